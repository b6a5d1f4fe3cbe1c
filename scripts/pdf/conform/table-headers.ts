import { type PDFArray, type PDFContext, PDFName, PDFString } from '@cantoo/pdf-lib';

import { attributesOf, cellsOf, headersOf, isRow, scopeOf, spanOf } from './table-cells.ts';
import { type Element, elementsOf } from './tree.ts';

interface Column {
  /** The heads over it, the outermost first. */
  heads: Element[];
}

/**
 * Names the headers of every cell by where it stands: the heads over all columns that it reaches over, the head of its group of rows
 * and that of its row. Chromium leaves out groups of rows and all columns of a cell but the first, and knows no heads at all where a
 * turned table goes on.
 */
export function nameHeaders(table: Element, prefix: string): void {
  const sections = table.kids.filter((kid) => kid.kind === 'element');
  const head = sections.find(({ type }) => type === 'THead');
  const body = sections.find(({ type }) => type === 'TBody');
  if (head === undefined || body === undefined) return;
  const own = new Set([...elementsOf(table)].flatMap(({ id }) => id ?? []));
  const named = { own, next: 0, prefix: [...own][0] ?? prefix };
  const columns: Column[] = [];
  layOut(head.kids.filter(isRow), (cell, from) => {
    for (let at = from; at < from + spanOf(cell, 'ColSpan'); at += 1) {
      const column = (columns[at] ??= { heads: [] });
      if (cell.type === 'TH') column.heads.push(cell);
    }
  });
  let group: Element[] = [];
  let row: { element: Element; heads: Element[] } | null = null;
  layOut(body.kids.filter(isRow), (cell, from, around) => {
    if (row?.element !== around) row = { element: around, heads: [] };
    const isGroup = cell.type === 'TH' && spanOf(cell, 'ColSpan') >= columns.length;
    if (isGroup && columns.length > 1) group = [cell];
    else if (cell.type === 'TH' && scopeOf(cell) === 'Row') row.heads.push(cell);
    else if (cell.type === 'TD') {
      const over = columns.slice(from, from + spanOf(cell, 'ColSpan'));
      const heads = new Set(over.flatMap(({ heads: each }) => each));
      const all = [...heads, ...group, ...row.heads];
      setHeaders(
        cell,
        all.map((each) => idOf(each, named)),
      );
    }
  });
}

interface Names {
  own: ReadonlySet<string>;
  next: number;
  prefix: string;
}

function idOf(cell: Element, names: Names): string {
  while (cell.id === undefined) {
    names.next += 1;
    const id = `${names.prefix}-${names.next}`;
    if (!names.own.has(id)) cell.id = id;
  }
  return cell.id;
}

/** Each cell with the column that it begins in, a row at a time, those of several rows first. */
function layOut(
  rows: readonly Element[],
  place: (cell: Element, column: number, row: Element) => void,
): void {
  let taken: number[] = [];
  for (const row of rows) {
    taken = taken.map((left) => Math.max(0, left - 1));
    for (const cell of cellsOf(row)) {
      let at = taken.findIndex((left) => left === 0);
      if (at === -1) at = taken.length;
      const width = spanOf(cell, 'ColSpan');
      for (let column = at; column < at + width; column += 1) {
        taken[column] = spanOf(cell, 'RowSpan');
      }
      place(cell, at, row);
    }
  }
}

/** What is named already is left as it is. */
function setHeaders(cell: Element, names: readonly string[]): void {
  const before = headersOf(cell);
  if (before.length === names.length && names.every((each) => before.includes(each))) return;
  const dicts = attributesOf(cell);
  const dict =
    dicts.find((each) => each.has(PDFName.of('Headers'))) ??
    dicts.find((each) => each.lookupMaybe(PDFName.of('O'), PDFName)?.decodeText() === 'Table');
  if (dict === undefined) return;
  dict.set(PDFName.of('Headers'), namesIn(dict.context, names));
}

function namesIn(context: PDFContext, names: readonly string[]): PDFArray {
  return context.obj(names.map((each) => PDFString.of(each)));
}
