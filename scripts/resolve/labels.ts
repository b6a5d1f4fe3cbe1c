import { type Evaluated } from './expressions/evaluate.ts';
import type { Expression } from './expressions/syntax.ts';
import { evaluateInAllWorlds } from './expressions/worlds.ts';
import { entriesAt, type ValueEntry, type ValueTable } from './value-table.ts';

/**
 * What `as=label` prints: the name of the row that an address names, of the column for `fig-1.*.ja`, and of the row whose
 * number an expression picks, such as `max(fig-1.*)`. Empty where that is no single one, as when two are the highest.
 */
export function labelOf(
  expression: Expression,
  table: ValueTable,
): { label: string; cells: readonly string[] } {
  if (expression.type === 'address') {
    const named = namedBy(expression.address, table);
    if (named !== null) return named;
  }
  const { worlds, cells } = evaluateInAllWorlds(expression, table);
  const labels = new Set(worlds.map((world) => rowOf(world, table)?.labels.row ?? ''));
  const [label = ''] = labels;
  return { label: labels.size === 1 ? label : '', cells };
}

function namedBy(
  address: string,
  table: ValueTable,
): { label: string; cells: readonly string[] } | null {
  const [, row = '', column = ''] = address.split('.');
  const found = entriesNamed(address, table);
  const [first] = found;
  if (first === undefined) return null;
  const isColumn = row === '*' && column !== '' && !column.includes('*');
  const [name = '', ...others] = new Set(
    found.map(({ labels }) => (isColumn ? labels.column : labels.row)),
  );
  const cells = isColumn ? found.map((each) => each.address) : [first.address];
  return { label: others.length === 0 ? name : '', cells };
}

/** A row needs no column to be named. */
function entriesNamed(address: string, table: ValueTable): readonly ValueEntry[] {
  const entries = entriesAt(table, address);
  const [figure = '', row = '', column] = address.split('.');
  if (entries.length > 0 || column !== undefined) return entries;
  return (table.byFigure.get(figure) ?? []).filter((each) => each.row === row);
}

function rowOf({ value }: Evaluated, { byAddress }: ValueTable): ValueEntry | undefined {
  const [only] = typeof value === 'boolean' || value.length !== 1 ? [] : value;
  return byAddress.get(only?.address ?? '');
}
