import type { Localised } from '../../model/localised.ts';
import type { ValueEntry, ValueTable } from '../value-table.ts';
import type { Quantified, Value } from './quantified.ts';
import { ExpressionError, type Span } from './syntax.ts';

/** What a function may ask of the data besides its arguments. */
export interface FunctionContext {
  table: ValueTable;
  /** The number of an entry; notes that the claim depends on it. */
  read: (entry: ValueEntry) => Quantified;
}

export interface CallSite {
  args: readonly (readonly Quantified[])[];
  span: Span;
  context: FunctionContext;
}

export interface FunctionDefinition {
  /** How it is written, for the authors' table. */
  usage: string;
  says: Localised;
  fewest: number;
  most: number;
  apply: (site: CallSite) => Value;
}

/** The one number of an argument. */
export function single({ args, span }: CallSite, index: number): Quantified {
  const [only, ...others] = args[index] ?? [];
  if (only !== undefined && others.length === 0) return only;
  throw new ExpressionError(span, {
    sv: 'funktionen tar ett tal här, inte flera',
    en: 'the function takes one number here, not several',
  });
}
