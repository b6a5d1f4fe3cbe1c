import { describe, expect, test } from 'vitest';

import { headRules, runningHeads } from '../../scripts/pdf/running-heads.ts';

const names = { author: 'Sara Ö', title: 'Delad data' };
const sections = [
  { title: 'Innehåll', page: 2 },
  { title: 'Inledning', page: 3 },
  { title: 'Metod', page: 7 },
  { title: 'Resultat', page: 7 },
];

describe('what stands above the pages', () => {
  test('is the author on left pages and the title on right ones, and nothing on the first', () => {
    const { heads, folios } = runningHeads({ pages: 4, sections, blank: [] }, names);
    expect(heads).toEqual(['', 'Sara Ö', 'Delad data', 'Sara Ö']);
    expect(folios).toEqual(['', '2', '3', '4']);
  });

  test('begins with what the document is, when it is a draft', () => {
    const draft = { ...names, label: 'utkast för granskning' };
    const { heads } = runningHeads({ pages: 3, sections, blank: [] }, draft);
    expect(heads).toEqual([
      '',
      'Utkast för granskning – Sara Ö',
      'Utkast för granskning – Delad data',
    ]);
  });

  test('is the section on right pages of a long document', () => {
    const { heads } = runningHeads({ pages: 13, sections, blank: [] }, names);
    expect(heads.filter((_, index) => index % 2 === 0)).toEqual([
      '',
      'Inledning',
      'Inledning',
      'Metod',
      'Resultat',
      'Resultat',
      'Resultat',
    ]);
  });

  test('is the title where there is no section or author', () => {
    const { heads } = runningHeads(
      { pages: 13, sections: [], blank: [] },
      { author: '', title: 'Svar' },
    );
    expect(new Set(heads)).toEqual(new Set(['', 'Svar']));
  });

  test('is nothing on blank pages', () => {
    const { heads, folios } = runningHeads({ pages: 4, sections, blank: [2] }, names);
    expect(heads).toEqual(['', '', 'Delad data', 'Sara Ö']);
    expect(folios).toEqual(['', '', '3', '4']);
  });
});

describe('the rules', () => {
  test('have a symbol for each page, also where nothing stands', () => {
    const rules = headRules({ heads: ['', 'Sara Ö'], folios: ['', '2'] });
    expect(rules).toContain(
      String.raw`@counter-style heads { system: fixed; symbols: "\200b " "Sara Ö"; }`,
    );
    expect(rules).toContain(
      String.raw`@counter-style folios { system: fixed; symbols: "\200b " "2"; }`,
    );
  });

  test.each([
    ['"; } body { display: none', String.raw`"\22 \3b  \7d  body \7b  display\3a  none"`],
    ['</style><b>', String.raw`"\3c \2f style\3e \3c b\3e "`],
    ['a\\b\nc', String.raw`"a\5c b\a c"`],
  ])('a title cannot get out of its string: %j', (title, expected) => {
    expect(headRules({ heads: [title], folios: ['1'] })).toContain(expected);
  });
});
