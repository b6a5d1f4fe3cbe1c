import { type SaxesAttributeNS, SaxesParser, type SaxesTagNS } from 'saxes';

/** An element of an XML document, its names resolved. */
export interface XmlElement {
  /** Namespace and local name, such as `http://purl.org/dc/elements/1.1/title`. */
  name: string;
  namespace: string;
  local: string;
  /** By resolved name; those without a prefix by their name alone. */
  attributes: Map<string, string>;
  children: XmlElement[];
  text: string;
}

const xmlns = 'http://www.w3.org/2000/xmlns/';

/** Reads XML without document type, which metadata has no use for. Throws when it is not well-formed. */
export function parseXml(xml: string): XmlElement {
  const top = emptyElement('', '');
  const open = [top];
  const parser = new SaxesParser({ xmlns: true });
  const addText = (text: string) => {
    const element = open.at(-1);
    if (element !== undefined) element.text += text;
  };
  parser.on('doctype', () => parser.fail('document type'));
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('opentag', (tag) => {
    const element = elementOf(tag);
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => open.pop());
  parser.write(xml).close();
  const [root] = top.children;
  if (root === undefined) throw new Error('There is no element');
  return root;
}

function emptyElement(namespace: string, local: string): XmlElement {
  const name = namespace + local;
  return { name, namespace, local, attributes: new Map(), children: [], text: '' };
}

function elementOf({ uri, local, attributes }: SaxesTagNS): XmlElement {
  const element = emptyElement(uri, local);
  for (const attribute of Object.values<SaxesAttributeNS>(attributes)) {
    if (attribute.uri === xmlns) continue;
    element.attributes.set(attribute.uri + attribute.local, attribute.value);
  }
  return element;
}
