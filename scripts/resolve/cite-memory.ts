import { deserialize, serialize } from 'node:v8';

import type { Bibliography } from '../model/book.ts';
import type { Remember } from '../model/remember.ts';
import { createLazyCiter, type Printed, type PrintCitations } from './cite.ts';

/** What was printed before, by document, for a program that resolves the same report again and again. */
export interface CiteMemory {
  bibliography: Bibliography | null;
  citer: ReturnType<typeof createLazyCiter> | null;
  documents: Map<string, Printed & { cited: string }>;
}

export function createCiteMemory(): CiteMemory {
  return { bibliography: null, citer: null, documents: new Map() };
}

/**
 * Prints the citations of each document, but only when they are others than before: printing takes longer than all the rest of
 * resolving. `remember` keeps them from run to run.
 */
export function rememberedPrinter(
  bibliography: Bibliography,
  memory: CiteMemory,
  remember: Remember,
): (document: string) => PrintCitations {
  if (memory.bibliography !== bibliography) {
    Object.assign(memory, { ...createCiteMemory(), bibliography });
  }
  const lazy = (memory.citer ??= createLazyCiter(bibliography));
  return (document) =>
    async (...asked) => {
      const cited = JSON.stringify(asked, withoutPlaces);
      const before = memory.documents.get(document);
      if (before?.cited === cited) return before;
      const print = async (): Promise<Uint8Array> => {
        const citer = await lazy();
        if (citer === null) throw new NoCiter();
        const texts = citer.cite(...asked);
        return serialize({ texts, references: citer.references() } satisfies Printed);
      };
      try {
        const printed = deserialize(await remember(keyOf(bibliography, cited), print)) as Printed;
        memory.documents.set(document, { cited, ...printed });
        return printed;
      } catch (error) {
        if (error instanceof NoCiter) return null;
        throw error;
      }
    };
}

/** The style cannot be used: nothing is printed, and nothing remembered. */
class NoCiter extends Error {}

function keyOf({ items, style, locale }: Bibliography, cited: string): string[] {
  return ['citations', style, locale, JSON.stringify([...items]), cited];
}

/** Neither where they stand nor how they were printed before. */
function withoutPlaces(key: string, value: unknown): unknown {
  return key === 'place' || key === 'position' || key === 'children' ? undefined : value;
}
