import type { Localised } from '../../model/localised.ts';
import { cellAt, rangeOf, type Range } from './cell-names.ts';
import { type Attributes, type ElementHandler, readElements } from './elements.ts';
import { dateText, type NumberKind } from './number-format.ts';
import { partsOf, tooLarge, UnreadableWorkbook } from './parts.ts';
import { isTrue, type Workbook } from './workbook.ts';

/** A cell that holds something. */
export interface SheetCell {
  /** As it is shown, but for rounding: ”12,5 %”, ”2024-01-31”. */
  text: string;
  /** The number that it holds, 12.5 of ”12,5 %”; `null` for texts and dates. */
  number: number | null;
  isPercent: boolean;
  /** Why it has no value that could be used. */
  fault: Localised | null;
}

export interface Worksheet {
  /** By row and column, from 1. */
  rows: ReadonlyMap<number, ReadonlyMap<number, SheetCell>>;
  merged: readonly Range[];
  hiddenRows: ReadonlySet<number>;
  hiddenColumns: ReadonlySet<number>;
}

/** More cells than any figure has; a sheet may hold 17 milliards. */
const mostCells = 200_000;

/** One sheet of a workbook, with the values that its formulas had when it was saved. Throws `UnreadableWorkbook`. */
export function readWorksheet(bytes: Uint8Array, part: string, workbook: Workbook): Worksheet {
  const xml = partsOf(bytes, (name) => name === part).get(part);
  if (xml === undefined) {
    throw new UnreadableWorkbook({
      sv: 'bladet saknas i filen',
      en: 'the sheet is not in the file',
    });
  }
  const { sheet, handler } = sheetReader(workbook);
  readElements(xml, handler);
  return sheet;
}

function sheetReader(workbook: Workbook): { sheet: Worksheet; handler: ElementHandler } {
  const rows = new Map<number, Map<number, SheetCell>>();
  const merged: Range[] = [];
  const hiddenRows = new Set<number>();
  const hiddenColumns = new Set<number>();
  let count = 0;
  let at = { row: 0, column: 0 };
  let cell: OpenCell | null = null;
  let texts: 'value' | 'inline' | null = null;

  const openings: Readonly<Record<string, (attributes: Attributes) => void>> = {
    row(attributes) {
      at = { row: Number(attributes['r'] ?? at.row + 1), column: 0 };
      if (isTrue(attributes['hidden'])) hiddenRows.add(at.row);
    },
    col(attributes) {
      for (const column of hiddenIn(attributes)) hiddenColumns.add(column);
    },
    c({ r = '', t: type = 'n', s: style = '0' }) {
      at = cellAt(r) ?? { ...at, column: at.column + 1 };
      cell = { type, style: Number(style), hasFormula: false, value: '', inline: '' };
    },
    f() {
      if (cell !== null) cell.hasFormula = true;
    },
    v() {
      texts = 'value';
    },
    t() {
      texts = 'inline';
    },
    mergeCell({ ref = '' }) {
      merged.push(...(rangeOf(ref) ?? []));
    },
  };

  function keep(found: SheetCell): void {
    count += 1;
    const isInSheet = at.row <= mostRows && at.column <= mostColumns;
    if (count > mostCells || !isInSheet) throw new UnreadableWorkbook(tooLarge);
    const row = rows.get(at.row) ?? new Map<number, SheetCell>();
    rows.set(at.row, row.set(at.column, found));
  }

  const handler: ElementHandler = {
    open: (name, attributes) => openings[name]?.(attributes),
    text(text) {
      if (texts !== null && cell !== null) cell[texts] += text;
    },
    close(name) {
      if (name === 'v' || name === 't') texts = null;
      if (name !== 'c' || cell === null) return;
      const found = cellOf(cell, workbook);
      cell = null;
      if (found !== null) keep(found);
    },
  };
  return { sheet: { rows, merged, hiddenRows, hiddenColumns }, handler };
}

/** The most that a sheet has. */
const mostRows = 1_048_576;
const mostColumns = 16_384;

function hiddenIn({ hidden, min = '1', max = min }: Attributes): number[] {
  if (!isTrue(hidden)) return [];
  const from = Number(min);
  const length = Math.min(Number(max), mostColumns) - from + 1;
  return Array.from({ length: Math.max(0, length || 0) }, (_, index) => from + index);
}

interface OpenCell {
  type: string;
  style: number;
  hasFormula: boolean;
  value: string;
  inline: string;
}

const bare = { number: null, isPercent: false, fault: null };

function cellOf(cell: OpenCell, workbook: Workbook): SheetCell | null {
  const { type, value, inline, hasFormula } = cell;
  if (type === 'inlineStr') return textCell(inline);
  if (value === '')
    return hasFormula && type !== 'str' ? { ...bare, text: '=', fault: notWorkedOut } : null;
  switch (type) {
    case 's':
      return textCell(workbook.sharedTexts[Number(value)] ?? '');
    case 'e':
      return { ...bare, text: value, fault: errorOf(value) };
    case 'b':
      return { ...bare, text: isTrue(value) ? 'SANT' : 'FALSKT' };
    case 'n':
      return numberCell(Number(value), workbook.formats[cell.style] ?? 'number', workbook.is1904);
    default:
      return textCell(value);
  }
}

function textCell(text: string): SheetCell | null {
  const plain = text.replaceAll(/_x000D_|[\t\r\n]+/gu, ' ').trim();
  return plain === '' ? null : { ...bare, text: plain };
}

function numberCell(written: number, kind: NumberKind, is1904: boolean): SheetCell {
  if (kind !== 'number' && kind !== 'percent') {
    return { ...bare, text: dateText(written, kind, is1904) };
  }
  const isPercent = kind === 'percent';
  // Fifteen digits are what Excel shows; the rest is noise of binary fractions.
  const number = Number((isPercent ? written * 100 : written).toPrecision(15));
  const shown = String(number).replace('.', ',').replace('-', '−');
  return { text: isPercent ? `${shown} %` : shown, number, isPercent, fault: null };
}

const notWorkedOut = {
  sv: 'Formeln har inget sparat värde: öppna filen i Excel och spara den.',
  en: 'The formula has no saved value: open the file in Excel and save it.',
};

function errorOf(code: string): Localised {
  return {
    sv: `\`${code}\` är ett fel i Excel; rätta formeln, eller skriv .. där uppgift saknas.`,
    en: `\`${code}\` is an error in Excel; correct the formula, or write .. where the number is missing.`,
  };
}
