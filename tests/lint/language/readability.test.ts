import { VFile } from 'vfile';
import { describe, expect, test } from 'vitest';

import { formatReadability } from '../../../scripts/diagnostics/readability.ts';
import {
  habitsOf,
  phrasesIn,
  runsIn,
  sharedRunsIn,
} from '../../../scripts/lint/language/habits.ts';
import { type Passage, plainPassageOf } from '../../../scripts/lint/language/passage.ts';
import { readabilityOf } from '../../../scripts/lint/language/readability.ts';
import { sentencesOf } from '../../../scripts/lint/language/sentences.ts';
import { mapSource } from '../../../scripts/lint/language/source-map.ts';
import { otherRoot } from '../../repository.ts';
import { lintedText, parsedBook } from './linted.ts';

function divided(text: string): string[] {
  return sentencesOf(text, 'sv').map(({ start, end }) => text.slice(start, end));
}

describe('sentences', () => {
  test('end at full stops, not at abbreviations or lines', () => {
    expect(
      divided(
        'Prof. Larsson m.fl. skriver i kap. 3, s. 12, att\ndet t.ex. Är så. Nästa är här! Slut',
      ),
    ).toEqual([
      'Prof. Larsson m.fl. skriver i kap. 3, s. 12, att\ndet t.ex. Är så.',
      'Nästa är här!',
      'Slut',
    ]);
  });

  test('are counted in words, those of more than six letters too', () => {
    expect(sentencesOf('Invånarna läser 16–29 it-artiklar.', 'sv')).toEqual([
      { start: 0, end: 34, words: 4, longWords: 2 },
    ]);
  });

  test('of more than 35 words are told as information', async () => {
    const long = `${'ord '.repeat(35)}slut`;
    const { messages } = await lintedText(
      `# Mer\n\nKort mening. ${long[0]?.toUpperCase()}${long.slice(1)}.\n`,
    );
    const told = messages.filter(({ ruleId }) => ruleId === 'sentence-length');
    expect(told.map(({ fatal, params, column }) => [fatal, params, column])).toEqual([
      [undefined, { words: 36, limit: 35 }, 14],
    ]);
  });
});

describe('readability', () => {
  test('is given by document and section', async () => {
    const [report, summary] = readabilityOf(await parsedBook(otherRoot));
    expect(report?.sections.map(({ title, line }) => [title, line])).toEqual([
      ['', 2],
      ['Inledning', 5],
      ['Resultat', 1],
    ]);
    // ”Rapporten redovisar vad eleverna läser.”: 5 words, 3 of them long.
    expect(report?.sections[0]).toMatchObject({ words: 5, sentences: 1, lix: 65 });
    expect(summary?.document).toBe('summary');
  });

  test('is told in both languages', async () => {
    const documents = readabilityOf(await parsedBook(otherRoot));
    const swedish = formatReadability(documents, [], 'sv');
    expect(swedish).toMatch(/LIX +ord +meningar +ord per mening +spridning +börjar De\/Den/);
    expect(swedish).toMatch(/ 65 +5 +1 +5,0 +0,0 +0 % {2}\(utan rubrik\)/);
    expect(swedish).toContain('Minst nio ord i rad i två avsnitt: 0');
    const english = formatReadability(documents, [], 'en');
    expect(english).toMatch(/ 65 +5 +1 +5\.0 +0\.0 +0 % {2}\(no heading\)/);
    expect(english).not.toContain('without support');
    const reported = readabilityOf(await parsedBook(otherRoot), new Map([['rapport', 3]]));
    expect(formatReadability(reported, [], 'en')).toContain('without support: 3');
  });
});

function passage(text: string, lang = 'sv'): Passage {
  const file = new VFile({ path: 'a.md', value: text });
  const place = { start: { line: 1, column: 1 }, end: { line: 99, column: 1 } };
  return plainPassageOf(text, place, {
    kind: 'prose',
    document: 'a',
    lang,
    file,
    map: mapSource(file),
  });
}

describe('habits', () => {
  test('of length and opening', () => {
    const { spread, sameOpening } = habitsOf([
      passage('De läser. Den är här. Hemma läser de mest nu.'),
    ]);
    // 2, 3 and 5 words.
    expect(spread).toBeCloseTo(1.247, 3);
    expect(sameOpening).toBeCloseTo(66.7, 1);
    expect(habitsOf([passage('The end is near. Things end.', 'en')]).sameOpening).toBe(50);
    expect(habitsOf([])).toEqual({ spread: 0, sameOpening: 0 });
  });

  test('of phrase', () => {
    const text =
      'Alltså läser de, när det gäller böcker. När det\ngäller annat läser de alltså inte.';
    expect(phrasesIn([passage(text)])).toEqual([
      { words: 'när det gäller', count: 2 },
      { words: 'alltså', count: 2 },
    ]);
    const four = passage('De är bra nu. '.repeat(4));
    expect(runsIn([four]).map(({ words, count }) => `${words} ${count}`)).toEqual([
      'de är bra 4',
      'är bra nu 4',
    ]);
  });

  test('nine words in a row in two sections, once and whole', () => {
    const same = 'ett två tre fyra fem sex sju åtta nio tio';
    const shared = sharedRunsIn([
      [passage(`Först ${same}, sedan.`)],
      [passage(`Så\när det ${same} igen.`), passage('ett två tre fyra fem sex sju åtta')],
    ]);
    expect(shared).toEqual([
      {
        words: same,
        count: 10,
        first: { path: 'a.md', line: 1 },
        second: { path: 'a.md', line: 2 },
      },
    ]);
    expect(sharedRunsIn([[passage(same), passage(same)]])).toEqual([]);
  });
});
