import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';

import type { SourceText } from '../model/figure.ts';
import { type GridColumn, holdsNumbers } from '../model/grid.ts';

/** What the cells of a head need: its words, and the identifiers that body cells name as their headers. */
export interface HeadContext {
  wordsOf: (text: SourceText) => ElementContent[];
  markOf: (note: SourceText | null) => ElementContent[];
  /** Identifier of a head by what it is; `undefined` where scope says enough. */
  idOf: (name: string) => string | undefined;
}

/** Rows of heads: groups over their columns, and each column's own head down to the last row. */
export function headRows(
  rowHeader: SourceText,
  columns: readonly GridColumn[],
  context: HeadContext,
): Element[] {
  const depth = Math.max(0, ...columns.map(({ groups }) => groups.length));
  return Array.from({ length: depth + 1 }, (_, level) => {
    const corner = level === 0 ? [cornerOf(rowHeader, depth + 1, context)] : [];
    const cells = columns.flatMap((column, index) => {
      const { groups } = column;
      if (groups.length < level) return [];
      if (groups.length === level) return [columnHead(column, depth + 1 - level, context)];
      if (isSameGroup(columns[index - 1], column, level)) return [];
      return [groupHead(columns.slice(index), level, context)];
    });
    return h('tr', [...corner, ...cells]);
  });
}

/** Whether two neighbours stand under the same head, and under the same heads above it. */
function isSameGroup(
  one: GridColumn | undefined,
  other: GridColumn | undefined,
  level: number,
): boolean {
  const path = (column: GridColumn | undefined): string | null =>
    column === undefined || column.groups.length <= level
      ? null
      : JSON.stringify(column.groups.slice(0, level + 1).map(({ value }) => value));
  const own = path(one);
  return own !== null && own === path(other);
}

function cornerOf(rowHeader: SourceText, rows: number, { wordsOf }: HeadContext): Element {
  return h('th', { scope: 'col', rowSpan: spanOf(rows) }, wordsOf(rowHeader));
}

function columnHead(column: GridColumn, rows: number, context: HeadContext): Element {
  const { id, label, width, note } = column;
  const { wordsOf, markOf, idOf } = context;
  const properties = {
    scope: 'col',
    id: idOf(`k-${id}`),
    rowSpan: spanOf(rows),
    className: isRight(column) ? ['right'] : undefined,
    style: width === null ? undefined : `width:${width}%`,
  };
  return h('th', properties, [...wordsOf(label), ...markOf(note)]);
}

function groupHead(from: readonly GridColumn[], level: number, context: HeadContext): Element {
  const [first] = from;
  const after = from.findIndex((column) => !isSameGroup(first, column, level));
  const colSpan = after === -1 ? from.length : after;
  const label = first?.groups[level];
  const properties = {
    scope: 'colgroup',
    id: idOfGroup(first, level, context),
    colSpan: spanOf(colSpan),
  };
  return h('th.center', properties, label === undefined ? [] : context.wordsOf(label));
}

function idOfGroup(first: GridColumn | undefined, level: number, { idOf }: HeadContext) {
  return first === undefined ? undefined : idOf(`g${level}-${first.id}`);
}

/** Identifiers of the heads over a column, the outermost first. */
export function headersOf(
  columns: readonly GridColumn[],
  index: number,
  context: HeadContext,
): string[] {
  const column = columns[index];
  if (column === undefined) return [];
  const groups = column.groups.map((_, level) => {
    let first = index;
    while (isSameGroup(columns[first - 1], column, level)) first -= 1;
    return idOfGroup(columns[first], level, context);
  });
  return [...groups, context.idOf(`k-${column.id}`)].filter((id) => id !== undefined);
}

export function isRight(column: GridColumn): boolean {
  return holdsNumbers(column) && column.type !== 'year';
}

/** `undefined` for one, which need not be said. */
export function spanOf(count: number): number | undefined {
  return count === 1 ? undefined : count;
}
