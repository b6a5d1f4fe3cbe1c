import { type Attributes, readElements } from './elements.ts';
import { kindOfFormat, type NumberKind } from './number-format.ts';
import { partsOf, UnreadableWorkbook } from './parts.ts';

/** What all sheets of a workbook have in common. */
export interface Workbook {
  sheets: readonly { name: string; isHidden: boolean; part: string }[];
  sharedTexts: readonly string[];
  /** By the number of a cell's style. */
  formats: readonly NumberKind[];
  /** Whether dates count from 1904, as in files of old Macs. */
  is1904: boolean;
}

const relationsPart = 'xl/_rels/workbook.xml.rels';
const commonParts = new Set([
  'xl/workbook.xml',
  relationsPart,
  'xl/sharedStrings.xml',
  'xl/styles.xml',
]);

/** Throws `UnreadableWorkbook`. */
export function readWorkbook(bytes: Uint8Array): Workbook {
  const parts = partsOf(bytes, (name) => commonParts.has(name));
  const main = parts.get('xl/workbook.xml');
  if (main === undefined) {
    throw new UnreadableWorkbook({
      sv: 'den är ingen Excelfil (.xlsx). Spara den som .xlsx eller som CSV UTF-8',
      en: 'it is no Excel file (.xlsx). Save it as .xlsx or as CSV UTF-8',
    });
  }
  const targets = targetsIn(parts.get(relationsPart) ?? '');
  const sheets: Workbook['sheets'][number][] = [];
  let is1904 = false;
  readElements(main, {
    open(name, attributes) {
      if (name === 'workbookPr') is1904 = isTrue(attributes['date1904']);
      if (name !== 'sheet') return;
      const part = targets.get(relationOf(attributes)) ?? '';
      const isHidden = (attributes['state'] ?? 'visible') !== 'visible';
      sheets.push({ name: attributes['name'] ?? '', isHidden, part });
    },
  });
  return {
    sheets,
    sharedTexts: sharedTextsIn(parts.get('xl/sharedStrings.xml') ?? ''),
    formats: formatsIn(parts.get('xl/styles.xml') ?? ''),
    is1904,
  };
}

export function isTrue(written: string | undefined): boolean {
  return written === '1' || written === 'true';
}

/** `r:id`, whatever its prefix is. */
function relationOf(attributes: Attributes): string {
  const name = Object.keys(attributes).find((each) => each.endsWith(':id'));
  return name === undefined ? '' : (attributes[name] ?? '');
}

function targetsIn(xml: string): ReadonlyMap<string, string> {
  const targets = new Map<string, string>();
  if (xml === '') return targets;
  readElements(xml, {
    open(name, { Id = '', Target = '' }) {
      if (name !== 'Relationship') return;
      targets.set(Id, Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`);
    },
  });
  return targets;
}

/** Texts that cells name by number: all runs together, without how they are read aloud in Japanese. */
function sharedTextsIn(xml: string): string[] {
  const texts: string[] = [];
  if (xml === '') return texts;
  let isText = false;
  let isReading = false;
  readElements(xml, {
    open(name) {
      if (name === 'si') texts.push('');
      if (name === 'rPh') isReading = true;
      isText = name === 't' && !isReading;
    },
    text(text) {
      if (isText) texts.push(`${texts.pop() ?? ''}${text}`);
    },
    close(name) {
      if (name === 'rPh') isReading = false;
      if (name === 't') isText = false;
    },
  });
  return texts;
}

function formatsIn(xml: string): NumberKind[] {
  const codes = new Map<number, string>();
  const formats: NumberKind[] = [];
  if (xml === '') return formats;
  let isOfCells = false;
  readElements(xml, {
    open(name, { numFmtId = '0', formatCode }) {
      if (name === 'cellXfs') isOfCells = true;
      if (name === 'numFmt' && formatCode !== undefined) codes.set(Number(numFmtId), formatCode);
      if (name === 'xf' && isOfCells) {
        formats.push(kindOfFormat(Number(numFmtId), codes.get(Number(numFmtId))));
      }
    },
    close(name) {
      if (name === 'cellXfs') isOfCells = false;
    },
  });
  return formats;
}
