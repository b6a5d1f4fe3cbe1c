import * as v from 'valibot';

import { type Language, type Localised, pick } from '../model/localised.ts';
import { textOf } from '../model/report.ts';
import { actSchema, type Annotation, annotationOf, type Stamp } from './annotation.ts';
import { addComments, readComments } from './store.ts';
import type { ActResult } from './wire.ts';

/** All annotations of a report; faults of their files are told by `check --comments`. */
export async function commentsOf(root: string): Promise<readonly Annotation[]> {
  return (await readComments(root)).annotations;
}

const refusals = {
  noComment: {
    sv: 'Det som skickades är ingen kommentar.',
    en: 'What was sent is no comment.',
  },
  gone: {
    sv: 'Kommentaren som du svarar på finns inte kvar.',
    en: 'The comment that you answer is gone.',
  },
} as const satisfies Readonly<Record<string, Localised>>;

/** Does what somebody did at the desk: comments, answers, marks as done. What is posted is anything at all. */
export async function doAct(
  root: string,
  posted: unknown,
  stamp: Stamp,
  lang: Language,
): Promise<ActResult> {
  const act = v.safeParse(actSchema, posted);
  if (!act.success) return { fault: pick(refusals.noComment, lang) };
  const stored = await addComments(root, [annotationOf(act.output, stamp)]);
  const [refused] = stored.refused;
  if (refused !== undefined) {
    const { path, messages } = refused.file;
    const last = messages.at(-1);
    return { fault: `${path}: ${last === undefined ? '' : textOf(last, lang)}.` };
  }
  if (stored.strays.length > 0) return { fault: pick(refusals.gone, lang) };
  return { annotations: await commentsOf(root) };
}
