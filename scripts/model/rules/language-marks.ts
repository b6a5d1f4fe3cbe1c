import { oneForm, type Rewritten } from './common.ts';
import { markdown } from './example.ts';
import { rule } from './rule.ts';

/** Faults of punctuation and spaces (Svenska skrivregler). */
export const markRules = {
  'quotation-marks': rule<Rewritten>({
    severity: 'warning',
    holds: {
      sv: 'Citattecken skrivs ”så här”, likadana före och efter.',
      en: 'Quotation marks are written ”like this”, the same before and after.',
    },
    sentence: {
      sv: ({ found, wanted }) => `Citattecknet ${found} skrivs ${wanted} på svenska`,
      en: ({ found, wanted }) => `The quotation mark ${found} is written ${wanted} in Swedish`,
    },
    why: oneForm,
    example: markdown('Ordet "bok".', 'Ordet ”bok”.'),
  }),
  apostrophe: rule<Rewritten>({
    severity: 'warning',
    holds: {
      sv: 'Apostrofen skrivs ’.',
      en: 'The apostrophe is written ’.',
    },
    sentence: {
      sv: ({ found, wanted }) => `Apostrofen ${found} skrivs ${wanted}`,
      en: ({ found, wanted }) => `The apostrophe ${found} is written ${wanted}`,
    },
    why: oneForm,
    example: markdown("Det är Lars' bok.", 'Det är Lars’ bok.'),
  }),
  'dash-in-range': rule<Rewritten>({
    severity: 'warning',
    holds: {
      sv: 'Mellan två tal som visar ett omfång står ett tankstreck utan mellanslag.',
      en: 'An en dash without spaces stands between two numbers that show a range.',
    },
    sentence: {
      sv: ({ found, wanted }) =>
        `Skriv tankstreck mellan talen: ”${wanted}” i stället för ”${found}”`,
      en: ({ found, wanted }) =>
        `Write an en dash between the numbers: “${wanted}”, not “${found}”`,
    },
    why: {
      sv: 'Tankstrecket läses som ”till”; bindestrecket binder ihop ord.',
      en: 'The dash is read as “to”; the hyphen joins words.',
    },
    example: markdown('De är 16-29 år.', 'De är 16–29 år.'),
  }),
  'dash-as-pause': rule<Rewritten>({
    severity: 'warning',
    holds: {
      sv: 'En paus i en mening skrivs med tankstreck (–) med mellanslag på båda sidor.',
      en: 'A pause in a sentence is an en dash with a space on both sides.',
    },
    sentence: {
      sv: () => 'Skriv tankstreck med mellanslag på båda sidor ( – )',
      en: () => 'Write an en dash with a space on both sides ( – )',
    },
    why: oneForm,
    example: markdown('De läser - ofta.', 'De läser – ofta.'),
  }),
  ellipsis: rule<Rewritten>({
    severity: 'warning',
    holds: {
      sv: 'Uteslutningstecknet är ett tecken (…), inte tre punkter.',
      en: 'The ellipsis is one character (…), not three full stops.',
    },
    sentence: {
      sv: () => 'Skriv … i stället för tre punkter',
      en: () => 'Write … instead of three full stops',
    },
    why: {
      sv: 'Tre punkter kan brytas mellan två rader och läses upp som tre punkter.',
      en: 'Three full stops can be broken between lines and are read aloud as such.',
    },
    example: markdown('Och så vidare...', 'Och så vidare…'),
  }),
  'single-space': rule<Rewritten>({
    severity: 'warning',
    holds: {
      sv: 'Mellan två ord står ett mellanslag.',
      en: 'One space stands between two words.',
    },
    sentence: {
      sv: () => 'Det står mer än ett mellanslag här',
      en: () => 'There is more than one space here',
    },
    otherwise: {
      sv: 'Låt ett stå kvar.',
      en: 'Leave one of them.',
    },
    why: oneForm,
    example: markdown('De  läser.', 'De läser.'),
  }),
  'no-space-before-mark': rule<Rewritten>({
    severity: 'warning',
    holds: {
      sv: 'Före punkt, komma, kolon, semikolon, frågetecken och utropstecken står inget mellanslag.',
      en: 'No space stands before a punctuation mark.',
    },
    sentence: {
      sv: ({ wanted }) => `Det står ett mellanslag före ”${wanted}”`,
      en: ({ wanted }) => `There is a space before “${wanted}”`,
    },
    otherwise: {
      sv: 'Ta bort mellanslaget.',
      en: 'Take the space away.',
    },
    why: {
      sv: 'Tecknet kan annars hamna ensamt först på nästa rad.',
      en: 'Otherwise the mark can end up alone at the start of the next line.',
    },
    example: markdown('De läser .', 'De läser.'),
  }),
  'space-after-mark': rule<Rewritten>({
    severity: 'warning',
    holds: {
      sv: 'Efter punkt, komma och semikolon står ett mellanslag.',
      en: 'A space stands after full stop, comma and semicolon.',
    },
    sentence: {
      sv: ({ found }) => `Mellanslag saknas efter ”${found}”`,
      en: ({ found }) => `A space is missing after “${found}”`,
    },
    otherwise: {
      sv: 'Sätt ett mellanslag efter.',
      en: 'Put a space after it.',
    },
    why: oneForm,
    example: markdown('De läser,ofta.', 'De läser, ofta.'),
  }),
  'abbreviation-with-dots': rule<Rewritten>({
    severity: 'warning',
    holds: {
      sv: 'Förkortningar skrivs på svenska, med punkter och utan mellanslag.',
      en: 'Abbreviations are Swedish, with full stops and without spaces.',
    },
    sentence: {
      sv: ({ found, wanted }) => `Förkortningen ”${found}” skrivs ”${wanted}”`,
      en: ({ found, wanted }) => `The abbreviation “${found}” is written “${wanted}”`,
    },
    why: {
      sv: 'Med punkter syns det att ordet är förkortat, och det bryts inte mellan två rader.',
      en: 'Full stops show that a word is abbreviated, and keep it on one line.',
    },
    example: markdown('De läser t ex böcker.', 'De läser t.ex. böcker.'),
  }),
} as const;
