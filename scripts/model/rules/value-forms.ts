import type { Localised } from '../localised.ts';
import { figure } from './example.ts';
import { rule } from './rule.ts';

/** How numbers are printed, and how sure a difference between them is. */
export const valueFormRules = {
  'number-rounded': rule<{ found: string; printed: Localised; more: number }>({
    severity: 'warning',
    holds: {
      sv: 'Ett tal har inte fler decimaler i data än det trycks med.',
      en: 'A number has no more decimals in the data than it is printed with.',
    },
    sentence: {
      sv: ({ found, printed, more }) =>
        `\`${found}\` avrundas till ${printed} när det trycks${more === 0 ? '' : `, och ${more} tal till avrundas`}`,
      en: ({ found, printed, more }) =>
        `\`${found}\` is rounded to ${printed} when it is printed${more === 0 ? '' : `, and ${more} more are rounded`}`,
    },
    help: {
      sv: 'Skriv talet så som det ska tryckas. Ska data ha alla decimaler, stäng av regeln: `rules: { number-rounded: off }` i report.yaml.',
      en: 'Write the number as it is to be printed. If the data are to keep all decimals, turn the rule off: `rules: { number-rounded: off }` in report.yaml.',
    },
    why: {
      sv: 'Ett kalkylblad ger decimaler som ingen undersökning har. Text, diagram och tabell avrundar lika; CSV-filen har talet som det är.',
      en: 'A spreadsheet gives decimals that no survey has. Text, chart and table round alike; the CSV has the number as it is.',
    },
    example: figure(
      '  - { id: ibland, label: Ibland, value: 33.33333333333333 }',
      '  - { id: ibland, label: Ibland, value: 30 }',
    ),
  }),
} as const;
