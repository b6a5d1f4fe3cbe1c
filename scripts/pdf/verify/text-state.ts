import type { PDFRef } from '@cantoo/pdf-lib';

/** `[a b c d e f]` of ISO 32000-1, 8.3.3. */
export type Matrix = readonly [number, number, number, number, number, number];

/** Left, bottom, right, top in points from the lower left corner of the page. */
export type Box = readonly [number, number, number, number];

/** Letters that are shown next to each other: a word, or a part of one. */
export interface Piece {
  text: string;
  page: number;
  /** What its content is numbered by, and the number; `null` when no element can reach it. */
  owner: PDFRef | null;
  mcid: number | null;
  /** From the base line to half the size above it, where letters have their body. */
  box: Box;
  size: number;
  /** Whether its line runs along an edge of the page. */
  isUpright: boolean;
  isClipped: boolean;
}

interface Graphics {
  ctm: Matrix;
  /** What is painted outside it is not seen. */
  clip: Box;
  size: number;
  spacing: number;
  scale: number;
  leading: number;
  rise: number;
}

/** Where text is shown, while a stream is read. */
export interface TextState {
  graphics: Graphics;
  saved: Graphics[];
  /** Extent of the path that is being made, in points. */
  path: Box | null;
  isClipping: boolean;
  matrix: Matrix;
  line: Matrix;
  piece: Piece | null;
  /** Where the last glyph ended. */
  end: readonly [number, number];
}

const identity: Matrix = [1, 0, 0, 1, 0, 0];
const everything: Box = [-Infinity, -Infinity, Infinity, Infinity];

export function freshText(ctm: Matrix = identity, clip: Box = everything): TextState {
  const graphics = { ctm, clip, size: 0, spacing: 0, scale: 1, leading: 0, rise: 0 };
  return {
    graphics,
    saved: [],
    path: null,
    isClipping: false,
    matrix: identity,
    line: identity,
    piece: null,
    end: [0, 0],
  };
}

/** `first`, then `second`. */
export function multiply(first: Matrix, second: Matrix): Matrix {
  const [a, b, c, d, e, f] = first;
  const [g, h, i, j, k, l] = second;
  return [
    a * g + b * i,
    a * h + b * j,
    c * g + d * i,
    c * h + d * j,
    e * g + f * i + k,
    e * h + f * j + l,
  ];
}

export function addPoint(state: TextState, x: number, y: number): void {
  const [a, b, c, d, e, f] = state.graphics.ctm;
  const [left, top] = [a * x + c * y + e, b * x + d * y + f];
  const at = state.path;
  state.path =
    at === null
      ? [left, top, left, top]
      : [Math.min(at[0], left), Math.min(at[1], top), Math.max(at[2], left), Math.max(at[3], top)];
}

/** Ends a path; what it encloses limits what is seen, if it was made for that. */
export function endPath(state: TextState): void {
  if (state.isClipping && state.path !== null) {
    const [one, two] = [state.graphics.clip, state.path];
    const clip: Box = [
      Math.max(one[0], two[0]),
      Math.max(one[1], two[1]),
      Math.min(one[2], two[2]),
      Math.min(one[3], two[3]),
    ];
    state.graphics = { ...state.graphics, clip };
  }
  state.path = null;
  state.isClipping = false;
}

/** To another place: `Td` moves from the start of the line, a number in `TJ` from where the text has come. */
export function moveLine(state: TextState, x: number, y: number): void {
  state.line = multiply([1, 0, 0, 1, x, y], state.line);
  state.matrix = state.line;
}

/** A gap of more than this, in ems, is a space between words. */
const widestGap = 0.2;
/** So much of a letter may be hidden, in points: rounding, and strokes that reach out. */
const hidden = 1;

/** What is drawn; a character that only joins or divides is shown by a space that takes no room. */
const seen = /[^\s\p{Default_Ignorable_Code_Point}]/u;

/** Shows a glyph; gives the piece it begins, `null` when it goes on with the one before or is white space. */
export function showGlyph(
  state: TextState,
  text: string,
  width: number,
  where: Pick<Piece, 'page' | 'owner' | 'mcid'>,
): Piece | null {
  const { ctm, clip, size, scale, spacing, rise } = state.graphics;
  const [a, b, c, d, e, f] = multiply(state.matrix, ctm);
  const [wide, high] = [((width * size) / 1000) * scale, size / 2];
  const start = [c * rise + e, d * rise + f] as const;
  const end = [start[0] + a * wide, start[1] + b * wide] as const;
  const ems = Math.hypot(c, d) * size;
  advance(state, wide + spacing * scale);
  if (!seen.test(text)) {
    if (/\s/.test(text)) state.piece = null;
    return null;
  }
  const [x, y] = [c * high, d * high];
  const box: Box = [
    Math.min(start[0], end[0], start[0] + x, end[0] + x),
    Math.min(start[1], end[1], start[1] + y, end[1] + y),
    Math.max(start[0], end[0], start[0] + x, end[0] + x),
    Math.max(start[1], end[1], start[1] + y, end[1] + y),
  ];
  const isClipped = isOutside(box, clip);
  const { piece } = state;
  const gap = Math.hypot(start[0] - state.end[0], start[1] - state.end[1]);
  state.end = end;
  const goesOn =
    piece !== null &&
    gap <= widestGap * ems &&
    piece.mcid === where.mcid &&
    piece.owner === where.owner;
  if (goesOn) {
    piece.text += text;
    piece.box = around(piece.box, box);
    piece.isClipped ||= isClipped;
    return null;
  }
  const isUpright = Math.min(Math.abs(a), Math.abs(b)) < 0.01 * Math.hypot(a, b);
  state.piece = { text, ...where, box, size: ems, isUpright, isClipped };
  return state.piece;
}

export function advance(state: TextState, by: number): void {
  const [a, b, c, d, e, f] = state.matrix;
  state.matrix = [a, b, c, d, e + a * by, f + b * by];
}

function around(one: Box, two: Box): Box {
  return [
    Math.min(one[0], two[0]),
    Math.min(one[1], two[1]),
    Math.max(one[2], two[2]),
    Math.max(one[3], two[3]),
  ];
}

function isOutside(box: Box, clip: Box): boolean {
  return (
    box[0] < clip[0] - hidden ||
    box[1] < clip[1] - hidden ||
    box[2] > clip[2] + hidden ||
    box[3] > clip[3] + hidden
  );
}
