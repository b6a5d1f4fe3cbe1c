import { oneForm, type Rewritten } from './common.ts';
import { markdown } from './example.ts';
import { rule } from './rule.ts';

/** Faults of dates, headings and characters, and sentences that are hard to read. */
export const formRules = {
  'month-lower-case': rule<Rewritten>({
    severity: 'warning',
    holds: {
      sv: 'Månader och veckodagar skrivs med liten bokstav.',
      en: 'Months and weekdays begin with a small letter.',
    },
    sentence: {
      sv: ({ found, wanted }) => `Skriv ”${wanted}” med liten bokstav, inte ”${found}”`,
      en: ({ found, wanted }) => `Write “${wanted}” with a small letter, not “${found}”`,
    },
    why: oneForm,
    example: markdown('Det var den 14 Juni.', 'Det var den 14 juni.'),
  }),
  'date-written-plainly': rule<Rewritten>({
    severity: 'warning',
    holds: {
      sv: 'Ett datum i löpande text skrivs 14 juni 2022.',
      en: 'A date in running text is written 14 juni 2022.',
    },
    sentence: {
      sv: ({ found, wanted }) => `Skriv datumet ”${wanted}” i stället för ”${found}”`,
      en: ({ found, wanted }) => `Write the date “${wanted}” instead of “${found}”`,
    },
    why: oneForm,
    example: markdown('Det var den 14:e juni.', 'Det var den 14 juni.'),
  }),
  'word-not-repeated': rule<Rewritten>({
    severity: 'warning',
    holds: {
      sv: 'Inget ord står två gånger i rad av misstag.',
      en: 'No word stands twice in a row by mistake.',
    },
    sentence: {
      sv: ({ found }) => `Samma ord två gånger: ”${found}”`,
      en: ({ found }) => `The same word twice: “${found}”`,
    },
    otherwise: {
      sv: 'Ta bort det ena ordet.',
      en: 'Take one of the words away.',
    },
    why: {
      sv: 'Ögat hoppar över det, men den som lyssnar hör det.',
      en: 'The eye skips it, but those who listen hear it.',
    },
    example: markdown('De vet att att läsa.', 'De vet att läsa.'),
  }),
  'heading-without-full-stop': rule<Rewritten>({
    severity: 'warning',
    holds: {
      sv: 'En rubrik slutar inte med punkt.',
      en: 'A heading does not end with a full stop.',
    },
    sentence: {
      sv: () => 'Rubriken slutar med punkt',
      en: () => 'The heading ends with a full stop',
    },
    otherwise: {
      sv: 'Ta bort punkten.',
      en: 'Take the full stop away.',
    },
    why: oneForm,
    example: markdown('## Läsning.', '## Läsning'),
  }),
  'characters-composed': rule<Rewritten>({
    severity: 'warning',
    holds: {
      sv: 'Bokstäver med accent är ett tecken var.',
      en: 'Letters with accents are one character each.',
    },
    sentence: {
      sv: ({ wanted }) => `”${wanted}” är skrivet med två tecken, en bokstav och en lös accent`,
      en: ({ wanted }) => `“${wanted}” is written as two characters, a letter and a loose accent`,
    },
    otherwise: {
      sv: 'Skriv om bokstaven, eller kör `check --fix`.',
      en: 'Type the letter anew, or run `check --fix`.',
    },
    why: {
      sv: 'Annars hittas ordet inte av den som söker, och accenten kan hamna snett i trycket.',
      en: 'Otherwise the word is not found by search, and the accent may be misplaced in print.',
    },
    example: markdown('La\u{308}sa.', 'Läsa.'),
  }),
  'no-hidden-characters': rule<{ code: string }>({
    severity: 'warning',
    holds: {
      sv: 'Texten innehåller inga osynliga tecken.',
      en: 'The text holds no invisible characters.',
    },
    sentence: {
      sv: ({ code }) => `Här står ett tecken som inte syns (${code})`,
      en: ({ code }) => `There is an invisible character here (${code})`,
    },
    otherwise: {
      sv: 'Ta bort tecknet, eller kör `check --fix`.',
      en: 'Take the character away, or run `check --fix`.',
    },
    why: {
      sv: 'De följer med när text klistras in, och ordet hittas sedan inte av den som söker.',
      en: 'They come along when text is pasted, and then the word is not found by search.',
    },
    example: markdown('Lä\u{ad}sa.', 'Läsa.'),
  }),
  'sentence-length': rule<{ words: number; limit: number }>({
    severity: 'info',
    holds: {
      sv: 'En mening har högst 35 ord.',
      en: 'A sentence has at most 35 words.',
    },
    sentence: {
      sv: ({ words, limit }) => `Meningen har ${words} ord, mer än ${limit}`,
      en: ({ words, limit }) => `The sentence has ${words} words, more than ${limit}`,
    },
    help: {
      sv: 'Dela meningen, eller gör en lista av uppräkningen.',
      en: 'Divide the sentence, or turn the enumeration into a list.',
    },
    why: {
      sv: 'Långa meningar är svåra att hålla i minnet, särskilt för den som lyssnar.',
      en: 'Long sentences are hard to keep in mind, above all for those who listen.',
    },
    example: markdown(`De läser ${'mer och '.repeat(17)}mer.`, 'De läser mer och mer.'),
  }),
} as const;
