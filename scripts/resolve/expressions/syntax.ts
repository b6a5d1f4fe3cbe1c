import type { Localised } from '../../model/localised.ts';

/** Where in the text of an expression something stands, in UTF-16 units; `end` excluded. */
export interface Span {
  start: number;
  end: number;
}

export const comparators = ['=', '!=', '<', '>', '<=', '>=', '~='] as const;
export type Comparator = (typeof comparators)[number];
export type Arithmetic = '+' | '-' | '*' | '/';

export type Expression =
  | { type: 'number'; value: number; span: Span }
  | { type: 'address'; address: string; span: Span }
  | { type: 'call'; name: string; args: readonly Expression[]; span: Span }
  | { type: 'negative'; operand: Expression; span: Span }
  | { type: 'not'; operand: Expression; span: Span }
  | { type: 'arithmetic'; operator: Arithmetic; left: Expression; right: Expression; span: Span }
  | { type: 'logic'; operator: 'and' | 'or'; left: Expression; right: Expression; span: Span }
  /** `a > b > c`: one operator fewer than operands. */
  | {
      type: 'comparison';
      operators: readonly Comparator[];
      operands: readonly Expression[];
      span: Span;
    }
  /** `a; b`, or the several values of a wildcard. */
  | { type: 'list'; items: readonly Expression[]; span: Span };

/** What is wrong in an expression, and where. Thrown inside `expressions/`, and caught before it leaves. */
export class ExpressionError extends Error {
  readonly span: Span;
  readonly told: Localised;
  /** The address that leads nowhere, when that is the fault. */
  readonly address: string | null;

  constructor(span: Span, told: Localised, address: string | null = null) {
    super(told.en);
    this.span = span;
    this.told = told;
    this.address = address;
  }
}

/** Nobody writes a longer claim; deeper ones could exhaust the stack. */
export const longestExpression = 1000;
export const deepestExpression = 20;
