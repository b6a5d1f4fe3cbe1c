import { diffArrays } from 'diff';

import type { Characters } from './characters.ts';
import { foldedText } from './characters.ts';
import { imageSign, type Owner } from './leaf.ts';

/** A word and where it begins, in UTF-16 units. */
interface Word {
  text: string;
  start: number;
}

/** A stretch of words that differs; either side may be empty. */
export interface Change {
  expected: string;
  found: string;
  /** Of the expected text, `end` excluded. */
  start: number;
  end: number;
}

/** A sign that both texts have. */
export interface Common {
  sign: string;
  expected: Owner;
  found: Owner;
  /** Where it stands in the expected text. */
  at: number;
}

export interface Compared {
  changes: readonly Change[];
  common: readonly Common[];
}

/** Two texts word by word. */
export function compareWords(expected: Characters<Owner>, found: Characters<Owner>): Compared {
  const [before, after] = [wordsOf(expected.text), wordsOf(found.text)];
  const parts = diffArrays(
    before.map(({ text }) => text),
    after.map(({ text }) => text),
  );
  const changes: Change[] = [];
  const common: Common[] = [];
  let [at, to] = [0, 0];
  let isOpen = false;
  for (const { added, removed, count } of parts) {
    const old = before.slice(at, added ? at : at + count);
    const now = after.slice(to, removed ? to : to + count);
    if (added || removed) {
      const start = before[at]?.start ?? expected.text.length;
      const change = changeOf(old, now, start);
      const last = isOpen ? changes.pop() : undefined;
      changes.push(last === undefined ? change : joined(last, change));
    } else {
      for (const [index, word] of old.entries())
        pushCommon(word, now[index], { expected, found }, common);
    }
    isOpen = added || removed;
    at += old.length;
    to += now.length;
  }
  return { changes, common };
}

function changeOf(old: readonly Word[], now: readonly Word[], start: number): Change {
  const last = old.at(-1);
  const end = last === undefined ? start : last.start + last.text.length;
  return { expected: textOf(old), found: textOf(now), start, end };
}

/** What was taken away and what was put in its place. */
function joined(one: Change, other: Change): Change {
  const texts = (side: 'expected' | 'found') => [one[side], other[side]].filter(Boolean).join(' ');
  return {
    expected: texts('expected'),
    found: texts('found'),
    start: one.start,
    end: Math.max(one.end, other.end),
  };
}

function wordsOf(text: string): Word[] {
  return Array.from(text.matchAll(/\uFFFC|[^ \uFFFC]+/g), ({ 0: word, index }) => ({
    text: word,
    start: index,
  }));
}

function textOf(words: readonly Word[]): string {
  return words.map(({ text }) => text).join(' ');
}

interface Sides {
  expected: Characters<Owner>;
  found: Characters<Owner>;
}

function pushCommon(
  word: Word,
  other: Word | undefined,
  { expected, found }: Sides,
  to: Common[],
): void {
  for (let step = 0; step < word.text.length; step += 1) {
    const at = word.start + step;
    const [one, two] = [expected.owners[at], found.owners[(other?.start ?? 0) + step]];
    if (one !== undefined && two !== undefined)
      to.push({ sign: word.text.charAt(step), expected: one, found: two, at });
  }
}

/** Signs side by side for which `differs` gives the same, as one text; what gives `null` is left out. */
export function runsOf<Key>(
  common: readonly Common[],
  text: string,
  differs: (common: Common) => Key | null,
): { text: string; key: Key }[] {
  const runs: { key: Key; start: number; end: number; id: string }[] = [];
  for (const each of common) {
    const key = differs(each);
    if (key === null) continue;
    const last = runs.at(-1);
    const id = JSON.stringify(key);
    // A space between two words belongs to neither.
    const isNext =
      last !== undefined && last.id === id && text.slice(last.end, each.at).trim() === '';
    if (isNext) last.end = each.at + 1;
    else runs.push({ key, start: each.at, end: each.at + 1, id });
  }
  return runs.map(({ key, start, end }) => ({ key, text: text.slice(start, end) }));
}

/** Letters of what is the same that stand before the first that is not. */
const before = 40;

/** A text as it is told where it differs from another: from a little before they part, or else long ones would look alike. */
export function shownBeside(text: string, other: string, most = 120): string {
  let same = 0;
  while (same < text.length && text[same] === other[same]) same += 1;
  const from = same - before;
  const isShort = text.length <= most || from <= 0 || other === '';
  const start = isShort ? 0 : text.indexOf(' ', from) + 1;
  return start === 0 ? shown(text, most) : `…${shown(text.slice(start), most - 1)}`;
}

/** As it is told on a terminal or in a list: short, and without signs that steer one. */
export function shown(text: string, most = 80): string {
  const plain = foldedText(
    text.replaceAll(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, (sign) =>
      /\s/.test(sign) ? ' ' : '\ufffd',
    ),
  ).replaceAll(imageSign, '▣');
  return plain.length <= most ? plain : `${plain.slice(0, most - 1).trimEnd()}…`;
}
