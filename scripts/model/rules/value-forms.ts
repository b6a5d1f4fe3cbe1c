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
  'difference-within-margin': rule<{
    words: string;
    difference: Localised;
    margin: Localised;
    cells: Localised;
  }>({
    severity: 'warning',
    holds: {
      sv: 'En skillnad som texten påstår är större än felmarginalen, när urvalet är obundet och slumpmässigt.',
      en: 'A difference that the text claims is larger than the margin of error, where the sample is a simple random one.',
    },
    sentence: {
      sv: ({ words, difference, margin, cells }) =>
        `”${words}”: skillnaden mellan ${cells} är ${difference} procentenheter, inom felmarginalen ± ${margin}`,
      en: ({ words, difference, margin, cells }) =>
        `“${words}”: the difference between ${cells} is ${difference} percentage points, within the margin ± ${margin}`,
    },
    help: {
      sv: 'Skriv att skillnaden är för liten för att vara säker, eller visa att den inte är det: `that="a > b and differs(a, b)"`.',
      en: 'Write that the difference is too small to be certain, or show that it is not: `that="a > b and differs(a, b)"`.',
    },
    why: {
      sv: 'Ett annat urval kunde ha gett den motsatta ordningen (95 procents konfidens).',
      en: 'Another sample could have given the opposite order (95 per cent confidence).',
    },
  }),
  'margin-of-random-samples': rule<object>({
    severity: 'info',
    holds: {
      sv: 'Felmarginaler räknas bara för urval som slumpen har gjort.',
      en: 'Margins of error are worked out only for samples that were drawn by chance.',
    },
    sentence: {
      sv: () =>
        'Urvalet är ett kvoturval ur en panel: felmarginaler gäller inte, och skillnader prövas inte mot dem',
      en: () =>
        'The sample is a quota sample from a panel: margins of error do not hold, and differences are not tried with them',
    },
    help: {
      sv: 'Säg det i metodavsnittet: ”Urvalet är ett kvoturval, så felmarginaler går inte att räkna.”',
      en: 'Say so in the section on method: “The sample is a quota sample, so that margins of error cannot be computed.”',
    },
    why: {
      sv: 'En felmarginal säger hur mycket slumpen kan ha gjort. I ett kvoturval är det inte slumpen som har valt.',
      en: 'A margin of error says how much chance may have done. In a quota sample it is not chance that has chosen.',
    },
  }),
} as const;
