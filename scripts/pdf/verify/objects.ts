import {
  PDFArray,
  PDFDict,
  PDFName,
  type PDFObject,
  PDFRawStream,
  type PDFRef,
  PDFStream,
} from '@cantoo/pdf-lib';

import { activeKeys, inspectAction } from './actions.ts';
import { inspectGraphics } from './graphics.ts';
import type { Inspection } from './inspection.ts';
import { inspectLanguage } from './language.ts';
import {
  dictAt,
  hasKey,
  isText,
  nameOf,
  numberAt,
  numberOf,
  type PdfStream,
  type PdfText,
  textAt,
  textOf,
  textOfName,
  valueAt,
} from './pdf-values.ts';
import { inspectText } from './text.ts';

/** Texts that a reader shows or reads aloud; the first group should be readable as it is. */
const shown = new Set(['Title', 'Alt', 'Contents', 'Desc', 'TU', 'Author', 'Subject']);
const texts = new Set([...shown, 'ActualText', 'E', 'Keywords', 'Creator', 'Producer', 'UF']);
/** Keys under which an action may stand; `A` is also a structure element's attributes, which have no `S`. */
const actionKeys = new Set(['A', 'OpenAction', 'Next', 'PA']);
const allowedFilters = new Set([
  'FlateDecode',
  'ASCIIHexDecode',
  'ASCII85Decode',
  'RunLengthDecode',
  'DCTDecode',
  'CCITTFaxDecode',
  'JBIG2Decode',
  'JPXDecode',
]);

/** Every object of the file, once: streams, actions, texts, languages, limits and what images and states may hold. */
export function inspectObjects(inspection: Inspection): void {
  for (const [ref, object] of inspection.document.context.enumerateIndirectObjects()) {
    walk(object, ref, inspection);
  }
}

function walk(object: PDFObject, ref: PDFRef, inspection: Inspection): void {
  if (object instanceof PDFArray) {
    for (const item of object.asArray()) walk(item, ref, inspection);
  } else if (object instanceof PDFStream) {
    inspectStream(object, ref, inspection);
    walkDict(object.dict, ref, inspection);
  } else if (object instanceof PDFDict) {
    walkDict(object, ref, inspection);
  } else if (isText(object) || object instanceof PDFName) {
    inspectLength(object, ref, inspection);
  } else {
    inspectNumber(object, ref, inspection);
  }
}

function walkDict(dict: PDFDict, ref: PDFRef, inspection: Inspection): void {
  inspectGraphics(dict, ref, inspection.report);
  for (const [name, value] of dict.entries()) {
    inspectEntry(textOfName(name), dict, ref, inspection);
    walk(value, ref, inspection);
  }
}

function inspectEntry(key: string, dict: PDFDict, ref: PDFRef, { report }: Inspection): void {
  if (key === 'Lang') {
    inspectLanguage(textAt(dict, key) ?? '', report, { object: ref });
  } else if (activeKeys.has(key)) {
    report(
      'file-passive',
      { sv: `\`${key}\` kör något`, en: `\`${key}\` runs something` },
      { object: ref },
    );
  } else if (texts.has(key)) {
    const text = valueAt(dict, key);
    if (!isText(text)) return;
    inspectText(text.asBytes(), key, report, { object: ref });
    if (shown.has(key) && textOf(text)?.includes('\u00ad') === true) {
      report(
        'text-valid',
        { sv: `\`${key}\` har mjuka bindestreck`, en: `\`${key}\` has soft hyphens` },
        { object: ref },
      );
    }
  } else if (actionKeys.has(key)) {
    const action = dictAt(dict, key);
    if (action !== undefined) inspectAction(action, ref, report);
  }
}

function inspectStream(stream: PdfStream, ref: PDFRef, { report }: Inspection): void {
  const { dict } = stream;
  const outside = ['F', 'FFilter', 'FDecodeParms'].filter((key) => hasKey(dict, key));
  if (outside.length > 0) {
    report(
      'file-streams',
      {
        sv: `Strömmen har \`${outside.join('`, `')}\`: den ligger utanför filen`,
        en: `The stream has \`${outside.join('`, `')}\`: it lies outside the file`,
      },
      {
        object: ref,
      },
    );
  }
  const length = numberAt(dict, 'Length');
  if (stream instanceof PDFRawStream && length !== stream.contents.length) {
    const text = {
      sv: `Strömmen säger sig vara ${length} byte men är ${stream.contents.length}`,
      en: `The stream claims ${length} bytes but has ${stream.contents.length}`,
    };
    report('file-streams', text, { object: ref });
  }
  for (const filter of filtersOf(dict)) {
    if (!allowedFilters.has(filter)) {
      report(
        'file-filters',
        {
          sv: `Strömmen är packad med \`${filter}\``,
          en: `The stream is packed with \`${filter}\``,
        },
        { object: ref },
      );
    }
  }
}

function filtersOf(dict: PDFDict): string[] {
  const filter = valueAt(dict, 'Filter');
  if (filter === undefined) return [];
  const filters = filter instanceof PDFArray ? filter.asArray() : [filter];
  return filters.map((item) => nameOf(dict.context.lookup(item)) ?? '?');
}

function inspectLength(object: PdfText | PDFName, ref: PDFRef, { report }: Inspection): void {
  const most = object instanceof PDFName ? 127 : 32_767;
  const written = object.sizeInBytes();
  // What is written is never shorter than what is meant.
  if (written <= most) return;
  const length = object instanceof PDFName ? object.decodeText().length : object.asBytes().length;
  if (length <= most) return;
  report(
    'file-limits',
    {
      sv: `En sträng eller ett namn är ${length} byte långt`,
      en: `A string or name is ${length} bytes long`,
    },
    { object: ref },
  );
}

function inspectNumber(object: PDFObject, ref: PDFRef, { report }: Inspection): void {
  const number = numberOf(object);
  if (number === undefined || Math.abs(number) <= 2_147_483_647) return;
  report(
    'file-limits',
    { sv: `Talet ${number} är för stort`, en: `The number ${number} is too large` },
    { object: ref },
  );
}
