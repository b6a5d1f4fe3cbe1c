import type { DataCell, Fact, FigureSpec } from '../model/figure.ts';
import type { BoundValue } from '../model/nodes.ts';
import { report } from '../model/report.ts';
import { termsOf } from '../model/terms.ts';
import type { Unit } from './units.ts';

/** Every number that text may be bound to, by address. */
export interface ValueTable {
  cells: ReadonlyMap<string, { cell: DataCell; unit: string }>;
  /** Figures whose file has faults: their addresses are neither right nor wrong. */
  unknown: ReadonlySet<string>;
}

/**
 * Addresses of all numbers: `<figure>.<row>.<column>`, for figures with one column also `<figure>.<row>`, and
 * `facts.<id>`.
 */
export function valueTableOf(
  specs: Iterable<FigureSpec>,
  facts: Iterable<Fact>,
  unknown: ReadonlySet<string>,
): ValueTable {
  const cells = new Map<string, { cell: DataCell; unit: string }>();
  for (const spec of specs) {
    if (!('table' in spec)) continue;
    const { columns, rows, unit } = spec.table;
    for (const row of rows) {
      for (const [column, cell] of row.cells) {
        cells.set(`${spec.id}.${row.id}.${column}`, { cell, unit });
        if (columns.length === 1) cells.set(`${spec.id}.${row.id}`, { cell, unit });
      }
    }
  }
  for (const fact of facts) cells.set(`facts.${fact.id}`, { cell: fact.cell, unit: fact.unit });
  return { cells, unknown };
}

/** Gives a bound value its number and its printed text; reports addresses that lead nowhere. */
export function resolveValue(node: BoundValue, { file, document }: Unit, table: ValueTable): void {
  const place = node.position;
  if (table.unknown.has(node.of.split('.')[0] ?? '')) return;
  const found = table.cells.get(node.of);
  if (found === undefined) {
    const params = { of: node.of };
    report(file, 'value-resolves', params, { place, expected: [...table.cells.keys()] });
    return;
  }
  const { value } = found.cell;
  if (value === null) {
    report(file, 'value-legible', { of: node.of }, { place });
    return;
  }
  const number = numberFormatOf(document.lang).format(value);
  const unit = found.unit === 'procent' ? termsOf(document.lang).percent : found.unit;
  node.value = value;
  node.text = node.written || (node.as === 'number' || unit === '' ? number : `${number} ${unit}`);
}

const numberFormats = new Map<string, Intl.NumberFormat>();

/** Making one takes longer than a thousand uses. */
function numberFormatOf(lang: string): Intl.NumberFormat {
  const known = numberFormats.get(lang);
  if (known !== undefined) return known;
  const format = new Intl.NumberFormat(lang, { maximumFractionDigits: 10 });
  numberFormats.set(lang, format);
  return format;
}
