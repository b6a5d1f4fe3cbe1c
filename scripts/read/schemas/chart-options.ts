import * as v from 'valibot';

import { named } from './forms.ts';
import { idPattern } from './parts.ts';

/** How a form shows its numbers. */
export const optionEntries = {
  sort: v.optional(
    v.pipe(
      v.string(),
      v.regex(idPattern, named('idOfColumn')),
      v.description('Kolumn som raderna ordnas efter, störst först. Utelämnas: som de står.'),
    ),
  ),
  highlight: v.optional(
    v.pipe(
      v.array(v.pipe(v.string(), v.regex(idPattern, named('idOfRow')))),
      v.description('Rader som framhävs.'),
    ),
    [],
  ),
  reference: v.optional(
    v.pipe(
      v.string(),
      v.regex(idPattern, named('idOfRow')),
      v.description('Rad vars tal dras som linjer genom hela figuren, för dots och change.'),
    ),
  ),
};
