import { PDFDict, PDFRef } from '@cantoo/pdf-lib';

import type { Inspection } from './inspection.ts';
import { nameTree } from './number-tree.ts';
import {
  bytesOf,
  dictAt,
  itemsAt,
  nameAt,
  numberAt,
  refAt,
  streamAt,
  textAt,
} from './pdf-values.ts';
import type { Tree } from './tree.ts';

const relations = new Set(['Source', 'Data', 'Alternative', 'Supplement', 'Unspecified']);
/** RFC 6838, 4.2. */
const mimeType = /^[a-z\d][\w!#$&^.+-]{0,126}\/[a-z\d][\w!#$&^.+-]{0,126}$/i;

/** Checks the files within the file, and returns their names. */
export function inspectAttachments(inspection: Inspection, tree: Tree | null): string[] {
  const { document } = inspection;
  const tied = new Set(associatedWith(elementDicts(tree)));
  const associated = new Set([...associatedWith([document.catalog]), ...tied]);
  const listed = new Set(listedIn(document.catalog));
  const names: string[] = [];
  for (const [ref, object] of document.context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFDict)) continue;
    if (nameAt(object, 'Type') !== 'Filespec' && dictAt(object, 'EF') === undefined) continue;
    names.push(textAt(object, 'UF') ?? textAt(object, 'F') ?? '');
    inspectAttachment(object, ref, inspection);
    const isFound = associated.has(ref) && listed.has(ref);
    if (!isFound) {
      const text = {
        sv: 'Bilagan hör inte till något (AF), eller står inte bland bilagorna',
        en: 'The attachment belongs to nothing (AF), or does not stand among the attachments',
      };
      inspection.report('attachment-associated', text, { object: ref });
    } else if (tree !== null && !tied.has(ref)) {
      const text = {
        sv: 'Bilagan hör till dokumentet, men inte till en figur eller tabell i det',
        en: 'The attachment belongs to the document, but not to a figure or table in it',
      };
      inspection.report('attachment-tied', text, { object: ref });
    }
  }
  return names;
}

function elementDicts(tree: Tree | null): PDFDict[] {
  return (tree?.elements ?? []).map(({ dict }) => dict);
}

function associatedWith(owners: readonly PDFDict[]): PDFRef[] {
  return owners.flatMap((owner) => itemsAt(owner, 'AF').filter((item) => item instanceof PDFRef));
}

function listedIn(catalog: PDFDict): PDFRef[] {
  const names = dictAt(catalog, 'Names');
  const files = names === undefined ? undefined : dictAt(names, 'EmbeddedFiles');
  const entries = files === undefined ? [] : nameTree(files);
  return entries.flatMap(([, file]) => (file instanceof PDFRef ? [file] : []));
}

function inspectAttachment(file: PDFDict, object: PDFRef, { report }: Inspection): void {
  const place = { object };
  const [name, unicode] = [textAt(file, 'F') ?? '', textAt(file, 'UF') ?? ''];
  const called = unicode === '' ? name : unicode;
  if (name === '' || unicode === '')
    report(
      'attachment-named',
      { sv: `Bilagan ${called} saknar F eller UF`, en: `The attachment ${called} has no F or UF` },
      place,
    );
  if (!relations.has(nameAt(file, 'AFRelationship') ?? '')) {
    report(
      'attachment-related',
      {
        sv: `Bilagan ${called} säger inte hur den hör till dokumentet`,
        en: `The attachment ${called} does not say how it relates to the document`,
      },
      place,
    );
  }
  if (!/\S/.test(textAt(file, 'Desc') ?? '')) {
    report(
      'attachment-described',
      {
        sv: `Bilagan ${called} saknar beskrivning (Desc)`,
        en: `The attachment ${called} has no description (Desc)`,
      },
      place,
    );
  }
  inspectEmbedded(file, called, object, report);
}

function inspectEmbedded(
  file: PDFDict,
  called: string,
  object: PDFRef,
  report: Inspection['report'],
): void {
  const holder = dictAt(file, 'EF');
  const stream = holder === undefined ? undefined : streamAt(holder, 'F');
  if (holder === undefined || stream === undefined) {
    report(
      'attachment-whole',
      {
        sv: `Bilagan ${called} ligger inte i filen`,
        en: `The attachment ${called} is not in the file`,
      },
      { object },
    );
    return;
  }
  if (!mimeType.test(nameAt(stream.dict, 'Subtype') ?? '')) {
    report(
      'attachment-typed',
      { sv: `Bilagan ${called} saknar MIME-typ`, en: `The attachment ${called} has no MIME type` },
      { object: refAt(holder, 'F') },
    );
  }
  const parameters = dictAt(stream.dict, 'Params');
  const size = parameters === undefined ? undefined : numberAt(parameters, 'Size');
  const actual = bytesOf(stream).length;
  if (size === actual) return;
  const text = {
    sv: `Bilagan ${called} säger sig vara ${size ?? 'okänt antal'} byte men är ${actual}`,
    en: `The attachment ${called} claims ${size ?? 'an unknown number of'} bytes but has ${actual}`,
  };
  report('attachment-whole', text, { object });
}
