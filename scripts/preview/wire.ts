import type { Language } from '../model/localised.ts';
import type { DeskPdf } from './desk-state.ts';
import type { DeskTerms, PageTerms } from './terms.ts';

/*
 * What goes between the preview and its pages in browsers, beside the desk's state (`desk-state.ts`). Both are of the same
 * version: the server gives the scripts too.
 */

/** What turns the page that a browser shows into the next version of it. */
export interface Patch {
  /** Outer HTML of elements that are new or have changed; of new branches without their children. */
  html: Record<string, string>;
  /** Children of elements whose list of children has changed, parents before children; the page's `main` is `main`. */
  lists: { parent: string; children: readonly string[] }[];
  removed: readonly string[];
  /** New places of elements that are as they were, in the order that they stand. */
  places: Record<string, readonly string[]>;
}

/** A version of a page. */
export interface PageVersion {
  /** Another one each time the preview starts: versions count from 1 again then. */
  run: string;
  version: number;
}

/** What a page of the preview carries for its script, as JSON. */
export interface PageData extends PageVersion {
  document: string;
  words: PageTerms;
}

/** What the desk's page carries for its script, as JSON. */
export interface DeskData {
  lang: Language;
  terms: DeskTerms;
  /** By kind, in the order that they are shown. */
  todoGroups: Readonly<Record<string, { title: string; settle: string }>>;
}

/** What the preview tells as it happens, by name of the event. */
export interface PreviewEvents {
  patch: { document: string; version: number; patch: Patch; style: string | null };
  /** Something else than the text has changed: the page's head or its frame. */
  reload: { document: string; version: number };
  desk: { version: number };
  pdf: { document: string } & DeskPdf;
}
export type PreviewEvent = keyof PreviewEvents;

const named: Readonly<Record<PreviewEvent, true>> = {
  patch: true,
  reload: true,
  desk: true,
  pdf: true,
};
export const previewEvents = Object.keys(named) as readonly PreviewEvent[];
