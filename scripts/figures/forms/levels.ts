import type { DataColumn, Role } from '../../model/figure.ts';
import type { Localised } from '../../model/localised.ts';
import type { ColourRole, Palette } from '../../model/theme.ts';
import { wrapText } from '../metrics.ts';
import { markedLabel } from '../status.ts';
import { columnChannel } from './column-channel.ts';
import type { FormContext, View } from './form.ts';
import { edge, labelStyle } from './row-axis.ts';

/** Colours of the grades of one role, the strongest first, by how many there are. */
const grades: Readonly<Record<Role, readonly (readonly ColourRole[])[]>> = {
  positive: [
    ['positive'],
    ['positiveStrong', 'positiveWeak'],
    ['positiveStrong', 'positive', 'positiveWeak'],
  ],
  negative: [
    ['negative'],
    ['negative', 'negativeWeak'],
    ['negative', 'negativeMiddle', 'negativeWeak'],
  ],
  plain: [
    ['plain'],
    ['positiveStrong', 'positiveWeak'],
    ['positiveStrong', 'plain', 'positiveWeak'],
    ['positiveStrong', 'plain', 'positiveWeak', 'neutral'],
  ],
  neutral: [['neutral']],
  outside: [['outside']],
};

/** The colour of each level: those farther from the middle of the scale are stronger. */
export function levelColours(columns: readonly DataColumn[]): readonly ColourRole[] {
  return columns.map((column, at) => {
    const alike = columns.filter(({ role }) => role === column.role);
    const place = alike.indexOf(column);
    const isFirstHalf = columns.indexOf(alike[0] ?? column) === 0 || at < columns.length / 2;
    const ramp = grades[column.role][alike.length - 1] ?? [];
    return ramp[isFirstHalf ? place : alike.length - 1 - place] ?? column.role;
  });
}

/** The colour of each time, in their order: the last stands out. */
export function changeColours(columns: readonly DataColumn[]): readonly ColourRole[] {
  return columns.map((_, at) => {
    if (at === columns.length - 1) return 'plain';
    return at === 0 ? 'outside' : 'neutral';
  });
}

/** Why the levels cannot be told apart. */
export function levelsFault(columns: readonly DataColumn[]): Localised | null {
  for (const role of Object.keys(grades) as Role[]) {
    const count = columns.filter((column) => column.role === role).length;
    // The mildest of the most plain levels is as grey as a middle.
    const isTaken = role === 'plain' && columns.some((column) => column.role === 'neutral');
    const most = grades[role].length - (isTaken ? 1 : 0);
    if (count <= most) continue;
    return {
      sv: `${count} kolumner har rollen \`${role}\`, och högst ${most} går att skilja åt: ge dem andra roller (positive, neutral, negative, outside), eller slå ihop dem`,
      en: `${count} columns have the role \`${role}\`, and at most ${most} can be told apart: give them other roles (positive, neutral, negative, outside), or join them`,
    };
  }
  return null;
}

/** The text printed inside a shape of a colour. */
export function colourOn(role: ColourRole): ColourRole {
  return `on${role.slice(0, 1).toUpperCase()}${role.slice(1)}` as ColourRole;
}

const symbol = { size: 11, edge: 3, gap: 5, padding: 14 } as const;

/** The fill of the levels, with a key in the order of the scale above the chart. */
export function levelFill(columns: readonly DataColumn[], context: FormContext): View {
  return columnFill(columns, levelColours(columns), context);
}

/** The fill of columns in `colours`, with a key above the chart. */
export function columnFill(
  columns: readonly DataColumn[],
  colours: readonly ColourRole[],
  context: FormContext,
  symbolType: 'square' | 'circle' = 'square',
): View {
  const range = colours.map((role) => context.palette[role]);
  return columnChannel(columns, range, keyOf(columns, context, symbolType));
}

/** A key above the chart, on as few lines as its labels fit on; one that is wider than all of it is broken. */
export function keyOf(
  columns: readonly DataColumn[],
  context: FormContext,
  symbolType: 'square' | 'circle' = 'square',
): View {
  return keyOfLabels(columns.map(markedLabel), context, symbolType);
}

/** The width of an entry of a key, with the space to the next, in CSS px. */
export function entryWidth(label: string, { measure }: Pick<FormContext, 'measure'>): number {
  return symbol.size + symbol.edge + symbol.gap + measure(label, labelStyle) + symbol.padding;
}

/** The same for what is no column. */
export function keyOfLabels(
  labels: readonly string[],
  context: FormContext,
  symbolType: 'square' | 'circle' = 'square',
): View {
  const { palette, width, plot = width, measure } = context;
  const most = plot - entryWidth('', context) + symbol.padding;
  const lines = labels.map((label) => wrapText(label, most, labelStyle, measure));
  const entries = lines.map((each) => Math.max(...each.map((text) => entryWidth(text, context))));
  const isInOneRow = rowWidth(labels, context) <= plot || isKeyAside(labels, context);
  const room = plot + symbol.padding;
  const fit = isInOneRow ? labels.length : Math.max(1, Math.floor(room / Math.max(...entries)));
  const rows = Math.ceil(labels.length / fit);
  return {
    title: null,
    orient: 'top',
    columns: Math.ceil(labels.length / rows),
    columnPadding: symbol.padding,
    labelOffset: symbol.gap,
    ...brokenLabels(labels, lines),
    symbolType,
    symbolSize: symbol.size ** 2,
    symbolStrokeColor: palette.neutralEdge,
    symbolStrokeWidth: 1,
    offset: 12,
  };
}

function rowWidth(labels: readonly string[], context: FormContext): number {
  return labels.reduce((sum, label) => sum + entryWidth(label, context), -symbol.padding);
}

/** Whether a key in one row needs some of the width that labels have beside the marks: it then ends where they end. */
function isKeyAside(labels: readonly string[], context: FormContext): boolean {
  const { width, plot = width } = context;
  const row = rowWidth(labels, context);
  return row > plot && row <= width - edge;
}

/** Where the key of `columns` stands, as settings of the whole chart. */
export function keyPlace(columns: readonly DataColumn[], context: FormContext): View {
  if (!isKeyAside(columns.map(markedLabel), context)) return {};
  // The schema of Vega-Lite takes it as an expression only.
  return { config: { legend: { layout: { expr: "{ top: { anchor: 'end' } }" } } } };
}

/** Labels on several lines, the first of them beside its sign. */
function brokenLabels(labels: readonly string[], lines: readonly (readonly string[])[]): View {
  if (lines.every(({ length }) => length < 2)) return {};
  const printed = labels.map((label, at) => [label, (lines[at] ?? []).join('\n')]);
  const table = JSON.stringify(Object.fromEntries(printed));
  return { labelExpr: `${table}[datum.label]`, rowPadding: 4 };
}

/** The colour of texts inside the shapes of the levels. */
export function levelText(columns: readonly DataColumn[], palette: Palette): View {
  const range = levelColours(columns).map((role) => palette[colourOn(role)]);
  return columnChannel(columns, range);
}
