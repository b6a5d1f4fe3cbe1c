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
      v.description(
        'text ställs till vänster, number och percent till höger på decimalkommat, year som ord.',
      ),
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
  group: v.optional(
    v.pipe(
      v.union(
        [text('Rubrik'), v.pipe(v.array(text('Rubrik')), v.minLength(1), v.maxLength(4))],
        named('groups'),
      ),
      v.description(
        'Rubrik över kolumner som hör ihop, lika i var och en; en lista när det är flera över varandra, ytterst först.',
      ),
    ),
  ),
  note: v.optional(text('Vad som sägs om kolumnen under tabellen. Markdown inom raden.')),
});

const value = v.nullable(v.union([v.pipe(v.number(), v.finite()), v.string()]));

const span = v.optional(v.pipe(v.number(), v.integer(), v.minValue(1)));

const cell = v.union(
  [
    value,
    v.strictObject({
      value,
      note: v.optional(text('Vad som sägs om cellen under tabellen. Markdown inom raden.')),
      colspan: v.pipe(span, v.description('Antal kolumner som cellen räcker över.')),
      rowspan: v.pipe(span, v.description('Antal rader som cellen räcker över.')),
    }),
  ],
  named('gridCell'),
);

const row = v.strictObject({
  id: v.optional(
    id(
      'Radens id, används i :value. Utelämnas när det är radens text: Råå bibliotek blir raa-bibliotek.',
    ),
  ),
  label: text('Radens text, i första kolumnen.'),
  group: v.optional(text('Rubrik över rader som hör ihop, lika i var och en.')),
  note: v.optional(text('Vad som sägs om raden under tabellen. Markdown inom raden.')),
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
        id: v.optional(id('Summaradens id, används i :value.')),
        label: text('Summaradens text, som Summa.'),
        columns: v.optional(
          v.pipe(
            v.array(id('Kolumn som summeras')),
            v.minLength(1),
            v.description('Kolumner som summeras. Utelämnas när det är alla med type: number.'),
          ),
        ),
        values: v.optional(
          v.pipe(
            v.record(
              v.pipe(v.string(), v.regex(idPattern, named('idOfColumn'))),
              v.pipe(v.number(), v.finite()),
            ),
            v.description('Summor som källan anger. De prövas mot raderna.'),
          ),
        ),
      }),
      v.description('Rad med summor, sist i tabellen.'),
    ),
  ),
};
