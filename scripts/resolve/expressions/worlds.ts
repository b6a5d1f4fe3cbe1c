import { possibleValues } from '../unknown.ts';
import type { ValueEntry, ValueTable } from '../value-table.ts';
import { type Evaluated, evaluate } from './evaluate.ts';
import { otherReadings, type OtherNumbers } from './readings.ts';
import type { Expression } from './syntax.ts';

/** An expression under everything that illegible numbers may be. */
export interface Outcomes {
  /** Addresses of the numbers it depends on. */
  cells: readonly string[];
  /** One for each way that the illegible numbers may be; empty when that cannot be counted up. */
  worlds: readonly Evaluated[];
  /** Numbers that cannot be read. */
  illegible: readonly ValueEntry[];
  /** The first other reading of the source in which it is not what it should be, in one of the worlds; `null` for none. */
  failingReading: (holds: (evaluated: Evaluated) => boolean) => OtherNumbers | null;
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
  const assignments = unread.length === 0 ? [new Map<string, number>()] : assignmentsOf(unread);
  const evaluated = (assigned: OtherNumbers, other: OtherNumbers) =>
    evaluate(
      expression,
      table,
      ({ cell, address }) => other.get(address) ?? cell.value ?? assigned.get(address) ?? 0,
    );
  const worlds =
    unread.length === 0 ? [first] : assignments.map((each) => evaluated(each, new Map()));
  const failingReading: Outcomes['failingReading'] = (holds) =>
    otherReadings(cells, table).find((other) =>
      assignments.some((each) => !holds(evaluated(each, other))),
    ) ?? null;
  return { cells: [...cells], worlds, illegible: unread, failingReading };
}

function possibleOf({ cell, unit }: ValueEntry): readonly number[] {
  return possibleValues(cell, unit);
}

/** Every combination of candidates; none when a number has no candidates or there are too many. */
function assignmentsOf(unread: readonly ValueEntry[]): ReadonlyMap<string, number>[] {
  const count = unread.reduce((product, entry) => product * possibleOf(entry).length, 1);
  if (count === 0 || count > mostWorlds) return [];
  return unread.reduce<ReadonlyMap<string, number>[]>(
    (found, entry) =>
      found.flatMap((assigned) =>
        possibleOf(entry).map((value) => new Map([...assigned, [entry.address, value]])),
      ),
    [new Map()],
  );
}
