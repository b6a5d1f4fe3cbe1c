import { describe, expect, test } from 'vitest';

import { languageExplanations } from '../../../scripts/diagnostics/explanations/language.ts';
import { languageRules } from '../../../scripts/model/rules/language.ts';
import { linted } from './linted.ts';

test('every rule of language is explained', () => {
  expect(Object.keys(languageExplanations).sort()).toEqual(Object.keys(languageRules).sort());
});

const examples = Object.entries(languageExplanations).flatMap(([id, { example }]) =>
  example === undefined ? [] : [[id, example] as const],
);

describe.each(examples)('the example of %s', (id, { path, wrong, right }) => {
  test('breaks the rule, and mended breaks none', async () => {
    expect((await linted({ [path]: wrong })).messages.map(({ ruleId }) => ruleId)).toContain(id);
    expect((await linted({ [path]: right })).messages).toEqual([]);
  });
});
