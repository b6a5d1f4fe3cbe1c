import { described, figure, groups, ibland } from './example.ts';
import { rule } from './rule.ts';

/** Faults of the files in figures/: numbers that are missing, or that cannot all be true. */
export const figureFileRules = {
  'spec-named-by-id': rule<{ id: string; path: string }>({
    severity: 'error',
    holds: {
      sv: 'En figurfil heter som figurens id.',
      en: 'A figure’s file is named by the id of the figure.',
    },
    sentence: {
      sv: ({ id, path }) => `Figuren har id \`${id}\` men filen heter \`${path}\``,
      en: ({ id, path }) => `The figure has the id \`${id}\` but the file is \`${path}\``,
    },
    otherwise: {
      sv: 'Döp om filen, eller skriv filens namn utan `.yaml` som `id:`.',
      en: 'Rename the file, or write its name without `.yaml` as `id:`.',
    },
    why: {
      sv: 'Så hittar man filen genom det som står i texten.',
      en: 'That is how one finds the file from what the text says.',
    },
    example: {
      path: 'figures/fig-lasning.yaml',
      wrong: described.replace('id: fig-lasning', 'id: fig-laser').replace('…', 'alt: Staplar.'),
      right: described.replace('…', 'alt: Staplar.'),
    },
  }),
  'illegible-without-value': rule<{ found: number }>({
    severity: 'error',
    holds: {
      sv: 'Ett oläsligt värde har inget tal.',
      en: 'An illegible value has no number.',
    },
    sentence: {
      sv: ({ found }) => `Värdet är märkt \`illegible\` men har talet ${found}`,
      en: ({ found }) => `The value is marked \`illegible\` but has the number ${found}`,
    },
    help: {
      sv: 'Ta bort talet, eller ändra status till `read` om det har lästs i originalet.',
      en: 'Remove the number, or set the status to `read` if it was read in the original.',
    },
    why: {
      sv: 'Antingen går talet att läsa eller inte.',
      en: 'Either the number can be read or it cannot.',
    },
    example: figure('  - { id: ibland, label: Ibland, value: 30, status: illegible }', ibland),
  }),
  'value-present': rule<{ row: string; column: string }>({
    severity: 'error',
    holds: {
      sv: 'Varje rad har ett tal eller status illegible för varje kolumn.',
      en: 'Every row has a number, or the status illegible, for every column.',
    },
    sentence: {
      sv: ({ row, column }) => `Raden \`${row}\` saknar värde för \`${column}\``,
      en: ({ row, column }) => `The row \`${row}\` has no value for \`${column}\``,
    },
    help: {
      sv: 'Skriv ett tal, eller `{ status: illegible }` om det inte går att läsa i underlaget.',
      en: 'Write a number, or `{ status: illegible }` if the source cannot be read.',
    },
    why: {
      sv: 'En glömd cell ska inte se ut som noll.',
      en: 'A forgotten cell must not look like zero.',
    },
    example: figure('  - { id: ibland, label: Ibland }', ibland),
  }),
  'shares-sum-to-100': rule<{ row: string; sum: number; tolerance: number }>({
    severity: 'error',
    lowerable: true,
    holds: {
      sv: 'Andelarna i en grupp summerar till 100, inom avrundning, eller är märkta som ofullständiga.',
      en: 'The shares of a group sum to 100 within rounding, or are marked as incomplete.',
    },
    sentence: {
      sv: ({ row, sum, tolerance }) =>
        `Andelarna för \`${row}\` summerar till ${sum}, väntade 100 ± ${tolerance}`,
      en: ({ row, sum, tolerance }) =>
        `The shares of \`${row}\` sum to ${sum}, expected 100 ± ${tolerance}`,
    },
    help: {
      sv: 'Rätta talen, eller skriv `incomplete:` med en mening om vad som inte redovisas.',
      en: 'Correct the numbers, or write `incomplete:` with a sentence on what is not shown.',
    },
    why: {
      sv: 'En summa på 90 är ett skrivfel eller ett svar som inte redovisas; läsaren ska veta vilket.',
      en: 'A sum of 90 is a slip or an answer that is not shown; the reader must know which.',
    },
    example: figure(
      '  - { id: alla, label: Alla, values: { ofta: 52, ibland: 30, aldrig: 8 } }',
      '  - { id: alla, label: Alla, values: { ofta: 52, ibland: 30, aldrig: 18 } }',
      groups,
    ),
  }),
  'shares-at-most-100': rule<{ row: string; sum: number }>({
    severity: 'error',
    holds: {
      sv: 'Andelar som är delar av samma helhet blir aldrig mer än 100 tillsammans.',
      en: 'Shares that are parts of the same whole never sum to more than 100.',
    },
    sentence: {
      sv: ({ row, sum }) => `Andelarna för \`${row}\` summerar till ${sum}, väntade högst 100`,
      en: ({ row, sum }) => `The shares of \`${row}\` sum to ${sum}, expected at most 100`,
    },
    why: {
      sv: 'Mer än allt finns inte.',
      en: 'There is no more than all.',
    },
    example: figure(
      '  - { id: alla, label: Alla, values: { ofta: 82, ibland: 30, aldrig: { status: illegible } } }',
      '  - { id: alla, label: Alla, values: { ofta: 52, ibland: 30, aldrig: { status: illegible } } }',
      groups,
    ),
  }),
} as const;
