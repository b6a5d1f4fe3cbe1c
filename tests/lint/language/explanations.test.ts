import { describe, expect, test } from 'vitest';

import { type RuleId, rules, rulesByStage } from '../../../scripts/model/rules.ts';
import type { Rule } from '../../../scripts/model/rules/rule.ts';
import { linted } from './linted.ts';

const examples = rulesByStage.language.flatMap((id: RuleId) => {
  const { example }: Rule<never> = rules[id];
  return example === undefined ? [] : [[id, example] as const];
});

describe.each(examples)('the example of %s', (id, { path, wrong, right }) => {
  test('breaks the rule, and mended breaks none', async () => {
    expect((await linted({ [path]: wrong })).messages.map(({ ruleId }) => ruleId)).toContain(id);
    expect((await linted({ [path]: right })).messages).toEqual([]);
  });
});
