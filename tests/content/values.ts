import { readFileSync } from 'node:fs';

import * as v from 'valibot';
import { parse } from 'yaml';

import { labelStatuses, statuses } from '../../scripts/model/figure.ts';

const Numbers = v.array(v.number());
export const Cell = v.union([
  v.literal('absent'),
  v.strictTuple([v.nullable(v.number()), v.picklist(statuses)]),
  v.strictTuple([v.null(), v.literal('illegible'), Numbers]),
]);
const Row = v.strictObject({
  label: v.nullable(v.string()),
  labelStatus: v.optional(v.picklist(labelStatuses), 'read'),
  group: v.optional(v.string()),
  cells: v.array(Cell),
  sum: v.optional(v.number()),
  alternatives: v.optional(v.array(Numbers), []),
});
const Values = v.strictObject({
  id: v.string(),
  title: v.string(),
  n: v.optional(v.string()),
  maxAnswers: v.optional(v.number()),
  comparison: v.optional(v.string()),
  columns: v.optional(v.array(v.string()), ['Andel (procent)']),
  inferredColumns: v.optional(v.array(v.string()), []),
  rows: v.optional(v.array(Row), []),
  items: v.optional(v.array(v.string()), []),
});

/** Data of this folder, to be checked by the one who uses them. */
export function dataIn(name: string): unknown {
  return parse(readFileSync(new URL(name, import.meta.url), 'utf8'));
}

/** What figures/ must hold: `values.yaml`. */
export const givenFigures = v.parse(v.array(Values), dataIn('values.yaml'));

const References = v.strictObject({ keys: v.array(v.string()), incomplete: v.array(v.string()) });

/** The works that the source cites, and those of which something is not known. */
export const givenReferences = v.parse(References, dataIn('references.yaml'));
