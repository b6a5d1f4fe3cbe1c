import { describe, expect, test } from 'vitest';

import { describeRules } from '../../../scripts/pdf/verify/describe.ts';
import { verifyRules } from '../../../scripts/pdf/verify/rules.ts';
import { verifyPdf } from '../../../scripts/pdf/verify/verify.ts';
import { brokenContents } from './broken-content.ts';
import { brokenExpectations, goodExpectations } from './broken-expectations.ts';
import { brokenFiles } from './broken-files.ts';
import { brokenFonts } from './broken-fonts.ts';
import { brokenNavigation } from './broken-navigation.ts';
import { brokenTrees } from './broken-trees.ts';
import { findingsOf, good, type GoodFile, remove, rulesBrokenBy } from './broken.ts';

const all = [
  ...brokenFiles,
  ...brokenContents,
  ...brokenTrees,
  ...brokenNavigation,
  ...brokenFonts,
  ...brokenExpectations,
];

describe('verifyPdf', () => {
  test('has nothing to say of the good file', async () => {
    expect(await verifyPdf(good)).toEqual([]);
    expect(await verifyPdf(good, goodExpectations)).toEqual([]);
  });

  test.each(all)('$name', async (broken) => {
    expect(await rulesBrokenBy(broken)).toEqual(broken.rules.toSorted());
  });

  test('has for every rule a broken file that breaks it alone', () => {
    const alone = new Set(all.flatMap(({ rules }) => (rules.length === 1 ? rules : [])));
    expect(Object.keys(verifyRules).filter((id) => !alone.has(id))).toEqual([]);
  });

  test('tells on which page and in which object', async () => {
    const content = await findingsOf({ name: '', rules: [], change: unmarkedOnPage2 });
    expect(content).toEqual([
      {
        rule: 'content-tagged',
        page: 2,
        object: '11 0',
        text: {
          sv: '2 gånger målas något som varken är taggat eller artefakt, först med `S`',
          en: '2 times something is painted that is neither tagged nor artifact, first by `S`',
        },
      },
    ]);
    const link = await findingsOf({
      name: '',
      rules: [],
      change: ({ link: at }) => remove(at(0), 'Contents'),
    });
    expect(link).toMatchObject([{ rule: 'links-described', page: 1, object: '7 0' }]);
  });

  test('tells of the first twenty faults of a kind, and how many more there are', async () => {
    const content = await findingsOf({ name: '', rules: [], change: manyUnknown });
    expect(content).toHaveLength(21);
    expect(content.at(-1)?.text.sv).toBe('… och 10 till av samma slag');
  });

  test('describes its rules, a line each', () => {
    const lines = describeRules().split('\n');
    expect(lines).toHaveLength(Object.keys(verifyRules).length);
    expect(lines).toContain('ua-marked: MarkInfo/Marked är sant. [ISO 14289-1 6.2; A 6.7.2.2]');
    expect(lines.filter((line) => line.endsWith('(varning)'))).toHaveLength(1);
  });
});

function unmarkedOnPage2({ content }: GoodFile): void {
  content(2, (text) => `0 0 m 9 9 l S 0 0 9 9 re f ${text}`);
}

function manyUnknown({ content }: GoodFile): void {
  content(1, (text) => `${'foo '.repeat(30)}${text}`);
}
