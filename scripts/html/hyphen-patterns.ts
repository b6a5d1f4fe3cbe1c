import { createRequire } from 'node:module';

import swedish from 'hyphen/sv/index.js';

type Divide = (word: string) => string;

/** Languages whose patterns are loaded where a text needs them, by the name of their folder. */
const folders: Readonly<Record<string, string>> = {
  en: 'en-gb',
  'en-us': 'en-us',
  da: 'da',
  de: 'de',
  es: 'es',
  fi: 'fi',
  fr: 'fr',
  nb: 'nb',
  nl: 'nl',
  nn: 'nn',
  no: 'no',
};

const loaded = new Map<string, Divide>([['sv', (word) => swedish.hyphenateSync(word)]]);

/** What puts soft hyphens into the words of a language; `null` where nothing is known of how it divides them. */
export function divide(lang: string): Divide | null {
  const tag = lang.toLowerCase();
  const [base = ''] = tag.split('-');
  const known = loaded.get(tag) ?? loaded.get(base === 'sv' ? base : tag);
  if (known !== undefined) return known;
  const folder = folders[tag] ?? folders[base];
  if (folder === undefined) return null;
  const { hyphenateSync } = createRequire(import.meta.url)(`hyphen/${folder}/index.js`) as {
    hyphenateSync: Divide;
  };
  loaded.set(tag, hyphenateSync);
  return hyphenateSync;
}
