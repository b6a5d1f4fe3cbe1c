import { markdown } from './example.ts';
import { rule } from './rule.ts';

/** Faults of headings and lists, and of what Markdown makes of lines that were meant otherwise. */
export const blockRules = {
  'line-begins-list': rule<{ written: string }>({
    severity: 'warning',
    holds: {
      sv: 'En rad som hör till löptexten blir inte en lista.',
      en: 'A line that belongs to the running text does not become a list.',
    },
    sentence: {
      sv: ({ written }) => `Raden börjar med \`${written}\` och blev därför en lista`,
      en: ({ written }) => `The line begins with \`${written}\` and so became a list`,
    },
    help: {
      sv: 'Är det löptext: sätt ett omvänt snedstreck före tecknet (`2024\\.`, `\\-`). Är det en lista: sätt en tom rad före.',
      en: 'If it is running text: put a backslash before the sign (`2024\\.`, `\\-`). If it is a list: put an empty line before it.',
    },
    why: {
      sv: 'I Markdown börjar en lista med ett tal och en punkt, också när talet är ett årtal.',
      en: 'In Markdown a list begins with a number and a full stop, even where the number is a year.',
    },
    example: markdown('2024. Då byttes taket.', '2024\\. Då byttes taket.'),
  }),
  'list-number-printed': rule<{ written: string; printed: string }>({
    severity: 'warning',
    holds: {
      sv: 'Punkterna i en numrerad lista trycks med de nummer som de är skrivna med.',
      en: 'The items of a numbered list are printed with the numbers they are written with.',
    },
    sentence: {
      sv: ({ written, printed }) => `Punkten är skriven ${written} men trycks som ${printed}`,
      en: ({ written, printed }) => `The item is written ${written} but printed ${printed}`,
    },
    help: {
      sv: 'Rätta numret, eller börja en ny lista efter ett stycke text.',
      en: 'Correct the number, or begin a new list after a paragraph.',
    },
    why: {
      sv: 'I Markdown räknar en lista vidare från sitt första nummer; de andra läses inte.',
      en: 'In Markdown a list counts on from its first number; the others are not read.',
    },
    example: markdown('1. Låna\n2. Läs\n4. Lämna', '1. Låna\n2. Läs\n3. Lämna'),
  }),
  'definition-has-term': rule({
    severity: 'warning',
    holds: {
      sv: 'En rad som börjar med kolon och mellanslag är en definition under sitt ord.',
      en: 'A line that begins with a colon and a space is a definition below its term.',
    },
    sentence: {
      sv: () =>
        'Raden börjar som en definition men har inget ord ovanför sig; den trycks som den står',
      en: () =>
        'The line begins as a definition but has no term above it; it is printed as it stands',
    },
    help: {
      sv: 'Skriv ordet som definieras på raden ovanför, med en tom rad före. Är det löptext: sätt ett omvänt snedstreck före kolonet (`\\:`).',
      en: 'Write the term on the line above, with an empty line before it. If it is running text: put a backslash before the colon (`\\:`).',
    },
    why: {
      sv: 'Annars syns kolonet för läsarna, och ordet och definitionen hör inte ihop.',
      en: 'Readers would see the colon, and term and definition would not belong together.',
    },
    example: markdown(
      '## Kund\n\n: Den som har beställt.',
      '## Ord\n\nKund\n: Den som har beställt.',
    ),
  }),
  'definition-has-text': rule({
    severity: 'warning',
    holds: {
      sv: 'En definition har text.',
      en: 'A definition has text.',
    },
    sentence: {
      sv: () => 'Definitionen är tom',
      en: () => 'The definition is empty',
    },
    help: {
      sv: 'Skriv definitionen efter kolonet och ett mellanslag, eller ta bort raden.',
      en: 'Write the definition after the colon and a space, or remove the line.',
    },
    why: {
      sv: 'Ett ord utan förklaring säger ingenting, och en skärmläsare läser upp en tom punkt.',
      en: 'A term without an explanation says nothing, and a screen reader reads an empty item.',
    },
    example: markdown('Kund\n:', 'Kund\n: Den som har beställt.'),
  }),
  'definition-term-short': rule<{ written: string }>({
    severity: 'warning',
    holds: {
      sv: 'Löptext blir inte en definitionslista.',
      en: 'Running text does not become a definition list.',
    },
    sentence: {
      sv: ({ written }) => `Raden ”${written}” blev ett ord med definition, men ser ut som löptext`,
      en: ({ written }) =>
        `The line “${written}” became a term with a definition, but looks like running text`,
    },
    help: {
      sv: 'Är det löptext: sätt ett omvänt snedstreck före kolonet på raden under (`\\:`). Är det en definition: skriv ordet kort på en egen rad, utan punkt.',
      en: 'If it is running text: put a backslash before the colon on the line below (`\\:`). If it is a definition: write the term short on a line of its own, without a full stop.',
    },
    why: {
      sv: 'En rad som börjar med kolon och mellanslag gör raderna ovanför till ord som definieras.',
      en: 'A line that begins with a colon and a space makes the lines above it terms.',
    },
    example: markdown(
      'Vi frågade två grupper, unga och gamla.\n: Alla svarade.',
      'Vi frågade två grupper, unga och gamla.\n\\: Alla svarade.',
    ),
  }),
  'identifier-short': rule<{ length: number; limit: number }>({
    severity: 'error',
    holds: {
      sv: 'Ett id är inte längre än vad en PDF kan ha.',
      en: 'An id is no longer than a PDF can hold.',
    },
    sentence: {
      sv: ({ length, limit }) =>
        `Rubrikens id är ${length} tecken långt; högst ${limit} ryms i en PDF`,
      en: ({ length, limit }) => `The heading's id has ${length} characters; a PDF takes ${limit}`,
    },
    help: {
      sv: 'Skriv ett kortare id i `{#…}`, eller ta bort det så görs ett av rubriken.',
      en: 'Write a shorter id in `{#…}`, or remove it and one is made of the heading.',
    },
    why: {
      sv: 'PDF/A tillåter namn på högst 127 byte.',
      en: 'PDF/A allows names of 127 bytes at most.',
    },
    example: markdown(`## Läsning {#${'las'.repeat(35)}}`, '## Läsning {#lasning}'),
  }),
  'heading-id-own': rule<{ made: string; id: string; first: string }>({
    severity: 'info',
    holds: {
      sv: 'Varje rubrik har ett eget id.',
      en: 'Every heading has an id of its own.',
    },
    sentence: {
      sv: ({ made, id, first }) =>
        `Rubriken får id \`${id}\`, eftersom \`${made}\` är taget: ${first}`,
      en: ({ made, id, first }) =>
        `The heading gets the id \`${id}\`, since \`${made}\` is taken: ${first}`,
    },
    help: {
      sv: 'Skriv ett eget id efter rubriken, `{#…}`, om något ska hänvisa till den.',
      en: 'Write an id of its own after the heading, `{#…}`, if anything is to refer to it.',
    },
    why: {
      sv: 'Två rubriker kan heta lika, men en hänvisning kan bara leda till en av dem.',
      en: 'Two headings may say the same, but a reference can only lead to one of them.',
    },
    example: markdown(
      '## Metod\n\nText.\n\n## Metod\n\nText.',
      '## Metod\n\nText.\n\n## Metod {#metod-for-lan}\n\nText.',
    ),
  }),
} as const;
