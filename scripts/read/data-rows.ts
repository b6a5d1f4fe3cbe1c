import type { DataColumn, Status } from '../model/figure.ts';
import type { Localised } from '../model/localised.ts';
import { report } from '../model/report.ts';
import { cannotOccur } from '../model/status.ts';
import { isPercent } from './cells.ts';
import { idsOf, rowKeys } from './headings.ts';
import { type LocatedData, type Path, startOfFile, unknownWriting } from './located.ts';
import { isNotRead, type NumberText, readNumberText } from './number-text.ts';
import { type DataRecord, type DataRecords, type Field, isBlank } from './records.ts';

/** What is known of a table when its rows are made. */
export interface DataRowsSite {
  source: DataRecords;
  /** By column of the file; `null` for one that is not read. */
  keys: readonly (string | null)[];
  columns: readonly DataColumn[];
  unit: string;
  signs: ReadonlyMap<string, Status>;
}

type Row = Record<string, unknown>;

/** `{ rows: [...] }` in the shape of a figure file, not yet checked; each part has the place of its cell. */
export function dataRows(body: readonly DataRecord[], site: DataRowsSite): LocatedData {
  const { file } = site.source;
  const fieldsByPath = new Map<string, Field>();
  const ids = madeIds(body, site);
  const rows = body.map((record, index) => {
    const { row, fields } = rowOf(record, site);
    for (const [path, field] of fields) fieldsByPath.set(keyOf(['rows', index, ...path]), field);
    const id = ids[index];
    return id === undefined ? row : { id, ...row };
  });
  const fieldAt = (path: Path): Field | undefined => {
    if (path.length < 3) return undefined;
    return fieldsByPath.get(keyOf(path)) ?? fieldAt(path.slice(0, -1));
  };
  const placeOf = (path: Path) =>
    fieldAt(path)?.place() ?? body[Number(path[1])]?.place ?? startOfFile;
  return {
    file,
    value: { rows },
    placeOf,
    placeOfKey: placeOf,
    cellOf: (path) => fieldAt(path)?.cell ?? null,
    signOf: (path) => {
      const text = fieldAt(path)?.text.trim() ?? '';
      return text === cannotOccur || site.signs.has(text) ? text : null;
    },
    writingOf: () => unknownWriting,
  };
}

function keyOf(path: Path): string {
  return path.join('\n');
}

/** Identifiers made from the labels, with their group where labels come again; none where the file has some. */
function madeIds(body: readonly DataRecord[], { keys }: DataRowsSite): readonly string[] {
  if (keys.includes('id')) return [];
  const textOf = (record: DataRecord, key: string) => record.fields[keys.indexOf(key)]?.text ?? '';
  const labels = body.map((record) => textOf(record, 'label'));
  const isOnce = new Set(labels).size === labels.length;
  return idsOf(
    body.map((record, index) => {
      const group = textOf(record, 'group');
      return isOnce || group === '' ? (labels[index] ?? '') : `${group} ${labels[index] ?? ''}`;
    }),
  );
}

/** A record as a row, and the field of each of its parts by path within the row. */
function rowOf(record: DataRecord, site: DataRowsSite) {
  const { keys, columns } = site;
  const isSingle = columns.length === 1;
  const row: Row = {};
  const values = new Map<string, Row>();
  const fields: [Path, Field][] = [];
  const takeNumber = (key: string, field: Field): void => {
    const id = key.replace(/\.status$/u, '');
    const at: Path = isSingle ? [] : ['values', id];
    const known = values.get(id);
    if (id === key) {
      values.set(id, { ...cellOf(field, record, site), ...statusIn(known) });
      fields.push([[...at, 'value'], field], [at, field]);
    } else {
      values.set(id, { value: null, ...known, status: field.text });
      fields.push([[...at, 'status'], field]);
    }
  };
  for (const [index, key] of keys.entries()) {
    const field = record.fields[index];
    if (key === null || field === undefined || isBlank(field)) continue;
    if (!rowKeys.includes(key)) takeNumber(key, field);
    else {
      row[key] = key === 'n' ? numberOf(field, record, site).value : field.text;
      fields.push([[key], field]);
    }
  }
  const numbers = isSingle ? [...values.values()][0] : { values: Object.fromEntries(values) };
  return { row: { ...row, ...numbers }, fields };
}

function statusIn(cell: Row | undefined): Row {
  return cell?.['status'] === undefined ? {} : { status: cell['status'] };
}

function cellOf(field: Field, record: DataRecord, site: DataRowsSite): Row {
  const { value, status, below } = numberOf(field, record, site);
  return {
    value,
    ...(status === undefined ? {} : { status }),
    ...(below === undefined ? {} : { below }),
  };
}

/** The number of a field; reports what is none, and shares where something else is counted. */
function numberOf(field: Field, record: DataRecord, site: DataRowsSite): NumberText {
  const { source, unit, signs, keys } = site;
  const { isCommaSeparated, file } = source;
  const read =
    field.number === null
      ? readNumberText(field.text, { isCommaSeparated, signs })
      : { value: field.number, isPercent: field.isPercent };
  const fault = faultOf(field, read, unit);
  if (fault === null && !isNotRead(read)) return read;
  const { expected = aNumber, help = null } = fault ?? {};
  const key = record.fields[keys.indexOf('label')]?.text ?? '';
  const options = { place: field.place(), ...(help === null ? {} : { help }) };
  report(file, 'value-valid', { key, found: `\`${field.text}\``, expected }, options);
  return { value: 0, isPercent: false }; // the file has a fault: nothing is made of it
}

const aNumber: Localised = { sv: 'ett tal', en: 'a number' };

function faultOf(
  { fault }: Field,
  read: ReturnType<typeof readNumberText>,
  unit: string,
): { expected?: Localised; help: Localised | null } | null {
  if (fault !== null) return { help: fault };
  if (isNotRead(read)) return { help: read.help };
  if (!read.isPercent || isPercent(unit)) return null;
  return {
    expected: { sv: `ett tal i ${unit}, utan %`, en: `a number in ${unit}, without %` },
    help: {
      sv: 'Är talen andelar, så ta bort `unit:` ur figurfilen. Annars ändra cellens format.',
      en: 'If the numbers are shares, remove `unit:` from the figure file. Else change the format of the cell.',
    },
  };
}
