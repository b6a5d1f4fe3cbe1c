import { describe, expect, test } from 'vitest';

import { headRules, runningHeads } from '../../scripts/pdf/running-heads.ts';

const names = { left: 'Sara Ö', right: 'Delad data' };
describe('what stands above the pages', () => {
  test('is the author on left pages and the title on right ones, and nothing on the first', () => {
    const { heads, folios } = runningHeads({ pages: 4, bare: [], blank: [] }, names);
    expect(heads).toEqual(['', 'Sara Ö', 'Delad data', 'Sara Ö']);
    expect(folios).toEqual(['', '2', '3', '4']);
  });

  test('begins with what the document is, when it is a draft', () => {
    const draft = { ...names, label: 'utkast för granskning' };
    const { heads } = runningHeads({ pages: 3, bare: [], blank: [] }, draft);
    expect(heads).toEqual([
      '',
      'Utkast för granskning – Sara Ö',
      'Utkast för granskning – Delad data',
    ]);
  });

  test('is the title on all pages where there is neither anthology nor author', () => {
    const { heads } = runningHeads({ pages: 13, bare: [], blank: [] }, { left: '', right: 'Svar' });
    expect(new Set(heads)).toEqual(new Set(['', 'Svar']));
  });

  test('is nothing on cover, colophon and opening', () => {
    const { heads, folios } = runningHeads({ pages: 4, bare: [1, 2, 3], blank: [] }, names);
    expect(heads).toEqual(['', '', '', 'Sara Ö']);
    expect(folios).toEqual(['', '', '', '4']);
  });

  test('is nothing on blank pages', () => {
    const { heads, folios } = runningHeads({ pages: 4, bare: [], blank: [2] }, names);
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
