import type { BoundSentence } from '../model/bound-sentence.ts';
import type { Status } from '../model/figure.ts';

/** Inline markup of a word that the redline shows as it is. */
export interface Mark {
  tag: 'em' | 'strong' | 'sup' | 'sub' | 'code' | 'span';
  /** Language of the word, when it is not the document's. */
  lang: string | null;
}

/** A word, a number or a punctuation mark of a text. */
export interface Token {
  text: string;
  /** The space before it, empty for none. */
  before: string;
  marks: readonly Mark[];
  /** What makes it the same as another: text, markup and where it links. A number that the build gives a note has none. */
  key: string;
}

export type Tokens = readonly Token[];

/** What a block is to the reader. */
export type Part =
  | 'title'
  | 'author'
  | 'imprint'
  | 'abstract'
  | 'paragraph'
  | 'item'
  | 'quote'
  | 'row'
  | 'code'
  | 'figure'
  | 'note'
  | 'reference'
  | 'about';

/** A piece of text that is moved as one: a paragraph, an item of a list, a row of a table, the place of a figure. */
export interface Block {
  part: Part;
  /** Of a figure or a reference; the block is found again by it whatever it says. */
  id: string | null;
  /** One for text, several for the row of a table. */
  cells: readonly Tokens[];
  /** For items: how deep, from 0, and whether they are numbered. */
  list: { depth: number; ordered: boolean } | null;
}

/** A heading and what follows it up to the next heading; the opening of a document has no heading of its own. */
export interface Section {
  /** Unique in the document; of the opening the document's own. */
  id: string;
  document: string;
  /** 0 for the opening, then as the headings. */
  depth: number;
  title: Tokens;
  blocks: readonly Block[];
  /** Index of the section that it stands in, in the same list; `null` at the top. */
  parent: number | null;
}

export interface CellVersion {
  value: number | null;
  status: Status;
  note: string | null;
  candidates: readonly number[];
  /** `Blad1!C7` in a spreadsheet; `null` elsewhere. */
  sheetCell: string | null;
  /** Line in the figure's file; `null` when it is not known. */
  line: number | null;
}

export interface RowVersion {
  id: string;
  label: string;
  group: string | null;
  line: number | null;
  /** By column. */
  cells: ReadonlyMap<string, CellVersion>;
}

/** The numbers of a figure, or of facts.yaml. */
export interface DataVersion {
  columns: readonly { id: string; label: string }[];
  rows: readonly RowVersion[];
  unit: string;
  /** Whether identifiers are the author's, or made from labels of a built page. */
  hasIds: boolean;
}

/** Of what stands around a figure, by the class of its element. */
export const captionParts = ['headline', 'subject', 'facts', 'question', 'note', 'source'] as const;
export const figureParts = [...captionParts, 'alt', 'item'] as const;
export type FigurePart = (typeof figureParts)[number];

export interface FigureVersion {
  id: string;
  document: string;
  kind: 'figure' | 'table';
  /** As printed: ”7.3”. */
  enumerator: string;
  /** Source file; `null` when it is not known. */
  path: string | null;
  texts: readonly { part: FigurePart; tokens: Tokens }[];
  data: DataVersion | null;
  /** SVG for wide and for narrow places; `null` for tables and texts. */
  drawings: { page: string; narrow: string } | null;
}

export interface DocumentVersion {
  id: string;
  title: string;
  lang: string;
  sections: readonly Section[];
  figures: readonly FigureVersion[];
  /** What the page does not show, such as the date: name and text. */
  settings: ReadonlyMap<string, string>;
}

/** A report as it was at one time, as its readers saw it. */
export interface Version {
  /** What the user called it. */
  name: string;
  documents: readonly DocumentVersion[];
  /** Numbers of facts.yaml; `null` when they are not known. */
  facts: { path: string; data: DataVersion } | null;
  bound: readonly BoundSentence[];
  /** Of the whole report, such as the title of the anthology. */
  settings: ReadonlyMap<string, string>;
}

/** Words of a text without its markup. */
export function textOf(tokens: Tokens): string {
  return tokens
    .map(({ before, text }) => before + text)
    .join('')
    .trim();
}
