import type { Annotation } from '../comments/annotation.ts';
import type { HeadingEntry } from '../model/book.ts';
import type { PrintedTable, Status } from '../model/figure.ts';
import type { Fix } from '../model/report.ts';
import type { Severity } from '../model/rules/rule.ts';

/** A place in a source file; the path is relative to the project, lines and columns are 1-based. */
export interface SourcePlace {
  path: string;
  line: number;
  column: number;
}

/** What the desk shows: the answer to `GET /api/desk`, as JSON. */
export interface DeskState {
  /** Grows by one for every version of the sources that has been looked at. */
  version: number;
  /** Whether the pages are older than the sources, which have faults that hinder them. */
  stale: boolean;
  /** Address of a place in the author's editor, with `{path}` (relative), `{line}` and `{column}` left open. */
  editor: string;
  documents: readonly DeskDocument[];
  messages: readonly DeskMessage[];
  todo: readonly DeskTodo[];
  coverage: DeskCoverage;
  /** `null` when there are none to be had. */
  comments: readonly Annotation[] | null;
  figures: readonly DeskFigure[];
}

export interface DeskDocument {
  id: string;
  title: string;
  lang: string;
  headings: readonly HeadingEntry[];
  /** Markdown files of the document. */
  paths: readonly string[];
  /** `null` until the PDF has been made. */
  pdf: DeskPdf | null;
}

export interface DeskPdf {
  pages: number;
  /** Part of the pictures' addresses, so that a new version is fetched. */
  version: number;
  /** Where headings and figures stand: page from 1, and how far down it from 0 (top) to 1. */
  places: readonly { id: string; page: number; top: number }[];
}

/** As `check --format json` has it. */
export interface DeskMessage {
  file: string;
  line: number;
  column: number;
  endLine?: number;
  endColumn?: number;
  ruleId: string;
  severity: Severity;
  message: string;
  help?: string | null;
  expected?: readonly string[];
  fixes?: readonly Fix[];
}

/** Something that awaits the author. */
export interface DeskTodo extends SourcePlace {
  kind: string;
  name: string;
  label: string;
  value: number | null;
  candidates: readonly number[];
  /** The numbers of another reading. */
  otherwise: string;
  /** What lost words may have been. */
  words: readonly string[];
  note: string;
  missing: readonly string[];
}

/** How the numbers of the texts are supported. */
export interface DeskCoverage {
  values: number;
  claims: number;
  sourced: number;
  unbound: readonly (SourcePlace & { words: string })[];
  /** Bound values and claims, where they stand; empty when only the counts are known. */
  bound?: readonly (SourcePlace & { kind: 'value' | 'claim'; words: string; of: string })[];
}

export interface DeskFigure {
  id: string;
  document: string;
  kind: 'figure' | 'table';
  enumerator: string;
  title: string;
  path: string;
  line: number;
  alt: string;
  /** Longest alternative text allowed, in characters. */
  altLimit: number;
  /** Whether nobody has reviewed the alternative text. */
  altDraft: boolean;
  /** How many numbers have which status. */
  status: Readonly<Record<Status, number>>;
  /** Whether there are drawings, at `/api/figure/<id>?as=light|dark|print`. */
  drawn: boolean;
  table: PrintedTable | null;
  /** Statements or answers of a figure that is text. */
  items: readonly string[];
  /** The data file's text; empty without a table. */
  csv: string;
  /** The figure's file, as written. */
  spec: string;
}
