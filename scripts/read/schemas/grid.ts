import * as v from 'valibot';

import { columnTypes } from '../../model/grid.ts';
import { frameEntries } from './data.ts';
import { named } from './forms.ts';
import { id, idPattern, text } from './parts.ts';

const column = v.strictObject({
  id: id('Kolumnens id, används i values.'),
  label: text('Kolumnens rubrik.'),
  type: v.optional(
    v.pipe(
      v.picklist(columnTypes),
      v.description('text ställs till vänster, number till höger på decimalkommat, year som ord.'),
    ),
    'text',
  ),
  decimals: v.optional(
    v.pipe(
      v.number(),
      v.integer(),
      v.minValue(0),
      v.maxValue(6),
      v.description('Antal decimaler, när de ska vara lika många i hela kolumnen.'),
    ),
  ),
  unit: v.optional(text('Skrivs efter varje tal, som %.')),
  width: v.optional(
    v.pipe(
      v.number(),
      v.minValue(1),
      v.maxValue(95),
      v.description('Bredd i procent av tabellen. Utelämnas när orden får bestämma.'),
    ),
  ),
  group: v.optional(text('Rubrik över kolumner som hör ihop, lika i var och en.')),
});

const value = v.nullable(v.union([v.pipe(v.number(), v.finite()), v.string()]));

const cell = v.union(
  [value, v.strictObject({ value, note: text('Vad som sägs om cellen under tabellen.') })],
  named('cell'),
);

const row = v.strictObject({
  id: v.optional(id('Radens id.')),
  label: text('Radens text, i första kolumnen.'),
  group: v.optional(text('Rubrik över rader som hör ihop, lika i var och en.')),
  values: v.pipe(
    v.record(v.pipe(v.string(), v.regex(idPattern, named('idOfColumn'))), cell),
    v.description('Radens celler efter kolumnens id. Den som saknas skrivs ut som –.'),
  ),
});

/** What is special to `form: table`. */
export const gridEntries = {
  rowHeader: text('Rubrik över första kolumnen.'),
  columns: v.pipe(
    v.array(column),
    v.minLength(1),
    v.maxLength(40),
    v.description('Kolumnerna efter den första.'),
  ),
  rows: v.optional(
    v.pipe(v.array(row), v.maxLength(2000), v.description('Tabellens rader, uppifrån.')),
  ),
  ...frameEntries,
  total: v.optional(
    v.pipe(
      v.strictObject({
        label: text('Summaradens text, som Summa.'),
        columns: v.pipe(
          v.array(id('Kolumn som summeras')),
          v.minLength(1),
          v.description('Kolumner med tal som summeras.'),
        ),
      }),
      v.description('Rad med summor, sist i tabellen.'),
    ),
  ),
};
