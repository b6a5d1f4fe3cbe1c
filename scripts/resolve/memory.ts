import type { Sources } from '../model/book.ts';
import { type CiteMemory, createCiteMemory } from './cite-memory.ts';
import { type ValueTable, valueTableOf } from './value-table.ts';

/** What was resolved before, for a program that resolves the same report again and again. */
export interface ResolveMemory {
  cite: CiteMemory;
  values: { parts: readonly unknown[]; table: ValueTable } | null;
}

export function createResolveMemory(): ResolveMemory {
  return { cite: createCiteMemory(), values: null };
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
