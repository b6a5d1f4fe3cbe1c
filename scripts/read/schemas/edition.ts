import * as v from 'valibot';

import { inferredFields } from '../../model/edition.ts';
import { doiPattern, isIsbn13, isIssn } from '../../model/identifiers.ts';
import { type FormName, named } from './forms.ts';
import { text, licence } from './parts.ts';

const dayForm = named('day');
const dayPattern = /^\d{4}-\d{2}-\d{2}$/;

/** A day of the calendar. */
function day(description: string) {
  return v.pipe(
    v.union([v.pipe(v.string(), v.regex(dayPattern, dayForm), v.check(isDay, dayForm))], dayForm),
    v.description(description),
  );
}

function isDay(written: string): boolean {
  const date = new Date(`${written}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(written);
}

const contact = v.pipe(
  v.string(),
  v.regex(/^(?:https?:\/\/[^\s/]\S*|[^\s@:/]+@[^\s@:/]+\.[^\s@:/]+)$/, named('contact')),
  v.description('Dit den som hittar ett fel vänder sig: e-postadress eller webbadress.'),
);

const approved = v.pipe(
  v.strictObject({
    by: text('Den som har godkänt utgåvan, oftast författaren.'),
    date: day('Dagen då utgåvan godkändes.'),
  }),
  v.description('Vem som har godkänt utgåvan, och när. Tomt så länge den är ett utkast.'),
);

function valid(isValid: (written: string) => boolean, form: FormName, description: string) {
  return v.nullish(v.pipe(v.string(), v.check(isValid, named(form)), v.description(description)));
}

/** An address of the web. */
export function address(description: string): v.GenericSchema<string> {
  return v.pipe(
    v.string(),
    v.regex(/^https?:\/\/[^\s/]\S*$/, named('address')),
    v.description(description),
  );
}

/** What may be unknown has its key without a value, and is then in the list of what awaits the author. */
export const edition = v.pipe(
  v.strictObject({
    version: text('Utgåvans version, inom citattecken: "0.9".'),
    date: day('Utgåvans datum. Ger också filernas datum.'),
    contact,
    approved: v.nullish(approved),
    firstPublished: v.nullish(
      day('Dagen då dokumentet först fanns att läsa på webben. Tom så länge den är okänd.'),
    ),
    inferred: v.optional(
      v.pipe(
        v.array(v.picklist(inferredFields)),
        v.description('Uppgifter i report.yaml som är utlästa och inte bekräftade.'),
      ),
      [],
    ),
    isbn: valid(isIsbn13, 'isbn', 'ISBN.'),
    issn: valid(isIssn, 'issn', 'ISSN.'),
    doi: v.nullish(
      v.pipe(
        v.string(),
        v.regex(doiPattern, named('doi')),
        v.description('DOI, utan https://doi.org/.'),
      ),
    ),
    registrationNumber: v.nullish(text('Diarienummer.')),
    editors: v.nullish(
      v.pipe(v.array(text('Ett namn.')), v.description('Redaktörernas namn, i ordning.')),
    ),
    licence: v.nullish(licence),
  }),
  v.description('Utgåvan. Ett dokument med utgåva är ett utkast tills den är godkänd.'),
);

export type EditionInput = v.InferOutput<typeof edition>;
