import { report } from '../../model/report.ts';
import type { Passage } from './passage.ts';
import { quantityRules, rangeRules } from './quantity-rules.ts';
import type { Word } from './words.ts';
import { type WritingRule, generalRules, swedishRules } from './writing-rules.ts';

/** A stretch of a passage. */
interface Stretch {
  start: number;
  end: number;
}

/** Reports every breach of the rules of writing in a passage; returns the words that no message is about. */
export function lintWriting(passage: Passage, words: readonly Word[]): readonly Word[] {
  const told = rulesFor(passage.lang)
    .filter(({ kinds }) => kinds?.includes(passage.kind) ?? true)
    .flatMap((rule) => applyRule(rule, passage));
  told.push(...lintHiddenCharacters(passage));
  const untold = words.filter(
    (word) => !told.some(({ start, end }) => start < word.end && word.start < end),
  );
  lintRepeatedWords(passage, untold);
  return untold;
}

const general = [...generalRules, ...rangeRules];
const swedish = [...general, ...swedishRules, ...quantityRules];

function rulesFor(lang: string): readonly WritingRule[] {
  return /^sv\b/i.test(lang) ? swedish : general;
}

function applyRule(rule: WritingRule, passage: Passage): Stretch[] {
  const { id, pattern, needs, wanted: wantedFor, isGuess, isUnbroken } = rule;
  if (needs?.test(passage.text) === false) return [];
  const told: Stretch[] = [];
  for (const match of passage.text.matchAll(pattern)) {
    const { 0: found, index: start } = match;
    const end = start + found.length;
    const wanted = wantedFor(match);
    if (wanted === null || wanted === found || !passage.isOwn(start, end)) continue;
    const fixes = passage.fixOf(start, end, wanted);
    if (isUnbroken === true && fixes.length === 0) continue;
    report(
      passage.file,
      id,
      { found: shown(found), wanted: shown(wanted) },
      {
        place: passage.placeOf(start, end),
        fixes: isGuess === true ? [] : fixes,
      },
    );
    told.push({ start, end });
  }
  return told;
}

/** As it can be shown within a sentence. */
function shown(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim();
}

/** Words that good sentences repeat: ”att det det gäller”, ”that that”. */
const meantTwice = new Set(
  'det den de som var har så ja nej mycket vad för that had is very'.split(' '),
);

function lintRepeatedWords(passage: Passage, words: readonly Word[]): void {
  for (const [index, { text, start, end }] of words.entries()) {
    const next = words[index + 1];
    const lower = text.toLowerCase();
    if (next === undefined || next.text.toLowerCase() !== lower || meantTwice.has(lower)) continue;
    if (passage.text.slice(end, next.start).trim() !== '') continue;
    const found = shown(passage.text.slice(start, next.end));
    report(
      passage.file,
      'word-not-repeated',
      { found, wanted: text },
      {
        place: passage.placeOf(start, next.end),
        fixes: passage.fixOf(start, next.end, text),
      },
    );
  }
}

/** Soft hyphens, characters of no width, and marks of direction: pasted in, and in the way of searching. */
const hidden = /[\u{ad}\u{200b}\u{200e}\u{200f}\u{202a}-\u{202e}\u{2060}\u{feff}]/gu;

function lintHiddenCharacters(passage: Passage): Stretch[] {
  const told: Stretch[] = [];
  for (const { 0: found, index: start } of passage.text.matchAll(hidden)) {
    if (!passage.isOwn(start, start + 1)) continue;
    const code = `U+${(found.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
    report(
      passage.file,
      'no-hidden-characters',
      { code },
      {
        place: passage.placeOf(start, start + 1),
        fixes: passage.fixOf(start, start + 1, ''),
      },
    );
    told.push({ start, end: start + 1 });
  }
  return told;
}
