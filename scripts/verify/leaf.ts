import type { Element, Root } from 'hast';

import type { Characters } from './characters.ts';

/** A picture in a text, which counts as one sign of it. */
export interface PlacedImage {
  /** Where it is loaded from; of a drawing inside the page a checksum. */
  src: string;
  alt: string | null;
  /** Other files that a browser may choose instead (`srcset`). */
  others: readonly string[];
}

/** What a sign of the text stands in. Signs in the same elements share it. */
export interface Owner {
  href: string | null;
  /** Language in force, such as `sv`. */
  lang: string;
  /** Elements that change what a sign says, such as `sup`. */
  marks: string;
  /** What is read aloud instead of the signs. */
  label: string | null;
  /** `hidden` from everybody, or `unseen` by those who see. */
  hidden: 'hidden' | 'unseen' | null;
  image: PlacedImage | null;
}

export type LeafKind =
  | 'heading'
  | 'paragraph'
  | 'item'
  | 'term'
  | 'definition'
  | 'caption'
  | 'summary'
  | 'header'
  | 'cell'
  | 'code';

/** A block that holds words and no other block. */
export interface Leaf {
  kind: LeafKind;
  /** Of a heading 1 to 6, else 0. */
  level: number;
  /** Folded, as it is compared. */
  text: Characters<Owner>;
  /** Elements around it that readers are told of: lists, quotations, what opens. */
  path: string;
  /** Identifiers that lead to it. */
  ids: readonly string[];
  /** Words of the last heading before it. */
  under: string;
  /** What a cell is to others: `scope`, `headers`, `colspan`, `rowspan`. */
  cell: Readonly<Record<string, string>>;
  /** Identifier of the figure that it stands in. */
  figure: string | null;
}

export interface Table {
  kind: 'table';
  rows: readonly (readonly Leaf[])[];
  under: string;
  /** Words of all its cells. */
  words: string;
}

export type Unit = Leaf | Table;

/** A text as it is compared, in reading order. */
export interface Text {
  units: readonly Unit[];
  /** What can run or load something, and other elements that no report holds. */
  foreign: readonly { element: string; under: string }[];
  ids: readonly string[];
}

/** Of an image in the words of a leaf. */
export const imageSign = '\uFFFC';

export function wordsOf(unit: Unit): string {
  return unit.kind === 'table' ? unit.words : unit.text.text;
}

export function leavesOf(units: readonly Unit[]): Leaf[] {
  return units.flatMap((unit) => (unit.kind === 'table' ? unit.rows.flat() : [unit]));
}

/** Whole, or a part of a page. */
export type Tree = Root | Element;
