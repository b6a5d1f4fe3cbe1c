/*
 * What the placing of figures knows of blocks and pages: heights alone. Lengths are in CSS px.
 */

/** A block of text or a figure, as high as it is on one endless page. */
export interface Piece {
  height: number;
  /** Its margins, which collapse with those beside it. */
  above: number;
  below: number;
  /** What it was written after, and how far below that it stands. */
  before: Piece | null;
  gap: number;
  /** Height of its lines; 0 for what is not broken between lines. */
  line: number;
  /** Space above its first line. */
  padding: number;
  /** Heights at which it may be broken, between rows or points; ascending. */
  cuts: readonly number[];
  /** Height of the head that is repeated where it goes on. */
  head: number;
  /** Whether no page may end below it. */
  isBound: boolean;
  /** Repeats the text, and stands away from figures. */
  isPullQuote: boolean;
  notes: readonly PieceNote[];
}

export interface PieceNote {
  height: number;
  /** Where in the piece its reference stands: bottom of the line. */
  at: number;
}

export interface TextPiece extends Piece {
  /** Height of all text before it. */
  at: number;
  /** Whether a figure may stand between it and the text before. */
  maySeparate: boolean;
  /** Whether it begins a page whatever stands before. */
  startsPage: boolean;
  /** 1–6; 0 for what is no heading. */
  level: number;
}

/** Places are given as the index of the text that the figure stands before. */
export interface FigurePiece extends Piece {
  /** Where it was written. */
  origin: number;
  /** The first and the last place where it may stand. */
  low: number;
  high: number;
  /** Index of the text that first mentions it in its section; -1 for none. */
  mention: number;
}

export interface Stock {
  texts: readonly TextPiece[];
  figures: readonly FigurePiece[];
}

/** Where a page begins. */
export interface Start {
  /** Index of its first text and its first figure. */
  text: number;
  figure: number;
  /** What is left of a piece that began on a page before, if any: of the text `text`, or of the figure before `figure`. */
  rest: number | null;
  isRestOfFigure: boolean;
  /** Whether it begins with a figure: text above it would come onto the page before if it went. */
  hasFigureFirst: boolean;
  /** Height of notes from the page before. */
  notes: number;
  /** Index of the first text of each page so far, this one included. */
  starts: readonly number[];
  /** Figures that have turned out not to fit on this page. */
  refused: ReadonlySet<number>;
}

export interface PageSize {
  height: number;
  /** Of a box without notes. */
  emptyBox: number;
}

/** Where a figure is to stand. */
export interface Placing {
  figure: number;
  place: number;
  /** Whether it is to be broken over two pages. */
  isDivided: boolean;
}

export interface PagePlan {
  placings: readonly Placing[];
  /** What the page is left blank with. */
  free: number;
}
