import type { Annotation } from './annotation.ts';

/*
 * What goes between the program and the comments in a browser.
 */

/** What the desk is answered: all annotations of the report, or why nothing was stored. */
export type ActResult = { annotations: readonly Annotation[] } | { fault: string };

/** What a mailed page carries for its script, as JSON. */
export interface ReviewData {
  document: string;
  lang: string;
  /** Comments that it has from the beginning. */
  annotations: readonly Annotation[];
}
