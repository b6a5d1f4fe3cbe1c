import * as v from 'valibot';

import { cellEntries, id, text } from './parts.ts';

export const factSchema = v.strictObject({
  id: id('Talets id, skrivs som facts.<id> i :value.'),
  label: text('Vad talet gäller.'),
  ...cellEntries,
  unit: v.optional(text('Talets enhet.'), 'procent'),
  source: text('Varifrån talet kommer. Markdown inom raden, som "[@nyckel]".'),
});

const statementSchema = v.strictObject({
  id: id('Utsagans id, skrivs som facts.<id> i :claim.'),
  label: text('Vad källan säger utan att ange något tal.'),
  source: text('Varifrån utsagan kommer. Markdown inom raden, som "[@nyckel]".'),
});

/** `figures/facts.yaml`: numbers that stand in no figure, and what is said without a number. */
export const factsSchema = v.strictObject({
  facts: v.optional(
    v.pipe(v.array(factSchema), v.description('Tal som bara står i text, och varifrån de kommer.')),
    [],
  ),
  statements: v.optional(
    v.pipe(
      v.array(statementSchema),
      v.description('Det som källan säger utan att ange något tal, som ”en majoritet”.'),
    ),
    [],
  ),
});

export type StatementInput = v.InferOutput<typeof statementSchema>;
export type FactInput = v.InferOutput<typeof factSchema>;
