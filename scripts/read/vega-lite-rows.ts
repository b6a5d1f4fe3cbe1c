import { report } from '../model/report.ts';
import { isTree, partsOfSpec } from '../model/vega-lite-parts.ts';
import { isNotRead, readNumberText } from './number-text.ts';
import {
  type DataRecord,
  type DataRecords,
  type Field,
  hasEvenLengths,
  isBlank,
} from './records.ts';

/** A line of a data file as Vega-Lite sees it. */
type Row = Readonly<Record<string, string | number | null>>;

/**
 * The rows of a CSV that a spec of one's own asks for, by the heads of the file. A column where every cell is a number, or a sign
 * for one, holds numbers (`null` for the signs); all others are texts, and so are those that `spec` reads as times, and codes
 * such as ”0114”.
 */
export function typedRows(source: DataRecords, spec: unknown, format: unknown): Row[] | null {
  const [head, ...body] = source.records;
  const reason = headFault(head);
  if (head === undefined || reason !== null) {
    report(source.file, 'csv-parses', { reason: reason ?? empty }, { place: head?.place });
    return null;
  }
  if (!hasEvenLengths(source, head, body)) return null;
  const texts = textFields(spec, format);
  const read = head.fields.map(({ text }, at) => {
    const fields = body.map(({ fields: row }) => row[at]);
    return texts.has(text) ? fields.map(asText) : typed(fields, source.isCommaSeparated);
  });
  return body.map((_, line) =>
    Object.fromEntries(head.fields.map(({ text }, at) => [text, read[at]?.[line] ?? null])),
  );
}

const empty = { sv: 'filen är tom', en: 'the file is empty' };

function headFault(head: DataRecord | undefined) {
  const heads = head?.fields.map(({ text }) => text) ?? [];
  const twice = heads.find((text, at) => heads.indexOf(text) < at);
  if (twice === undefined && !heads.includes('')) return null;
  if (twice === undefined || twice === '') {
    return { sv: 'en kolumn saknar rubrik', en: 'a column has no head' };
  }
  return {
    sv: `kolumnen \`${twice}\` finns två gånger`,
    en: `the column \`${twice}\` exists twice`,
  };
}

function asText(field: Field | undefined): string | null {
  return isBlank(field) ? null : (field?.text ?? null);
}

/** A number may begin with a zero only before its decimals. */
const code = /^0\d/u;

function typed(fields: readonly (Field | undefined)[], isCommaSeparated: boolean) {
  const read = fields.map((field) => {
    if (isBlank(field) || field === undefined) return null;
    if (code.test(field.text)) return undefined;
    const number = readNumberText(field.text, { isCommaSeparated, signs: new Map() });
    return isNotRead(number) ? undefined : number.value;
  });
  const isNumeric = !read.includes(undefined) && read.some((value) => typeof value === 'number');
  return isNumeric ? read.map((value) => value ?? null) : fields.map(asText);
}

/** Fields that are times, by their type, their unit or how they are to be read: ”2024” is a year there, and no milliseconds. */
function textFields(spec: unknown, format: unknown): Set<string> {
  const found = new Set<string>();
  for (const { value } of partsOfSpec(spec)) {
    if (!isTree(value) || typeof value['field'] !== 'string') continue;
    if (value['type'] === 'temporal' || 'timeUnit' in value) found.add(value['field']);
  }
  const parse = isTree(format) ? format['parse'] : undefined;
  for (const [field, how] of Object.entries(isTree(parse) ? parse : {})) {
    if (how !== 'number') found.add(field);
  }
  return found;
}
