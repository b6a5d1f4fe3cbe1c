import type { Nodes } from 'mdast';
import { visit } from 'unist-util-visit';

import type { Sources } from '../model/book.ts';
import type { DataCell, FigureSpec } from '../model/figure.ts';
import { pick } from '../model/localised.ts';
import type { BoundClaim, BoundValue } from '../model/nodes.ts';
import { report } from '../model/report.ts';
import { plainText } from '../model/text.ts';
import type { BookText } from '../model/texts.ts';
import type { Passage } from './language/passage.ts';
import { linesOf } from './running-text.ts';

const patterns = {
  sv: /(?<!\p{L})(?:majoriteten|en (?:\p{L}+ )?majoritet|flertalet|merparten|de (?:allra )?flesta)(?!\p{L})/giu,
  en: /(?<!\p{L})(?:(?:the|a) (?:\p{L}+ )?majority|most of)(?!\p{L})/giu,
};

/** Reports words for more than half that stand on shares of half or less. */
export function lintMajorities(texts: readonly BookText[], sources: Sources): void {
  for (const text of texts) {
    if (text.part === 'question' || text.part === 'cell') continue;
    const pattern = pick(patterns, text.document.config.lang);
    for (const line of linesOf(text, mayHold)) {
      lintClaims(line, pattern, sources);
      lintWords(line, pattern);
    }
  }
}

function mayHold(line: Nodes): boolean {
  let isFound = false;
  visit(line, 'text', ({ value }) => {
    isFound ||= /majorit|flertal|merpart|flesta|most/iu.test(value);
  });
  return isFound;
}

/** ”majoriteten är negativ” as a comparison of shares that are all too small. A claim that says the half itself is judged there. */
function lintClaims({ nodes, file }: Passage, pattern: RegExp, sources: Sources): void {
  for (const { node } of nodes) {
    if (node.type !== 'boundClaim') continue;
    const words = plainText(node);
    const [found] = words.match(pattern) ?? [];
    if (found === undefined || saysHalf(node)) continue;
    const shares = sharesOf(`${node.that} ${node.source}`, sources);
    if (shares.length === 0 || shares.some((share) => share === null || share > 50)) continue;
    const most = Math.max(...shares.map(Number));
    report(
      file,
      'majority-over-half',
      { words: found, most },
      { place: node.places.words ?? node.position },
    );
  }
}

function saysHalf({ that }: BoundClaim): boolean {
  return [...that.matchAll(/(?<![\w.-])\d+(?:\.\d+)?/gu)].some(([number]) => Number(number) >= 50);
}

/** Words that are not bound, with the number set beside them: ”majoriteten (41 procent)”. */
function lintWords(line: Passage, pattern: RegExp): void {
  const values = line.nodes.flatMap(({ node, start, end }) =>
    node.type === 'boundValue' ? [{ node, start, end }] : [],
  );
  for (const { 0: words, index } of line.text.matchAll(pattern)) {
    const end = index + words.length;
    const isBound = line.nodes.some(
      ({ node, start, end: last }) =>
        (node.type === 'boundValue' || node.type === 'boundClaim') && start < end && index < last,
    );
    const beside = isBound
      ? undefined
      : values.find((value) => isBeside(line.text, { index, end }, value));
    const most = beside === undefined ? null : shareOf(beside.node);
    if (most === null || most > 50) continue;
    report(line.file, 'majority-over-half', { words, most }, { place: line.placeOf(index, end) });
  }
}

/** The number in brackets or between commas after the words, or the words after the number. */
function isBeside(
  text: string,
  words: { index: number; end: number },
  value: { start: number; end: number },
): boolean {
  if (value.start >= words.end) {
    const between = text.slice(words.end, value.start);
    const isClosed = /^\s*(?:[,.;:)–]|$)/u.test(text.slice(value.end));
    if (/^\s+(?:på|om|of)\s+$/u.test(between)) return true;
    return isClosed && /^[^,.;:(–]{0,80}[,(–]\s*$/u.test(between);
  }
  const between = text.slice(value.end, words.index);
  return /^\s*,\s*(?:alltså\s+|dvs\.\s+|det vill säga\s+|that is,?\s+)?$/u.test(between);
}

function shareOf({ written, text, value }: BoundValue): number | null {
  return /procent|%|per ?cent/iu.test(written || text) ? value : null;
}

/** The shares that an expression names, `null` for those that cannot be read. */
function sharesOf(expression: string, { facts, specs }: Sources): (number | null)[] {
  return [...expression.matchAll(/[a-z][\w-]*(?:\.[\w*-]+)+/gu)].flatMap(([address]) => {
    const [figure = '', ...rest] = address.split('.');
    if (figure !== 'facts') return cellsOf(specs.get(figure), rest);
    const fact = facts.get(rest.join('.'));
    return fact?.unit === 'procent' ? [valueOf(fact.cell)] : [];
  });
}

function cellsOf(
  spec: FigureSpec | undefined,
  [row = '', column = '*']: string[],
): (number | null)[] {
  if (spec === undefined || !('table' in spec) || spec.table.unit !== 'procent') return [];
  const [isRow, isColumn] = [matching(row), matching(column)];
  return spec.table.rows
    .filter(({ id }) => isRow.test(id))
    .flatMap(({ cells }) =>
      [...cells].filter(([id]) => isColumn.test(id)).map(([, cell]) => valueOf(cell)),
    );
}

function matching(id: string): RegExp {
  return new RegExp(`^${id.replaceAll('*', '.*')}$`, 'u');
}

function valueOf({ value, candidates }: DataCell): number | null {
  return value ?? (candidates.length > 0 ? Math.max(...candidates) : null);
}
