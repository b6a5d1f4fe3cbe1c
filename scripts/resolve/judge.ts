import type { BoundClaim, BoundValue } from '../model/nodes.ts';
import { plainText } from '../model/text.ts';
import { falselyClaimed } from './claimed-number.ts';
import { type CloseCall, closeCallsIn } from './close-calls.ts';
import type { Evaluated, FailedComparison } from './expressions/evaluate.ts';
import { parseExpression } from './expressions/parser.ts';
import type { Quantified, Value } from './expressions/quantified.ts';
import type { OtherNumbers } from './expressions/readings.ts';
import { type Expression, ExpressionError } from './expressions/syntax.ts';
import { evaluateInAllWorlds, type Outcomes } from './expressions/worlds.ts';
import { labelOf } from './labels.ts';
import { agrees, type Mismatch, mismatchOf } from './quantities/compare.ts';
import type { Quantity } from './quantities/phrase.ts';
import type { ValueEntry, ValueTable } from './value-table.ts';
import { isUnread, quantityIn, wordsWritten } from './words-of-value.ts';

/**
 * Whether words say what data say: `unknowable` when that hangs on a number that cannot be read, `faulty` when the
 * binding makes no sense, `unchecked` when the figure's own file has faults.
 */
export type Verdict = 'holds' | 'contradicted' | 'unknowable' | 'faulty' | 'unchecked';

/** What to tell the author when a binding does not hold. */
export type Finding =
  | { kind: 'expression'; error: ExpressionError }
  | { kind: 'phrase' }
  /** `unit`: that of the data, where they have one. */
  | { kind: 'mismatch'; mismatch: Mismatch | 'comparison'; unit: string | null }
  | { kind: 'illegible'; entries: readonly ValueEntry[] }
  /** `worlds`: the numbers for each way that what cannot be read may be read. */
  | { kind: 'value'; quantity: Quantity; worlds: readonly (readonly Quantified[])[] }
  /** `label` is what the data have; empty where no single name is meant. */
  | { kind: 'label'; label: string }
  | { kind: 'claim'; failed: readonly FailedComparison[] };

/** A binding held against the data. */
export interface Judgement {
  verdict: Verdict;
  /** Addresses of all numbers that it depends on. */
  cells: readonly string[];
  /** Whether words give a number, so that every change of it must be seen. */
  isExact: boolean;
  /** Numbers of another reading of the source, by address, with which words that hold would not; `null` when none. */
  otherwise: OtherNumbers | null;
  /** What the data say; `null` when that cannot be known or is no single number. */
  value: Quantified | null;
  /** The name of the row or column, for `as=label`; empty for others. */
  label: string;
  /** What a claim that holds calls larger, within the margin of error. */
  closeCalls: readonly CloseCall[];
  finding: Finding | null;
}

/** Holds one bound value or claim against a table; pure, so that tables of different times can be compared. */
export function judge(node: BoundValue | BoundClaim, lang: string, table: ValueTable): Judgement {
  const known = judged.get(table) ?? new WeakMap<object, { lang: string; judgement: Judgement }>();
  judged.set(table, known);
  const before = known.get(node);
  if (before?.lang === lang) return before.judgement;
  const judgement = judgeAnew(node, lang, table);
  known.set(node, { lang, judgement });
  return judgement;
}

/** A preview holds the same words against the same data again and again. */
const judged = new WeakMap<ValueTable, WeakMap<object, { lang: string; judgement: Judgement }>>();

function judgeAnew(node: BoundValue | BoundClaim, lang: string, table: ValueTable): Judgement {
  const isValue = node.type === 'boundValue';
  const text = isValue ? node.of : node.that;
  if (text === '') return { ...nothing, verdict: 'holds' };
  try {
    const expression = parsed(text);
    if (namesUnknown(expression, table)) return nothing;
    if (isValue && node.as === 'label') return judgeLabel(node, expression, table);
    const outcomes = evaluateInAllWorlds(expression, table);
    return isValue
      ? judgeValue(node, lang, expression, outcomes)
      : withWords(node, lang, expression, table, judgeClaim(expression, outcomes, table));
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error;
    return { ...nothing, verdict: 'faulty', finding: { kind: 'expression', error } };
  }
}

const nothing: Judgement = {
  verdict: 'unchecked',
  cells: [],
  isExact: false,
  otherwise: null,
  value: null,
  label: '',
  closeCalls: [],
  finding: null,
};

const expressions = new Map<string, Expression | ExpressionError>();

/** The same text is judged again with other data. */
function parsed(text: string): Expression {
  const known = expressions.get(text) ?? parsedOrFault(text);
  expressions.set(text, known);
  if (known instanceof ExpressionError) throw known;
  return known;
}

function parsedOrFault(text: string): Expression | ExpressionError {
  try {
    return parseExpression(text);
  } catch (error) {
    if (error instanceof ExpressionError) return error;
    throw error;
  }
}

function namesUnknown(expression: Expression, table: ValueTable): boolean {
  switch (expression.type) {
    case 'number':
      return false;
    case 'address':
      return table.unknown.has(expression.address.split('.')[0] ?? '');
    case 'call':
      return expression.args.some((each) => namesUnknown(each, table));
    case 'list':
      return expression.items.some((each) => namesUnknown(each, table));
    case 'negative':
    case 'not':
      return namesUnknown(expression.operand, table);
    case 'arithmetic':
    case 'logic':
      return namesUnknown(expression.left, table) || namesUnknown(expression.right, table);
    case 'comparison':
      return expression.operands.some((each) => namesUnknown(each, table));
  }
}

/** Words that name what data name: the same, but for a capital letter and the s of a genitive. */
function judgeLabel(node: BoundValue, expression: Expression, table: ValueTable): Judgement {
  const { label, cells } = labelOf(expression, table);
  const base = { ...nothing, cells, label };
  const finding: Finding = { kind: 'label', label };
  if (label === '') return { ...base, verdict: 'faulty', finding };
  const written = bareName(node.written);
  const isSame = [label, `${label}s`].some((name) => bareName(name) === written);
  if (written === '' || isSame) return { ...base, verdict: 'holds' };
  return { ...base, verdict: 'contradicted', finding };
}

function bareName(name: string): string {
  return name.replaceAll(/\s+/gu, ' ').trim().toLowerCase();
}

function judgeClaim(expression: Expression, outcomes: Outcomes, table: ValueTable): Judgement {
  const isComparison = outcomes.worlds.every(({ value }) => typeof value === 'boolean');
  if (!isComparison) {
    throw new ExpressionError(expression.span, {
      sv: 'ett påstående ska vara en jämförelse, som `a > b`',
      en: 'a claim must be a comparison, such as `a > b`',
    });
  }
  const failed = outcomes.worlds.find(({ value }) => value !== true)?.failed ?? [];
  const [first] = outcomes.worlds;
  const closeCalls = first === undefined ? [] : closeCallsIn(expression, first, table);
  return concluded(isTrue, outcomes, { kind: 'claim', failed }, { closeCalls });
}

/** A claim that holds may still give a number that does not. */
function withWords(
  node: BoundClaim,
  lang: string,
  expression: Expression,
  table: ValueTable,
  judgement: Judgement,
): Judgement {
  if (judgement.verdict !== 'holds') return judgement;
  const wrong = falselyClaimed(plainText(node), expression, lang, table);
  if (wrong === null) return judgement;
  const { quantity, numbers, isOfOtherUnit } = wrong;
  const unit = numbers[0]?.unit ?? null;
  return isOfOtherUnit
    ? { ...judgement, verdict: 'faulty', finding: { kind: 'mismatch', mismatch: 'unit', unit } }
    : {
        ...judgement,
        verdict: 'contradicted',
        finding: { kind: 'value', quantity, worlds: [numbers] },
      };
}

function isTrue({ value }: Evaluated): boolean {
  return value === true;
}

/** From what holds in each world to a verdict. */
function concluded(
  holds: (evaluated: Evaluated) => boolean,
  { cells, worlds, illegible, failingReading }: Outcomes,
  contradiction: Finding,
  rest: Partial<Judgement> = {},
): Judgement {
  const truths = worlds.map(holds);
  const base = { ...nothing, ...rest, cells };
  if (truths.length > 0 && truths.every(Boolean)) {
    return { ...base, verdict: 'holds', otherwise: failingReading(holds) };
  }
  if (truths.length > 0 && !truths.some(Boolean)) {
    return { ...base, verdict: 'contradicted', finding: contradiction };
  }
  const finding: Finding = { kind: 'illegible', entries: illegible };
  return { ...base, verdict: 'unknowable', finding };
}

function judgeValue(
  node: BoundValue,
  lang: string,
  { type }: Expression,
  outcomes: Outcomes,
): Judgement {
  const { cells, worlds, illegible } = outcomes;
  const [first] = worlds;
  if (first === undefined || isUnread(node, type, lang, illegible)) {
    const finding: Finding = { kind: 'illegible', entries: illegible };
    return { ...nothing, verdict: 'unknowable', cells, finding };
  }
  const value = singleOf(first.value);
  const base = { ...nothing, cells, value };
  const faulty = (finding: Finding): Judgement => ({ ...base, verdict: 'faulty', finding });
  if (node.written === '' && value === null) {
    return faulty({ kind: 'mismatch', mismatch: 'one-number', unit: null });
  }
  const words = node.written || wordsWritten(node, value, lang);
  if (words === '') return { ...base, verdict: 'holds' };
  const quantity = quantityIn(words, node.following ?? '', lang);
  if (quantity === null) return faulty({ kind: 'phrase' });
  const mismatch = mismatchBetween(quantity, first.value);
  if (mismatch !== null) {
    return faulty({ kind: 'mismatch', mismatch, unit: unitOf(first.value) });
  }
  const holds = ({ value: found }: Evaluated) =>
    typeof found === 'boolean' ? found : agrees(quantity, found);
  const contradiction = contradictionOf(quantity, first, worlds);
  return concluded(holds, outcomes, contradiction, { value, isExact: quantity.isExact });
}

function contradictionOf(
  quantity: Quantity,
  first: Evaluated,
  worlds: readonly Evaluated[],
): Finding {
  if (typeof first.value === 'boolean') return { kind: 'claim', failed: first.failed };
  const numbers = worlds.flatMap(({ value }) => (typeof value === 'boolean' ? [] : [value]));
  return { kind: 'value', quantity, worlds: numbers };
}

function singleOf(value: Value): Quantified | null {
  if (typeof value === 'boolean' || value.length !== 1) return null;
  return value[0] ?? null;
}

function unitOf(value: Value): string | null {
  if (typeof value === 'boolean') return null;
  return value.find(({ unit }) => unit !== null && unit !== 'ratio')?.unit ?? null;
}

/** A comparison such as `a ~= b` may only stand for ”lika många”. */
function mismatchBetween(quantity: Quantity, value: Value): Mismatch | 'comparison' | null {
  if (typeof value !== 'boolean') return mismatchOf(quantity, value);
  return quantity.measure === 'equal' ? null : 'comparison';
}
