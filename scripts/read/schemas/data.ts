import * as v from 'valibot';

import { statuses } from '../../model/figure.ts';
import { named } from './forms.ts';
import { file, text } from './parts.ts';

/** Cells of a data file as Excel names them. */
const range =
  /^(?:[A-Za-z]{1,3}[1-9]\d{0,6}(?::[A-Za-z]{1,3}[1-9]\d{0,6})?|[A-Za-z]{1,3}:[A-Za-z]{1,3}|[1-9]\d{0,6}:[1-9]\d{0,6})$/;

/** Where the table of a data file stands, and how it is turned; the same for charts and tables. */
export const frameEntries = {
  data: v.optional(
    file('Fil med raderna, i samma mapp som figuren: CSV (text) eller Excel (.xlsx).'),
  ),
  sheet: v.optional(text('Blad i Excelfilen; det första där det utelämnas.')),
  range: v.optional(
    v.pipe(
      v.string(),
      v.regex(range, named('range')),
      v.description('Var tabellen står i filen, som A3:C20, A:C eller 3:20. Rubrikraden först.'),
    ),
  ),
  transpose: v.optional(
    v.pipe(v.boolean(), v.description('true när raderna står som kolumner i filen.')),
  ),
};

/** What a chart says of its data file beside. */
export const dataEntries = {
  ...frameEntries,
  headings: v.optional(
    v.pipe(
      v.record(v.string(), text('Nyckel')),
      v.description(
        'Vad filens rubriker står för: { Hall: label, Besök: value, Kod: skip }. Annars är första kolumnen etiketten.',
      ),
    ),
  ),
  long: v.optional(
    v.pipe(
      v.strictObject({
        row: text('Rubrik på kolumnen med radernas etiketter.'),
        column: text('Rubrik på kolumnen som blir figurens kolumner, som År.'),
        value: text('Rubrik på kolumnen med talen.'),
      }),
      v.description('När filen har ett tal på varje rad: vilka kolumner som är vad.'),
    ),
  ),
  signs: v.optional(
    v.pipe(
      v.record(v.string(), v.picklist(statuses)),
      v.description('Egna tecken i filens celler: { "~": missing }.'),
    ),
  ),
  totalRow: v.optional(
    v.pipe(
      v.picklist(['show', 'leave-out'] as const),
      v.description('Om en rad som Totalt eller Summa ritas som de andra (show) eller utelämnas.'),
    ),
  ),
};
