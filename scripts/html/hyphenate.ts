import type { Root } from 'hast';
import hyphen from 'hyphen/sv/index.js';

import { changeProse } from './typography.ts';

const softHyphen = '\u00ad';
/** Headings and labels are never divided: they are few, large and read at a glance. */
const undivided = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'th', 'a', 'summary']);

/**
 * Puts soft hyphens into Swedish text, since Chromium's bundle has no hyphenation dictionary. At least two letters stay
 * before and three come after the hyphen (Svenska skrivregler); the patterns alone allow ”Utveckling-en”.
 */
export function hyphenationTransform(tree: Root, lang: string): void {
  changeProse(tree, lang, (text, { lang: current, ancestors }) => {
    if (!current.startsWith('sv') || ancestors.some((name) => undivided.has(name))) return;
    text.value = text.value.replaceAll(/\p{L}{7,}/gu, hyphenated);
  });
}

function hyphenated(word: string): string {
  // The package asks for the machine's own lower case: in Turkish, ”I” would become another letter than ”i”.
  const lower = word.toLowerCase();
  if (lower.length !== word.length) return word;
  let at = 0;
  const parts = hyphen
    .hyphenateSync(lower)
    .split(softHyphen)
    .map((part) => word.slice(at, (at += part.length)));
  return parts.reduce((before, part, index) => {
    const after = parts.slice(index).join('');
    const isAllowed = before.replaceAll(softHyphen, '').length >= 2 && after.length >= 3;
    return before + (isAllowed ? softHyphen : '') + part;
  });
}
