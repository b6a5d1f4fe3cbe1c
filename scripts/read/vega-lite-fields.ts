import type { DataTable } from '../model/figure.ts';
import { report } from '../model/report.ts';
import { isTree, partsOfSpec, type Tree } from '../model/vega-lite-parts.ts';
import type { LocatedData } from './located.ts';

/**
 * Reports fields that neither the figure's rows, nor data of the spec, nor any of its transforms have: Vega would draw nothing for
 * them, or the word ”undefined”. Says nothing where names are made of values.
 */
export function reportUnknownFields(data: LocatedData, spec: Tree, table: DataTable): void {
  const made = fieldsIn(spec);
  if (made === null) return;
  const own = ['id', 'label', 'group', ...table.columns.map(({ id }) => id)];
  const expected = [...new Set([...own, ...made])];
  const list = expected.slice(0, mostNamed).join(', ');
  for (const { key, value, path } of partsOfSpec(spec)) {
    if (key !== 'field' || typeof value !== 'string' || value === '*') continue;
    if (expected.includes(rootOf(value))) continue;
    const words = { sv: `ett fält som finns: ${list}`, en: `a field that exists: ${list}` };
    const params = { key, found: `\`${value}\``, expected: words };
    report(data.file, 'value-valid', params, { place: data.placeOf(['spec', ...path]), expected });
  }
}

/** Its names are those of values, or nowhere to be seen. */
const unseen = new Set(['pivot', 'datasets', 'graticule', 'sphere']);

/** The fields that data and transforms of a spec have; `null` where they are not known. */
function fieldsIn(spec: Tree): Set<string> | null {
  const known = new Set<string>();
  for (const { key, value, path } of partsOfSpec(spec)) {
    if (unseen.has(key)) return null;
    const fields = key === 'data' && isTree(value) ? fieldsOf(value) : [];
    if (fields === null) return null;
    for (const name of [...fields, ...madeBy(key, value, path)]) known.add(name);
  }
  return known;
}

const mostNamed = 12;

/** `properties` of ”properties.name”; a dot that is part of a name is written `\\.` */
function rootOf(field: string): string {
  if (field.includes('\\')) return field.replaceAll('\\', '');
  return /^[^.[]+/u.exec(field)?.[0] ?? field;
}

/** Names that transforms give by themselves, and those that are written after `as`. */
const given: Readonly<Record<string, readonly string[]>> = {
  fold: ['key', 'value'],
  density: ['value', 'density'],
  quantile: ['prob', 'value'],
};

function madeBy(
  key: string,
  value: unknown,
  path: readonly (string | number)[],
): readonly string[] {
  if (key === 'as' && typeof value === 'string') return [value];
  if (key === 'fields' && path.includes('from') && typeof value === 'string') return [value];
  // Without `as` these write over the field, or make fields named by it.
  if (key === 'flatten' || key === 'groupby' || key === 'lookup')
    return typeof value === 'string' ? [value] : [];
  return given[key] ?? [];
}

/** The fields of rows that stand in a spec; `null` where they are not known. */
function fieldsOf({ values, format, name, sequence }: Tree): readonly string[] | null {
  if (values === undefined) {
    return typeof name === 'string' || sequence !== undefined ? ['data'] : null;
  }
  const read: Tree = isTree(format) ? format : {};
  if ('property' in read) return null;
  if ('feature' in read || 'mesh' in read) return ['id', 'properties', 'type', 'geometry'];
  if (!Array.isArray(values)) return null;
  const rows = (values as unknown[]).filter((row) => isTree(row));
  return ['data', ...new Set(rows.flatMap((row) => Object.keys(row)))];
}
