import type { Element, ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import { SKIP, visit } from 'unist-util-visit';

import { capitalised, type Terms } from '../model/terms.ts';
import { decimalsOf, isNumberColumn, withMinus } from './number-cells.ts';

type Alignment = 'left' | 'center' | 'right';

/**
 * Sets the tables of a text: words left and numbers right where the author has not said otherwise, with heads over their columns and
 * decimals below each other; the first column heads its rows. On a screen, a wide table scrolls in a box of its own.
 */
export function textTablesTransform(
  tree: Root,
  { medium, terms, lang }: { medium: 'screen' | 'print'; terms: Terms; lang: string },
): void {
  const langs = languagesIn(tree, lang);
  visit(tree, 'element', (node, index, parent) => {
    if (node.tagName !== 'table' || index === undefined || parent === undefined) return undefined;
    setTable(node, langs.get(node) ?? lang);
    if (medium === 'print') return SKIP;
    const named = captionOf(parent) ?? { ariaLabel: nameOf(node, terms) };
    parent.children.splice(index, 1, scrollBox(node, named));
    return [SKIP, index + 1];
  });
}

/** Tables that stand in a part of another language. */
function languagesIn(tree: Root, lang: string): ReadonlyMap<Element, string> {
  const langs = new Map<Element, string>();
  const walk = (nodes: Root['children'], around: string): void => {
    for (const node of nodes) {
      if (node.type !== 'element') continue;
      const own = node.properties['lang'];
      const inner = typeof own === 'string' ? own : around;
      if (node.tagName === 'table') langs.set(node, inner);
      else walk(node.children, inner);
    }
  };
  walk(tree.children, lang);
  return langs;
}

function captionOf(parent: Root | Element): { ariaLabelledBy: string } | null {
  const isFigure = parent.type === 'element' && parent.tagName === 'figure';
  return isFigure ? { ariaLabelledBy: String(parent.properties['ariaLabelledBy']) } : null;
}

/** Focusable, so that those who use the keyboard can see all of it. */
export function scrollBox(
  table: Element,
  name: { ariaLabel: string } | { ariaLabelledBy: string },
): Element {
  return h('div.scroll', { role: 'group', tabIndex: 0, ...name }, [table]);
}

function nameOf(table: Element, terms: Terms): string {
  const heads = (rowsOf(table)[0] ?? []).map((cell) => textOf(cell).trim());
  const words = heads.filter((head) => head !== '').join(', ');
  return words === '' ? capitalised(terms.table) : `${capitalised(terms.table)}: ${words}`;
}

function setTable(table: Element, lang: string): void {
  table.properties['className'] = ['text-table'];
  const [head = [], ...body] = rowsOf(table);
  for (const [column, cell] of head.entries()) {
    const cells = body.flatMap((row) => row[column] ?? []);
    const holdsNumbers = setColumn(cell, cells, lang);
    const isFirst = column === 0 && head.length > 1;
    if (isFirst && !holdsNumbers) headRows(cells);
    // Without words it heads nothing.
    if (textOf(cell).trim() === '') Object.assign(cell, asData(cell));
  }
}

/** Aligns a column; whether it holds numbers. */
function setColumn(head: Element, cells: readonly Element[], lang: string): boolean {
  const texts = cells.map((cell) => textOf(cell).trim());
  const holdsNumbers = isNumberColumn(texts, lang);
  const alignment = alignmentOf(head) ?? (holdsNumbers ? 'right' : 'left');
  for (const cell of [head, ...cells]) align(cell, alignment);
  if (holdsNumbers) for (const cell of cells) setMinus(cell);
  if (holdsNumbers && alignment === 'right') padDecimals(cells, texts, lang);
  head.properties['scope'] = 'col';
  return holdsNumbers;
}

function headRows(cells: readonly Element[]): void {
  if (cells.some((cell) => textOf(cell).trim() === '')) return;
  for (const cell of cells) Object.assign(cell, asRowHead(cell));
}

/** Cells row by row, the head first. */
function rowsOf(table: Element): Element[][] {
  const rows: Element[][] = [];
  visit(table, 'element', (node) => {
    if (node.tagName !== 'tr') return undefined;
    rows.push(node.children.filter((child) => child.type === 'element'));
    return SKIP;
  });
  return rows;
}

function alignmentOf({ properties }: Element): Alignment | null {
  const written = properties['align'];
  return written === 'left' || written === 'center' || written === 'right' ? written : null;
}

function align(cell: Element, alignment: Alignment): void {
  delete cell.properties['align'];
  if (alignment !== 'left') cell.properties['className'] = [alignment];
}

function asRowHead(cell: Element): Element {
  return { ...cell, tagName: 'th', properties: { ...cell.properties, scope: 'row' } };
}

function asData(cell: Element): Element {
  const { scope: _, ...properties } = cell.properties;
  return { ...cell, tagName: 'td', properties };
}

/** In the first words of the cell, however they are marked up. */
function setMinus(node: Element): void {
  const [first] = node.children;
  if (first?.type === 'text') first.value = withMinus(first.value);
  else if (first?.type === 'element') setMinus(first);
}

/** What the longest decimals of the column have more, for the style sheet to leave the room of. */
function padDecimals(cells: readonly Element[], texts: readonly string[], lang: string): void {
  const decimals = texts.map((text) => decimalsOf(text, lang));
  const longest = decimals.reduce((one, other) => (other.length > one.length ? other : one), '');
  for (const [index, cell] of cells.entries()) {
    const room = longest.slice(decimals[index]?.length ?? 0);
    if (room !== '' && texts[index] !== '') cell.properties['dataRoom'] = room;
  }
}

function textOf(node: ElementContent): string {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element') return '';
  const classes = node.properties['className'];
  const isMark = (name: string): boolean => Array.isArray(classes) && classes.includes(name);
  if (isMark('note-ref') || isMark('cell-note')) return '';
  return node.children.map(textOf).join('');
}
