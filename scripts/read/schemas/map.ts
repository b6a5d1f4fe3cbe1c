import * as v from 'valibot';

import { file, text } from './parts.ts';

/** Shades that are told apart on a map are one more. */
const mostLimits = 3;

/** What a map has beside the keys of all charts. */
export const mapEntries = {
  regions: file('Fil med regionernas gränser, i samma mapp som figuren: GeoJSON eller TopoJSON.'),
  layer: v.optional(text('Vilket av TopoJSON-filens objekt som är regionerna, när den har flera.')),
  regionKey: v.optional(
    text(
      'Egenskapen som radens text eller region jämförs med, som lanskod. Annars id, name och namn.',
    ),
  ),
  limits: v.optional(
    v.pipe(
      v.array(v.pipe(v.number(), v.finite())),
      v.minLength(1),
      v.maxLength(mostLimits),
      v.description(
        'Var färgklasserna börjar, stigande, som [10, 20, 30]: högst tre. Annars efter talen.',
      ),
    ),
  ),
};
