import type { CreateElement } from '../../browser/client/dom.ts';
import type { Say } from '../../browser/client/words.ts';
import type { Placement } from '../anchor.ts';
import type { Act, Annotation } from '../annotation.ts';
import type { Span } from '../document-text.ts';
import type { Quotation } from '../quotation.ts';
import type { CommentTerms } from '../terms.ts';
import type { Thread } from '../threads.ts';

/*
 * What the parts of the panel share, and what they are to each other.
 */

export type CommentTerm = keyof CommentTerms;

/** What is commented on. */
export type Subject = { quotation: Quotation } | { figure: string };

/** Where a comment stands on the page; a figure is there or not. */
export interface Placed {
  id: string;
  placement: Placement | { is: 'kept' } | { is: 'orphan'; reason: 'missing' };
  span: Span | null;
  figure: Element | null;
}

/** The page that is commented on. */
export interface OpenPage {
  /** What is selected or gone to; `null` when nothing is. */
  subject: () => Subject | null;
  subjectOfElement: (element: Element) => Subject | null;
  /** Goes `by` blocks on, and gives the first words of the one that is come to. */
  move: (by: number) => string;
  /** Of its text. */
  version: () => string;
  place: (threads: readonly Thread[]) => Placed[];
  /** Marks comments; `active` is the one that is looked at. */
  show: (all: readonly Placed[], active: string | null) => void;
  reveal: (placed: Placed) => void;
  close: () => void;
}

export interface NameField {
  element: HTMLElement;
  get: () => string;
  focus: () => void;
}

/** A form for some words. */
export interface Composer {
  element: HTMLElement;
  focus: () => void;
}

/** Which comments are listed. */
export interface Filter {
  element: HTMLElement;
  passes: (thread: Thread) => boolean;
  count: (text: string) => void;
}

export interface Desk {
  h: CreateElement;
  say: Say<CommentTerm>;
  lang: string;
  parts: { status: HTMLElement; composing: HTMLElement; list: HTMLElement; filter: Filter };
  name: NameField;
  onWanted: () => void;
  /** Of every document. */
  annotations: readonly Annotation[];
  /** Thread that is looked at. */
  active: string | null;
  current: { document: string; page: OpenPage | null; element: Document | null };
  places: ReadonlyMap<string, Placed>;
  /** Answers that are being written, by thread. */
  answering: Map<string, Composer>;
  /** What the list shows, so that it is not drawn anew for nothing. */
  shown: string;
  tell: (text: string) => void;
  /** What a figure is called. */
  figureName: (id: string) => string;
  goTo: (thread: string) => void;
  /** Does it and shows the thread, at first the newest; rejects with a message for the author. */
  save: (act: Act, thread?: string) => Promise<void>;
}

/** What is thrown, told to the author. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
