import * as v from 'valibot';

import { cellEntries, id, text } from './parts.ts';

export const factSchema = v.strictObject({
  id: id('Talets id, skrivs som facts.<id> i :value.'),
  label: text('Vad talet gäller.'),
  ...cellEntries,
  unit: v.optional(text('Talets enhet.'), 'procent'),
  source: text('Varifrån talet kommer. Markdown inom raden, som "[@nyckel]".'),
});

/** `figures/facts.yaml`: numbers that stand in no figure. */
export const factsSchema = v.strictObject({
  facts: v.pipe(
    v.array(factSchema),
    v.description('Tal som bara står i text, och varifrån de kommer.'),
  ),
});

export type FactInput = v.InferOutput<typeof factSchema>;
