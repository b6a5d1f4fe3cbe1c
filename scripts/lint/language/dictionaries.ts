import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

import {
  type Dictionary,
  createDictionary,
  type OwnWords,
  readWordList,
  type WordList,
} from './dictionary.ts';

interface Package {
  name: string;
  load: () => Promise<{ default: { aff: Uint8Array; dic: Uint8Array } }>;
}

const swedish: Package = { name: 'dictionary-sv', load: () => import('dictionary-sv') };
const american: Package = { name: 'dictionary-en', load: () => import('dictionary-en') };
const british: Package = { name: 'dictionary-en-gb', load: () => import('dictionary-en-gb') };

/** Dictionaries by language; a word is right when one of them knows it. Where only `en` is said, both spellings are. */
const packages: Readonly<Record<string, readonly Package[]>> = {
  sv: [swedish],
  en: [british, american],
  'en-gb': [british],
  'en-us': [american],
};

function packagesFor(lang: string): readonly Package[] | undefined {
  const tag = lang.toLowerCase();
  const [base = ''] = tag.split('-');
  const named = Object.hasOwn(packages, tag) ? packages[tag] : undefined;
  return named ?? (Object.hasOwn(packages, base) ? packages[base] : undefined);
}

/** Names and versions of the dictionaries of a language, part of the key under which verdicts are kept; `null` when there is none. */
export function dictionaryVersions(lang: string): readonly string[] | null {
  return packagesFor(lang)?.map(({ name }) => `${name} ${versionOf(name)}`) ?? null;
}

/** Of the package that is installed, which does not export its `package.json`. */
function versionOf(name: string): string {
  const entry = createRequire(import.meta.url).resolve(name);
  const text = readFileSync(join(dirname(entry), 'package.json'), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}

/** Those that have been read: a preview and the tests ask again and again, and reading one takes 0.1 s. */
const lists = new Map<string, Promise<WordList>>();

function listOf({ name, load }: Package): Promise<WordList> {
  const list = lists.get(name) ?? load().then((module) => read(module.default));
  lists.set(name, list);
  return list;
}

function read({ aff, dic }: { aff: Uint8Array; dic: Uint8Array }): WordList {
  const decoder = new TextDecoder();
  return readWordList({ aff: decoder.decode(aff), dic: decoder.decode(dic) });
}

/** The dictionaries of a language, about 2 MB of text, which is read once; an exception when there is none. */
export async function loadDictionary(lang: string, own: OwnWords): Promise<Dictionary> {
  const loaded = await Promise.all((packagesFor(lang) ?? []).map(listOf));
  const [first, ...others] = loaded.map((list) => createDictionary(list, own));
  if (first === undefined) throw new Error(`No dictionary for ${lang}`);
  return others.reduce(joined, first);
}

function joined(a: Dictionary, b: Dictionary): Dictionary {
  return {
    knows: (word) => a.knows(word) || b.knows(word),
    lists: (word) => a.lists(word) || b.lists(word),
    suggests: (word) => a.suggests(word) || b.suggests(word),
    beginsCompound: (part) => a.beginsCompound(part) || b.beginsCompound(part),
    affixes: a.affixes,
  };
}
