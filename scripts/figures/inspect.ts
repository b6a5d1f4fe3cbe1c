import type { Localised } from '../model/localised.ts';
import type { DrawnMark } from './scene.ts';

/** Boxes are a little larger than ink: what touches by less than this, in CSS px, does not show. */
const tolerance = 1;

/** What is wrong with a drawing as a picture: nothing drawn, or text cut off at the edge. */
export function pictureFaults(
  marks: readonly DrawnMark[],
  size: { width: number; height: number },
): Localised[] {
  const faults: Localised[] = [];
  if (!marks.some((mark) => !mark.guide)) {
    faults.push({ sv: 'ingenting ritas', en: 'nothing is drawn' });
  }
  const outside = marks.filter((mark) => mark.kind === 'text' && isOutside(mark, size));
  const texts = [...new Set(outside.map(({ text }) => shown(text)))];
  if (texts.length > mostTold) faults.push(manyOutside(texts));
  else faults.push(...texts.map(oneOutside));
  return faults;
}

/** Texts that are told of one by one. */
const mostTold = 3;

function oneOutside(text: string): Localised {
  return {
    sv: `texten ”${text}” ryms inte i bilden`,
    en: `the text “${text}” does not fit in the picture`,
  };
}

function manyOutside([first = '', ...others]: readonly string[]): Localised {
  return {
    sv: `texten ”${first}” och ${others.length} till ryms inte i bilden`,
    en: `the text “${first}” and ${others.length} more do not fit in the picture`,
  };
}

function isOutside(mark: DrawnMark, { width, height }: { width: number; height: number }): boolean {
  return (
    mark.left < -tolerance ||
    mark.top < -tolerance ||
    mark.right > width + tolerance ||
    mark.bottom > height + tolerance
  );
}

/** Pairs of texts that are printed on each other. */
export function overlappingTexts(marks: readonly DrawnMark[]): [DrawnMark, DrawnMark][] {
  const texts = marks.filter(({ kind, text }) => kind === 'text' && text !== '');
  return texts.flatMap((one, index) =>
    texts
      .slice(index + 1)
      .filter((other) => overlap(one, other))
      .map((other): [DrawnMark, DrawnMark] => [one, other]),
  );
}

// Line boxes hold room for accents and descenders, and may meet by a few pixels before ink does.
function overlap(one: DrawnMark, other: DrawnMark): boolean {
  const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  const along = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  return across > tolerance && along > 3;
}

function shown(text: string): string {
  const line = text.replaceAll('\n', ' ');
  return line.length > 40 ? `${line.slice(0, 39)}…` : line;
}
