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
  'formula-fits': rule<object>({
    severity: 'error',
    holds: {
      sv: 'Varje formel ryms på en sida så att den går att läsa.',
      en: 'Every formula fits on a page so that it can be read.',
    },
    sentence: {
      sv: () => 'Formeln är så bred att den inte går att läsa när den ryms på sidan',
      en: () => 'The formula is so wide that it cannot be read where it fits on the page',
    },
    help: {
      sv: 'Dela den i flera, eller skriv den på flera rader i `\\begin{aligned} … \\end{aligned}`.',
      en: 'Divide it into several, or write it on several lines in `\\begin{aligned} … \\end{aligned}`.',
    },
    why: {
      sv: 'En formel bryts före `=`, `+` och `−` och sätts mindre där den inte ryms; det som står mellan två sådana tecken går inte att bryta.',
      en: 'A formula is broken before `=`, `+` and `−` and made smaller where it does not fit; what stands between two such signs cannot be broken.',
    },
    example: markdown(`$$\\frac{${'abc'.repeat(60)}}{n}$$`, '$$\\frac{a}{n}$$'),
  }),
} as const;
