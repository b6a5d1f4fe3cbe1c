import type { DataColumn, DataTable } from '../../model/figure.ts';
import { wrapText } from '../metrics.ts';
import { type Plot, type Sheet, type SheetText, joinPieces, lineHeight } from '../sheet.ts';
import { markedLabel } from '../status.ts';
import { layBar, valueRoom } from './bars.ts';
import type { Form, FormContext } from './form.ts';
import {
  type LaidText,
  ascent,
  flowRows,
  outsideLast,
  round,
  shareFault,
  strongStyle,
} from './rows.ts';

const flow = { beside: false, barHeight: 14, aboveBar: 3, belowRow: 12, besideRule: 12 } as const;
const panelGap = 20;
const belowHead = 10;

/** A table as a picture: one small bar chart a column, all on the same scale to 100. */
export const barTable: Form = { faultOf: shareFault, layOut };

interface Panel {
  column: DataColumn;
  left: number;
  width: number;
  scale: Plot;
}

function layOut(table: DataTable, context: FormContext): Sheet {
  const { width } = context;
  const panels = panelsOf(table, context);
  const head = layHead(panels, context);
  const top = head.bottom + belowHead;
  const rows = flowRows(table, { ...flow, top, labelWidth: width }, context, (row, band) => {
    const bars = panels.map(({ column, left, width: panelWidth, scale }, plot) => {
      const limit = left + panelWidth;
      return layBar(
        { row, column, role: column.role, band, plot, scale, suffix: '', limit },
        context,
      );
    });
    return { ...joinPieces(bars), bottom: band.bottom };
  });
  return {
    ...rows,
    width,
    height: rows.bottom + 1,
    plots: panels.map((panel) => panel.scale),
    texts: [...head.texts, ...rows.texts],
  };
}

function panelsOf(table: DataTable, context: FormContext): readonly Panel[] {
  const columns = outsideLast(table.columns);
  const width = (context.width - panelGap * (columns.length - 1)) / columns.length;
  const room = valueRoom(table, '', context);
  const values = table.rows.flatMap((row) =>
    [...row.cells.values()].map((cell) => cell.value ?? 0),
  );
  const end = Math.max(100, ...values);
  return columns.map((column, index) => {
    const left = round(index * (width + panelGap));
    const range = [left, round(left + width - room)] as const;
    return { column, left, width, scale: { domain: [0, end], range, gap: 0 } };
  });
}

/** Column names over their panels, ending on the same line. */
function layHead(panels: readonly Panel[], context: FormContext): LaidText {
  const heads = panels.map(({ column, width }) =>
    wrapText(markedLabel(column), width, strongStyle, context.measure),
  );
  const bottom = Math.max(...heads.map((lines) => lines.length)) * lineHeight;
  const texts = heads.map((lines, index) => headOver(panels[index]?.left ?? 0, lines, bottom));
  return { texts, bottom };
}

function headOver(x: number, lines: readonly string[], bottom: number): SheetText {
  const y = bottom - lines.length * lineHeight + ascent;
  return { ...strongStyle, text: lines.join('\n'), x, y, align: 'left', colour: 'ink' };
}
