import type { ChartOptions, DataTable } from '../../model/figure.ts';
import { listed } from '../format.ts';
import { figureTermsOf } from '../terms.ts';

/** What is not seen on the map, by name. */
export function notesOf(
  { rows, columns }: DataTable,
  options: ChartOptions,
  lang: string,
): readonly string[] {
  const { and, quoted, regionsWithout, onlyInTable } = figureTermsOf(lang);
  const { regions: all = [] } = options.map ?? {};
  const drawn = new Set(all.map(({ row }) => row));
  const bare = all.filter(({ row }) => row === null).map(({ name }) => name);
  const others = [...rows.filter(({ id }) => !drawn.has(id)), ...columns.slice(1)].map(
    ({ label }) => quoted(label),
  );
  return [
    ...(bare.length === 0 ? [] : [regionsWithout(listed(bare, and))]),
    ...(others.length === 0 ? [] : [onlyInTable(listed(others, and), others.length)]),
  ];
}
