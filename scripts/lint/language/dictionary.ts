import {
  type Affixes,
  type AffixRule,
  type Analyse,
  type AnalysisTest,
  has,
  parseAffixes,
} from './affixes.ts';
import { type Compounds, createCompounds } from './compounds.ts';
import { indexWords, type WordIndex } from './word-index.ts';

/** Whether a word is spelled right; letters and inner hyphens only. */
export interface Dictionary {
  /** The word as it stands, with its capitals; compounds included. */
  knows: (word: string) => boolean;
  /** The same without compounds made on the spot. */
  lists: (word: string) => boolean;
  /** A listed word that is fit to be proposed. */
  suggests: (word: string) => boolean;
  /** Whether a part may begin a compound: ”hög” of ”hög- och lågutbildade”. */
  beginsCompound: (part: string) => boolean;
  affixes: Affixes;
}

/** A Hunspell dictionary as it was read, the same for every project. */
export interface WordList {
  affixes: Affixes;
  index: WordIndex;
}

/** Reads the text of a Hunspell dictionary: affixes and words. */
export function readWordList(source: { aff: string; dic: string }): WordList {
  return { affixes: parseAffixes(source.aff), index: indexWords(source.dic) };
}

/** A list with a project's own words. Words are looked up by taking affixes off, so that nothing needs to be expanded. */
export function createDictionary(
  { affixes, index }: WordList,
  own: OwnWords = noWords,
): Dictionary {
  const entriesOf = (word: string) => {
    const added = own.flagsOf(word, index.flagsOf);
    return added === null ? index.flagsOf(word) : [...index.flagsOf(word), added];
  };
  const analyse = analyser(affixes, entriesOf);
  const compounds = createCompounds(affixes.flags, analyse);
  const { onlyInCompound, forbidden, needsAffix, noSuggest } = affixes.flags;

  const isWord: AnalysisTest = (stem, gives) => {
    if (has(stem, forbidden)) return false;
    return gives === null
      ? !has(stem, onlyInCompound) && !has(stem, needsAffix)
      : !has(gives, onlyInCompound) && !has(gives, needsAffix);
  };
  const isForbidden = (word: string) => entriesOf(word).some((flags) => has(flags, forbidden));
  const isFit: AnalysisTest = (stem, gives) => !has(stem, noSuggest) && isWord(stem, gives);
  const holds = (word: string, test: AnalysisTest) =>
    casesOf(word).some((form) => !isForbidden(form) && analyse(form, test));
  const lists = (word: string) => holds(word, isWord);
  const knows = (word: string) => lists(word) || isCompound(word, compounds, isForbidden);
  const beginsCompound = (part: string) => casesOf(part).some((form) => compounds.begins(form));
  return { knows, lists, suggests: (word) => holds(word, isFit), beginsCompound, affixes };
}

/** Words of the project, beside those of the dictionary. */
export interface OwnWords {
  /** Flags of a word; `null` for one that is not the project's own. */
  flagsOf: (word: string, dictionary: (word: string) => readonly string[]) => string | null;
}

const noWords: OwnWords = { flagsOf: () => null };

function isCompound(
  word: string,
  compounds: Compounds,
  isForbidden: (word: string) => boolean,
): boolean {
  return casesOf(word).some((form) => !isForbidden(form) && compounds.has(form));
}

/** A word may be capital at the beginning of a sentence and in capitals for emphasis. */
function casesOf(word: string): string[] {
  const lower = word.toLowerCase();
  if (lower === word) return [word];
  const first = word.slice(0, 1).toLowerCase() + word.slice(1);
  if (first === lower) return [word, lower];
  if (word !== word.toUpperCase()) return [word, first];
  return [word, lower, lower.slice(0, 1).toUpperCase() + lower.slice(1)];
}

function analyser(affixes: Affixes, entriesOf: (word: string) => readonly string[]): Analyse {
  const withSuffix = (word: string, test: AnalysisTest): boolean => {
    if (entriesOf(word).some((flags) => test(flags, null))) return true;
    for (let length = 0; length <= affixes.longestSuffix; length += 1) {
      if (length > word.length) break;
      const end = word.length - length;
      const rules = affixes.suffixes.get(word.slice(end));
      if (rules === undefined) continue;
      const head = word.slice(0, end);
      if (rules.some((rule) => isForm(head + rule.strip, rule, entriesOf, test))) return true;
    }
    return false;
  };
  if (affixes.longestPrefix === 0) return withSuffix;
  return (word, test) => withSuffix(word, test) || withPrefix(word, test, affixes, withSuffix);
}

function isForm(
  stem: string,
  { flag, when, gives }: AffixRule,
  entriesOf: (word: string) => readonly string[],
  test: AnalysisTest,
): boolean {
  if (stem === '' || (when !== null && !when.test(stem))) return false;
  return entriesOf(stem).some((flags) => flags.includes(flag) && test(flags, gives));
}

function withPrefix(word: string, test: AnalysisTest, affixes: Affixes, analyse: Analyse): boolean {
  for (let length = 1; length <= affixes.longestPrefix && length < word.length; length += 1) {
    const rules = affixes.prefixes.get(word.slice(0, length)) ?? [];
    for (const { flag, strip, when } of rules) {
      const rest = strip + word.slice(length);
      if (when !== null && !when.test(rest)) continue;
      if (analyse(rest, (stem, gives) => stem.includes(flag) && test(stem, gives))) return true;
    }
  }
  return false;
}
