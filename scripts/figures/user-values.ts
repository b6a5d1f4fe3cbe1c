import type { DataTable } from '../model/figure.ts';
import { isTree, partsOfSpec, type Tree } from '../model/vega-lite-parts.ts';
import { bindRows } from './bind.ts';

/** What each field of a spec's data holds, each value once, in the order of the data; nothing for what transforms make. */
export type FieldValues = ReadonlyMap<string, ReadonlySet<unknown>>;

/** More names than a chart can show. */
const most = 500;

/** Of the figure's rows, and of rows that stand in the spec. */
export function valuesOf(spec: Tree, table: DataTable): FieldValues {
  const found = new Map<string, Set<unknown>>();
  for (const row of [...bindRows(table), ...rowsIn(spec)]) {
    for (const [field, value] of Object.entries(row)) {
      const values = found.get(field) ?? new Set();
      if (values.size < most && value !== null) values.add(value);
      found.set(field, values);
    }
  }
  return found;
}

/** Fields of rows that stand in the spec. */
export function fieldsOfOwn(spec: Tree): ReadonlySet<string> {
  return new Set(rowsIn(spec).flatMap((row) => Object.keys(row)));
}

function rowsIn(spec: Tree): Tree[] {
  const lists = [...partsOfSpec(spec)].flatMap(({ key, value }): unknown[] => {
    if (!isTree(value)) return [];
    if (key === 'data') return Array.isArray(value['values']) ? (value['values'] as unknown[]) : [];
    const sets = isTree(value['datasets']) ? Object.values(value['datasets']) : [];
    return sets.flatMap((rows): unknown[] => (Array.isArray(rows) ? (rows as unknown[]) : []));
  });
  return lists.filter((row) => isTree(row));
}

/**
 * The order that an author asks for by the alphabet, as the language has it: å, ä and ö after z, and numbers by their size. `null`
 * where the field does not hold words that are known.
 */
export function alphabetical(
  values: ReadonlySet<unknown> | undefined,
  sort: unknown,
  lang: string,
): readonly string[] | null {
  const words = [...(values ?? [])].filter((value) => typeof value === 'string');
  if (words.length === 0 || (sort !== 'ascending' && sort !== 'descending')) return null;
  const { compare } = new Intl.Collator(lang, { numeric: true });
  const sorted = words.toSorted(compare);
  return sort === 'ascending' ? sorted : sorted.toReversed();
}
