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
  'table-row-within-head': rule<{ cells: number; columns: number }>({
    severity: 'error',
    holds: {
      sv: 'En rad i en tabell har inte fler celler än huvudet.',
      en: 'A row of a table has no more cells than its head.',
    },
    sentence: {
      sv: ({ cells, columns }) =>
        `Raden har ${cells} celler men huvudet ${columns}; de sista skulle falla bort`,
      en: ({ cells, columns }) =>
        `The row has ${cells} cells but the head ${columns}; the last would be left out`,
    },
    help: {
      sv: 'Hör lodstrecket till orden: skriv `\\|`, också i kod. Annars: lägg till en kolumn i huvudet och i raden under det.',
      en: 'If the bar belongs to the words: write `\\|`, in code too. Else: add a column to the head and to the line below it.',
    },
    why: {
      sv: 'I Markdown delar varje lodstreck raden, och celler utan kolumn försvinner.',
      en: 'In Markdown every bar divides the row, and cells without a column vanish.',
    },
    example: markdown(
      '| Val | Antal |\n| --- | --- |\n| ja | nej | 3 |',
      '| Val | Antal |\n| --- | --- |\n| ja \\| nej | 3 |',
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
