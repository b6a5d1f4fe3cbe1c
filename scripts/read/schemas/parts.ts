import * as v from 'valibot';

import { labelStatuses, roles, statuses } from '../../model/figure.ts';
import { named } from './forms.ts';

/*
 * Parts that several schemas share. The second argument of a pattern or a choice names the form that was expected; the
 * description is what editors show beside the key.
 */

export const idPattern = /^[a-z][a-z0-9-]*$/;

export function id(description: string): v.GenericSchema<string> {
  return v.pipe(v.string(), v.regex(idPattern, named('id')), v.description(description));
}

/** Text that is not empty. */
export function text(description: string): v.GenericSchema<string> {
  return v.pipe(v.string(), v.regex(/\S/, named('text')), v.description(description));
}

/** A path inside the project; what it may be is checked where files are opened. */
export function file(description: string): v.GenericSchema<string> {
  return text(`${description} Relativ sökväg med snedstreck (/).`);
}

export const licence = v.pipe(
  v.string(),
  v.regex(/^(?:https?:\/\/[^\s/]\S*|[A-Za-z\d][A-Za-z\d.+-]*)$/, named('licence')),
  v.description('Licensen: ett namn ur SPDX, som CC-BY-4.0, eller en adress.'),
);

function number(description: string): v.GenericSchema<number> {
  return v.pipe(v.number(), v.finite(), v.description(description));
}

export const role = v.pipe(
  v.picklist(roles),
  v.description(
    'Betydelse på skalan, styr färgen: positive, neutral, negative, plain (ingen skala) eller outside (vet ej, inget).',
  ),
);

export const status = v.pipe(
  v.picklist(statuses),
  v.description(
    'Hur säkert det är: read (läst), inferred (utläst), derived (beräknat ur andra tal), illegible (går inte att läsa), suppressed (dolt, som <5), missing (uppgift saknas, ..), not-applicable (inget att redovisa, –), estimate (skattning), preliminary (preliminärt) eller revised (reviderat).',
  ),
);

export const labelStatus = v.pipe(
  v.picklist(labelStatuses),
  v.description(
    'Hur säkra orden är: read (lästa), inferred (tolkade), incomplete (ord har gått förlorade; skriv … där de stod) eller illegible (går inte att läsa).',
  ),
);

/** The numbers of a row in another reading. */
export const rowValues = v.pipe(v.array(number('Tal'), named('rowValues')), v.minLength(1));

/** The keys of a number wherever one is written: in a cell, on a row, as a fact. */
export const cellEntries = {
  value: v.nullish(
    number('Talet. Utelämnas när status är illegible, suppressed, missing eller not-applicable.'),
  ),
  status: v.optional(status),
  candidates: v.optional(
    v.pipe(v.array(number('Tal')), v.description('Tal som det oläsliga talet kan vara.')),
  ),
  below: v.optional(
    number('Vad ett dolt tal är mindre än: 5 skrivs ut som <5. Då behövs ingen status.'),
  ),
  note: v.optional(
    text(
      'Anmärkning till talet eller raden. Skrivs ut under figuren, med en bokstav vid raden. Markdown inom raden.',
    ),
  ),
  reason: v.optional(
    text(
      'Varför talet eller texten har sin status, på en rad. Står i att göra-listan och förhandsvisningen.',
    ),
  ),
  stated: v.optional(
    v.pipe(
      v.boolean(),
      v.description(
        'true när källans löpande text anger talet: då behövs inget förbehåll i löptext.',
      ),
    ),
  ),
};

/** A number as written. */
export type CellInput = v.InferOutput<v.StrictObjectSchema<typeof cellEntries, undefined>>;
