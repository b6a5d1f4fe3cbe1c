/** The name by which a part of a spec asks for the rows of the figure, where the spec has other data too. */
export const nameOfRows = 'rows';

/** A value inside a spec of Vega-Lite, with the keys and positions that lead to it. */
export interface SpecPart {
  path: readonly (string | number)[];
  /** The last key; that of the list for its items. */
  key: string;
  value: unknown;
}

/** Every part of a spec but the rows of its data, whose fields and texts are nobody's keys and expressions. */
export function* partsOfSpec(
  value: unknown,
  path: SpecPart['path'] = [],
  key = '',
): Generator<SpecPart> {
  yield { path, key, value };
  if (Array.isArray(value)) {
    for (const [at, item] of value.entries()) yield* partsOfSpec(item, [...path, at], key);
    return;
  }
  if (!isTree(value)) return;
  for (const [name, inner] of Object.entries(value)) {
    const at = [...path, name];
    if (isRows(key, name)) yield { path: at, key: name, value: undefined };
    else yield* partsOfSpec(inner, at, name);
  }
}

/** `data: { values }` and `datasets: { name }`. */
function isRows(key: string, name: string): boolean {
  return (key === 'data' && name === 'values') || key === 'datasets';
}

export type Tree = Readonly<Record<string, unknown>>;

export function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
