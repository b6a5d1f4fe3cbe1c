import type { PlacedFigure, ResolvedDocument } from '../model/book.ts';
import type { Terms } from '../model/terms.ts';
import { linesIn } from '../model/text.ts';

/**
 * How many minutes it takes to read a document: abstract, findings, text and captions, without notes, references, numbers of tables and what
 * is drawn. At the rate of its language (`reading.wordsPerMinute`), in whole minutes up to ten and then in fives, for readers differ
 * by a third. Never 0.
 */
export function readingMinutes(
  document: Pick<ResolvedDocument, 'abstract' | 'findings' | 'body' | 'figures'>,
  { reading }: Pick<Terms, 'reading'>,
): number {
  const { abstract, findings, body, figures } = document;
  const trees = [abstract, findings, body].filter((tree) => tree !== null);
  const texts = [...trees.flatMap((tree) => linesIn(tree)), ...figures.flatMap(captionLines)];
  const words = texts.flatMap((text) => text.match(/[\p{L}\p{N}]\S*/gu) ?? []).length;
  const minutes = words / reading.wordsPerMinute;
  return minutes < 10 ? Math.max(1, Math.round(minutes)) : 5 * Math.round(minutes / 5);
}

/** What stands around a figure, and the words of one that is made of words. */
function captionLines({ spec, headline, subject, question, notes }: PlacedFigure): string[] {
  const trees = [headline, subject, question, ...notes].filter((tree) => tree !== null);
  const items = 'items' in spec ? spec.items.map(({ text }) => text) : [];
  return [...trees.flatMap((tree) => linesIn(tree)), ...items];
}
