import { type Dictionary, type DictionarySource, createDictionary } from './dictionary.ts';
import type { OwnWords } from './dictionary.ts';

interface Package {
  /** As in package.json, part of the key under which verdicts are kept. */
  version: string;
  load: () => Promise<{ default: { aff: Uint8Array; dic: Uint8Array } }>;
}

const swedish: Package = { version: 'dictionary-sv 4.0.0', load: () => import('dictionary-sv') };
const american: Package = { version: 'dictionary-en 4.0.0', load: () => import('dictionary-en') };
const british: Package = {
  version: 'dictionary-en-gb 3.0.0',
  load: () => import('dictionary-en-gb'),
};

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

/** Names and versions of the dictionaries of a language; `null` when there is none. */
export function dictionaryVersions(lang: string): readonly string[] | null {
  return packagesFor(lang)?.map(({ version }) => version) ?? null;
}

/** Loads the dictionaries of a language, about 2 MB of text; an exception when there is none. */
export async function loadDictionary(lang: string, own: OwnWords): Promise<Dictionary> {
  const found = packagesFor(lang) ?? [];
  const loaded = await Promise.all(found.map(async ({ load }) => sourceOf((await load()).default)));
  const [first, ...others] = loaded.map((source) => createDictionary(source, own));
  if (first === undefined) throw new Error(`No dictionary for ${lang}`);
  return others.reduce(joined, first);
}

function sourceOf({ aff, dic }: { aff: Uint8Array; dic: Uint8Array }): DictionarySource {
  const decoder = new TextDecoder();
  return { aff: decoder.decode(aff), dic: decoder.decode(dic) };
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
