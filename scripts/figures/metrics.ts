import type { FaceMetrics } from '../model/theme.ts';

/** Size in CSS px. */
export interface TextStyle {
  size: number;
  weight: number;
}

/** Width of a text on one line, in CSS px. */
export type Measure = (text: string, style: TextStyle) => number;

/** Width of a character that the shipped fonts lack, in em; only for messages, since such a text is refused elsewhere. */
const unknownAdvance = 0.6;

/** Measures with the advances and kerning of the shipped fonts: within 0.05 px of what the browser sets. */
export function measureWith(
  metrics: ReadonlyMap<number, FaceMetrics>,
  reserve: FaceMetrics | null = null,
): Measure {
  return (text, style) => {
    const face = faceOf(metrics, style.weight);
    return face === undefined
      ? unknownAdvance * style.size * text.length
      : widthIn(face, text, style.size, reserve);
  };
}

function faceOf(
  metrics: ReadonlyMap<number, FaceMetrics>,
  weight: number,
): FaceMetrics | undefined {
  const nearest = [...metrics.keys()].sort(
    (a, b) => Math.abs(a - weight) - Math.abs(b - weight),
  )[0];
  return nearest === undefined ? undefined : metrics.get(nearest);
}

function widthIn(
  face: FaceMetrics,
  text: string,
  size: number,
  reserve: FaceMetrics | null,
): number {
  let units = 0;
  let previous = '';
  for (const char of text) {
    units += face.advances[char] ?? reserveAdvance(char, face, reserve);
    units += face.kerning[previous + char] ?? 0;
    previous = char;
  }
  return (units / face.unitsPerEm) * size;
}

/** Of a character that another family has, in units of the first. */
function reserveAdvance(char: string, face: FaceMetrics, reserve: FaceMetrics | null): number {
  const own = reserve?.advances[char];
  if (own === undefined || reserve === null) return unknownAdvance * face.unitsPerEm;
  return (own / reserve.unitsPerEm) * face.unitsPerEm;
}

/** Breaks a text into lines no wider than `width`: at spaces, after `/` and hyphens, and within a word only as a last resort. */
export function wrapText(
  text: string,
  width: number,
  style: TextStyle,
  measure: Measure,
): readonly string[] {
  const fits = (line: string, limit: number) => measure(line.trimEnd(), style) <= limit;
  const lines = fillLines(text, (line) => fits(line, width));
  const last = lines.at(-1) ?? '';
  if (lines.length < 2 || measure(last, style) > width / 4) return lines;
  // A last line of a word or two looks lost: the narrowest width with as many lines evens them out.
  for (let limit = width - 8; limit > width / 2; limit -= 8) {
    const even = fillLines(text, (line) => fits(line, limit));
    if (even.length > lines.length) break;
    if (measure(even.at(-1) ?? '', style) > limit / 3) return even;
  }
  return lines;
}

/**
 * A line can be broken after spaces, slashes, and hyphens that follow more than one letter; an abbreviation such as
 * ”t.ex.” stays with the word that follows.
 */
const pieces = /(?:[^ /-]*\b\p{L}{1,2}\.\p{L}{1,2}\. )?(?:[^ /-]|(?<![^ /-]{2})-)*(?:[/-]+| +|$)/gu;

function fillLines(text: string, fits: (line: string) => boolean): string[] {
  const parts = (text.match(pieces) ?? []).flatMap((piece) =>
    fits(piece) ? [piece] : breakWord(piece, fits),
  );
  const lines: string[] = [];
  let line = '';
  for (const piece of parts) {
    if (line !== '' && !fits(line + piece)) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += piece;
  }
  return [...lines, line.trimEnd()].filter((filled, index) => filled !== '' || index === 0);
}

function breakWord(word: string, fits: (line: string) => boolean): string[] {
  const parts: string[] = [];
  let part = '';
  for (const char of word) {
    if (part !== '' && !fits(`${part}${char}-`)) {
      parts.push(`${part}-`);
      part = '';
    }
    part += char;
  }
  return [...parts, part];
}
