import * as v from 'valibot';

import { inferredFields } from '../../model/edition.ts';
import { doiPattern, isIsbn13, isIssn } from '../../model/identifiers.ts';
import { text } from './parts.ts';

const dayWords = 'ett datum som 2026-11-30';
const dayPattern = /^\d{4}-\d{2}-\d{2}$/;

/** A day of the calendar. */
function day(description: string) {
  return v.pipe(
    v.union(
      [v.pipe(v.string(), v.regex(dayPattern, dayWords), v.check(isDay, dayWords))],
      dayWords,
    ),
    v.description(description),
  );
}

function isDay(written: string): boolean {
  const date = new Date(`${written}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(written);
}

const contactWords = 'en e-postadress, eller en adress som börjar med https://';
const contact = v.pipe(
  v.string(),
  v.regex(/^(?:https?:\/\/[^\s/]\S*|[^\s@:/]+@[^\s@:/]+\.[^\s@:/]+)$/, contactWords),
  v.description('Dit den som hittar ett fel vänder sig: e-postadress eller webbadress.'),
);

const approved = v.pipe(
  v.strictObject({
    by: text('Den som har godkänt utgåvan, oftast författaren.'),
    date: day('Dagen då utgåvan godkändes.'),
  }),
  v.description('Vem som har godkänt utgåvan, och när. Tomt så länge den är ett utkast.'),
);

function valid(isValid: (written: string) => boolean, words: string, description: string) {
  return v.nullish(v.pipe(v.string(), v.check(isValid, words), v.description(description)));
}

/** An address of the web. */
export function address(description: string): v.GenericSchema<string> {
  return v.pipe(
    v.string(),
    v.regex(/^https?:\/\/[^\s/]\S*$/, 'en adress som börjar med https://'),
    v.description(description),
  );
}

const licenceWords = 'ett namn ur SPDX, som CC-BY-4.0, eller en adress som börjar med https://';
const licence = v.pipe(
  v.string(),
  v.regex(/^(?:https?:\/\/[^\s/]\S*|[A-Za-z\d][A-Za-z\d.+-]*)$/, licenceWords),
  v.description('Licensen: ett namn ur SPDX, som CC-BY-4.0, eller en adress.'),
);

/** What may be unknown has its key without a value, and is then in the list of what awaits the author. */
export const edition = v.pipe(
  v.strictObject({
    version: text('Utgåvans version, inom citattecken: "0.9".'),
    date: day('Utgåvans datum. Ger också filernas datum.'),
    contact,
    approved: v.nullish(approved),
    inferred: v.optional(
      v.pipe(
        v.array(v.picklist(inferredFields)),
        v.description('Uppgifter i report.yaml som är utlästa och inte bekräftade.'),
      ),
      [],
    ),
    isbn: valid(isIsbn13, 'ett ISBN med 13 siffror, där kontrollsiffran stämmer', 'ISBN.'),
    issn: valid(isIssn, 'ett ISSN som 1234-5679, där kontrollsiffran stämmer', 'ISSN.'),
    doi: v.nullish(
      v.pipe(
        v.string(),
        v.regex(doiPattern, 'en DOI som 10.1234/abc, utan adress framför'),
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
