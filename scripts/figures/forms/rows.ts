import type { DataRow, DataTable, Role } from '../../model/figure.ts';
import type { Localised } from '../../model/localised.ts';
import type { ColourRole } from '../../model/theme.ts';
import { wrapText } from '../metrics.ts';
import { type Pieces, type SheetLine, type SheetText, joinPieces, lineHeight } from '../sheet.ts';
import { markedLabel } from '../status.ts';
import { textSizes, textWeights } from '../theme.ts';
import type { FormContext } from './form.ts';

/** Height of capitals and digits of the sans family, in em: what is centred in a bar. */
const capHeight = 0.711;
/** From the top of a line to its baseline, in CSS px. */
export const ascent = 13;

export const labelStyle = { size: textSizes.label, weight: textWeights.normal } as const;
export const strongStyle = { size: textSizes.label, weight: textWeights.bold } as const;
export const valueStyle = { size: textSizes.label, weight: textWeights.medium } as const;

/** Width of the empty box of a number that cannot be read and has no room of its own, in CSS px. */
export const missingWidth = 26;

/** A stretch of the drawing from top to bottom, in CSS px. */
export interface Band {
  top: number;
  bottom: number;
}

/** Something laid out, and where the next thing may begin. */
export type Laid<Part> = Part & { bottom: number };

/** Hundredths of a pixel are more than any screen or press shows, and keep drawings equal on all machines. */
export function round(value: number): number {
  return Math.round(value * 100) / 100;
}

/** Baseline that centres capitals and digits between two heights. */
export function baselineIn(band: Band, size: number): number {
  return round((band.top + band.bottom) / 2 + (capHeight * size) / 2);
}

export type LaidText = Laid<{ texts: readonly SheetText[] }>;

interface TextBox {
  width: number;
  colour?: ColourRole;
  strong?: boolean;
}

/** Text from the left edge, wrapped to the width of its box. */
export function layText(text: string, top: number, box: TextBox, context: FormContext): LaidText {
  const style = box.strong === true ? strongStyle : labelStyle;
  const lines = wrapText(text, box.width, style, context.measure);
  const at = { x: 0, y: top + ascent, align: 'left', colour: box.colour ?? 'ink' } as const;
  return {
    texts: [{ ...style, ...at, text: lines.join('\n') }],
    bottom: top + lines.length * lineHeight,
  };
}

/** The row's label with the mark of a label that was worked out; grey when the label itself could not be read. */
export function layLabel(row: DataRow, top: number, width: number, context: FormContext): LaidText {
  const illegible = row.labelStatus === 'illegible';
  return layText(markedLabel(row), top, { width, colour: illegible ? 'muted' : 'ink' }, context);
}

export interface RowFlow {
  /** Where the first row begins. */
  top: number;
  labelWidth: number;
  /** Whether labels stand beside their bars; else above. */
  beside: boolean;
  barHeight: number;
  aboveBar: number;
  belowRow: number;
  /** On each side of the rule between groups. */
  besideRule: number;
}

/** Draws one row: its bar belongs in `band`; the row as a whole covers `extent` unless it says otherwise. */
export type PlaceRow = (row: DataRow, band: Band, extent: Band) => Laid<Partial<Pieces>>;

const belowHeading = 3;

/** Rows one below the other, group by group: heading, label and what `place` draws, with a rule between groups. */
export function flowRows(
  table: DataTable,
  flow: RowFlow,
  context: FormContext,
  place: PlaceRow,
): Laid<Pieces> {
  const pieces: Partial<Pieces>[] = [];
  let y = flow.top;
  for (const [index, group] of groupsOf(table.rows).entries()) {
    if (index > 0) {
      pieces.push({ lines: [ruleAt(y - flow.belowRow + flow.besideRule, context.width)] });
      y += 2 * flow.besideRule - flow.belowRow;
    }
    if (group.heading !== null) {
      const box = { width: flow.labelWidth, strong: true };
      const heading = layText(group.heading, y, box, context);
      pieces.push(heading);
      y = heading.bottom + belowHeading;
    }
    for (const row of group.rows) {
      const placed = flowRow(row, y, flow, context, place);
      pieces.push(placed);
      y = placed.bottom + flow.belowRow;
    }
  }
  return { ...joinPieces(pieces), bottom: y - flow.belowRow };
}

function flowRow(
  row: DataRow,
  y: number,
  flow: RowFlow,
  context: FormContext,
  place: PlaceRow,
): Laid<Pieces> {
  const label = layLabel(row, y, flow.labelWidth, context);
  // A label beside its bar and the bar share their middle.
  const top = flow.beside ? (y + label.bottom - flow.barHeight) / 2 : label.bottom + flow.aboveBar;
  const band = { top, bottom: top + flow.barHeight };
  const extent = { top: y, bottom: Math.max(label.bottom, band.bottom) };
  const placed = place(row, band, extent);
  return { ...joinPieces([label, placed]), bottom: placed.bottom };
}

function ruleAt(y: number, width: number): SheetLine {
  const crisp = Math.floor(y) + 0.5;
  return { x: 0, x2: width, y: crisp, y2: crisp, colour: 'rule' };
}

interface RowGroup {
  /** `null` for rows without group, and for a group of one row with the same name. */
  heading: string | null;
  rows: readonly DataRow[];
}

/** Rows in their groups, in source order; answers outside the scale come last, as a group of their own. */
function groupsOf(rows: readonly DataRow[]): readonly RowGroup[] {
  const groups: { name: string | null; outside: boolean; rows: DataRow[] }[] = [];
  for (const row of outsideLast(rows)) {
    const outside = row.role === 'outside';
    const current = groups.at(-1);
    if (current?.name === row.group && current.outside === outside) current.rows.push(row);
    else groups.push({ name: row.group, outside, rows: [row] });
  }
  return groups.map(({ name, rows: members }) => ({
    heading: members.length === 1 && members[0]?.label === name ? null : name,
    rows: members,
  }));
}

/** Keeps the order, but what lies outside the scale comes last. */
export function outsideLast<Item extends { role: Role }>(items: readonly Item[]): readonly Item[] {
  const isOutside = (item: Item) => item.role === 'outside';
  return [...items.filter((item) => !isOutside(item)), ...items.filter(isOutside)];
}

/** Faults that no form can draw. */
export function shareFault(table: DataTable): Localised | null {
  if (table.rows.length === 0) return { sv: 'den har inga rader', en: 'it has no rows' };
  if (table.columns.length === 0) return { sv: 'den har inga kolumner', en: 'it has no columns' };
  for (const row of table.rows) {
    for (const cell of row.cells.values()) {
      if ((cell.value ?? 0) >= 0) continue;
      return {
        sv: `raden \`${row.id}\` har ett negativt tal`,
        en: `the row \`${row.id}\` has a negative number`,
      };
    }
  }
  return null;
}
