import {
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  type PDFObject,
  PDFStream,
  PDFString,
} from '@cantoo/pdf-lib';

const activeKeys = ['JS', 'JavaScript', 'AA', 'OpenAction', 'XFA', 'EmbeddedFile'].map(nameOf);
const harmlessActions = new Set(['URI', 'GoTo'].map(nameOf));
const harmlessAddress = /^(?:https?|mailto|tel):/i;

function nameOf(name: string): PDFName {
  return PDFName.of(name);
}

/**
 * What in the document would do something when it is opened or clicked, beyond leading to a place in it or to a web, mail or
 * telephone address; empty for everything that the HTML stage has let through.
 */
export function activeContent(document: PDFDocument): string[] {
  const objects = document.context.enumerateIndirectObjects();
  return objects.flatMap(([, object]) => activeIn(object));
}

function activeIn(object: PDFObject): string[] {
  const dict = object instanceof PDFStream ? object.dict : object;
  if (!(dict instanceof PDFDict)) return [];
  const keys = activeKeys.filter((key) => dict.has(key)).map((key) => key.decodeText());
  const action = dict.lookup(PDFName.of('A'));
  return action instanceof PDFDict ? [...keys, ...activeAction(action)] : keys;
}

function activeAction(action: PDFDict): string[] {
  const kind = action.lookup(PDFName.of('S'));
  if (!(kind instanceof PDFName)) return []; // attributes of a structure element, which have the same key
  if (!harmlessActions.has(kind)) return [kind.decodeText()];
  const address = action.lookup(PDFName.of('URI'));
  const isText = address instanceof PDFString || address instanceof PDFHexString;
  if (!isText || harmlessAddress.test(address.decodeText())) return [];
  return [address.decodeText()];
}
