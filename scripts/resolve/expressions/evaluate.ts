import { isShare } from '../../model/units.ts';
import { entriesAt, type ValueEntry, type ValueTable } from '../value-table.ts';
import type { FunctionContext } from './function.ts';
import { functions } from './functions.ts';
import {
  expectComparable,
  inOneUnit,
  inUnitOf,
  numbersOf,
  paired,
  plain,
  type Quantified,
  ratio,
  truthOf,
  type Value,
} from './quantified.ts';
import {
  type Arithmetic,
  type Comparator,
  type Expression,
  ExpressionError,
  type Span,
} from './syntax.ts';

interface Side {
  span: Span;
  values: readonly Quantified[];
}

/** A comparison that does not hold, with what stands on its sides; for `increasing` and the like there is only one. */
export interface FailedComparison {
  operator: Comparator | null;
  left: Side;
  right: Side | null;
}

/** Two numbers of the data of which one was found larger. */
export type Larger = readonly [Quantified, Quantified];

interface Evaluation extends FunctionContext {
  failed: FailedComparison[];
  larger: Larger[];
}

export interface Evaluated {
  value: Value;
  /** Comparisons that did not hold, in reading order. */
  failed: readonly FailedComparison[];
  /** What was found larger than what, as it stands in the data. */
  larger: readonly Larger[];
}

/** What an expression is worth when `read` gives the numbers. Throws `ExpressionError` where it makes no sense. */
export function evaluate(
  expression: Expression,
  table: ValueTable,
  read: (entry: ValueEntry) => number,
): Evaluated {
  const context: Evaluation = {
    table,
    failed: [],
    larger: [],
    read: (entry) => ({ value: read(entry), unit: entry.unit, address: entry.address }),
  };
  const value = valueOf(expression, context);
  return { value, failed: context.failed, larger: context.larger };
}

function valueOf(expression: Expression, context: Evaluation): Value {
  switch (expression.type) {
    case 'number':
      return plain(expression.value);
    case 'address':
      return addressed(expression, context);
    case 'call':
      return called(expression, context);
    case 'list':
      return listed(expression, context);
    case 'negative':
      return numbersIn(expression.operand, context).map(({ value, unit }) => ({
        value: -value,
        unit,
        address: null,
      }));
    case 'not':
      return !truthOf(valueOf(expression.operand, context), expression.operand.span);
    case 'arithmetic':
      return computed(expression, context);
    case 'logic':
      return joined(expression, context);
    case 'comparison':
      return compared(expression, context);
  }
}

function numbersIn(expression: Expression, context: Evaluation): readonly Quantified[] {
  return numbersOf(valueOf(expression, context), expression.span);
}

function addressed(
  { address, span }: Extract<Expression, { type: 'address' }>,
  { table, read }: Evaluation,
): Value {
  const entries = entriesAt(table, address);
  if (entries.length > 0) return entries.map(read);
  const told = { sv: `\`${address}\` finns inte`, en: `\`${address}\` does not exist` };
  throw new ExpressionError(span, told, address);
}

function called(
  { name, args, span }: Extract<Expression, { type: 'call' }>,
  context: Evaluation,
): Value {
  const definition = Object.hasOwn(functions, name) ? functions[name] : undefined;
  if (definition === undefined) {
    const known = Object.keys(functions).join(', ');
    throw new ExpressionError(
      { start: span.start, end: span.start + name.length },
      {
        sv: `funktionen \`${name}\` finns inte; det som finns är ${known}`,
        en: `there is no function \`${name}\`; there are ${known}`,
      },
    );
  }
  const { fewest, most, usage } = definition;
  if (args.length < fewest || args.length > most) {
    throw new ExpressionError(span, {
      sv: `\`${name}\` skrivs \`${usage}\``,
      en: `\`${name}\` is written \`${usage}\``,
    });
  }
  const numbers = inOneUnit(args.map((each) => numbersIn(each, context)));
  const value = definition.apply({ args: numbers, span, context });
  if (value === false) {
    context.failed.push({ operator: null, left: { span, values: numbers.flat() }, right: null });
  }
  return value;
}

function listed({ items }: Extract<Expression, { type: 'list' }>, context: Evaluation): Value {
  const [only] = items;
  if (items.length === 1 && only !== undefined) return valueOf(only, context);
  return items.flatMap((item) => numbersIn(item, context));
}

const operations: Readonly<Record<Arithmetic, (a: number, b: number) => number>> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => a / b,
};

function computed(
  { operator, left, right, span }: Extract<Expression, { type: 'arithmetic' }>,
  context: Evaluation,
): Value {
  const pairs = paired(numbersIn(left, context), numbersIn(right, context), span);
  const isSum = operator === '+' || operator === '-';
  return pairs.map(([a, written]) => {
    if (isSum) expectComparable(a, written, span);
    const b = isSum || operator === '/' ? inUnitOf(a, written) : written;
    const unit = unitOf(operator, a.unit, b.unit);
    return { value: operations[operator](a.value, b.value), unit, address: null };
  });
}

/** ”kronor” through ”kronor” is a ratio, ”kronor” through ”invånare” is ”kronor per invånare”. */
function unitOf(operator: Arithmetic, a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b;
  if (operator !== '/') return a;
  if (a === b) return ratio;
  return isShare(a) || isShare(b) || a === ratio || b === ratio ? a : `${a} per ${b}`;
}

/** Both sides are always evaluated, so that what a claim depends on does not depend on the data. */
function joined(
  { operator, left, right }: Extract<Expression, { type: 'logic' }>,
  context: Evaluation,
): Value {
  const one = truthOf(valueOf(left, context), left.span);
  const other = truthOf(valueOf(right, context), right.span);
  return operator === 'and' ? one && other : one || other;
}

const tolerance = 1e-9;

const comparisons: Readonly<Record<Comparator, (a: Quantified, b: Quantified) => boolean>> = {
  '=': (a, b) => Math.abs(a.value - b.value) < tolerance,
  '!=': (a, b) => Math.abs(a.value - b.value) >= tolerance,
  '<': (a, b) => a.value < b.value - tolerance,
  '>': (a, b) => a.value > b.value + tolerance,
  '<=': (a, b) => a.value <= b.value + tolerance,
  '>=': (a, b) => a.value >= b.value - tolerance,
  '~=': isAbout,
};

/** Two percentage points apart at most; for other units five per cent of the larger. */
function isAbout(a: Quantified, b: Quantified): boolean {
  const isPercent = isShare(a.unit ?? b.unit);
  const reach = isPercent ? 2 : 0.05 * Math.max(Math.abs(a.value), Math.abs(b.value));
  return Math.abs(a.value - b.value) <= reach + tolerance;
}

/** Holds when each operator holds for every pair. */
function compared(
  { operands, operators, span }: Extract<Expression, { type: 'comparison' }>,
  context: Evaluation,
): Value {
  const sides = operands.map((each) => ({ span: each.span, values: numbersIn(each, context) }));
  let holds = true;
  for (const [index, operator] of operators.entries()) {
    const left = sides[index];
    const right = sides[index + 1];
    if (left === undefined || right === undefined) continue;
    const written = paired(left.values, right.values, span);
    const pairs = written.map(([a, b]) => {
      expectComparable(a, b, span);
      return [a, inUnitOf(a, b)] as const;
    });
    if (pairs.length > 0 && pairs.every(([a, b]) => comparisons[operator](a, b))) {
      if (operator === '<' || operator === '>') context.larger.push(...written);
      continue;
    }
    holds = false;
    context.failed.push({ operator, left, right });
  }
  return holds;
}
