import { type DataRecord, emptyIn, type Field } from './records.ts';

/** Heads of the columns of a long table: one number a line, with what it is of beside it. */
export interface LongShape {
  row: string;
  column: string;
  value: string;
}

/** What hinders a long table from being made wide. */
export type LongFault = { missing: string } | { twice: Field; row: string; column: string };

/** A table with one number a line as one with a row and a column for each; in the order in which they first stand. */
export function widened(
  records: readonly DataRecord[],
  { row, column, value }: LongShape,
): DataRecord[] | LongFault {
  const [header, ...body] = records;
  if (header === undefined) return [];
  const indexes = [row, column, value].map((name) =>
    header.fields.findIndex(({ text }) => text === name),
  );
  const missing = [row, column, value].find((_, at) => indexes[at] === -1);
  if (missing !== undefined) return { missing };
  const [rowAt = 0, columnAt = 0, valueAt = 0] = indexes;
  const heads = new Map<string, Field>();
  const rows = new Map<string, { record: DataRecord; label: Field; cells: Map<string, Field> }>();
  for (const record of body) {
    const [label, head, number] = [rowAt, columnAt, valueAt].map(
      (at) => record.fields[at] ?? emptyIn(record),
    ) as [Field, Field, Field];
    if (!heads.has(head.text)) heads.set(head.text, head);
    const known = rows.get(label.text) ?? { record, label, cells: new Map<string, Field>() };
    rows.set(label.text, known);
    if (known.cells.has(head.text)) return { twice: number, row: label.text, column: head.text };
    known.cells.set(head.text, number);
  }
  const names = [...heads.keys()];
  const rowHead = header.fields[rowAt] ?? emptyIn(header);
  return [
    { ...header, fields: [rowHead, ...heads.values()] },
    ...Array.from(rows.values(), ({ record, label, cells }) => ({
      place: record.place,
      number: record.number,
      fields: [label, ...names.map((name) => cells.get(name) ?? emptyIn(record))],
    })),
  ];
}
