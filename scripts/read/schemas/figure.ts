import * as v from 'valibot';

import { panelForms, textForms } from '../../model/figure.ts';
import { optionEntries } from './chart-options.ts';
import { dataEntries } from './data.ts';
import { named } from './forms.ts';
import { gridEntries } from './grid.ts';
import { mapEntries } from './map.ts';
import {
  cellEntries,
  file,
  id,
  idPattern,
  labelStatus,
  licence,
  role,
  rowValues,
  text,
} from './parts.ts';

export const baseSchema = v.pipe(
  v.strictObject({
    n: v.pipe(
      v.union(
        [v.pipe(v.string(), v.regex(/\d/, named('count'))), v.pipe(v.number(), v.integer())],
        named('count'),
      ),
      v.description('Antal svar, som 606 eller "543–591".'),
    ),
    sharesOf: v.optional(
      text('Vad andelarna är andelar av, som ”alla svar”, när det inte är de svarande i n.'),
    ),
    population: v.optional(text('Vilka som svarade, som ”invånare 16–85 år”.')),
    period: v.optional(text('När de svarade, som ”juli 2021”.')),
    maxAnswers: v.optional(
      v.pipe(
        v.number(),
        v.integer(),
        v.minValue(1),
        v.description('Hur många svar var och en fick välja. Utelämnas när det var ett.'),
      ),
    ),
  }),
  v.description('Vilka svar figuren bygger på.'),
);

const commonEntries = {
  id: id('Figurens id, samma som filens namn utan .yaml.'),
  kind: v.optional(
    v.pipe(
      v.picklist(['figure', 'table']),
      v.description(
        'Om den numreras som figur eller tabell. Tabell för table och bar-table, annars figur.',
      ),
    ),
  ),
  headline: v.optional(
    text(
      'Vad figuren visar, som en mening över den. Tal binds med :value och :claim. Markdown inom raden.',
    ),
  ),
  subject: text('Vad figuren gäller: bildtextens rubrik. Markdown inom raden.'),
  question: v.optional(text('Frågan så som den ställdes. Markdown inom raden.')),
  base: v.optional(baseSchema),
  source: v.optional(
    text('Källa till tal som inte är undersökningens egna. Markdown, som "[@nyckel]".'),
  ),
  notes: v.optional(
    v.pipe(
      v.array(text('En anmärkning')),
      v.description('Anmärkningar under figuren. Markdown inom raden.'),
    ),
  ),
};

const column = v.strictObject({
  id: id('Kolumnens id, används i values och i :value.'),
  label: text('Kolumnens rubrik.'),
  labelStatus: v.optional(labelStatus, 'read'),
  role: v.optional(role),
});

const cell = v.union([v.pipe(v.number(), v.finite()), v.strictObject(cellEntries)], named('cell'));

const rowAddress = /^[a-z][a-z0-9-]*\.[a-z][a-z0-9-]*$/;

/** A row of numbers; with one column the number stands right on the row, with several in `values`. */
export const rowSchema = v.strictObject({
  id: id('Radens id, används i :value.'),
  label: text('Radens text.'),
  labelStatus: v.optional(labelStatus, 'read'),
  group: v.optional(text('Grupp som raden hör till, som ”Ålder”.')),
  region: v.optional(
    text('Regionen i kartans fil, när den heter annat än radens text: ett namn eller en kod.'),
  ),
  role: v.optional(role, 'plain'),
  incomplete: v.optional(
    text('Varför andelarna inte blir 100, skrivs ut under figuren. Tal får då utelämnas.'),
  ),
  n: v.optional(
    v.pipe(
      v.number(),
      v.integer(),
      v.minValue(1),
      v.description('Antal svarande i radens grupp, när den är mindre än undersökningen.'),
    ),
  ),
  'same-as': v.optional(
    v.pipe(
      v.string(),
      v.regex(rowAddress, named('rowOfFigure')),
      v.description('Rad i en annan figur som har samma tal, som fig-7-1.helsingborg.'),
    ),
  ),
  values: v.optional(
    v.pipe(
      v.record(v.pipe(v.string(), v.regex(idPattern, named('idOfColumn'))), v.nullable(cell)),
      v.description('Radens tal efter kolumnens id, när figuren har flera kolumner.'),
    ),
  ),
  ...cellEntries,
  labelCandidates: v.optional(
    v.pipe(
      v.array(text('Text')),
      v.description('Andra sätt att läsa texten. Står i att göra-listan, aldrig i figuren.'),
    ),
    [],
  ),
  alternatives: v.optional(
    v.pipe(
      v.array(rowValues),
      v.description(
        'Andra tal som raden kan ha, som [[31, 18, 50]]. Påståenden i text prövas mot dem.',
      ),
    ),
    [],
  ),
});

/** More rows than any chart can show. */
export const mostRows = 2000;

const rows = v.pipe(
  v.array(rowSchema),
  v.minLength(1),
  v.maxLength(mostRows),
  v.description('Figurens tal, rad för rad.'),
);

/** The rows of a CSV, in the shape of a figure file. */
export const rowsSchema = v.strictObject({ rows });

const altStatuses = ['draft', 'reviewed'] as const;

const chartEntries = {
  ...commonEntries,
  alt: text(
    'Alternativtext: vad figuren visar, högst 300 tecken. Får innehålla :value[…]{of="…"}.',
  ),
  altStatus: v.optional(
    v.pipe(
      v.picklist(altStatuses),
      v.description('draft när ingen har granskat alternativtexten. Utelämnas annars.'),
    ),
  ),
  unit: v.optional(text('Talens enhet.'), 'procent'),
  ...optionEntries,
  rowHeader: v.optional(text('Rubrik över radernas texter; ”Svarsalternativ” där den utelämnas.')),
  rows: v.optional(rows),
  alternatives: v.optional(
    v.pipe(
      v.array(
        v.strictObject({
          reason: v.optional(text('Vad som talar för eller emot läsningen.')),
          rows: v.pipe(
            v.record(v.pipe(v.string(), v.regex(idPattern, named('idOfRow'))), rowValues),
            v.description('Radernas tal i läsningen, efter radens id.'),
          ),
        }),
      ),
      v.description(
        'Andra läsningar av figuren, när flera rader ändras tillsammans. Påståenden i text prövas mot dem.',
      ),
    ),
    [],
  ),
  ...dataEntries,
};

const imageEntries = {
  file: file('Bildfilen, räknat från mappen som figuren ligger i. PNG, JPEG, WebP eller SVG.'),
  alt: v.optional(text('Alternativtext: vad bilden visar, högst 300 tecken.')),
  altStatus: chartEntries.altStatus,
  decorative: v.optional(
    v.pipe(v.boolean(), v.description('true när bilden inte säger något. Då utelämnas alt.')),
    false,
  ),
  credit: v.optional(text('Vem som har gjort bilden, som ”Elin Ek”. Markdown inom raden.')),
  licence: v.optional(licence),
};

const itemEntries = {
  items: v.pipe(
    v.array(v.strictObject({ id: id('Textens id.'), text: text('Texten så som den visas.') })),
    v.minLength(1),
    v.description('Påståenden eller svar, i ordning.'),
  ),
};

function columns(least: number, most: number) {
  return v.pipe(
    v.array(column),
    v.minLength(least),
    v.maxLength(most),
    v.description('Kolumner med tal, i skalans ordning.'),
  );
}

function form<const Name extends string>(names: readonly [Name, ...Name[]]) {
  return v.pipe(v.picklist(names), v.description('Figurens form.'));
}

const mostColumns = 20;

/** A figure file; which keys it has depends on its form. */
export const figureSchema = v.variant('form', [
  v.strictObject({
    form: form([
      'likert',
      'share-bar',
      'grouped-levels',
      'diverging-bars',
      'grouped-bars',
      'dots',
      'change',
      'pyramid',
      'intervals',
      'scatter',
      'heat-table',
    ]),
    ...chartEntries,
    columns: columns(2, mostColumns),
  }),
  v.strictObject({
    form: form(['ranked-bars']),
    ...chartEntries,
    columns: v.optional(columns(1, 1)),
  }),
  v.strictObject({
    form: form(['multiples']),
    of: v.pipe(
      v.picklist(panelForms),
      v.description('Formen som upprepas, en gång för varje grupp av rader.'),
    ),
    ...chartEntries,
    columns: v.optional(columns(1, mostColumns)),
  }),
  v.strictObject({
    form: form(['bar-table', 'columns', 'histogram', 'series']),
    ...chartEntries,
    columns: v.optional(columns(1, mostColumns)),
  }),
  v.strictObject({
    form: form(['map']),
    ...chartEntries,
    ...mapEntries,
    columns: v.optional(columns(1, mostColumns)),
  }),
  v.strictObject({
    form: form(['vega-lite']),
    ...chartEntries,
    columns: v.optional(columns(1, mostColumns)),
    spec: v.pipe(
      v.record(v.string(), v.unknown()),
      v.description('Vega-Lite-spec utan data. Data kommer från rows eller data.'),
    ),
  }),
  v.strictObject({
    form: form(['image']),
    ...commonEntries,
    ...imageEntries,
  }),
  v.strictObject({
    form: form(['table']),
    ...commonEntries,
    ...gridEntries,
  }),
  v.strictObject({
    form: form(textForms),
    ...commonEntries,
    ...itemEntries,
  }),
]);

export type FigureInput = v.InferOutput<typeof figureSchema>;
export type MapInput = Extract<FigureInput, { form: 'map' }>;
export type ImageInput = Extract<FigureInput, { form: 'image' }>;
export type ChartInput = Exclude<FigureInput, { items: unknown } | { form: 'table' | 'image' }>;
export type RowInput = v.InferOutput<typeof rowSchema>;
