import type { VFile } from 'vfile';

import { createPartMaker, htmlOfParts } from '../html/preview-parts.ts';
import type { Book } from '../model/book.ts';
import { textOfHtml } from './html-text.ts';
import { type LocatedThread, locateThreads } from './source-place.ts';
import type { Thread } from './threads.ts';

/**
 * Threads with their places in the sources. Those about documents that are not in the book, and all of them when there is no book
 * because the sources have faults, have no place.
 */
export function threadsInBook(
  threads: readonly Thread[],
  book: Book | null,
  files: readonly VFile[],
): LocatedThread[] {
  const maker = createPartMaker();
  const located = (book?.documents ?? []).flatMap((document) => {
    const own = threads.filter(({ comment }) => comment.target.source === document.config.id);
    if (own.length === 0 || book === null) return [];
    return locateThreads(own, textOfHtml(htmlOfParts(maker.partsOf(document, book))), files);
  });
  const found = new Set(located.map(({ thread }) => thread.id));
  const rest = threads.filter(({ id }) => !found.has(id));
  const placement = { is: 'orphan', reason: 'missing' } as const;
  return [...located, ...rest.map((thread) => ({ thread, place: null, placement }))];
}
