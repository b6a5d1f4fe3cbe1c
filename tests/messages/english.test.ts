import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, describe, expect, test } from 'vitest';

import { toldIn } from '../../scripts/diagnostics/diagnostic.ts';
import { wordsIn } from '../../scripts/diagnostics/terms.ts';
import { parseFile } from '../../scripts/parse/parse.ts';
import { readSources } from '../../scripts/read/read.ts';
import { root as repository } from '../repository.ts';

const work = mkdtempSync(join(tmpdir(), 'rapport-english-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

/** Words between backticks are the author's own. */
function isSwedish(text: string): boolean {
  return /[åäö]|\b(?:och|eller|inte|av|med|som|ett|en|är)\b/i.test(text.replaceAll(/`[^`]*`/g, ''));
}

const folder = join(repository, 'tests/fixtures/read');
const cases = readdirSync(folder).filter((name) => name !== 'whole');

describe('messages about files, in English', () => {
  test.each(cases)('%s', async (name) => {
    const root = join(work, name);
    cpSync(join(folder, 'whole'), root, { recursive: true });
    cpSync(join(folder, name), root, { recursive: true });
    const { sources, files } = readSources({ root, out: join(root, 'out') });
    for (const file of [...(sources?.chapters.values() ?? [])].flat()) parseFile(file);
    const texts = toldIn(files, 'en').map(({ text }) => text);
    expect(texts.filter(isSwedish)).toEqual([]);
    expect(texts.length).toBeGreaterThan(0);
  });
});

test('the summary counts in both languages', () => {
  const counts = { files: 1, errors: 1, warnings: 2, infos: 0, hidden: 1, fixable: 1 };
  expect(wordsIn('sv').summary(counts)).toBe('1 fel, 2 varningar i 1 fil (1 dold upplysning)');
  expect(wordsIn('en').summary(counts)).toBe('1 error, 2 warnings in 1 file (1 note hidden)');
  expect(wordsIn('en').nextStep(counts)).toContain('--fix');
});
