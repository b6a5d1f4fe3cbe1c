import type { Evaluated } from './expressions/evaluate.ts';
import type { Expression } from './expressions/syntax.ts';
import { differenceOf } from './sample.ts';
import type { ValueTable } from './value-table.ts';

/** Two numbers of which one is called the larger, though the difference is within its margin of error. */
export interface CloseCall {
  /** As an author would write them. */
  names: readonly [string, string];
  /** Percentage points. */
  difference: number;
  margin: number;
}

/** Of simple random samples only, and not where the claim itself looks at the margin or leaves open which comparison it makes. */
export function closeCallsIn(
  expression: Expression,
  { larger }: Evaluated,
  table: ValueTable,
): readonly CloseCall[] {
  if (table.sample.design !== 'simple-random' || !isPlain(expression)) return [];
  return larger.flatMap(([a, b]): CloseCall[] => {
    const [one, other] = [a, b].map(({ address }) => table.byAddress.get(address ?? ''));
    if (one === undefined || other === undefined) return [];
    const found = differenceOf(
      { entry: one, value: a.value },
      { entry: other, value: b.value },
      table.sample,
    );
    if (found === null || found.difference > found.margin) return [];
    return [{ names: [one.name, other.name], ...found }];
  });
}

function isPlain(expression: Expression): boolean {
  switch (expression.type) {
    case 'logic':
      return expression.operator === 'and' && isPlain(expression.left) && isPlain(expression.right);
    case 'list':
      return expression.items.every(isPlain);
    case 'not':
      return false;
    case 'call':
      return expression.name !== 'differs';
    case 'comparison':
      return expression.operands.every((each) => each.type !== 'call' || each.name !== 'moe');
    case 'address':
    case 'arithmetic':
    case 'negative':
    case 'number':
      return true;
  }
}
