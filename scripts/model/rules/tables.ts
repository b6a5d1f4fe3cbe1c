import type { Localised } from '../localised.ts';
import { markdown } from './example.ts';
import { rule } from './rule.ts';

/** Faults of the tables of a text: what would be lost, or printed as something else than a table. */
export const tableRules = {
  'table-cells-kept': rule<{ found: string; columns: number }>({
    severity: 'error',
    holds: {
      sv: 'Ingen rad i en tabell har fler celler än huvudet.',
      en: 'No row of a table has more cells than its head.',
    },
    sentence: {
      sv: ({ found, columns }) =>
        `Cellen ”${found}” har ingen kolumn: tabellens huvud har ${columns}`,
      en: ({ found, columns }) =>
        `The cell “${found}” has no column: the head of the table has ${columns}`,
    },
    help: {
      sv: 'Skriv en rubrik till i huvudet och ett `---` till under det. Ett lodrätt streck i en cell skrivs `\\|`, också i kod.',
      en: 'Write one more heading in the head and one more `---` below it. A bar within a cell is written `\\|`, in code too.',
    },
    why: {
      sv: 'Celler utanför huvudet faller bort när tabellen görs, utan att det syns.',
      en: 'Cells beyond the head are dropped when the table is made, and nothing shows it.',
    },
    example: markdown(
      '| Namn | Antal |\n| --- | --- |\n| Råå | 12 | 14 |',
      '| Namn | 2022 | 2023 |\n| --- | --- | --- |\n| Råå | 12 | 14 |',
    ),
  }),
  'table-well-formed': rule<{ what: Localised }>({
    severity: 'error',
    holds: {
      sv: 'Det som ser ut som en tabell är en.',
      en: 'What looks like a table is one.',
    },
    sentence: {
      sv: ({ what }) => `${what} blir ingen tabell, utan trycks som text`,
      en: ({ what }) => `${what} becomes no table, but is printed as text`,
    },
    help: {
      sv: 'Skriv ett huvud, `| A | B |`, och under det `| --- | --- |`, med lika många kolumner.',
      en: 'Write a head, `| A | B |`, and below it `| --- | --- |`, with as many columns.',
    },
    why: {
      sv: 'Strecken skulle stå mitt i ett stycke, och cellerna i en följd.',
      en: 'The bars would stand in the middle of a paragraph, and the cells in a row.',
    },
    example: markdown(
      '| Namn | Antal |\n| Råå | 12 |',
      '| Namn | Antal |\n| --- | --- |\n| Råå | 12 |',
    ),
  }),
  'table-caption-written': rule<{ found: string }>({
    severity: 'error',
    lowerable: true,
    holds: {
      sv: 'En tabells rubrik är skriven som en rubrik till tabellen.',
      en: 'The caption of a table is written as its caption.',
    },
    sentence: {
      sv: ({ found }) => `”${found}” blir ett stycke eller en rad, inte tabellens rubrik`,
      en: ({ found }) => `“${found}” becomes a paragraph or a row, not the caption of the table`,
    },
    help: {
      sv: 'Skriv `:::table{#tab-1 caption="Vad den visar"}` före tabellen och `:::` efter.',
      en: 'Write `:::table{#tab-1 caption="What it shows"}` before the table and `:::` after it.',
    },
    why: {
      sv: 'Bara så får tabellen nummer, går att hänvisa till och kommer i tabellförteckningen.',
      en: 'Only so does the table get a number, can be referred to and is in the list of tables.',
    },
    example: markdown(
      'Table: lån per filial\n\n| Namn | Lån |\n| --- | --- |\n| Råå | 12 |',
      ':::table{#tab-lan caption="lån per filial"}\n| Namn | Lån |\n| --- | --- |\n| Råå | 12 |\n:::\n\nI :ref[tab-lan] står lånen.',
    ),
  }),
  'table-ends': rule<{ found: string }>({
    severity: 'warning',
    holds: {
      sv: 'En tom rad skiljer tabellen från texten efter den.',
      en: 'An empty line parts the table from the text after it.',
    },
    sentence: {
      sv: ({ found }) => `”${found}” blir en rad i tabellen ovanför`,
      en: ({ found }) => `“${found}” becomes a row of the table above`,
    },
    help: {
      sv: 'Skriv en tom rad före, eller `|` om det är en rad i tabellen.',
      en: 'Write an empty line before it, or `|` if it is a row of the table.',
    },
    why: {
      sv: 'Markdown läser varje rad fram till en tom som en rad i tabellen.',
      en: 'Markdown reads each line up to an empty one as a row of the table.',
    },
    example: markdown(
      '| Namn | Lån |\n| --- | --- |\n| Råå | 12 |\nSiffrorna gäller helåret.',
      '| Namn | Lån |\n| --- | --- |\n| Råå | 12 |\n\nSiffrorna gäller helåret.',
    ),
  }),
  'total-is-sum': rule<{ column: string; found: Localised; sum: Localised }>({
    severity: 'warning',
    holds: {
      sv: 'En summa är vad raderna är tillsammans.',
      en: 'A total is what the rows are together.',
    },
    sentence: {
      sv: ({ column, found, sum }) =>
        `Summan ${found} i kolumnen ”${column}” är inte raderna tillsammans, ${sum}`,
      en: ({ column, found, sum }) =>
        `The total ${found} of the column “${column}” is not its rows together, ${sum}`,
    },
    help: {
      sv: 'Rätta talet eller raderna, eller säg i `notes:` vad som skiljer. Utan `values` räknar bygget ut summan.',
      en: 'Mend the number or the rows, or say in `notes:` what differs. Without `values` the build works out the total.',
    },
    why: {
      sv: 'Den som räknar efter ska få samma summa.',
      en: 'Who adds the rows up should get the same total.',
    },
    example: {
      path: 'figures/fig-lasning.yaml',
      wrong: totalled('41'),
      right: totalled('42'),
    },
  }),
};

function totalled(sum: string): string {
  return `id: fig-lasning
form: table
subject: böcker som eleverna har läst
rowHeader: Klass
columns:
  - { id: bocker, label: Böcker, type: number }
rows:
  - { label: Sjuan, values: { bocker: 30 } }
  - { label: Åttan, values: { bocker: 12 } }
total: { label: Summa, values: { bocker: ${sum} } }
`;
}
