import type { DataColumn } from '../../model/figure.ts';
import type { SheetSwatch, SheetText } from '../sheet.ts';
import { markedLabel } from '../status.ts';
import type { FormContext } from './form.ts';
import { type Laid, baselineIn, labelStyle, round } from './rows.ts';

const swatch = { size: 11, gap: 5 } as const;
const rowHeight = 18;
const leastGap = 10;

type Key = Laid<{ texts: readonly SheetText[]; swatches: readonly SheetSwatch[] }>;

interface Entry {
  column: DataColumn;
  width: number;
}

/** The answer levels in the order of the scale: spread over the width when they fit on one row, else row by row. */
export function layKey(columns: readonly DataColumn[], top: number, context: FormContext): Key {
  const entries = columns.map((column) => ({
    column,
    width: swatch.size + swatch.gap + context.measure(markedLabel(column), labelStyle),
  }));
  const rows = rowsOf(entries, context.width);
  const [only] = rows;
  const spread =
    rows.length === 1 && only !== undefined ? spreadGap(only, context.width) : leastGap;
  const laid = rows.flatMap((row, index) => layRow(row, top + index * rowHeight, spread));
  return {
    texts: laid.map((entry) => entry.text),
    swatches: laid.map((entry) => entry.swatch),
    bottom: top + rows.length * rowHeight,
  };
}

function rowsOf(entries: readonly Entry[], width: number): Entry[][] {
  const rows: Entry[][] = [];
  let used = 0;
  for (const entry of entries) {
    const current = rows.at(-1);
    if (current !== undefined && used + leastGap + entry.width <= width) {
      current.push(entry);
      used += leastGap + entry.width;
    } else {
      rows.push([entry]);
      used = entry.width;
    }
  }
  return rows;
}

function spreadGap(row: readonly Entry[], width: number): number {
  const used = row.reduce((sum, entry) => sum + entry.width, 0);
  return row.length < 2 ? 0 : (width - used) / (row.length - 1);
}

function layRow(
  row: readonly Entry[],
  top: number,
  gap: number,
): { text: SheetText; swatch: SheetSwatch }[] {
  const y = baselineIn({ top, bottom: top + rowHeight }, labelStyle.size);
  let x = 0;
  return row.map(({ column, width }) => {
    const left = round(x);
    x += width + gap;
    return {
      swatch: {
        role: column.role,
        left,
        right: left + swatch.size,
        top: y - swatch.size + 1,
        bottom: y + 1,
      },
      text: {
        ...labelStyle,
        text: markedLabel(column),
        x: left + swatch.size + swatch.gap,
        y,
        align: 'left',
        colour: 'ink',
      },
    };
  });
}
