import type { Localised } from '../localised.ts';
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
  'illegible-without-value': rule<{ status: string; found: number }>({
    severity: 'error',
    holds: {
      sv: 'Ett tal som är oläsligt, dolt eller saknas har inget värde.',
      en: 'A number that is illegible, suppressed or missing has no value.',
    },
    sentence: {
      sv: ({ status, found }) => `Värdet är märkt \`${status}\` men har talet ${found}`,
      en: ({ status, found }) => `The value is marked \`${status}\` but has the number ${found}`,
    },
    help: {
      sv: 'Ta bort talet, eller ändra status till `read` om talet är känt.',
      en: 'Remove the number, or set the status to `read` if the number is known.',
    },
    why: {
      sv: 'Antingen är talet känt eller inte.',
      en: 'Either the number is known or it is not.',
    },
    example: figure('  - { id: ibland, label: Ibland, value: 30, status: illegible }', ibland),
  }),
  'value-present': rule<{ row: string; column: string }>({
    severity: 'error',
    holds: {
      sv: 'Varje rad har ett tal, eller en status som säger varför det saknas, för varje kolumn.',
      en: 'Every row has a number, or a status that says why it has none, for every column.',
    },
    sentence: {
      sv: ({ row, column }) => `Raden \`${row}\` saknar värde för \`${column}\``,
      en: ({ row, column }) => `The row \`${row}\` has no value for \`${column}\``,
    },
    help: {
      sv: 'Skriv ett tal, eller varför det saknas: `{ status: missing }` (..), `{ status: not-applicable }` (–), `{ below: 5 }` (<5), `{ status: illegible }` (går inte att läsa). I en datafil räcker tecknet i cellen.',
      en: 'Write a number, or why there is none: `{ status: missing }` (..), `{ status: not-applicable }` (–), `{ below: 5 }` (<5), `{ status: illegible }`. In a data file the sign in the cell is enough.',
    },
    why: {
      sv: 'En glömd cell ska inte se ut som noll.',
      en: 'A forgotten cell must not look like zero.',
    },
    example: figure('  - { id: ibland, label: Ibland }', ibland),
  }),
  'data-table-alone': rule<{ words: string; count: number }>({
    severity: 'error',
    holds: {
      sv: 'I en datafil läses bara tabellen: titlar och anmärkningar runt den är ingen del av den.',
      en: 'Of a data file only the table is read: titles and notes around it are no part of it.',
    },
    sentence: {
      sv: ({ words, count }) =>
        `”${words}” ${count > 1 ? `och ${count - 1} ${count > 2 ? 'rader' : 'rad'} till ` : ''}har bara en cell och ser inte ut att höra till tabellen`,
      en: ({ words, count }) =>
        `“${words}” ${count > 1 ? `and ${count - 1} more ` : ''}has one cell only and does not seem to belong to the table`,
    },
    otherwise: {
      sv: 'Skriv som `range:` i figurfilen vilka celler som är tabellen.',
      en: 'Write as `range:` in the figure file which cells are the table.',
    },
    why: {
      sv: 'En källhänvisning som blir en stapel, eller försvinner, ser ingen förrän rapporten är tryckt.',
      en: 'A source that becomes a bar, or vanishes, is seen by nobody before the report is printed.',
    },
  }),
  'data-headings-clear': rule<{ found: string; columns: number }>({
    severity: 'error',
    holds: {
      sv: 'Det framgår vad varje kolumn i en datafil är.',
      en: 'It is clear what each column of a data file is.',
    },
    sentence: {
      sv: ({ found, columns }) =>
        `Rubrikerna ${found} säger inte vilken som är etikett och ${columns === 1 ? 'vilken som är talet' : `vilka som är figurens ${columns} kolumner`}`,
      en: ({ found, columns }) =>
        `The heads ${found} do not say which is the label and ${columns === 1 ? 'which the number' : `which are the ${columns} columns of the figure`}`,
    },
    otherwise: {
      sv: 'Skriv i figurfilen vilken kolumn som är vad, med `headings:`.',
      en: 'Write in the figure file which column is what, with `headings:`.',
    },
    why: {
      sv: 'Tal som hamnar under fel rubrik ser lika rätta ut som andra.',
      en: 'Numbers under the wrong head look as right as any.',
    },
  }),
  'sheet-as-shown': rule<{ what: Localised }>({
    severity: 'warning',
    holds: {
      sv: 'Det som läses ur ett kalkylblad är det som syns där.',
      en: 'What is read of a sheet is what is seen there.',
    },
    sentence: {
      sv: ({ what }) => `I kalkylbladet gäller att ${what}; innehållet läses ändå`,
      en: ({ what }) => `In the sheet, ${what}; what it holds is read all the same`,
    },
    help: {
      sv: 'Ta bort det dolda eller dela cellerna i Excel, eller läs bara en del av bladet med `range:`.',
      en: 'Remove what is hidden or split the cells in Excel, or read only a part of the sheet with `range:`.',
    },
    why: {
      sv: 'Filtrerade rader är dolda, inte borta: figuren skulle visa annat än bladet.',
      en: 'Filtered rows are hidden, not gone: the figure would show something else than the sheet.',
    },
  }),
  'total-row-chosen': rule<{ label: string }>({
    severity: 'warning',
    holds: {
      sv: 'En rad som summerar de andra ritas bara när någon har bestämt det.',
      en: 'A row that sums up the others is drawn only when somebody has decided so.',
    },
    sentence: {
      sv: ({ label }) => `Raden ”${label}” ser ut att summera de andra och ritas som en av dem`,
      en: ({ label }) =>
        `The row “${label}” seems to sum up the others and is drawn as one of them`,
    },
    help: {
      sv: 'Skriv `totalRow: leave-out` i figurfilen för att utelämna den, eller `totalRow: show` för att visa den.',
      en: 'Write `totalRow: leave-out` in the figure file to leave it out, or `totalRow: show` to show it.',
    },
    why: {
      sv: 'Bredvid summan ser de delar som jämförs små ut.',
      en: 'Beside their sum the parts that are compared look small.',
    },
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
