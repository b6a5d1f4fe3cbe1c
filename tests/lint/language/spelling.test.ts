import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { beforeAll, describe, expect, test } from 'vitest';

import { dictionaryVersions, loadDictionary } from '../../../scripts/lint/language/dictionaries.ts';
import type { Dictionary } from '../../../scripts/lint/language/dictionary.ts';
import { lintLanguage } from '../../../scripts/lint/language/language.ts';
import { passagesOf } from '../../../scripts/lint/language/passages.ts';
import { isRightWord } from '../../../scripts/lint/language/word-check.ts';
import { type KnownWords, knownWords } from '../../../scripts/lint/language/word-list.ts';
import { wordsOf } from '../../../scripts/lint/language/words.ts';
import type { Remember } from '../../../scripts/model/remember.ts';
import { otherRoot, root } from '../../repository.ts';
import { linted, lintedText, noCache, parsedBook } from './linted.ts';

const nobodys: KnownWords = { has: () => false, flagsOf: () => null, models: [], key: '' };
let swedish: Dictionary;
beforeAll(async () => {
  swedish = await loadDictionary('sv', nobodys);
});

const right = [
  'invånarenkäten',
  'Invånarenkäten',
  'integritetsparadoxen',
  'tvåledade',
  'stadsledningsförvaltningens',
  'högtillitsländer',
  'AI-system',
  'it-företagen',
  'EU:s',
  'AI:n',
  'hög-',
  'e-postadress',
  'FÖR',
  'dvs',
];
test.each(right)('%s is right', (word) => {
  expect(isRightWord(word, swedish, nobodys)).toBe(true);
});

const wrong = [
  'invånrare',
  'sammkörning',
  'myndigheterr',
  'invånarenkätten',
  'integritetparadoxen',
  'helsingborg',
  'enkäterr-svar',
  'datadatadata',
  'privacy',
];
test.each(wrong)('%s is wrong', (word) => {
  expect(isRightWord(word, swedish, nobodys)).toBe(false);
});

test('knows English by both spellings, and by one where the language says which', async () => {
  const [english, british] = await Promise.all([
    loadDictionary('en', nobodys),
    loadDictionary('en-GB', nobodys),
  ]);
  expect(['colour', 'color', 'organised', 'unhappiness'].every(english.knows)).toBe(true);
  expect([british.knows('colour'), british.knows('color')]).toEqual([true, false]);
  expect(english.knows('colr')).toBe(false);
});

test('the versions in the key are those of package.json', () => {
  const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>;
  };
  const versions = [...(dictionaryVersions('sv') ?? []), ...(dictionaryVersions('en') ?? [])];
  expect(versions.sort()).toEqual(
    ['dictionary-en', 'dictionary-en-gb', 'dictionary-sv'].map(
      (name) => `${name} ${dependencies[name]}`,
    ),
  );
});

describe('the chapter', () => {
  test('has no word that is not known', async () => {
    const book = await parsedBook(root);
    await lintLanguage(book, noCache);
    const told = [...book.sources.files.values()].flatMap((file) =>
      file.messages.map((message) => `${file.path}: ${message.reason}`),
    );
    expect(told).toEqual([]);
  });

  test('gets nine generated slips of ten caught, and all but a few that make no other word', async () => {
    const book = await parsedBook(root);
    const own = knownWords(book.sources);
    const words = passagesOf(book).flatMap((passage) => wordsOf(passage).map(({ text }) => text));
    const slips = slipsOf([...new Set(words)].filter((word) => /^\p{Ll}{5,}$/u.test(word)).sort());
    const caught = slips.filter((slip) => !isRightWord(slip, swedish, own));
    const nonsense = slips.filter((slip) => !swedish.lists(slip));
    expect(slips.length).toBe(400);
    expect(caught.length / slips.length).toBeGreaterThan(0.9);
    expect(caught.length / nonsense.length).toBeGreaterThan(0.98);
  });
});

/** Slips of one letter: left out, wrong, doubled by another, or two in the wrong order; the same ones every time. */
function slipsOf(words: readonly string[]): string[] {
  const alphabet = 'abcdefghijklmnoprstuvyåäö';
  let state = 7;
  const next = (below: number) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return (state >>> 8) % below;
  };
  const slips: string[] = [];
  while (slips.length < 400) {
    const word = words[next(words.length)] ?? '';
    const at = next(word.length);
    const [head, letter, tail] = [word.slice(0, at), word.slice(at, at + 1), word.slice(at + 1)];
    const other = alphabet[next(alphabet.length)] ?? '';
    const kinds = [head + tail, head + other + tail, head + other + letter + tail];
    const swapped = head + tail.slice(0, 1) + letter + tail.slice(1);
    const slip = [...kinds, swapped][next(4)] ?? '';
    if (slip !== word) slips.push(slip);
  }
  return slips;
}

test('the same words are judged once', async () => {
  const kept = new Map<string, Uint8Array>();
  let made = 0;
  const remember: Remember = async (key, make) => {
    const name = key.join('\n\n');
    const bytes = kept.get(name) ?? (await make());
    made += kept.has(name) ? 0 : 1;
    kept.set(name, bytes);
    return bytes;
  };
  await lintLanguage(await parsedBook(root), remember);
  const languages = made;
  await lintLanguage(await parsedBook(root), remember);
  expect([languages, made]).toEqual([1, 1]);
});

test('a language without dictionary is told as information', async () => {
  const report = readFileSync(join(otherRoot, 'chapter/report.yaml'), 'utf8');
  const { messages } = await linted({
    'chapter/report.yaml': report.replace('lang: en', 'lang: fr'),
  });
  expect(messages.map(({ ruleId, fatal }) => [ruleId, fatal])).toEqual([
    ['language-has-words', false],
    ['dictionary-exists', undefined],
  ]);
});

describe('a slip', () => {
  test('is told where it stands, with the word that was meant', async () => {
    const { told, messages, fixed } = await lintedText('# Mer\n\nDe *läserr* böckerna, läsarna.\n');
    expect(told).toEqual(['word-spelled-right: läserr']);
    expect(messages[0]?.expected).toEqual(['läser']);
    expect(fixed).toContain('De *läser* böckerna');
  });

  test('has no mend when several words may be meant', async () => {
    const { messages } = await lintedText('# Mer\n\nDe blev färst.\n');
    expect(messages[0]?.expected?.length).toBeGreaterThan(1);
    expect(messages[0]?.fixes).toEqual([]);
  });

  test('is found behind escapes, in notes, quotes and tables', async () => {
    const text =
      '# Mer\n\nFyra \\* knass&shy;\n\n> En\n> knass.\n\n- knass[^a]\n\n| A |\n| --- |\n| knass |\n\n[^a]: En knass.\n';
    const { told } = await lintedText(text);
    expect(told.filter((each) => each === 'word-spelled-right: knass')).toHaveLength(4);
  });

  test('is not looked for in code, addresses, keys and words of another language', async () => {
    const text =
      '# Mer {#knass}\n\nSe `knass`, knass@exempel.se, https://knass.se/knasss och :span[knass]{lang=la} [@exempel2023].\n';
    expect((await lintedText(text)).told).toEqual([]);
  });

  test('is found in labels and descriptions', async () => {
    const path = 'figures/fig-lasning.yaml';
    const yaml = `id: fig-lasning
form: ranked-bars
subject: hur ofta elleverna läser
base: { n: "200" }
alt: >-
  Stapeldiagram där svaret ofta är
  vanligasst, med :value[62 procent]{of="fig-lasning.ofta"}.
rows:
  - { id: ofta, label: Offta, value: 62 }
  - { id: ibland, label: Ibland, value: 30 }
  - { id: vet-ej, label: Vet ej, value: 8, role: outside }
`;
    const { told } = await linted({ [path]: yaml });
    expect(told.sort()).toEqual([
      'word-spelled-right: Offta',
      'word-spelled-right: elleverna',
      'word-spelled-right: vanligasst',
    ]);
  });
});

describe('the word list', () => {
  const text = '# Mer\n\nSkogisen och skogisar, Knasborgs knasbot, knasbotarna och knasbotköp.\n';

  test('knows a word with the endings of nouns and names', async () => {
    const { told } = await lintedText(text, 'skogis\nKnasborg\n');
    expect(told.join()).not.toMatch(/skogis|knasborg/i);
    expect(told.join()).toContain('knasbot');
  });

  test('knows a word as the word that it is inflected as, in compounds too', async () => {
    const { told } = await lintedText(text, 'skogis # affär\nKnasborg\nknasbot/robot\n');
    expect(told).toEqual([]);
  });

  test('holds for names of people and works without being written', async () => {
    expect((await lintedText('# Mer\n\nAda Exempels bok.\n')).told).toEqual([]);
  });
});
