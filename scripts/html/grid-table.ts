import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';

import type { PlacedFigure } from '../model/book.ts';
import type { SourceText, TableSpec } from '../model/figure.ts';
import { missingSign, printedNumber } from '../model/grid-format.ts';
import { type Grid, type GridCell, type GridRow, notesOfGrid, textsOfGrid } from '../model/grid.ts';
import { letterOf } from '../model/letters.ts';
import { ownId } from '../model/own-ids.ts';
import { type HeadContext, headersOf, headRows, isRight, spanOf } from './grid-heads.ts';
import { type HandlerContext, phrasingOf } from './handlers.ts';

/** A table of figures/, and what its notes say, by letter. */
export interface GridTable {
  table: Element;
  notes: Element[];
}

interface TableContext extends HeadContext {
  grid: Grid;
  lang: string;
  /** By column, the longest end of its numbers, from the decimal sign on. */
  ends: readonly string[];
}

export function gridTable(
  spec: TableSpec,
  { cells }: Pick<PlacedFigure, 'cells'>,
  handlers: HandlerContext,
): GridTable {
  const { grid, id, path, lang } = spec;
  const texts = textsOfGrid(grid, path);
  const trees = new Map(texts.map(({ text }, index) => [text, cells[index]?.tree]));
  const wordsOf = (text: SourceText): ElementContent[] => {
    const tree = trees.get(text);
    return tree === undefined ? [{ type: 'text', value: text.value }] : phrasingOf(tree, handlers);
  };
  const notes = notesOfGrid(grid, path).map(({ text }) => text);
  const letters = new Map(notes.map(({ value }, index) => [value, letterOf(index)]));
  const isPlain = isSimple(grid);
  const context: TableContext = {
    grid,
    lang,
    ends: endsOf(grid, lang),
    wordsOf,
    markOf: (note) => (note === null ? [] : [h('sup.cell-note', letters.get(note.value) ?? '')]),
    // The own sign first: no identifier of an author's is like it.
    idOf: (name) => (isPlain ? undefined : ownId(`${id}-${name}`)),
  };
  const table = h('table.text-table', { ariaLabelledBy: `${id}-rubrik` }, [
    h('thead', headRows(grid.rowHeader, grid.columns, context)),
    ...bodiesOf(context),
  ]);
  const told = notes.map((note, index) =>
    h('p.note', [h('sup', letterOf(index)), ' ', ...wordsOf(note)]),
  );
  return { table, notes: told };
}

function hasSpan(cell: GridCell | null): boolean {
  return cell === null || cell.colSpan > 1 || cell.rowSpan > 1;
}

/** Where each cell has one head above it and one at its left, scope says which. */
function isSimple({ columns, rows }: Grid): boolean {
  return (
    columns.every(({ groups }) => groups.length === 0) &&
    rows.every(({ group, cells }) => group === null && !cells.some(hasSpan))
  );
}

function endsOf({ columns, rows }: Grid, lang: string): string[] {
  return columns.map((column, index) => {
    const ends = rows.map(({ cells }) => {
      const cell = cells[index] ?? null;
      return cell === null ? '' : (printedNumber(cell, column, lang)?.end ?? '');
    });
    return ends.reduce((one, other) => (other.length > one.length ? other : one), '');
  });
}

/** A body for each group of rows, below its head. */
function bodiesOf(context: TableContext): Element[] {
  const { rows, columns } = context.grid;
  const bodies: { group: SourceText | null; id: string | undefined; rows: Element[] }[] = [];
  for (const [at, row] of rows.entries()) {
    const before = bodies.at(-1);
    const isSame = at > 0 && row.group?.value === rows[at - 1]?.group?.value;
    const body =
      isSame && before !== undefined
        ? before
        : { group: row.group, id: context.idOf(`rg-${at}`), rows: [] };
    if (body !== before) bodies.push(body);
    body.rows.push(rowOf(row, at, body.group === null ? undefined : body.id, context));
  }
  return bodies.map(({ group, id, rows: own }) => {
    if (group === null) return h('tbody', own);
    const properties = { scope: 'rowgroup', id, colSpan: spanOf(columns.length + 1) };
    return h('tbody', [h('tr.group', h('th', properties, context.wordsOf(group))), ...own]);
  });
}

function rowOf(
  { label, cells, isTotal, note }: GridRow,
  at: number,
  groupId: string | undefined,
  context: TableContext,
): Element {
  const { wordsOf, markOf, idOf } = context;
  const id = idOf(`r-${at}`);
  const around = [groupId, id].filter((each) => each !== undefined);
  const shown = cells.flatMap((cell, index) =>
    cell === null ? [] : [cellOf(cell, index, around, context)],
  );
  const isSpanned = cells.some((cell) => cell === null || cell.rowSpan > 1);
  const classes = [...(isTotal ? ['total'] : []), ...(isSpanned ? ['spanned'] : [])];
  const head = label.value === '' ? h('td') : h('th', { scope: 'row', id });
  head.children = [...(label.value === '' ? [] : wordsOf(label)), ...markOf(note)];
  return h('tr', { className: classes.length === 0 ? undefined : classes }, [head, ...shown]);
}

function cellOf(
  cell: GridCell,
  index: number,
  around: readonly string[],
  context: TableContext,
): Element {
  const { grid, markOf } = context;
  const { colSpan, rowSpan, note } = cell;
  const { words, className, dataRoom } = shownIn(cell, index, context);
  const over = Array.from({ length: colSpan }, (_, right) =>
    headersOf(grid.columns, index + right, context),
  );
  const headers = [...around, ...new Set(over.flat())];
  const properties = {
    headers: headers.length === 0 ? undefined : headers,
    className,
    colSpan: spanOf(colSpan),
    rowSpan: spanOf(rowSpan),
    dataRoom,
  };
  return h('td', properties, [...words, ...markOf(note)]);
}

interface Shown {
  words: (ElementContent | string)[];
  className?: string[];
  /** What the longest number of the column has more. */
  dataRoom?: string;
}

function shownIn(cell: GridCell, index: number, context: TableContext): Shown {
  const { grid, lang, ends, wordsOf } = context;
  const { value, sign, colSpan } = cell;
  const column = grid.columns[index];
  const number = column === undefined ? null : printedNumber(cell, column, lang);
  if (column !== undefined && number !== null) {
    if (!isRight(column)) return { words: [number.text] };
    const dataRoom = (ends[index] ?? '').slice(number.end.length);
    return { words: [number.text], className: ['right'], ...(dataRoom !== '' && { dataRoom }) };
  }
  const isText = value !== null && typeof value === 'object';
  const words = isText ? wordsOf(value) : [sign === '' ? missingSign : sign];
  return colSpan > 1 ? { words, className: ['center'] } : { words };
}
