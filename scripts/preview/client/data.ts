import { byId } from '../../browser/client/dom.ts';
import type { ActResult } from '../../comments/wire.ts';
import type { DeskState } from '../desk-state.ts';
import type { DeskData, PageData, PageVersion } from '../wire.ts';

/*
 * What the preview has written for us, in the page and in its answers. It is of our own version, so nothing is checked.
 */

interface Carried {
  'desk-terms': DeskData;
  'rapport-preview': PageData;
}

export function carriedData<Id extends keyof Carried>(id: Id): Carried[Id] {
  return JSON.parse(byId(id, HTMLScriptElement).text) as Carried[Id];
}

/** By what was asked for. */
interface Answers {
  comments: ActResult;
  desk: DeskState;
  page: PageVersion;
}

export async function answerOf<Name extends keyof Answers>(
  _: Name,
  response: Response,
): Promise<Answers[Name]> {
  return (await response.json()) as Answers[Name];
}
