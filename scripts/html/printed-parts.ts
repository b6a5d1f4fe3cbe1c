import type { PlacedFigure } from '../model/book.ts';
import type { Figure, Picture } from '../model/figure.ts';
import { captionOf, figureNotesOf } from './caption.ts';
import type { HandlerContext } from './handlers.ts';
import { textOf } from './tags.ts';

/** CSS px of a printed page for a drawing and its caption, with a line to spare; of a line and between paragraphs; and letters in a line. */
const print = { page: 684, line: 15, between: 2, characters: 84 } as const;

/** A chart is printed in parts only where its caption leaves too little of a page for it. */
export function asPrinted(placed: PlacedFigure, figure: Figure, context: HandlerContext): Figure {
  const { drawings } = figure;
  if (drawings?.parts === undefined || context.medium !== 'print') return figure;
  const { parts: _, ...whole } = drawings;
  const asWhole = { ...figure, drawings: whole };
  const texts = [
    ...captionOf(placed, asWhole, context),
    ...figureNotesOf(placed, asWhole, context),
  ].map((each) => textOf(each).length);
  const caption = texts.reduce(
    (sum, length) => sum + Math.ceil(length / print.characters) * print.line + print.between,
    0,
  );
  return drawings.page.height + caption <= print.page ? asWhole : figure;
}

/** The parts that a chart too tall for a page is printed in; none where it is whole. */
export function partsFor({ drawings }: Figure, { medium }: HandlerContext): readonly Picture[] {
  return medium === 'print' ? (drawings?.parts ?? []) : [];
}
