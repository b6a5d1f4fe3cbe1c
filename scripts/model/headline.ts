import type { PlacedFigure } from './book.ts';
import { plainText } from './text.ts';

/** The headline of a resolved figure in plain text, on one line; `null` where it has none. */
export function headlineText({ headline }: Pick<PlacedFigure, 'headline'>): string | null {
  const text = headline === null ? '' : plainText(headline).replaceAll(/\s+/g, ' ').trim();
  return text === '' ? null : text;
}
