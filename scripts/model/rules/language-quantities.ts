import type { Rewritten } from './common.ts';
import { markdown } from './example.ts';
import { rule } from './rule.ts';

/** How quantities and answers are put into words. */
export const quantityRules = {
  'predominance-in-numbers': rule<Rewritten>({
    severity: 'warning',
    holds: {
      sv: 'Att något överväger sägs med tal eller med vad som är större än vad.',
      en: 'That something predominates is said in numbers, or by what is larger than what.',
    },
    sentence: {
      sv: ({ found }) => `”${found}” säger inte hur mycket: det kan läsas som nästan alla`,
      en: ({ found }) => `“${found}” does not say how much: it may be read as nearly all`,
    },
    help: {
      sv: 'Skriv vilka som är fler än vilka, ”fler är negativa än positiva”, eller talet.',
      en: 'Write which are more than which, ”fler är negativa än positiva”, or the number.',
    },
    why: {
      sv: '”Övervägande negativa” har skrivits om 41 procent mot 20, och läses som de allra flesta.',
      en: '“Övervägande negativa” was written of 41 per cent against 20, and is read as nearly all.',
    },
    example: markdown('De var övervägande negativa.', 'Fler var negativa och få positiva.'),
  }),
  'neither-quoted': rule<Rewritten>({
    severity: 'warning',
    holds: {
      sv: 'Svarsalternativet ”varken eller” står inom citattecken.',
      en: 'The answer ”varken eller” is quoted.',
    },
    sentence: {
      sv: ({ found, wanted }) =>
        `”${found}” är ett svarsalternativ och ingen mening utan citattecken: skriv ${wanted}`,
      en: ({ found, wanted }) => `“${found}” is an answer, to be quoted: write ${wanted}`,
    },
    why: {
      sv: '”De är varken eller” är ingen mening: läsaren väntar på två led.',
      en: 'As a sentence it is none: the reader waits for two parts.',
    },
    example: markdown('De svarade varken eller.', 'De svarade ”varken eller”.'),
  }),
  'n-ascending': rule<Rewritten>({
    severity: 'warning',
    holds: {
      sv: 'Antalet svar står med det lägsta först.',
      en: 'The number of answers has the lowest first.',
    },
    sentence: {
      sv: ({ found, wanted }) => `Skriv det lägsta antalet först: ”${wanted}”, inte ”${found}”`,
      en: ({ found, wanted }) => `Write the lowest number first: “${wanted}”, not “${found}”`,
    },
    why: {
      sv: 'Ett omfång läses från det lägsta till det högsta.',
      en: 'A range is read from the lowest to the highest.',
    },
    example: markdown('Svaren var många (n = 580–551).', 'Svaren var många (n = 551–580).'),
  }),
} as const;
