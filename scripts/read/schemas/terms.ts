import * as v from 'valibot';

import { named } from './forms.ts';
import { text } from './parts.ts';

const entry = v.pipe(
  v.strictObject({
    term: v.optional(text('Ordet, i grundform.')),
    abbr: v.optional(text('Förkortningen, som AI.')),
    meaning: v.optional(text('Vad förkortningen står för. Ordet (term) när den utelämnas.')),
    definition: v.optional(text('Vad ordet betyder. Markdown inom raden.')),
    lang: v.optional(
      v.pipe(
        v.string(),
        v.regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/, named('language')),
        v.description('Ordets språk, när det är ett annat än textens, som en.'),
      ),
    ),
  }),
  v.check(
    ({ term, abbr, meaning, definition }) =>
      (term !== undefined && definition !== undefined) ||
      (abbr !== undefined && (meaning ?? term ?? definition) !== undefined),
    named('glossaryEntry'),
  ),
);

/** `chapter/terms.yaml`: words and abbreviations that the report explains. */
export const termsSchema = v.pipe(
  v.array(entry),
  v.description('Ord och förkortningar som rapporten förklarar.'),
);
