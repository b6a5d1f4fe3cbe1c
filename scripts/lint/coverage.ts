import type { Nodes, Text } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { location } from 'vfile-location';

import type { Coverage, UnboundPhrase } from '../model/coverage.ts';
import type { Place } from '../model/place.ts';
import { report } from '../model/report.ts';
import { isLine } from '../model/text.ts';
import type { BookText } from '../model/texts.ts';
import { quantityWordsIn } from './quantity-words.ts';
import { sentencesIn } from './sentences.ts';

/** Bound numbers and citations stand as one character each, so that they never make a phrase with their neighbours. */
const boundMark = '\uFFFC';
const citationMark = '\uFFFB';

/** Counts what is bound, and finds what is not. What a question asked is quoted, and what a table of data holds is the data: neither is looked at. */
export function coverageOf(texts: Iterable<BookText>): Coverage {
  const coverage = { values: 0, claims: 0, sourced: 0, unbound: [] as UnboundPhrase[] };
  for (const text of texts) {
    if (text.part === 'question' || text.part === 'cell') continue;
    const placeIn = placesOf(text.file);
    visit(text.tree, (node) => {
      if (node.type === 'boundValue') coverage.values += 1;
      if (node.type === 'boundClaim') coverage[node.that === '' ? 'sourced' : 'claims'] += 1;
      if (!isLine(node)) return;
      const { sourced, unbound } = phrasesIn(node, text, placeIn);
      coverage.sourced += sourced;
      coverage.unbound.push(...unbound);
    });
  }
  return coverage;
}

/** Reports each phrase that is neither bound nor given a source. */
export function reportUnbound({ unbound }: Coverage): void {
  for (const { file, words, place } of unbound) report(file, 'number-bound', { words }, { place });
}

interface Piece {
  node: Text;
  /** In the words of the line. */
  start: number;
}

function phrasesIn(
  line: Nodes,
  { file, document }: BookText,
  placeIn: PlaceIn,
): { sourced: number; unbound: UnboundPhrase[] } {
  const { words, pieces } = lineText(line);
  // A table of numbers is data itself: to ask for each of its counts would drown the rest.
  const withCounts = line.type !== 'tableCell';
  const found = quantityWordsIn(words, document.config.lang, { withCounts });
  if (found.length === 0) return { sourced: 0, unbound: [] };
  const cited = sentencesIn(words).filter(({ start, end }) =>
    words.slice(start, end).includes(citationMark),
  );
  const isCited = (index: number) => cited.some(({ start, end }) => start <= index && index < end);
  const unbound = found
    .filter(({ index }) => !isCited(index))
    .map((phrase) => ({ file, words: phrase.words, place: placeIn(phrase, pieces) }));
  return { sourced: found.length - unbound.length, unbound };
}

function lineText(line: Nodes): { words: string; pieces: readonly Piece[] } {
  const pieces: Piece[] = [];
  let words = '';
  const take = (node: Nodes): void => {
    if (node.type === 'text') {
      pieces.push({ node, start: words.length });
      words += node.value;
    } else if (node.type === 'citation') words += citationMark;
    else if (node.type !== 'boundClaim' && 'children' in node) node.children.forEach(take);
    else if (node.type !== 'materialMark') words += boundMark;
  };
  take(line);
  return { words, pieces };
}

type PlaceIn = (
  phrase: { index: number; words: string },
  pieces: readonly Piece[],
) => Place | undefined;

/** The phrase itself where the file has the text as it is, else the text that it stands in. */
function placesOf(file: VFile): PlaceIn {
  let points: ReturnType<typeof location> | null = null; // goes through the whole file
  return ({ index, words }, pieces) => {
    const piece = pieces.findLast(({ start }) => start <= index);
    if (piece === undefined) return undefined;
    const { value, position } = piece.node;
    const start = position?.start.offset;
    const source = start === undefined ? '' : String(file).slice(start, position?.end.offset);
    const at = sameOccurrence(words, value, index - piece.start, source);
    if (start === undefined || at === -1) return position;
    points ??= location(file);
    const first = points.toPoint(start + at);
    const last = points.toPoint(start + at + words.length);
    return first && last ? { start: first, end: last } : position;
  };
}

/** Where words at an offset of a text stand in its source, which may break lines elsewhere; −1 when broken themselves. */
function sameOccurrence(words: string, value: string, index: number, source: string): number {
  if (source === value) return index;
  let at = -1;
  for (let seen = -1; seen < index;) {
    seen = value.indexOf(words, seen + 1);
    at = source.indexOf(words, at + 1);
    if (seen === -1 || at === -1) return -1;
  }
  return at;
}
