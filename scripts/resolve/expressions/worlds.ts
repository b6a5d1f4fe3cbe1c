import type { ValueEntry, ValueTable } from '../value-table.ts';
import { type Evaluated, evaluate } from './evaluate.ts';
import type { Expression } from './syntax.ts';

/** An expression under everything that illegible numbers may be. */
export interface Outcomes {
  /** Addresses of the numbers it depends on. */
  cells: readonly string[];
  /** One for each way that the illegible numbers may be; empty when that cannot be counted up. */
  worlds: readonly Evaluated[];
  /** Numbers that cannot be read. */
  illegible: readonly ValueEntry[];
}

/** More ways than that are as good as not knowing. */
const mostWorlds = 256;

/** Evaluates with each of the candidates of the illegible numbers. Throws `ExpressionError` as `evaluate` does. */
export function evaluateInAllWorlds(expression: Expression, table: ValueTable): Outcomes {
  const cells = new Set<string>();
  const illegible = new Map<string, ValueEntry>();
  const first = evaluate(expression, table, (entry) => {
    cells.add(entry.address);
    if (entry.cell.value === null) illegible.set(entry.address, entry);
    return entry.cell.value ?? Number.NaN;
  });
  const unread = [...illegible.values()];
  if (unread.length === 0) return { cells: [...cells], worlds: [first], illegible: [] };
  const worlds = assignmentsOf(unread).map((assigned) =>
    evaluate(expression, table, ({ cell, address }) => cell.value ?? assigned.get(address) ?? 0),
  );
  return { cells: [...cells], worlds, illegible: unread };
}

/** Every combination of candidates; none when a number has no candidates or there are too many. */
function assignmentsOf(unread: readonly ValueEntry[]): ReadonlyMap<string, number>[] {
  const count = unread.reduce((product, { cell }) => product * cell.candidates.length, 1);
  if (count === 0 || count > mostWorlds) return [];
  return unread.reduce<ReadonlyMap<string, number>[]>(
    (found, { address, cell }) =>
      found.flatMap((assigned) =>
        cell.candidates.map((candidate) => new Map([...assigned, [address, candidate]])),
      ),
    [new Map()],
  );
}
