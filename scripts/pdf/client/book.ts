import type {
  LayoutProblem,
  PageFilling,
  PlacedDrawing,
  PlacedPicture,
  PrintedText,
} from '../layout-result.ts';
import type { Stock } from './pieces.ts';

/*
 * What is known of the print page while it is laid out. Lengths are in CSS px; pages count from 1, columns and indexes from 0.
 */

/** A block of which pages are filled, or a figure. */
export type Leaf = Element & ElementCSSInlineStyle;

/** Blocks can be told how to stand, whether they are HTML or SVG. */
export function isLeaf(element: Element): element is Leaf {
  return 'style' in element;
}

/** The page area is what the margins leave. */
export interface Geometry {
  pageHeight: number;
  /** Margin above the page area. */
  top: number;
  /** Margin left of the page area on left pages. */
  leftOnLeft: number;
  /** The same on right pages. */
  leftOnRight: number;
  /** Of the page area. */
  width: number;
  height: number;
  /** From one column to the next while measuring. */
  step: number;
}

/** Where something lies: lengths from the left edge of the column and from its top. */
export interface Place {
  column: number;
  left: number;
  top: number;
  bottom: number;
  width: number;
}

export interface Note {
  element: HTMLElement;
  /** Its first reference in the text. */
  ref: HTMLElement | null;
  height: number;
  /** As it was written. */
  original: HTMLElement;
  isDivided: boolean;
}

/** An element that holds several blocks: indexes of the first and the last. */
export interface Container {
  element: Element;
  first: number;
  last: number;
}

/** A line of a paragraph. */
export interface Line {
  column: number;
  middle: number;
  /** Where the lowest of its formulas ends; 0 without any. */
  low: number;
  nodes: Text[];
}

/** A place where a page may end: `inside` a paragraph, at its `end`, or `after` a block that is not broken. */
export type Ending = {
  /** Where the text above ends. */
  y: number;
  /** Index of the block that it lies in. */
  leaf: number;
  /** The paragraph of the line; for `after` the block itself. */
  block: Leaf;
} & ({ kind: 'inside' | 'end'; line: Line } | { kind: 'after'; line: null });

/** How a page is to end. */
export interface Plan {
  /** `null` when the text fills the page by itself, or can end nowhere. */
  ending: Ending | null;
  /** Of the page. */
  notes: readonly Note[];
  /** Whether nothing needs to be placed. */
  isNatural: boolean;
  /** What stays blank. */
  free: number;
  /** Index of the last block on the page; -1 when there is none. */
  leaf: number;
}

/** The blocks of the text in order, and what can be moved between them. */
export interface MeasuredStock extends Stock {
  textLeaves: readonly Leaf[];
  figureLeaves: readonly Leaf[];
  /** Where figures were written. */
  homes: readonly Home[];
  /** Figures that stand elsewhere. */
  moved: Set<number>;
}

export interface Home {
  parent: Element;
  next: Element | null;
}

export const emptyStock: MeasuredStock = {
  texts: [],
  figures: [],
  textLeaves: [],
  figureLeaves: [],
  homes: [],
  moved: new Set(),
};

/** What does not change from round to round. */
export interface Opened {
  main: HTMLElement;
  /** What it shows before anything is moved. */
  given: readonly PrintedText[];
  geometry: Geometry;
  /** Identifiers that links and page references lead to. */
  targets: ReadonlySet<string>;
  /** Where page numbers are written, each with what it is the page of. */
  pageReferences: readonly { element: HTMLElement; target: string }[];
  notes: readonly Note[];
}

export interface Book extends Opened {
  /** Texts and figures as they were measured, and which figures have been moved. */
  stock: MeasuredStock;
  leaves: Leaf[];
  containers: readonly Container[];
  notesOf: ReadonlyMap<Element, readonly Note[]>;
  /** Height of a box without notes. */
  emptyBox: number;

  /** Blocks `from` to `to` are shown; the first column of what is shown is page `base`, counted from 0. */
  from: number;
  to: number;
  base: number;
  /** The margin of the first block that is shown, as it was. */
  margin: { element: Leaf; before: string } | null;

  /** Notes that wait for a page. */
  carried: readonly Note[];
  placed: Set<Note>;
  /** Endings of the page that have been tried in vain. */
  refused: Set<string>;
  /** Boxes of notes that stand after a block. */
  boxesAfter: Map<Element, readonly HTMLElement[]>;
  lastBox: HTMLElement | null;
  /** What the page that was filled last is left blank with. */
  free: number;

  pages: number;
  pageOf: Map<string, number>;
  /** Pages of references and notes; `undefined` where nothing of one is shown. */
  pagesOf: Map<Element, number | undefined>;
  figures: PlacedDrawing[];
  pictures: PlacedPicture[];
  /** Pages above which nothing is to stand. */
  bare: Set<number>;
  /** By their Swedish words: each is told once, in however many rounds it shows. */
  problems: Map<string, LayoutProblem>;
  /** Pages on which nothing stands. */
  blank: Set<number>;
  /** Index in `stock` of the first text of each page. */
  starts: number[];
  /** How full each page is. */
  fillings: PageFilling[];
}

/** As it is before anything has been laid out. */
export function emptyBook(opened: Opened): Book {
  const { main, given, geometry, targets, pageReferences, notes } = opened;
  return {
    main,
    given,
    geometry,
    targets,
    pageReferences,
    notes,
    stock: emptyStock,
    leaves: [],
    containers: [],
    notesOf: new Map(),
    emptyBox: 0,
    from: 0,
    to: 0,
    base: 0,
    margin: null,
    carried: [],
    placed: new Set(),
    refused: new Set(),
    boxesAfter: new Map(),
    lastBox: null,
    free: 0,
    pages: 0,
    pageOf: new Map(),
    pagesOf: new Map(),
    figures: [],
    pictures: [],
    bare: new Set(),
    problems: new Map(),
    blank: new Set(),
    starts: [],
    fillings: [],
  };
}

export function tell({ problems }: Book, problem: LayoutProblem): void {
  problems.set(problem.sv, problem);
}
