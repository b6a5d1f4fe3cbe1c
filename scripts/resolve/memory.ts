import type { Sources } from '../model/book.ts';
import { type Remember, rememberNothing } from '../model/remember.ts';
import { type CiteMemory, createCiteMemory } from './cite-memory.ts';
import { type ValueTable, valueTableOf } from './value-table.ts';

/** What was resolved before, for a program that resolves the same report again and again. */
export interface ResolveMemory {
  cite: CiteMemory;
  /** Keeps printed citations from run to run. */
  remember: Remember;
  values: { parts: readonly unknown[]; table: ValueTable } | null;
}

export function createResolveMemory(remember: Remember = rememberNothing): ResolveMemory {
  return { cite: createCiteMemory(), remember, values: null };
}

/** The same table as before when its figures and facts are the same objects. */
export function rememberedTable(
  { specs, facts, unknown }: Pick<Sources, 'specs' | 'facts'> & { unknown: ReadonlySet<string> },
  memory: ResolveMemory,
): ValueTable {
  const parts = [...specs.values(), ...facts.values(), ...unknown];
  const known = memory.values;
  if (known?.parts.length === parts.length && parts.every((part, at) => part === known.parts[at])) {
    return known.table;
  }
  const table = valueTableOf(specs.values(), facts.values(), unknown);
  memory.values = { parts, table };
  return table;
}
