import { allAddresses, type DataChange, diffData, isEmptyChange } from './data.ts';
import { type SentenceChange, sentencesOn } from './sentences.ts';
import { bestPairs, bagOf, similarityOf } from './similarity.ts';
import {
  type FigurePart,
  figureParts,
  type FigureVersion,
  type Tokens,
  type Version,
} from './version.ts';
import { diffWords, type Run } from './words.ts';

export interface TextChange {
  part: FigurePart;
  runs: readonly Run[];
}

/** Everything that became of a figure, together. */
export interface FigureChange {
  kind: 'changed' | 'inserted' | 'deleted';
  id: string;
  /** As it is now, or as it was when it is gone. */
  figure: FigureVersion;
  old: FigureVersion | null;
  now: FigureVersion | null;
  texts: readonly TextChange[];
  data: DataChange | null;
  /** Whether the two are to be looked at side by side. */
  isRedrawn: boolean;
  /** Every sentence, anywhere, that is bound to a number that changed. */
  sentences: readonly SentenceChange[];
}

/** A figure whose number alone is another, since one before it came or went. */
export interface Renumbered {
  kind: FigureVersion['kind'];
  id: string;
  old: string;
  now: string;
}

/** The figures that changed, in the order of the new version; those that are gone last. */
export function figureChanges(old: Version, now: Version): FigureChange[] {
  const before = new Map(figuresOf(old).map((figure) => [figure.id, figure]));
  const after = new Map(figuresOf(now).map((figure) => [figure.id, figure]));
  const changes = [...after.values()].map((figure) => {
    const earlier = before.get(figure.id);
    return earlier === undefined
      ? wholeChange('inserted', figure, old, now)
      : changeOf(earlier, figure, old, now);
  });
  const gone = [...before.values()]
    .filter(({ id }) => !after.has(id))
    .map((figure) => wholeChange('deleted', figure, old, now));
  return [...changes, ...gone].filter((change) => change !== null);
}

/** Figures whose place in the book gave them another number. */
export function renumberedFigures(old: Version, now: Version): Renumbered[] {
  const before = new Map(figuresOf(old).map((figure) => [figure.id, figure]));
  return figuresOf(now).flatMap(({ id, kind, enumerator }) => {
    const earlier = before.get(id)?.enumerator ?? enumerator;
    return earlier === enumerator ? [] : [{ kind, id, old: earlier, now: enumerator }];
  });
}

function figuresOf({ documents }: Version): FigureVersion[] {
  return documents.flatMap(({ figures }) => figures);
}

function changeOf(
  before: FigureVersion,
  after: FigureVersion,
  old: Version,
  now: Version,
): FigureChange | null {
  const data = dataChange(before, after);
  const texts = textChanges(before.texts, after.texts);
  const isRedrawn = before.drawings?.page !== after.drawings?.page;
  if (data === null && texts.length === 0 && !isRedrawn) return null;
  const sentences = data === null ? [] : sentencesOn(data.addresses, old, now);
  const { id } = after;
  const kind = 'changed';
  return { kind, id, figure: after, old: before, now: after, texts, data, isRedrawn, sentences };
}

/** A figure that came or went. */
function wholeChange(
  kind: 'inserted' | 'deleted',
  figure: FigureVersion,
  old: Version,
  now: Version,
): FigureChange {
  const { id, data, drawings } = figure;
  const addresses = data === null ? new Set<string>() : allAddresses(id, data);
  return {
    kind,
    id,
    figure,
    old: kind === 'deleted' ? figure : null,
    now: kind === 'inserted' ? figure : null,
    texts: [],
    data: null,
    isRedrawn: drawings !== null,
    sentences: sentencesOn(addresses, old, now),
  };
}

function dataChange(before: FigureVersion, after: FigureVersion): DataChange | null {
  if (before.data === null || after.data === null) return null;
  const change = diffData(after.id, before.data, after.data);
  return isEmptyChange(change) ? null : change;
}

/** Part by part; of several notes each with the one that is most like it. */
function textChanges(old: FigureVersion['texts'], now: FigureVersion['texts']): TextChange[] {
  return figureParts.flatMap((part) => {
    const before = old.filter((text) => text.part === part).map(({ tokens }) => tokens);
    const after = now.filter((text) => text.part === part).map(({ tokens }) => tokens);
    return pairTexts(before, after)
      .map(([from, to]) => ({ part, runs: diffWords(from, to) }))
      .filter(({ runs }) => runs.some(({ kind }) => kind !== 'same'));
  });
}

function pairTexts(before: readonly Tokens[], after: readonly Tokens[]): [Tokens, Tokens][] {
  if (before.length <= 1 && after.length <= 1) return [[before[0] ?? [], after[0] ?? []]];
  const oldBags = before.map((tokens) => bagOf(tokens.map(({ key }) => key)));
  const newBags = after.map((tokens) => bagOf(tokens.map(({ key }) => key)));
  const candidates = oldBags.flatMap((_, old) => newBags.map((__, now) => ({ old, now })));
  const scoreOf = ({ old, now }: { old: number; now: number }) =>
    similarityOf(oldBags[old] ?? noWords, newBags[now] ?? noWords);
  const pairs = bestPairs(candidates, scoreOf, 0.4);
  const newOf = new Map(pairs.map(({ old, now }) => [old, now]));
  const found = new Set(newOf.values());
  return [
    ...before.map((tokens, index): [Tokens, Tokens] => [
      tokens,
      after[newOf.get(index) ?? -1] ?? [],
    ]),
    ...after.flatMap((tokens, index): [Tokens, Tokens][] =>
      found.has(index) ? [] : [[[], tokens]],
    ),
  ];
}

const noWords = bagOf([]);
