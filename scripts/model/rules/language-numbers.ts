import { oneForm, type Rewritten } from './common.ts';
import { markdown } from './example.ts';
import { rule } from './rule.ts';

/** Faults of how numbers are written (Svenska skrivregler). */
export const numberRules = {
  'percent-in-words': rule<Rewritten>({
    severity: 'warning',
    holds: {
      sv: 'I löpande text står ”procent”, inte %.',
      en: 'Running text says ”procent”, not %.',
    },
    sentence: {
      sv: ({ found, wanted }) => `Skriv ”${wanted}” i stället för ”${found}” i löpande text`,
      en: ({ found, wanted }) => `Write “${wanted}” instead of “${found}” in running text`,
    },
    why: {
      sv: 'I löpande text läses ord lättare än tecken (Svenska skrivregler). I tabeller står %.',
      en: 'In running text words are easier to read than signs. In tables % is right.',
    },
    example: markdown('Det är 27 % av alla.', 'Det är 27 procent av alla.'),
  }),
  'unit-after-space': rule<Rewritten>({
    severity: 'warning',
    holds: {
      sv: 'Mellan ett tal och dess enhet står ett mellanslag.',
      en: 'A space stands between a number and its unit.',
    },
    sentence: {
      sv: ({ found, wanted }) => `Mellanslag saknas i ”${found}”, skriv ”${wanted}”`,
      en: ({ found, wanted }) => `A space is missing in “${found}”, write “${wanted}”`,
    },
    why: oneForm,
    example: markdown('De är 16år.', 'De är 16 år.'),
  }),
  'decimal-comma': rule<Rewritten>({
    severity: 'warning',
    holds: {
      sv: 'Decimaler skrivs efter ett kommatecken.',
      en: 'Decimals follow a comma.',
    },
    sentence: {
      sv: ({ found, wanted }) => `Skriv decimalkomma: ”${wanted}” i stället för ”${found}”`,
      en: ({ found, wanted }) => `Write a decimal comma: “${wanted}” instead of “${found}”`,
    },
    why: {
      sv: 'På svenska är 3,5 ett tal, medan 3.5 kan vara ett avsnitt, en version eller ett datum.',
      en: 'In Swedish 3,5 is a number, while 3.5 may be a section, a version or a date.',
    },
    example: markdown('Det är 3.5 procent.', 'Det är 3,5 procent.'),
  }),
  'digits-grouped': rule<Rewritten>({
    severity: 'warning',
    holds: {
      sv: 'Siffrorna i stora tal grupperas tre och tre med mellanslag.',
      en: 'The digits of large numbers are grouped by three with spaces.',
    },
    sentence: {
      sv: ({ found, wanted }) => `Gruppera siffrorna: ”${wanted}” i stället för ”${found}”`,
      en: ({ found, wanted }) => `Group the digits: “${wanted}” instead of “${found}”`,
    },
    why: {
      sv: 'Grupperade siffror läses av med en blick.',
      en: 'Grouped digits are read at a glance.',
    },
    example: markdown('Det är 300000 kronor.', 'Det är 300 000 kronor.'),
  }),
} as const;
