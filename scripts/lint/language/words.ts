import type { Passage } from './passage.ts';

/** A word of a passage; offsets in the passage's text. */
export interface Word {
  text: string;
  start: number;
  end: number;
  /** Whether a figure stands right before or after, perhaps with a hyphen: ”16–29-åringarna”. */
  touchesNumber: boolean;
}

/** Soft hyphens and spaces of no width may stand within a word. */
const letters = String.raw`[\p{L}\p{M}\u{ad}\u{200b}\u{2060}]`;
const wordPattern = new RegExp(
  String.raw`\p{L}${letters}*(?:['’:\u{2010}\u{2011}-]\p{L}${letters}*)*[\u{2010}\u{2011}-]?`,
  'gu',
);
/** What shows that the characters around it are an address, a file name or a dotted abbreviation (”t.ex.”). */
const dottedPattern = /@|:\/\/|\.(?<=[\p{L}\d].)(?=[\p{L}\d])/gu;

/** Stretches without spaces that are not words of a dictionary. */
function dottedIn(text: string): { start: number; end: number }[] {
  return [...text.matchAll(dottedPattern)].map(({ index }) => {
    let [start, end] = [index, index];
    while (start > 0 && !isSpace(text[start - 1])) start -= 1;
    while (end < text.length && !isSpace(text[end])) end += 1;
    return { start, end };
  });
}

function isSpace(character: string | undefined): boolean {
  return character === ' ' || character === '\n' || character === '\t' || character === '\u{a0}';
}

/** The author's own words of a passage, in order. */
export function wordsOf(passage: Passage): Word[] {
  const { text } = passage;
  const dotted = dottedIn(text);
  let next = 0;
  return [...text.matchAll(wordPattern)].flatMap(({ index, 0: found }) => {
    const end = index + found.length;
    while ((dotted[next]?.end ?? Infinity) <= index) next += 1;
    const isDotted = (dotted[next]?.start ?? Infinity) < end;
    if (isDotted || !passage.isOwn(index, end)) return [];
    const before = text.slice(Math.max(0, index - 2), index);
    const touchesNumber = /\d[-\u2010\u2011]?$/u.test(before) || /^\d/u.test(text.slice(end));
    return [{ text: found, start: index, end, touchesNumber }];
  });
}
