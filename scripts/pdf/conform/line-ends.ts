import { type Edit, editContent } from './edits.ts';
import { type Content, fontOf, glyphsOf, type Operation } from './tokens.ts';

/** What a page's fonts are asked, by the names that the page gives them. */
export interface LineFonts {
  textOf(font: string, glyph: number): string | undefined;
  /** A glyph with the given text; `null` when the font has none. */
  glyphOf(font: string, text: string): number | null;
}

/** One text object: a line, or the part of one in one font. */
interface Line {
  font: string;
  /** Vertical place, as written. */
  y: string;
  text: string;
  /** Of `ET`, where a space can be put. */
  end: number;
}

/**
 * Ends each line of a tagged stretch with a space, unless the word goes on after a hyphen: words are to be separated by white
 * space (ISO 32000-1, 14.8.2.5), but Chromium leaves out the space at which a line was broken, so that structured text reads
 * ”alltsåkoppla”. The space is drawn beyond the line and cannot be seen. Addresses are broken without spaces and stay so.
 */
export function spaceLineEnds(content: Content, fonts: LineFonts): void {
  const edits: Edit[] = [];
  for (const lines of taggedLines(content, fonts)) {
    const whole = lines.map(({ text }) => text).join('');
    if (/:\/\/|www\.|@/.test(whole)) continue;
    for (const [index, line] of lines.entries()) {
      const next = lines[index + 1];
      if (next === undefined || next.y === line.y || goesOn(line.text)) continue;
      const space = fonts.glyphOf(line.font, ' ');
      if (space === null) continue;
      const glyph = space.toString(16).toUpperCase().padStart(4, '0');
      edits.push({ start: line.end, end: line.end, text: `<${glyph}> Tj\n` });
    }
  }
  editContent(content, edits);
}

/** A line that ends with its own space, at a hyphen or at the dash of a range (2020–2022), or holds nothing. */
function goesOn(text: string): boolean {
  return /(?:^|[\s\u002d\u2010]|\S\u2013)$/u.test(text);
}

/** How marked content nests. */
const steps: Readonly<Record<string, number>> = { BDC: 1, BMC: 1, EMC: -1 };

/** The text objects of each stretch with a number of its own (`/P <</MCID 7>> BDC … EMC`). */
function* taggedLines({ text, operations }: Content, fonts: LineFonts): Generator<Line[]> {
  let lines: Line[] = [];
  let line: Line | null = null;
  let depth = 0;
  let font = '';
  for (const operation of operations) {
    const { operator } = operation;
    depth += steps[operator] ?? 0;
    if (operator === 'EMC' && depth === 0) {
      yield lines;
      lines = [];
    }
    if (depth === 0) continue;
    if (operator === 'Tf') font = fontOf(text, operation);
    if (operator === 'BT') line = { font, y: '', text: '', end: 0 };
    if (line === null) continue;
    read(line, operation, text, font, fonts);
    if (operator === 'ET') {
      lines.push(line);
      line = null;
    }
  }
}

function read(
  line: Line,
  operation: Operation,
  content: string,
  font: string,
  fonts: LineFonts,
): void {
  if (operation.operator === 'Tm') line.y = operandsOf(content, operation)[5] ?? '';
  if (operation.operator === 'ET') line.end = operation.start;
  if (operation.operator !== 'Tj') return;
  line.font = font;
  for (const glyph of glyphsOf(content, operation)) {
    line.text += fonts.textOf(font, glyph) ?? '\ufffd';
  }
}

function operandsOf(content: string, { start, end }: Operation): string[] {
  return content.slice(start, end).trim().split(/\s+/);
}
