import type { PDFDict, PDFRawStream, PDFRef } from '@cantoo/pdf-lib';

import type { UnicodeMap } from './cmap.ts';
import type { Inspection } from './inspection.ts';
import type { Piece, TextState } from './text-state.ts';

/** How a piece of content is marked: as part of an element, as an artifact, or as neither. */
export type Marking = 'tagged' | 'artifact' | 'none';

/** On which page each glyph of a font is first shown; 0 for those that never are. */
export interface ShownGlyphs {
  dict: PDFDict;
  ref: PDFRef | null;
  firstPage: Uint16Array;
  /** What its glyphs say, and how wide they are, in thousandths of the size. */
  reader: () => { unicode: UnicodeMap | null; widthOf: (code: number) => number };
}

/** A stream that numbers its own marked content: a page, or a form with `StructParents`. */
export interface ContentOwner {
  ref: PDFRef;
  dict: PDFDict;
  page: number;
  /** Tag by MCID. */
  tags: Map<number, string>;
}

/** What the content of all pages holds, gathered in one pass. */
export interface Contents {
  owners: Map<PDFRef, ContentOwner>;
  fonts: Map<PDFDict, ShownGlyphs>;
  /** Words of all pages, in the order that they are painted. */
  pieces: Piece[];
}

/** The reading of one stream. */
export interface Scan {
  inspection: Inspection;
  contents: Contents;
  page: number;
  /** `null` in a form that leaves its MCIDs to nobody. */
  owner: ContentOwner | null;
  object: PDFRef | string;
  resources: PDFDict | undefined;
  /** How the stream as a whole is marked where it is painted. */
  outer: Marking;
  /** Marked content that is open, innermost last, and whether it began within `BT` and `ET`. */
  marks: {
    marking: Marking;
    inText: boolean;
    mcid: number | null;
    /** What is read in place of what is shown; `null` when that is the same. */
    instead: string | null;
  }[];
  /** What numbers content of a form that does not number its own. */
  outerOwner: Pick<Piece, 'owner' | 'mcid'>;
  text: TextState;
  tagged: number;
  artifacts: number;
  /** Font before each `q`. */
  saved: (ShownGlyphs | null)[];
  font: ShownGlyphs | null;
  inText: boolean;
  unmarked: { count: number; first: string };
  /** Reads a form where it is painted: what it paints is marked as it is itself. */
  paintForm: (form: PDFRawStream, ref: PDFRef | undefined, scan: Scan) => void;
  /** Streams already read, by how they were marked. */
  seen: Set<string>;
}

export function markingOf({ tagged, artifacts, outer }: Scan): Marking {
  if (artifacts > 0) return 'artifact';
  return tagged > 0 ? 'tagged' : outer;
}
