import { expect, test } from 'vitest';

import { rules } from '../../scripts/model/rules.ts';
import type { Rule } from '../../scripts/model/rules/rule.ts';

const all = Object.entries<Rule<never>>(rules);

/** A sentence such as ”Skriv … i stället för …” or ”väntade …” is the way out itself. */
const saysWhat = {
  sv: /[Ss]kriv|Gruppera\b|skrivs|väntade/,
  en: /[Ww]rite|Group\b|written|expected/,
};

test.each(all)('%s has a way out, in both languages', (_, { help, otherwise, sentence }) => {
  const way = help ?? otherwise;
  for (const lang of ['sv', 'en'] as const) {
    const isSaid = (way?.[lang].length ?? 0) > 5 || saysWhat[lang].test(String(sentence[lang]));
    expect(isSaid).toBe(true);
  }
});
