import type { TextKind } from './changes.ts';
import type { RowChange } from './data.ts';
import type { SentenceState } from './sentences.ts';
import { english } from './terms-en.ts';
import { swedish } from './terms-sv.ts';
import type { FigurePart, Part } from './version.ts';

/** The words of a comparison, on the page and on the terminal. */
export interface CompareTerms {
  lang: 'sv' | 'en';
  number: (value: number) => string;
  kindNames: Record<'figure' | 'table', string>;
  titleOf: (report: string) => string;
  fromTo: (old: string, now: string) => string;
  none: string;
  noneLong: string;
  workingFolder: string;
  contents: string;
  count: (changes: number) => string;
  list: string;
  listHelp: string;
  figures: string;
  text: string;
  textHelp: string;
  before: string;
  after: string;
  /** Before and after words that were inserted or deleted, for those who do not see them marked. */
  inserted: readonly [string, string];
  deleted: readonly [string, string];
  /** Between a number and the one that took its place, for the ear. */
  becomes: string;
  wholeReport: string;
  otherwise: string;
  showInText: string;
  showInList: string;
  showFigure: string;
  changeNumber: (number: number) => string;
  parts: Record<Part, string>;
  figureParts: Record<FigurePart, string>;
  kinds: Record<TextKind, string>;
  section: Record<'inserted' | 'deleted' | 'moved' | 'renamed', string>;
  document: Record<'inserted' | 'deleted', string>;
  figure: Record<'inserted' | 'deleted', string>;
  settings: Record<string, string>;
  empty: string;
  unreadable: string;
  statuses: Record<'read' | 'inferred' | 'derived' | 'illegible', string>;
  rowChange: (change: RowChange) => string;
  states: Record<SentenceState, string>;
  sentences: string;
  sentenceCount: (counts: Readonly<Record<SentenceState, number>>) => string;
  movedFrom: (place: string) => string;
  movedTo: (place: string) => string;
  /** A section, and the one that it stood after or in. */
  movedAfter: (place: string) => string;
  movedWithin: string;
  blocks: (count: number) => string;
  unchanged: string;
  unchangedBlocks: (count: number) => string;
  data: string;
  row: string;
  column: string;
  facts: string;
  redrawn: string;
  renumbered: string;
  opening: string;
  steps: { read: string; compare: string };
  faultsIn: (version: string) => string;
  noNumbers: (version: string) => string;
  madeAnew: string;
  consequences: Record<'chart' | 'table' | 'alt' | 'caption', string>;
}

/** Swedish unless English is asked for. */
export function compareTermsOf(lang: string): CompareTerms {
  return lang.toLowerCase().startsWith('en') ? english : swedish;
}
