import * as v from 'valibot';

import { actSchema, type Annotation, annotationOf, type Stamp } from './annotation.ts';
import { addComments, readComments } from './store.ts';
import type { ActResult } from './wire.ts';

/** All annotations of a report; faults of their files are told by `check --comments`. */
export async function commentsOf(root: string): Promise<readonly Annotation[]> {
  return (await readComments(root)).annotations;
}

/** Does what somebody did at the desk: comments, answers, marks as done. What is posted is anything at all. */
export async function doAct(root: string, posted: unknown, stamp: Stamp): Promise<ActResult> {
  const act = v.safeParse(actSchema, posted);
  if (!act.success) return { fault: 'Det som skickades är ingen kommentar.' };
  const stored = await addComments(root, [annotationOf(act.output, stamp)]);
  const [refused] = stored.refused;
  if (refused !== undefined) {
    return { fault: `${refused.file.path}: ${refused.file.messages.at(-1)?.reason ?? ''}.` };
  }
  if (stored.strays.length > 0) return { fault: 'Kommentaren som du svarar på finns inte kvar.' };
  return { annotations: await commentsOf(root) };
}
