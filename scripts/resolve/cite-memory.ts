import type { Bibliography, ResolvedDocument } from '../model/book.ts';
import type { CitedText, Citer } from './citations.ts';
import { createLazyCiter } from './cite.ts';

type LazyCiter = ReturnType<typeof createLazyCiter>;

/** What was printed before, by document, for a program that resolves the same report again and again. */
export interface CiteMemory {
  bibliography: Bibliography | null;
  citer: LazyCiter | null;
  documents: Map<string, Printed>;
}

interface Printed {
  /** What was to be printed. */
  cited: string;
  texts: readonly CitedText[];
  references: ResolvedDocument['references'];
}

export function createCiteMemory(): CiteMemory {
  return { bibliography: null, citer: null, documents: new Map() };
}

/**
 * Gives each document a citer that prints only when its citations are others than before: printing takes longer than all
 * the rest of resolving.
 */
export function rememberedCiter(
  bibliography: Bibliography,
  memory: CiteMemory,
): (document: string) => LazyCiter {
  if (memory.bibliography !== bibliography) {
    Object.assign(memory, { ...createCiteMemory(), bibliography });
  }
  const lazy = (memory.citer ??= createLazyCiter(bibliography));
  return (document) => async () => {
    const citer = await lazy();
    return citer === null ? null : remembering(citer, document, memory.documents);
  };
}

function remembering(citer: Citer, document: string, documents: Map<string, Printed>): Citer {
  let printed: Printed | undefined;
  return {
    cite(...asked) {
      const cited = JSON.stringify(asked, withoutPlaces);
      printed = documents.get(document);
      if (printed?.cited !== cited) {
        printed = { cited, texts: citer.cite(...asked), references: citer.references() };
        documents.set(document, printed);
      }
      return printed.texts;
    },
    references: () => printed?.references ?? [],
  };
}

/** Neither where they stand nor how they were printed before. */
function withoutPlaces(key: string, value: unknown): unknown {
  return key === 'place' || key === 'position' || key === 'children' ? undefined : value;
}
