import type { Dictionary } from './dictionary.ts';
import type { KnownWords } from './word-list.ts';

/** Initials and acronyms with an ending: AI, FoU, FN:s, SMS:et. */
const acronym = /^\p{Lu}{2,6}(?::\p{Ll}{1,5})?$/u;
/** Endings after a colon: ”EU:s”. */
const colonEnding = /:(?:s|n|t|en|et|er|ar|na|ns|ts|ens|ets|are|ernas?|arnas?)$/u;

/** Whether a word of running text is right: with hyphens, endings after a colon and names of the project. */
export function isRightWord(word: string, dictionary: Dictionary, own: KnownWords): boolean {
  const plain = word.replaceAll(/[\u2010\u2011]/gu, '-').replaceAll('’', "'");
  if (plain.length < 2 || isKnown(plain, dictionary, own)) return true;
  if (colonEnding.test(plain)) {
    return isRightWord(plain.replace(colonEnding, ''), dictionary, own);
  }
  if (!plain.includes('-')) return false;
  const parts = plain.split('-');
  const last = parts.pop() ?? '';
  // ”hög- och lågutbildade”, ”AI-system”: what stands before a hyphen may be the first part of a compound.
  const isBegun = parts.every(
    (part) => part.length < 2 || dictionary.beginsCompound(part) || isKnown(part, dictionary, own),
  );
  return isBegun && (last === '' || last.length < 2 || isKnown(last, dictionary, own));
}

function isKnown(word: string, dictionary: Dictionary, own: KnownWords): boolean {
  // Abbreviations stand in dictionaries with their full stop: ”dvs.”.
  const isAbbreviation = word.length < 5 && dictionary.lists(`${word}.`);
  return acronym.test(word) || own.has(word) || dictionary.knows(word) || isAbbreviation;
}
