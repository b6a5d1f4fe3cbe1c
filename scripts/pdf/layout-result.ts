import type { Localised } from '../model/localised.ts';

/** What could not be laid out as it should, with the identifier concerned. */
export type LayoutProblem = Localised;

/** What stands where on the laid-out print page, and what its hooks stand for; pages count from 1. */
export interface LayoutResult {
  pages: number;
  /** Of every element with an identifier that some link targets. */
  pageOf: Record<string, number>;
  /** Every element with the hook `lnk`, in document order. */
  links: PlacedLink[];
  /** Texts of h1–h6 in document order, without soft hyphens, notes and page numbers. */
  headings: string[];
  /** The same without their formulas. */
  headingWords: string[];
  /** Every element with the hook `fig`, in document order. */
  figures: PlacedDrawing[];
  /** Every picture of an author's, tagged or not: what is written in it is not read, but told by its alternative text. */
  pictures: PlacedPicture[];
  /** Identifiers of the elements with the hook `figwrap`, drawings and tables with their captions, in document order. */
  wrappers: string[];
  /** What every element with the hook `abbr` is short for, in document order. */
  expansions: string[];
  notes: {
    placed: number;
    /** What could not be laid out as it should, each with the identifier concerned. */
    problems: LayoutProblem[];
  };
  /** Pages of covers and openings, above which nothing stands. */
  bare: number[];
  /** Pages on which nothing stands. */
  blank: number[];
  /** Of each page, in order. */
  fillings: PageFilling[];
  words: PrintedWords;
}

/** What is shown, block by block. */
export interface PrintedWords {
  /** Before anything was moved. */
  given: PrintedText[];
  /** As it is printed, in the order that it is read; notes come last, each by itself. */
  laidOut: PrintedText[];
}

/** The words of a block or a part of one, with soft hyphens. */
export interface PrintedText {
  text: string;
  /** Without page numbers. */
  fixed: string;
  isNote: boolean;
}

export interface PlacedLink {
  href: string;
  /** What the link is called, with the page where one is printed. */
  contents: string;
}

export interface PlacedPicture {
  page: number;
  /** Left, bottom, right, top in PDF points from the lower left corner of the page. */
  bbox: [number, number, number, number];
}

export interface PlacedDrawing extends PlacedPicture {
  /** Of the figure. */
  id: string;
}

/** How full a page is. */
export interface PageFilling {
  /** Of the page area: what text, figures and notes take up of it in height, 0–1. Space between text and notes is blank. */
  share: number;
  /** Whether the next page begins by itself, or none comes: then it may end anywhere. */
  endsPart: boolean;
  /** What begins the next page, in a few words; empty where text goes on. */
  next: string;
}

/** What the script in the page (`client/layout.ts`) can do, as `rapportLayout`. */
export interface LayoutScript {
  /** To be called once, before the first round. */
  open: () => void;
  layOutOnce: () => void;
  /** Writes the page numbers into the text; whether anything was changed. */
  fill: () => boolean;
  facts: () => LayoutResult;
}
