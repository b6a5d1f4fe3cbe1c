import { isScalar, type Node } from 'yaml';

import type { TextRun, TextStyle } from '../model/figure.ts';
import { type TextWriting, unknownWriting } from './located.ts';
import { spanOf } from './yaml-nodes.ts';

/** A character of the text, and what it was written as. */
interface Unit {
  text: string;
  from: number;
  to: number;
}

const styles: Readonly<Record<string, TextStyle>> = {
  PLAIN: 'plain',
  QUOTE_SINGLE: 'single',
  QUOTE_DOUBLE: 'double',
  BLOCK_FOLDED: 'block',
  BLOCK_LITERAL: 'block',
};

/**
 * Follows a text into its file: folding, indentation, blank lines and escapes change white space and single characters,
 * everything else stands in the file as it is.
 */
export function writingOf(source: string, node: Node | null): TextWriting {
  if (!isScalar(node) || typeof node.value !== 'string') return unknownWriting;
  const style = styles[node.type ?? 'PLAIN'] ?? 'plain';
  const span = spanOf(source, node);
  const runs = runsOf(node.value, unitsOf(source.slice(0, span[1]), span[0], style));
  return { style, runs: runs ?? [] };
}

const space = /[ \t\n]/;

/**
 * Goes through what is written and takes each character that the text has at that point. White space that only one of
 * the two has is passed over; `null` when they differ in anything else.
 */
function runsOf(value: string, units: readonly Unit[]): TextRun[] | null {
  const runs: TextRun[] = [];
  let at = 0;
  for (const unit of units) {
    const isEscape = unit.to - unit.from !== unit.text.length;
    if (!isEscape && space.test(unit.text)) {
      if (value.charAt(at) !== unit.text) continue;
    } else {
      if (!value.startsWith(unit.text, at)) at = skipSpace(value, at);
      if (!value.startsWith(unit.text, at)) return null;
    }
    if (!isEscape) extend(runs, at, unit);
    at += unit.text.length;
  }
  return skipSpace(value, at) === value.length ? runs : null;
}

function skipSpace(value: string, at: number): number {
  let end = at;
  while (space.test(value.charAt(end))) end += 1;
  return end;
}

function extend(runs: TextRun[], at: number, { text, from }: Unit): void {
  const last = runs.at(-1);
  if (last !== undefined && last.at + last.length === at && last.from + last.length === from) {
    last.length += text.length;
  } else runs.push({ at, from, length: text.length });
}

const escapes: Readonly<Record<string, string>> = {
  '0': '\0',
  a: '\u0007',
  b: '\b',
  t: '\t',
  n: '\n',
  v: '\v',
  f: '\f',
  r: '\r',
  e: '\u001b',
  N: '\u0085',
  _: '\u00a0',
  L: '\u2028',
  P: '\u2029',
};

const escape = /\\(?:x[\da-fA-F]{2}|u[\da-fA-F]{4}|U[\da-fA-F]{8}|\n[ \t]*|[^])/y;

function unitsOf(source: string, start: number, style: TextStyle): Unit[] {
  const units: Unit[] = [];
  for (let from = start; from < source.length; from = units.at(-1)?.to ?? source.length) {
    units.push(unitAt(source, from, style));
  }
  return units;
}

function unitAt(source: string, from: number, style: TextStyle): Unit {
  if (style === 'single' && source.startsWith("''", from)) return { text: "'", from, to: from + 2 };
  if (style === 'double' && source[from] === '\\') {
    escape.lastIndex = from;
    const written = escape.exec(source)?.[0] ?? '\\';
    return { text: unescaped(written), from, to: from + written.length };
  }
  return { text: source.charAt(from), from, to: from + 1 };
}

function unescaped(written: string): string {
  const kind = written.charAt(1);
  if (kind === '\n') return '';
  if (written.length > 2) return String.fromCodePoint(Number.parseInt(written.slice(2), 16));
  return escapes[kind] ?? kind;
}
