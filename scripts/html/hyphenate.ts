import type { Root } from 'hast';

import { divide } from './hyphen-patterns.ts';
import { changeProse } from './typography.ts';

const softHyphen = '\u00ad';
/** Headings and labels are never divided: they are few, large and read at a glance. */
const undivided = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'th', 'a', 'summary']);

/** Elements that end with a line of their own. */
const blocks = new Set(['p', 'li', 'td', 'dd', 'figcaption']);
const word = /\p{L}{7,}/gu;
/** Where a line may end without a hyphen of ours. */
const breaks = [' ', '\n', '-'];

/**
 * Puts soft hyphens into text, since Chromium's bundle has no hyphenation dictionary. At least two letters stay
 * before and three come after the hyphen (Svenska skrivregler); the patterns alone allow ”Utveckling-en”. The last
 * word of a paragraph stays whole, or its end could be all that stands in the last line.
 */
export function hyphenationTransform(tree: Root, lang: string): void {
  changeProse(tree, lang, (text, { lang: current, ancestors, isLast }) => {
    const divided = divide(current);
    if (divided === null || ancestors.some((name) => undivided.has(name))) return;
    const endsBlock = isLast && blocks.has(ancestors.at(-1) ?? '');
    const end = endsBlock ? startOfLastWord(text.value) : text.value.length;
    const before = text.value.slice(0, end).replaceAll(word, (whole) => hyphenated(whole, divided));
    text.value = before + text.value.slice(end);
  });
}

function startOfLastWord(text: string): number {
  const trimmed = text.trimEnd();
  return 1 + Math.max(...breaks.map((each) => trimmed.lastIndexOf(each)));
}

function hyphenated(whole: string, divided: (word: string) => string): string {
  // The package asks for the machine's own lower case: in Turkish, ”I” would become another letter than ”i”.
  const lower = whole.toLowerCase();
  if (lower.length !== whole.length) return whole;
  let at = 0;
  const parts = divided(lower)
    .split(softHyphen)
    .map((part) => whole.slice(at, (at += part.length)));
  return parts.reduce((before, part, index) => {
    const after = parts.slice(index).join('');
    const isAllowed = before.replaceAll(softHyphen, '').length >= 2 && after.length >= 3;
    return before + (isAllowed ? softHyphen : '') + part;
  });
}
