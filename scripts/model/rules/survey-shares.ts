import { swedish } from './common.ts';
import { rule } from './rule.ts';

/** Faults of shares that disagree with the counts they are computed from. */
export const surveyShareRules = {
  'percentages-agree-with-counts': rule<{
    row: string;
    count: number;
    share: number;
    expected: number;
    total: number;
  }>({
    severity: 'error',
    holds: {
      sv: 'Andelar stämmer med de antal som de är räknade på.',
      en: 'Shares agree with the counts that they are computed from.',
    },
    sentence: {
      sv: ({ row, count, share, expected, total }) =>
        `Andelen ${swedish(share)} för \`${row}\` stämmer inte med antalet: ${count} av ${total} är ${swedish(expected)}`,
      en: ({ row, count, share, expected, total }) =>
        `The share ${share} of \`${row}\` disagrees with the count: ${count} of ${total} is ${expected}`,
    },
    otherwise: {
      sv: 'Rätta antalet eller andelen efter källan.',
      en: 'Mend the count or the share by the source.',
    },
    why: {
      sv: 'Diagrammet visar det ena och texten det andra.',
      en: 'The chart shows the one and the text the other.',
    },
  }),
  'counts-have-one-base': rule<{ group: string; sum: number; base: number }>({
    severity: 'error',
    holds: {
      sv: 'Alla andelar i en grupp är räknade på samma antal, och det är gruppens summa.',
      en: 'All shares of a group are computed from the same count, the sum of the group.',
    },
    sentence: {
      sv: ({ group, sum, base }) =>
        `Andelarna i ”${group}” är räknade på ${base} svar, men antalen blir ${sum}`,
      en: ({ group, sum, base }) =>
        `The shares of “${group}” are based on ${base} answers, but the counts sum to ${sum}`,
    },
    otherwise: {
      sv: 'Rätta antalen efter källan, eller `n` under `base:`.',
      en: 'Mend the counts by the source, or `n` below `base:`.',
    },
    why: {
      sv: 'Andelar av olika helheter går inte att jämföra.',
      en: 'Shares of different wholes cannot be compared.',
    },
  }),
  'group-shares-sum-to-100': rule<{ group: string; sum: number; tolerance: number }>({
    severity: 'warning',
    holds: {
      sv: 'Andelar i en egen spec summerar till 100 i varje grupp, när de gör det i de flesta.',
      en: 'Shares of a spec of your own sum to 100 in each group, when they do in most.',
    },
    sentence: {
      sv: ({ group, sum, tolerance }) =>
        `Andelarna i ”${group}” summerar till ${swedish(sum)}, väntade 100 ± ${swedish(tolerance)} som i de andra`,
      en: ({ group, sum, tolerance }) =>
        `The shares of “${group}” sum to ${sum}, expected 100 ± ${tolerance} as the others do`,
    },
    why: {
      sv: 'En grupp som avviker har ett skrivfel, eller ett svar som saknas.',
      en: 'A group that differs has a slip, or an answer is missing.',
    },
  }),
} as const;
