import type { ElementContent } from 'hast';
import { h, s } from 'hastscript';

import type { CompareTerms } from './terms-sv.ts';
import type { Mark, Token, Tokens } from './version.ts';
import { changedNumbers, type Run } from './words.ts';

/** What a number of the list looks like in an address. */
export const anchors = {
  list: (number: number): string => `lista-${number}`,
  text: (number: number): string => `andring-${number}`,
  figure: (id: string): string => `jamfor-${id}`,
};

/** Words with their own markup; the space before the first is left to the caller. */
export function markedUp(tokens: Tokens): ElementContent[] {
  const content: ElementContent[] = [];
  let group: Token[] = [];
  const flush = () => {
    const [first] = group;
    if (first === undefined) return;
    const text = group.map((token, index) => (index === 0 ? '' : token.before) + token.text);
    if (content.length > 0 && first.before !== '') content.push(textNode(first.before));
    content.push(marked(text.join(''), first.marks));
    group = [];
  };
  for (const token of tokens) {
    if (group[0] !== undefined && markKey(group[0].marks) !== markKey(token.marks)) flush();
    group.push(token);
  }
  flush();
  return content;
}

function markKey(marks: readonly Mark[]): string {
  return marks.map(({ tag, lang }) => `${tag}:${lang ?? ''}`).join();
}

function marked(text: string, marks: readonly Mark[]): ElementContent {
  return marks.reduceRight<ElementContent>(
    (inner, { tag, lang }) => h(tag, lang === null ? {} : { lang }, inner),
    textNode(text),
  );
}

export function textNode(value: string): ElementContent {
  return { type: 'text', value };
}

/** The redline of a text: what was deleted and inserted, marked for eye and ear. */
export function redlined(runs: readonly Run[], terms: CompareTerms): ElementContent[] {
  return runs.flatMap((run, index) => {
    const words = markedUp(run.tokens);
    // What follows words deleted at the very beginning has no space of its own.
    const space = run.tokens[0]?.before || (index === 1 && runs[0]?.kind === 'deleted' ? ' ' : '');
    const before = index > 0 && space !== '' ? [textNode(space)] : [];
    if (run.kind === 'same') return [...before, ...words];
    return [...before, edited(run.kind, words, terms)];
  });
}

/** `ins` or `del`, which a screen reader says in words. */
export function edited(
  kind: 'deleted' | 'inserted',
  words: readonly ElementContent[],
  terms: CompareTerms,
): ElementContent {
  const [start, end] = terms[kind];
  return h(kind === 'inserted' ? 'ins' : 'del', [hidden(start), ...words, hidden(end)]);
}

function hidden(text: string): ElementContent {
  return h('span.visually-hidden', text);
}

/** Words kept around a change in the list. */
const context = 7;

/** The changes of a text with a few words around each; what lies between them is an ellipsis. */
export function excerpt(runs: readonly Run[], terms: CompareTerms): ElementContent[] {
  const short = runs.map((run, index): Run => {
    if (run.kind !== 'same') return { ...run, tokens: shortened(run.tokens, 40) };
    return { ...run, tokens: around(run.tokens, index > 0, index < runs.length - 1) };
  });
  return redlined(short, terms);
}

/** The beginning of a text. */
export function shortened(tokens: Tokens, most: number): Tokens {
  if (tokens.length <= most) return tokens;
  return [...tokens.slice(0, most), ellipsis];
}

function around(tokens: Tokens, isAfterChange: boolean, isBeforeChange: boolean): Tokens {
  const keep = context * (Number(isAfterChange) + Number(isBeforeChange));
  if (tokens.length <= keep + 2) return tokens;
  const head = isAfterChange ? tokens.slice(0, context) : [];
  const tail = isBeforeChange ? tokens.slice(-context) : [];
  return [...head, ellipsis, ...tail];
}

const ellipsis: Token = { text: '…', before: ' ', marks: [], key: '…' };

/** ”38 → 37 procent” for each number that took the place of another. */
export function numbersOf(runs: readonly Run[], terms: CompareTerms): ElementContent[] {
  return changedNumbers(runs).map(({ old, now, unit }) =>
    h('strong.numbers', [...becoming(old, now, terms), unit === '' ? '' : `\u00a0${unit}`]),
  );
}

/** ”38 → 37”, read as ”38 blir 37”. */
export function becoming(old: string, now: string, { becomes }: CompareTerms): ElementContent[] {
  return [textNode(`${old} `), arrow, hidden(becomes), textNode(` ${now}`)];
}

/** Drawn, since few text fonts have one. */
const arrow: ElementContent = s(
  'svg.arrow',
  { viewBox: '0 0 16 10', ariaHidden: 'true', focusable: 'false' },
  s('path', { d: 'M0 5h14M10 1l4 4-4 4', fill: 'none', stroke: 'currentColor', strokeWidth: 1.6 }),
);
