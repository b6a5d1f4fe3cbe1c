import type { Element, Root } from 'hast';

import { divide } from './hyphen-patterns.ts';
import { changeProse } from './typography.ts';

const softHyphen = '\u00ad';
/** Labels are never divided: they are few and read at a glance. A heading is where the layout finds that it must be. */
const undivided = new Set(['th', 'a', 'summary']);
const headings = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

/** Elements that end with a line of their own. */
const blocks = new Set(['p', 'li', 'td', 'dd', 'figcaption']);
const word = /\p{L}{7,}/gu;
const longWord = /\p{L}{12,}/gu;
const lastWord = /\p{L}{7,}/u;
/** Where a line may end without a hyphen of ours. */
const breaks = [' ', '\n', '-'];

/**
 * Puts soft hyphens into text, since Chromium's bundle has no hyphenation dictionary. At least two letters stay
 * before and three come after the hyphen (Svenska skrivregler); the patterns alone allow ”Utveckling-en”. The last
 * word of a paragraph stays whole, or its end could be all that stands in the last line; where that leaves a hole in the line
 * before, the layout divides it as `data-end` says. Columns are narrow: there, heads and last words are divided too.
 */
export function hyphenationTransform(tree: Root, lang: string): void {
  changeProse(tree, lang, (text, { lang: current, ancestors, parent, isLast }) => {
    const divided = divide(current);
    const isInTable = ancestors.includes('text-table');
    const isWhole = (name: string): boolean => undivided.has(name) && !(isInTable && name === 'th');
    if (divided === null || ancestors.some(isWhole)) return;
    const isHeading = ancestors.some((name) => headings.has(name));
    const isBlock = !isHeading && !isInTable && blocks.has(ancestors.at(-1) ?? '');
    const endsBlock = isBlock && isLast;
    const end = endsBlock ? startOfLastWord(text.value) : text.value.length;
    const before = text.value.slice(0, end).replaceAll(word, (whole) => hyphenated(whole, divided));
    if (endsBlock) noteLastWord(parent, text.value.slice(end), divided);
    text.value = before + text.value.slice(end);
  });
}

/**
 * The same for pages whose style sheet is not ours, where no rule lets a long word be divided: every word of tables, whose columns are
 * narrow on a phone, and the longest of headings, which themes set in letters that leave room for fewer than twelve.
 */
export function unstyledHyphensTransform(tree: Root, lang: string): void {
  changeProse(tree, lang, (text, { lang: current, ancestors }) => {
    const divided = divide(current);
    const isHeading = ancestors.some((name) => headings.has(name));
    if (divided === null || !(isHeading || ancestors.includes('table'))) return;
    const long = isHeading ? longWord : word;
    text.value = text.value.replaceAll(long, (whole) => hyphenated(whole, divided));
  });
}

/** Says how the last word of a justified paragraph can be divided. */
function noteLastWord(
  parent: Element | null,
  end: string,
  divided: (word: string) => string,
): void {
  const [last] = lastWord.exec(end) ?? [];
  const parts = last === undefined ? '' : hyphenated(last, divided);
  if (parent?.tagName === 'p' && parts.includes(softHyphen)) parent.properties['dataEnd'] = parts;
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
