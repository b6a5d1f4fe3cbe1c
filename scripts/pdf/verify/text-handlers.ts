import { eachShown } from './operands.ts';
import type { Operands } from './operators.ts';
import type { Scan, ShownGlyphs } from './scan.ts';
import {
  addPoint,
  advance,
  type Matrix,
  moveLine,
  multiply,
  showGlyph,
  type TextState,
} from './text-state.ts';

type Handle = (scan: Scan, operands: Operands, operator: string) => void;
type Follow = (state: TextState, number: (index: number) => number) => void;

function following(follow: Follow): Handle {
  return ({ text }, operands) => follow(text, (index) => numberOperand(operands, index));
}

function numberOperand({ text, starts, ends, count }: Operands, index: number): number {
  return index < count ? Number(text.slice(starts[index], ends[index])) || 0 : 0;
}

type Numbers = (index: number) => number;

function matrixOf(number: Numbers): Matrix {
  return [number(0), number(1), number(2), number(3), number(4), number(5)];
}

function set(name: 'spacing' | 'leading' | 'rise' | 'scale', unit = 1): Handle {
  return following((state, number) => {
    state.graphics = { ...state.graphics, [name]: number(0) * unit };
  });
}

const points = (...pairs: readonly number[]): Handle =>
  following((state, number) => {
    for (const index of pairs) addPoint(state, number(index), number(index + 1));
  });

/** Matrices, clips and places of text, of which only the words are of interest here. */
export const textHandlers: readonly (readonly [string, Handle])[] = [
  [
    'cm',
    following((state, number) => {
      const ctm = multiply(matrixOf(number), state.graphics.ctm);
      state.graphics = { ...state.graphics, ctm };
    }),
  ],
  [
    'Tm',
    following((state, number) => {
      state.line = matrixOf(number);
      state.matrix = state.line;
      state.piece = null;
    }),
  ],
  ['Td', following((state, number) => moveLine(state, number(0), number(1)))],
  [
    'TD',
    following((state, number) => {
      state.graphics = { ...state.graphics, leading: -number(1) };
      moveLine(state, number(0), number(1));
    }),
  ],
  ['T*', following((state) => moveLine(state, 0, -state.graphics.leading))],
  ['Tc', set('spacing')],
  ['TL', set('leading')],
  ['Ts', set('rise')],
  ['Tz', set('scale', 0.01)],
  ['m', points(0)],
  ['l', points(0)],
  ['c', points(0, 2, 4)],
  ['v', points(0, 2)],
  ['y', points(0, 2)],
  [
    're',
    following((state, number) => {
      const [x, y] = [number(0), number(1)];
      addPoint(state, x, y);
      addPoint(state, x + number(2), y + number(3));
    }),
  ],
  ...['W', 'W*'].map((name): [string, Handle] => {
    return [name, following((state) => void (state.isClipping = true))];
  }),
];

export function beginTextAt(state: TextState): void {
  state.matrix = [1, 0, 0, 1, 0, 0];
  state.line = state.matrix;
  state.piece = null;
}

export function saveText(state: TextState): void {
  state.saved.push(state.graphics);
}

export function restoreText(state: TextState): void {
  state.graphics = state.saved.pop() ?? state.graphics;
}

/** Shows the strings among the operands in a font, and notes what they say and where. */
export function showWords(
  scan: Scan,
  font: ShownGlyphs,
  operands: Operands,
  operator: string,
): void {
  const { text: state, contents, page } = scan;
  if (operator === "'" || operator === '"') moveLine(state, 0, -state.graphics.leading);
  const { owner, mcid } = numberedBy(scan);
  const where = { page, owner, mcid };
  const { unicode, widthOf } = font.reader();
  const show = (code: number): void => {
    const piece = showGlyph(
      state,
      said(scan, unicode?.get(code) ?? '\ufffd'),
      widthOf(code),
      where,
    );
    if (piece !== null) contents.pieces.push(piece);
  };
  const { graphics } = state;
  eachShown(operands, show, (by) => {
    advance(state, (-by / 1000) * graphics.size * graphics.scale);
  });
}

/** What is said in place of the glyphs, once, or what the glyph says. */
function said(scan: Scan, own: string): string {
  const mark = scan.marks.findLast(({ instead }) => instead !== null);
  if (mark === undefined) return own;
  const text = mark.instead ?? '';
  mark.instead = '\u200b';
  return text;
}

/** The element that what is shown belongs to, as a place in the tree. */
export function numberedBy(scan: Scan): Scan['outerOwner'] {
  if (scan.artifacts > 0) return { owner: null, mcid: null };
  const mark = scan.marks.findLast(({ mcid }) => mcid !== null);
  if (mark === undefined) return scan.outerOwner;
  return { owner: scan.owner?.ref ?? null, mcid: mark.mcid };
}
