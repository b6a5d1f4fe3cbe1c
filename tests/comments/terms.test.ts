import { readdirSync, readFileSync } from 'node:fs';

import { expect, test } from 'vitest';

import { commentTerms } from '../../scripts/comments/terms.ts';
import { languages, pick } from '../../scripts/model/localised.ts';

const folder = new URL('../../scripts/comments/client/', import.meta.url);
const sources = readdirSync(folder)
  .filter((name) => name.endsWith('.ts'))
  .map((name) => readFileSync(new URL(name, folder), 'utf8'));
const code = sources.join('\n').replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');

const gaps = (text: string) => [...new Set(text.match(/\{\w+\}/g))].sort();

test.each(languages)('every text is there in %s, and is used', (lang) => {
  const terms = pick(commentTerms, lang);
  expect(Object.keys(terms)).toEqual(Object.keys(commentTerms.sv));
  for (const [name, text] of Object.entries(terms)) {
    expect(text.trim()).not.toBe('');
    expect(code).toMatch(new RegExp(`'${name}'`));
  }
});

test.each(languages)('texts have the same gaps in %s', (lang) => {
  for (const [name, text] of Object.entries(commentTerms.sv)) {
    expect([name, gaps(pick(commentTerms, lang)[name as keyof typeof commentTerms.sv])]).toEqual([
      name,
      gaps(text),
    ]);
  }
});

test('the client has no text of its own', () => {
  expect(code).not.toMatch(/[åäöÅÄÖ]/);
});
