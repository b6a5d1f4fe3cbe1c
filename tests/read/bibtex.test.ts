import { readFileSync } from 'node:fs';

import { VFile } from 'vfile';
import { expect, test } from 'vitest';

import { parseBibtex } from '../../scripts/read/bibtex.ts';
import { plainTex } from '../../scripts/read/tex-letters.ts';

const folder = new URL('../fixtures/read/bibtex/', import.meta.url);

test('makes CSL items of the entries that can be read', async () => {
  const value = readFileSync(new URL('chapter/references.bib', folder), 'utf8');
  const { value: items } = parseBibtex(new VFile({ path: 'references.bib', value }));
  const list = (items as unknown[]).map((item) => JSON.stringify(item));
  const path = new URL('../../bibtex-items.txt', folder).pathname;
  await expect(`${list.join('\n')}\n`).toMatchFileSnapshot(path);
});

test.each([
  ['Sk{\\aa}ne, Sk\\aa ne, Sk\\aa{}ne', 'Skåne, Skåne, Skåne'],
  ['{\\"o} \\"{o} \\"o {\\"{o}}', 'ö ö ö ö'],
  ['\\v{s} {\\v s} \\c c \\H{o}', 'š š ç ő'],
  ["\\'{\\i} {\\'\\i} \\'e", 'í í é'],
  ['\\ss{} \\o re \\AA', 'ß øre Å'],
  ['a \\textbf{b} \\& \\cite{x}', 'a \\textbf{b} \\& \\cite{x}'],
])('reads the letters of %s', (written, expected) => {
  expect(plainTex(written)).toBe(expected);
});

test('tells where a field of an entry stands', () => {
  const value = '@book{a, title={A}}\n@book{b,\n  doi = {10.1/x},\n  year = 2020}\n';
  const { placeOf } = parseBibtex(new VFile({ path: 'references.bib', value }));
  expect(placeOf([0])).toMatchObject({ line: 1, column: 7 });
  expect(placeOf([1, 'DOI'])).toMatchObject({ line: 3, column: 10 });
  expect(placeOf([1, 'issued', 'date-parts', 0])).toMatchObject({ line: 4 });
});
