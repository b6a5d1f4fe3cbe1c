import { diffArrays } from 'diff';

import { type Token, type Tokens, textOf } from './version.ts';

/** A run of words: in both versions, only in the old one, or only in the new. */
export interface Run {
  kind: 'same' | 'deleted' | 'inserted';
  tokens: Tokens;
}

/** More changes than this are a rewritten text, shown as one deletion and one insertion; the time of a diff grows with them. */
const mostEdits = 1200;

/** What became of the words of a text. Empty texts give no runs. */
export function diffWords(old: Tokens, now: Tokens): Run[] {
  const changes = diffArrays(
    old.map(({ key }) => key),
    now.map(({ key }) => key),
    { maxEditLength: mostEdits },
  );
  if (changes === undefined) return whole(old, now);
  const runs: Run[] = [];
  let [from, to] = [0, 0];
  for (const { added, removed, count } of changes) {
    if (removed) runs.push({ kind: 'deleted', tokens: old.slice(from, from + count) });
    else if (added) runs.push({ kind: 'inserted', tokens: now.slice(to, to + count) });
    else runs.push({ kind: 'same', tokens: now.slice(to, to + count) });
    if (!added) from += count;
    if (!removed) to += count;
  }
  return joined(runs);
}

function whole(old: Tokens, now: Tokens): Run[] {
  return [
    { kind: 'deleted' as const, tokens: old },
    { kind: 'inserted' as const, tokens: now },
  ].filter(({ tokens }) => tokens.length > 0);
}

/**
 * Joins changes that only a short word or a sign keeps apart: ”en stor del av” for ”några få av” is one change, not four. The
 * deleted words of a change stand before the inserted ones.
 */
function joined(runs: readonly Run[]): Run[] {
  const changes: { deleted: Token[]; inserted: Token[]; same: Token[] }[] = [];
  for (const [index, { kind, tokens }] of runs.entries()) {
    let last = changes.at(-1);
    if (last === undefined || (kind !== 'same' && last.same.length > 0)) {
      last = { deleted: [], inserted: [], same: [] };
      changes.push(last);
    }
    if (kind !== 'same') last[kind].push(...tokens);
    else if (isGlue(runs, index)) {
      last.deleted.push(...tokens);
      last.inserted.push(...tokens);
    } else last.same.push(...tokens);
  }
  return changes.flatMap(({ deleted, inserted, same }) =>
    [
      { kind: 'deleted' as const, tokens: deleted },
      { kind: 'inserted' as const, tokens: inserted },
      { kind: 'same' as const, tokens: same },
    ].filter(({ tokens }) => tokens.length > 0),
  );
}

/** A small word between two large changes; between two changed numbers it is what tells them apart. */
function isGlue(runs: readonly Run[], index: number): boolean {
  const tokens = runs[index]?.tokens ?? [];
  const isSmall = tokens.every(({ text }) => text.length <= 3 && !/\p{N}/u.test(text));
  if (!isSmall || index === 0 || index === runs.length - 1) return false;
  const around = [-2, -1, 1, 2].map((step) => runs[index + step]);
  const edits = around.filter((run) => run !== undefined && run.kind !== 'same');
  const changed = edits.reduce((sum, run) => sum + (run?.tokens.length ?? 0), 0);
  return changed >= 6 * tokens.length;
}

/** Whether every word is the same, so that only markup or a link differs. */
export function isSameText(old: Tokens, now: Tokens): boolean {
  return textOf(old) === textOf(now);
}

/** A number that another took the place of, with the word after it: ”38 → 37 procent”. */
export interface NumberChange {
  old: string;
  now: string;
  unit: string;
}

/** The numbers of a text that were changed where they stand. */
export function changedNumbers(runs: readonly Run[]): NumberChange[] {
  return runs.flatMap(({ kind, tokens }, index): NumberChange[] => {
    const next = runs[index + 1];
    if (kind !== 'deleted' || next?.kind !== 'inserted') return [];
    const olds = tokens.filter(isNumber);
    const news = next.tokens.filter(isNumber);
    if (olds.length === 0 || olds.length !== news.length) return [];
    return olds.flatMap((old, at): NumberChange[] => {
      const now = news[at];
      if (now === undefined || old.text === now.text) return [];
      const after = [...next.tokens.slice(next.tokens.indexOf(now) + 1), ...following(runs, index)];
      return [{ old: old.text, now: now.text, unit: unitIn(after[0]) }];
    });
  });
}

function following(runs: readonly Run[], index: number): Tokens {
  const after = runs[index + 2];
  return after?.kind === 'same' ? after.tokens : [];
}

function isNumber({ text, key }: Token): boolean {
  return /^\p{N}/u.test(text) && key !== 'note';
}

function unitIn(token: Token | undefined): string {
  return token !== undefined && /^(?:\p{L}|%)/u.test(token.text) ? token.text : '';
}
