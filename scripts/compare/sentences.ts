import type { BoundSentence } from '../model/bound-sentence.ts';
import { addTo } from './lists.ts';
import { bagOf, similarityOf } from './similarity.ts';
import { tokensOfText } from './tokens.ts';
import { textOf, type Version } from './version.ts';

/**
 * What a change of data does to a sentence that is bound to it: `wrong` says something else now, `right` still holds,
 * `rewritten` was changed by its author or the build and holds, `unknown` hangs on a number that cannot be read, `unbound`
 * stands there still but is bound to nothing, `removed` is gone.
 */
export type SentenceState = 'wrong' | 'rewritten' | 'unknown' | 'unbound' | 'right' | 'removed';

export interface SentenceChange {
  state: SentenceState;
  document: string;
  path: string;
  line: number;
  column: number;
  sentence: string;
  /** As it was, when it was another. */
  before: string | null;
  /** The bound words that decide. */
  words: string;
  why: BoundSentence['why'];
  /** Of the changed numbers, those that it depends on. */
  cells: readonly string[];
}

/** The sentences that are bound to any of these numbers, those that are wrong first, then in reading order. */
export function sentencesOn(
  addresses: ReadonlySet<string>,
  old: Version,
  now: Version,
): SentenceChange[] {
  const before = old.bound.filter(({ cells }) => cells.some((cell) => addresses.has(cell)));
  const oldTexts = new Set(old.bound.map(keyOf));
  // A binding to a number that is gone has no cells; it is known by its expression.
  const ofGone = new Set(before.map(({ of }) => of));
  const affected = now.bound.filter(
    ({ cells, of, verdict }) =>
      cells.some((cell) => addresses.has(cell)) ||
      (cells.length === 0 && verdict === 'wrong' && ofGone.has(of)),
  );
  const groups = grouped(affected);
  const changes = [...groups.values()].map((bindings) => {
    const isNew = !bindings.some((each) => oldTexts.has(keyOf(each)));
    return changeOf(bindings, isNew ? before : null, addresses);
  });
  return [...changes, ...removedAmong(before, now, changes)].sort(
    (a, b) => states.indexOf(a.state) - states.indexOf(b.state),
  );
}

const states: readonly SentenceState[] = [
  'wrong',
  'unknown',
  'unbound',
  'rewritten',
  'right',
  'removed',
];

function keyOf({ document, path, sentence }: BoundSentence): string {
  return `${document}\n${path}\n${sentence}`;
}

function grouped(bindings: readonly BoundSentence[]): Map<string, BoundSentence[]> {
  const groups = new Map<string, BoundSentence[]>();
  for (const binding of bindings) {
    addTo(groups, keyOf(binding), binding);
  }
  return groups;
}

function changeOf(
  bindings: readonly BoundSentence[],
  before: readonly BoundSentence[] | null,
  addresses: ReadonlySet<string>,
): SentenceChange {
  const deciding =
    bindings.find(({ verdict }) => verdict === 'wrong') ??
    bindings.find(({ verdict }) => verdict === 'unknown') ??
    bindings[0];
  if (deciding === undefined) throw new Error('A group of bindings is empty');
  const { document, path, line, column, sentence, words, why, verdict } = deciding;
  const earlier = before === null ? null : nearest(sentence, before);
  const state =
    verdict !== 'right' ? verdict : before === null || earlier === null ? 'right' : 'rewritten';
  const cells = bindings.flatMap((each) => each.cells).filter((cell) => addresses.has(cell));
  return {
    state,
    document,
    path,
    line,
    column,
    sentence,
    before: earlier?.sentence ?? null,
    words,
    why,
    cells: [...new Set(cells)],
  };
}

/** Less in common than this is another sentence. */
const leastSimilar = 0.4;

function nearest(sentence: string, before: readonly BoundSentence[]): BoundSentence | null {
  const own = bagIn(sentence);
  let best: { binding: BoundSentence | null; score: number } = { binding: null, score: 0 };
  for (const binding of before) {
    const score = similarityOf(own, bagIn(binding.sentence));
    if (score > best.score) best = { binding, score };
  }
  return best.score >= leastSimilar ? best.binding : null;
}

function bagIn(sentence: string): ReturnType<typeof bagOf> {
  return bagOf(tokensOfText(sentence).map(({ text }) => text));
}

/** Bound sentences that no bound sentence of now is a later form of. */
function removedAmong(
  before: readonly BoundSentence[],
  now: Version,
  changes: readonly SentenceChange[],
): SentenceChange[] {
  const kept = new Set([
    ...now.bound.map(({ sentence }) => sentence),
    ...changes.flatMap((each) => each.before ?? []),
  ]);
  const gone = before.filter(({ sentence }) => !kept.has(sentence));
  const texts = gone.length === 0 ? '' : wholeText(now);
  return [...grouped(gone).values()].flatMap(([first]): SentenceChange[] => {
    if (first === undefined) return [];
    const state = texts.includes(first.sentence) ? 'unbound' : 'removed';
    return [{ ...first, state, before: first.sentence, why: null }];
  });
}

/** Everything that a version says, with plain spaces. */
function wholeText({ documents }: Version): string {
  const texts = documents.flatMap(({ sections, figures }) => [
    ...sections.flatMap(({ blocks }) => blocks.flatMap(({ cells }) => cells.map(textOf))),
    ...figures.flatMap((figure) => figure.texts.map(({ tokens }) => textOf(tokens))),
  ]);
  return texts.join('\n').replaceAll('\u00a0', ' ');
}
