import type { Localised } from '../localised.ts';
import { markdown } from './example.ts';
import { rule } from './rule.ts';

/** Faults of formulas: found in one file, without knowing the others. */
export const formulaRules = {
  'formula-well-formed': rule<{ reason: Localised }>({
    severity: 'error',
    holds: {
      sv: 'Varje formel är TeX som går att sätta.',
      en: 'Every formula is TeX that can be set.',
    },
    sentence: {
      sv: ({ reason }) => `Formeln går inte att sätta: ${reason}`,
      en: ({ reason }) => `The formula cannot be set: ${reason}`,
    },
    help: {
      sv: 'Rätta formeln. Är det ingen formel skrivs dollartecknet `\\$`.',
      en: 'Mend the formula. If it is none, write the dollar sign `\\$`.',
    },
    why: {
      sv: 'En formel som inte går att läsa skulle saknas på sidan, eller stå där som kod.',
      en: 'A formula that cannot be read would be missing from the page, or stand there as code.',
    },
    example: markdown('Andelen är $\\frac{1}$ här.', 'Andelen är $\\frac{1}{n}$ här.'),
  }),
} as const;
