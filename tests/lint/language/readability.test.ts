import { describe, expect, test } from 'vitest';

import { formatReadability } from '../../../scripts/diagnostics/readability.ts';
import { readabilityOf } from '../../../scripts/lint/language/readability.ts';
import { sentencesOf } from '../../../scripts/lint/language/sentences.ts';
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
    expect(formatReadability(documents, 'sv')).toMatch(/LIX +ord +meningar/);
    expect(formatReadability(documents, 'sv')).toMatch(/ 65 +5 +1 +5,0 {2}\(utan rubrik\)/);
    expect(formatReadability(documents, 'en')).toMatch(/ 65 +5 +1 +5\.0 {2}\(no heading\)/);
  });
});
