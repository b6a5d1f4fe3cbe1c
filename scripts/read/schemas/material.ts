import * as v from 'valibot';

import { named } from './forms.ts';
import { text } from './parts.ts';

const pointId = v.pipe(v.string(), v.regex(/^[A-Za-z][\w.-]*$/, named('pointId')));

/** `chapter/material.yaml`: by document, the points of the material that it renders. */
export const materialSchema = v.record(
  text('Ett dokuments id ur report.yaml.'),
  v.pipe(
    v.record(pointId, text('Vad punkten säger, på en rad.')),
    v.description('Punkterna i underlaget, som id och vad de säger. Nämns i texten med :material.'),
  ),
);
