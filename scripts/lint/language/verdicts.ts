import type { Remember } from '../../model/remember.ts';
import { dictionaryVersions, loadDictionary } from './dictionaries.ts';
import type { Dictionary } from './dictionary.ts';
import { type Suggestions, suggest } from './suggestions.ts';
import { isRightWord } from './word-check.ts';
import type { KnownWords } from './word-list.ts';

/** What the dictionaries say of the words of one language in a book. */
export interface Verdicts {
  /** Words that neither a dictionary nor the project knows, and what may have been meant. */
  wrong: ReadonlyMap<string, Suggestions>;
  /** Words that the language's dictionary does not know but the other one does. */
  foreign: ReadonlySet<string>;
  /** Words of the list whose model does not exist. */
  unknownModels: ReadonlySet<string>;
}

/** The language whose words are looked for in texts of another. */
const otherLanguage: Readonly<Record<string, string>> = { sv: 'en' };

/** Changes when the same words would be judged otherwise. */
const revision = 'spelling 2';

interface Written {
  wrong: [string, Suggestions][];
  foreign: string[];
  unknownModels: string[];
}

/** Judges the words of a language; `null` when it has no dictionary. Asked again of the same words, loads nothing. */
export async function judge(
  lang: string,
  counts: ReadonlyMap<string, number>,
  own: KnownWords,
  remember: Remember,
): Promise<Verdicts | null> {
  const versions = dictionaryVersions(lang);
  if (versions === null) return null;
  const words = [...counts].map(([word, count]) => `${word} ${Math.min(count, 9)}`).sort();
  const other = otherVersions(lang);
  const key = [revision, lang, ...versions, ...other, own.key, words.join('\n')];
  const bytes = await remember(key, async () => {
    const written = await judgeAll(lang, counts, own);
    return new TextEncoder().encode(JSON.stringify(written));
  });
  const written = JSON.parse(new TextDecoder().decode(bytes)) as Written;
  return {
    wrong: new Map(written.wrong),
    foreign: new Set(written.foreign),
    unknownModels: new Set(written.unknownModels),
  };
}

function otherVersions(lang: string): readonly string[] {
  const other = otherLanguage[baseOf(lang)];
  return other === undefined ? [] : (dictionaryVersions(other) ?? []);
}

function baseOf(lang: string): string {
  return lang.toLowerCase().split('-')[0] ?? '';
}

/** How reports write sums, which no dictionary has. */
const money: ReadonlySet<string> = new Set(
  'tkr mkr mnkr mdkr mdr sek ksek tsek msek eur meur usd'.split(' '),
);

async function judgeAll(
  lang: string,
  counts: ReadonlyMap<string, number>,
  own: KnownWords,
): Promise<Written> {
  const dictionary = await loadDictionary(lang, own);
  const strange = [...counts.keys()].filter(
    (word) => !money.has(word.toLowerCase()) && !isRightWord(word, dictionary, nobodys),
  );
  const foreign = await foreignAmong(strange, lang);
  const unknown = strange.filter((word) => !isRightWord(word, dictionary, own));
  return {
    wrong: unknown.map((word) => [word, suggest(word, dictionary, own, counts)]),
    foreign,
    unknownModels: own.models.filter((model) => !dictionary.lists(model)),
  };
}

const nobodys: KnownWords = { has: () => false, flagsOf: () => null, models: [], key: '' };

/** The other language's dictionary is loaded only when there is something to look for. */
async function foreignAmong(words: readonly string[], lang: string): Promise<string[]> {
  const other = otherLanguage[baseOf(lang)];
  if (other === undefined || words.length === 0) return [];
  const dictionary: Dictionary = await loadDictionary(other, nobodys);
  return words.filter((word) => isRightWord(word, dictionary, nobodys));
}
