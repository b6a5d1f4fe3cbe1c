import type { ChartForm, ChartOptions } from './chart-forms.ts';
import type { FigureBase } from './figure-base.ts';
import type { Grid } from './grid.ts';
import type { Place } from './place.ts';
import type { Status } from './status.ts';
import type { SourceText, TextPlace } from './text-place.ts';

export type { SourceText, TextPlace, TextRun, TextStyle } from './text-place.ts';

export {
  type ChartForm,
  chartForms,
  highlightForms,
  lineForms,
  referenceForms,
  type ChartOptions,
  type PanelForm,
  panelForms,
} from './chart-forms.ts';

export { type FigureBase, isSurvey } from './figure-base.ts';

export {
  isOfReading,
  isUnknown,
  type ReadingStatus,
  type Status,
  statuses,
  type UnknownStatus,
} from './status.ts';

/** How certain the words of a label are: `incomplete` has a `…` where words are lost. */
export const labelStatuses = ['read', 'inferred', 'incomplete', 'illegible'] as const;
export type LabelStatus = (typeof labelStatuses)[number];

/** What a column or answer option means on its scale; decides colour and order, never the numbers. */
export const roles = ['positive', 'neutral', 'negative', 'plain', 'outside'] as const;
export type Role = (typeof roles)[number];

/** One number of a figure: percent of respondents unless the figure says otherwise. */
export interface DataCell {
  value: number | null;
  status: Status;
  /** Values that an illegible number may have. */
  candidates: readonly number[];
  /** What a suppressed number is less than, as 5 in ”<5”; `null` where that is not known. */
  below: number | null;
  /**
   * What is printed after the number, or instead of it: the sign of its status, that of the source where it has another. Empty
   * where nothing is, as of a status that all numbers of a figure share.
   */
  sign: string;
  /** ”a”, by which what `note` says is found below the figure; empty where it is the row's, or nothing. */
  noteLetter: string;
  note: string | null;
  /** Whether it is printed without a space between thousands, as years are. */
  isYear?: true;
  /** Why it has its status, in one line: for those who work with the report, not for its readers. */
  reason: string | null;
  /** Whether the running text of the source gives the number, so that text needs no reservation with it. */
  stated: boolean;
  /** File that it stands in, relative to the project. */
  path: string;
  place: Place;
  /** `Blad1!C7` in a spreadsheet; `null` elsewhere. */
  sheetCell: string | null;
  /** Where the status is written; that of the number where it is not. */
  statusPlace: Place;
}

export interface DataColumn {
  id: string;
  label: string;
  labelStatus: LabelStatus;
  role: Role;
  place: Place;
  labelPlace: Place;
  /** That of the label where it was read. */
  labelStatusPlace: Place;
  /** That of the label where no role is written. */
  rolePlace: Place;
}

export interface DataRow {
  id: string;
  /** Printed label; for an illegible answer option a text that says so. */
  label: string;
  labelPlace: TextPlace;
  /** Whether the label itself could be read in the source. */
  labelStatus: LabelStatus;
  labelStatusPlace: Place;
  /** Other readings of its words, for those who settle them. */
  labelCandidates: readonly string[];
  group: string | null;
  role: Role;
  cells: ReadonlyMap<string, DataCell>;
  /** Why the row does not sum to 100, when it should not (printed below the figure). */
  incomplete: string | null;
  /** What the numbers that cannot be read sum to, 100 minus the rest; `null` where that is not known or there is only one. */
  unreadSum: number | null;
  /** Its other possible numbers, each in the order of the columns. */
  alternatives: readonly (readonly number[])[];
  note: string | null;
  /** ”a”, by which what the note of the row, or of its only number, says is found below the figure; empty for none. */
  noteLetter: string;
  reason: string | null;
  /** How many answered, where the row's group is smaller than the survey. */
  n: { value: number; place: Place } | null;
  /** The row of another figure, `<figure>.<row>`, that holds the same numbers. */
  sameAs: { address: string; place: Place } | null;
  place: Place;
}

/** The numbers of a figure. Chart, table and CSV are all made from this and nothing else. */
export interface DataTable {
  columns: readonly DataColumn[];
  rows: readonly DataRow[];
  /** Other ways to read the source, of which one at most holds. */
  readings: readonly Reading[];
  /** Heading of the column of row labels. */
  rowHeader: string;
  unit: string;
  /** The one that all numbers have, told once for all of them; `null` where they differ or are simply read. */
  sharedStatus: Status | null;
  /** The file that the rows stand in: the figure's own, a CSV or a spreadsheet. */
  path: string;
  /** Sheet of a spreadsheet, whose texts are a file of their own (`sheetKey`); `null` elsewhere. */
  sheet: string | null;
}

/** Rows that have other numbers together, each in the order of the columns. */
export interface Reading {
  rows: ReadonlyMap<string, readonly number[]>;
}

/** A sentence of the source that is shown as text: a statement or a free-text answer. */
export interface TextItem extends TextPlace {
  id: string;
  text: string;
}

/** Forms that are text, not pictures. */
export const textForms = ['statements', 'answers'] as const;
export type TextForm = (typeof textForms)[number];

interface SpecBase {
  id: string;
  kind: 'figure' | 'table';
  /** The finding, as a sentence above the figure. */
  headline: SourceText | null;
  subject: SourceText;
  question: SourceText | null;
  base: FigureBase;
  /** First what notes of rows and numbers say, each after its letter. */
  notes: readonly SourceText[];
  /** Source of numbers that are not the survey's own, such as the national comparison. */
  source: SourceText | null;
  /** Of the text where it stands (BCP 47): its words, numbers and heads are in this language. */
  lang: string;
  /** Whether its report renders an original, which numbers and words may be hard to read in. */
  hasOriginal: boolean;
  path: string;
  place: Place;
}

export interface ChartSpec extends SpecBase {
  form: ChartForm;
  options: ChartOptions;
  /** Empty, with the place of the figure's id, when the author has not written one. */
  alt: SourceText;
  /** Where the alternative text is marked as a draft that nobody has reviewed; `null` when it is not. */
  draftMark: Place | null;
  table: DataTable;
}

export interface TextSpec extends SpecBase {
  form: TextForm;
  items: readonly TextItem[];
}

/** A table of words and numbers. */
export interface TableSpec extends SpecBase {
  form: 'table';
  grid: Grid;
}

/** A picture of the author's, numbered and referred to as other figures; `items` is empty. */
export interface ImageSpec extends SpecBase {
  form: 'image';
  items: readonly TextItem[];
  /** Of its file, relative to the project. */
  picture: string;
  /** As it is written, and where. */
  file: { written: string; place: Place };
  /** Empty for decoration, and, with the place of the figure's id, when the author has not written one. */
  alt: SourceText;
  draftMark: Place | null;
  isDecorative: boolean;
  /** Who made it; inline Markdown. */
  credit: SourceText | null;
  /** A name of SPDX, or an address. */
  licence: string | null;
}

/** Any Vega-Lite spec that a user brings; its data come from rows or a CSV beside it. */
export interface VegaLiteSpec extends SpecBase {
  form: 'vega-lite';
  alt: SourceText;
  draftMark: Place | null;
  spec: Readonly<Record<string, unknown>>;
  table: DataTable;
}

export type FigureSpec = ChartSpec | TextSpec | TableSpec | ImageSpec | VegaLiteSpec;

/** A number that stands only in text, with where it comes from. */
export interface Fact {
  id: string;
  label: string;
  cell: DataCell;
  unit: string;
  source: SourceText;
}

/** What the source says without a number, such as ”a majority”; a claim of the text may name it as its source. */
export interface Statement {
  id: string;
  label: string;
  source: SourceText;
}

/** One drawing of a figure at one width. */
export interface Drawing {
  /** Serialised SVG, ids prefixed with the figure's identifier. */
  svg: string;
  /** CSS px. */
  width: number;
  height: number;
  /** The complete Vega-Lite spec, data included. */
  vegaLite: Readonly<Record<string, unknown>>;
  /** What Vega and Vega-Lite compiled it to. */
  vega: Readonly<Record<string, unknown>>;
}

/** A cell as it is printed: `text` is the number in the form of its language with its status mark, or a dash when illegible. */
export interface PrintedCell {
  text: string;
  value: number | null;
  status: Status;
  /** What a screen reader and a tooltip add, such as ”härlett värde”; empty for values that were read. */
  remark: string;
  /** ”tillsammans 71”, what it sums to with the row's other illegible numbers; empty where that is not known. */
  together: string;
  /** Why it has its status, for the preview; empty when nothing is said. */
  reason: string;
  /** ”a”, the letter of its note below the figure; empty where it has none. */
  noteLetter: string;
}

/** The data table as printed; the HTML table and the CSV are both written from it. */
export interface PrintedTable {
  header: readonly string[];
  rows: readonly {
    id: string;
    group: string | null;
    /** With its mark. */
    label: string;
    /** What a screen reader adds. */
    labelRemark: string;
    /** ”a”, the letter of its note below the figure; empty where it has none. */
    noteLetter: string;
    cells: readonly PrintedCell[];
    columnRoles: readonly Role[];
  }[];
}

/** A figure ready for pages: `page` for print and wide screens, `narrow` for phones; text forms have no drawings. */
export interface Figure {
  spec: FigureSpec;
  drawings: { page: Drawing; narrow: Drawing } | null;
  /** `null` for text forms. */
  table: PrintedTable | null;
  /** Sentences that explain the status marks, such as ”* Härlett: …”, and what is special about rows. */
  statusNotes: readonly string[];
  /** What the numbers say, in sentences made from the table: for those who do not see the drawing. Empty where there are none. */
  summary: readonly string[];
  csv: string;
  /** The same for a spreadsheet, its head first: numbers are numbers. */
  fields: readonly (readonly (string | number)[])[];
}
