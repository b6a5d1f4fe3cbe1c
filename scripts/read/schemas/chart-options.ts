import * as v from 'valibot';

import { named } from './forms.ts';
import { idPattern, text } from './parts.ts';

/** `kommunen`, or with the figure's own id, as text refers to it: `fig-7-2.kommunen`. */
const rowAddress = v.pipe(
  v.string(),
  v.regex(/^(?:[a-z][a-z0-9-]*\.)?[a-z][a-z0-9-]*$/, named('idOfRow')),
);

/** `kommunen`, `kommunen.fullt` or `fig-7-2.kommunen.fullt`. */
const placeInFigure = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9-]+(?:\.[a-z0-9-]+){0,2}$/, named('rowOrNumber')),
  v.description('Raden, som kommunen, eller talet, som kommunen.fullt.'),
);

/** How a form shows its numbers. */
export const optionEntries = {
  annotations: v.optional(
    v.pipe(
      v.array(
        v.strictObject({
          at: placeInFigure,
          text: text('Vad som sägs om raden eller talet. Får innehålla :value[…]{of="…"}.'),
        }),
      ),
      v.description(
        'Korta anmärkningar till rader och tal: en bokstav i figuren, texten under den.',
      ),
    ),
    [],
  ),
  sort: v.optional(
    v.pipe(
      v.string(),
      v.regex(idPattern, named('idOfColumn')),
      v.description(
        'Kolumn som raderna ordnas efter, störst först; value när det bara finns en, positive eller negative för summan av de kolumner som har rollen. scale: som de står, liksom när nyckeln utelämnas.',
      ),
    ),
  ),
  highlight: v.optional(
    v.pipe(
      v.union([rowAddress, v.array(rowAddress)], named('rowsOrRow')),
      v.description('Rader som framhävs, som kommunen eller fig-7-2.kommunen.'),
    ),
    [],
  ),
  reference: v.optional(
    v.pipe(
      v.union(
        [
          rowAddress,
          v.strictObject({
            value: v.pipe(v.number(), v.finite(), v.description('Talet som linjen står vid.')),
            label: text('Vad talet är, som ”genomsnittet i riket”.'),
          }),
        ],
        named('rowOrLine'),
      ),
      v.description(
        'Rad vars tal dras som linjer genom hela figuren, för dots och change, eller ett tal med value och label.',
      ),
    ),
  ),
};
