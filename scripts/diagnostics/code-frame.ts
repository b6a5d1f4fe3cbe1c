import stringWidth from 'fast-string-width';

import { printable, type Told } from './diagnostic.ts';

/** A line of the source and what is marked of it; `start` and `width` in columns of the terminal. */
export interface FrameLine {
  /** `null` for lines that are left out. */
  number: number | null;
  text: string;
  start: number;
  width: number;
}

/** Columns that are shown of a line; longer ones are cut around the span. */
const widest = 100;
/** Columns before the span in a line that is cut. */
const lead = 30;
const mostLines = 4;

/** The lines of a message's span; of many lines the first two and the last. Empty where there is no text. */
export function frameOf({ file, line, column, endLine, endColumn }: Told): FrameLine[] {
  const lines = String(file.value ?? '').split('\n');
  const frame: FrameLine[] = [];
  const last = lastLineOf(lines, line, endLine, endColumn);
  for (let number = line; number <= last; number += 1) {
    if (last - line >= mostLines && number === line + 2) {
      frame.push({ number: null, text: '⋮', start: 0, width: 0 });
      number = last;
    }
    const source = lines[number - 1];
    if (source === undefined || (source.trim() === '' && number === line)) return frame;
    const from = number === line ? column - 1 : source.search(/\S|$/);
    const to = number === endLine ? Math.max(endColumn - 1, from + 1) : source.trimEnd().length;
    frame.push({ number, ...markedLine(source, from, to) });
  }
  return frame;
}

/** A span that ends where a line begins does not mark that line. */
function lastLineOf(lines: readonly string[], line: number, endLine: number, endColumn: number) {
  const isBefore = endLine > line && (lines[endLine - 1] ?? '').slice(0, endColumn - 1) === '';
  return Math.min(isBefore ? endLine - 1 : endLine, lines.length);
}

/** `from` and `to` in UTF-16 units. */
function markedLine(source: string, from: number, to: number): Omit<FrameLine, 'number'> {
  const cut = source.length <= widest ? 0 : characterBefore(source, Math.max(0, from - lead));
  const stop = characterBefore(source, Math.min(source.length, cut + widest));
  const head = cut > 0 ? '…' : '';
  const tail = stop < source.length ? '…' : '';
  const shown = (start: number, end: number) => visible(source.slice(start, Math.min(end, stop)));
  return {
    text: head + shown(cut, stop) + tail,
    start: stringWidth(head + shown(cut, from)),
    width: Math.max(1, stringWidth(shown(from, to))),
  };
}

/** The offset itself, or the one before it when it is in the middle of a pair. */
function characterBefore(source: string, offset: number): number {
  const isLow = /[\udc00-\udfff]/.test(source.charAt(offset));
  return isLow ? offset - 1 : offset;
}

function visible(text: string): string {
  return printable(text.replaceAll('\t', ' '));
}
