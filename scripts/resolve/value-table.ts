import type { DataCell, Fact, FigureSpec } from '../model/figure.ts';
import { numbersOf, unitsOf } from '../model/grid-numbers.ts';
import type { Survey } from '../model/survey.ts';
import { type Sample, sampleOf } from './sample.ts';

/** A number that text may be bound to. */
export interface ValueEntry {
  /** `<figure>.<row>.<column>` or `facts.<id>`: one for each number. */
  address: string;
  /** As an author would write it: without the column where there is only one. */
  name: string;
  figure: string;
  row: string;
  /** Empty for facts. */
  column: string;
  cell: DataCell;
  unit: string;
  /** What its row and its column are called; for a fact only the first. */
  labels: { row: string; column: string };
  /** Whether row or column is ”vet ej” or the like. */
  outside: boolean;
}

/** Other readings of a row or a figure, of which one at most holds: its numbers by address. */
export type Choice = readonly ReadonlyMap<string, number>[];

/** Every number that text may be bound to. */
export interface ValueTable {
  /** By address, and for figures of one column also by `<figure>.<row>`. */
  byAddress: ReadonlyMap<string, ValueEntry>;
  /** In the order of the figure: row by row. */
  byFigure: ReadonlyMap<string, readonly ValueEntry[]>;
  /** What may be read in other ways, each independent of the others. */
  choices: readonly Choice[];
  /** Figures whose file has faults: their addresses are neither right nor wrong. */
  unknown: ReadonlySet<string>;
  sample: Sample;
}

/** What the addresses of facts begin with. */
const factsName = 'facts';

/** The numbers of all figures, CSV files included, and of facts.yaml. */
export function valueTableOf(
  given: Iterable<FigureSpec>,
  givenFacts: Iterable<Fact>,
  unknown: ReadonlySet<string>,
  survey: Survey | null = null,
): ValueTable {
  const [specs, facts] = [[...given], [...givenFacts]];
  const entries: ValueEntry[] = [];
  for (const spec of specs) entries.push(...entriesOf(spec));
  for (const { id, label, cell, unit } of facts) {
    const address = `${factsName}.${id}`;
    const figure = factsName;
    entries.push({
      address,
      name: address,
      figure,
      row: id,
      column: '',
      cell,
      unit,
      labels: { row: label, column: '' },
      outside: false,
    });
  }
  const sample = sampleOf(specs, facts, survey);
  return tableOf(entries, { unknown, choices: choicesIn(specs), sample });
}

/** Those of rows first: where one of a whole figure says something else, it comes later and holds. */
function choicesIn(specs: readonly FigureSpec[]): readonly Choice[] {
  return specs.flatMap((spec) => {
    if (!('table' in spec)) return [];
    const { columns, rows, readings } = spec.table;
    const addressed = (row: string, values: readonly number[]) =>
      columns.flatMap(({ id }, index): [string, number][] => {
        const value = values[index];
        return value === undefined ? [] : [[`${spec.id}.${row}.${id}`, value]];
      });
    const ofRows = rows.map(({ id, alternatives }) =>
      alternatives.map((values) => new Map(addressed(id, values))),
    );
    const ofFigure = readings.map(
      (reading) => new Map([...reading.rows].flatMap(([id, values]) => addressed(id, values))),
    );
    return [...ofRows, ofFigure].filter((choice) => choice.length > 0);
  });
}

/** The same table with other numbers, as if the sources had been edited. */
export function withValues(
  table: ValueTable,
  values: ReadonlyMap<string, number | null>,
): ValueTable {
  const entries = [...table.byFigure.values()].flat();
  return tableOf(
    entries.map((entry) => withValue(entry, values.get(entry.address))),
    table,
  );
}

function withValue(entry: ValueEntry, value: number | null | undefined): ValueEntry {
  return value === undefined ? entry : { ...entry, cell: { ...entry.cell, value } };
}

function entriesOf(spec: FigureSpec): ValueEntry[] {
  const numbers = numbersOf(spec);
  if (numbers === null) return [];
  const { columns, rows, unit } = numbers;
  const { id: figure } = spec;
  const units = unitsOf(spec);
  const outsideColumns = new Set(
    columns.filter(({ role }) => role === 'outside').map(({ id }) => id),
  );
  const labelOf = new Map(columns.map(({ id, label }) => [id, label]));
  return rows.flatMap((row) =>
    [...row.cells].map(([column, cell]) => ({
      address: `${figure}.${row.id}.${column}`,
      name: columns.length === 1 ? `${figure}.${row.id}` : `${figure}.${row.id}.${column}`,
      figure,
      row: row.id,
      column,
      cell,
      unit: units.get(column) ?? unit,
      labels: { row: row.label, column: labelOf.get(column) ?? '' },
      outside: row.role === 'outside' || outsideColumns.has(column),
    })),
  );
}

function tableOf(
  entries: readonly ValueEntry[],
  { unknown, choices, sample }: Pick<ValueTable, 'unknown' | 'choices' | 'sample'>,
): ValueTable {
  const byAddress = new Map<string, ValueEntry>();
  const byFigure = new Map<string, ValueEntry[]>();
  for (const entry of entries) {
    byAddress.set(entry.address, entry);
    const others = byFigure.get(entry.figure);
    if (others === undefined) byFigure.set(entry.figure, [entry]);
    else others.push(entry);
  }
  for (const [figure, own] of byFigure) {
    if (!hasOneColumn(own)) continue;
    for (const entry of own) byAddress.set(`${figure}.${entry.row}`, entry);
  }
  return { byAddress, byFigure, choices, unknown, sample };
}

function hasOneColumn(entries: readonly ValueEntry[]): boolean {
  return entries.every(({ column }) => column === entries[0]?.column);
}

/** The numbers that an address names, in the order of the figure; empty when it leads nowhere. */
export function entriesAt(table: ValueTable, address: string): readonly ValueEntry[] {
  if (!address.includes('*')) {
    const entry = table.byAddress.get(address);
    return entry === undefined ? [] : [entry];
  }
  const [figure = '', row = '', column, ...rest] = address.split('.');
  const own = table.byFigure.get(figure) ?? [];
  if (rest.length > 0 || (column === undefined && !hasOneColumn(own))) return [];
  const isRow = globTest(row);
  const isColumn = globTest(column ?? '*');
  return own.filter((entry) => isRow(entry.row) && isColumn(entry.column));
}

/** `alder-*` holds for all identifiers that begin so; one asterisk a part. */
function globTest(pattern: string): (id: string) => boolean {
  const [head = '', tail, ...rest] = pattern.split('*');
  if (tail === undefined) return (id) => id === pattern;
  if (rest.length > 0) return () => false;
  return (id) => id.length >= head.length + tail.length && id.startsWith(head) && id.endsWith(tail);
}

/** The other numbers of the column that a number stands in. */
export function columnOf(table: ValueTable, { figure, column }: ValueEntry): readonly ValueEntry[] {
  return (table.byFigure.get(figure) ?? []).filter((entry) => entry.column === column);
}

/** Addresses that may be meant: those of the same figure, or, when the figure does not exist, all. */
export function addressesNear(table: ValueTable, address: string): readonly string[] {
  const [figure = ''] = address.split('.');
  if (!table.byFigure.has(figure)) return [...table.byAddress.keys()];
  return [...table.byAddress.keys()].filter((known) => known.startsWith(`${figure}.`));
}
