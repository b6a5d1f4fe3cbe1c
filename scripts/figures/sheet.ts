import type { TopLevelSpec } from 'vega-lite';

import type { Role, Status } from '../model/figure.ts';
import type { ColourRole, Palette } from '../model/theme.ts';
import type { TextStyle } from './metrics.ts';

/** One bar, bound to its number: `from` and `to` are on the scale of its plot, `top` and `bottom` are CSS px. */
export interface SheetBar {
  /** Index of the plot whose scale it stands on. */
  plot: number;
  row: string;
  column: string;
  value: number;
  status: Status;
  role: Role;
  from: number;
  to: number;
  top: number;
  bottom: number;
}

/** A scale for bars: numbers in `domain` are drawn at the CSS px of `range`, each bar `gap` px short of its end. */
export interface Plot {
  domain: readonly [number, number];
  range: readonly [number, number];
  gap: number;
}

/** The empty place of a number that cannot be read, or a swatch of the key: CSS px. */
export interface SheetBox {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

export interface SheetSwatch extends SheetBox {
  role: Role;
}

/** A text on one or more lines (`\n`), its first baseline at `y`: CSS px. */
export interface SheetText extends TextStyle {
  text: string;
  x: number;
  y: number;
  align: 'left' | 'center' | 'right';
  colour: ColourRole;
}

export interface SheetLine {
  x: number;
  y: number;
  x2: number;
  y2: number;
  colour: ColourRole;
}

/** What is drawn: bars on the scales of their plots, everything else in CSS px from the upper left corner. */
export interface Pieces {
  bars: readonly SheetBar[];
  swatches: readonly SheetSwatch[];
  missing: readonly SheetBox[];
  lines: readonly SheetLine[];
  texts: readonly SheetText[];
}

/** A drawing laid out. */
export interface Sheet extends Pieces {
  width: number;
  height: number;
  plots: readonly Plot[];
}

/** Several pieces as one; each may hold only some of the parts. */
export function joinPieces(pieces: readonly Partial<Pieces>[]): Pieces {
  return {
    bars: pieces.flatMap((piece) => piece.bars ?? []),
    swatches: pieces.flatMap((piece) => piece.swatches ?? []),
    missing: pieces.flatMap((piece) => piece.missing ?? []),
    lines: pieces.flatMap((piece) => piece.lines ?? []),
    texts: pieces.flatMap((piece) => piece.texts ?? []),
  };
}

/** Distance between the baselines of a text on several lines. */
export const lineHeight = 17;

type Layer = Record<string, unknown>;

/** The sheet as Vega-Lite: one named data set and one or two layers a part. */
export function specOfSheet(sheet: Sheet, palette: Palette): TopLevelSpec {
  const parts = [
    ...sheet.plots.flatMap((_, index) => plotParts(sheet, index, palette)),
    swatchPart(sheet.swatches, palette, false),
    swatchPart(sheet.swatches, palette, true),
    missingPart(sheet.missing, palette),
    linePart(sheet.lines, palette),
    textPart(sheet.texts, palette),
  ].filter((part) => part.values.length > 0);
  const spec = {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    width: sheet.width,
    height: sheet.height,
    padding: 0,
    autosize: { type: 'none' },
    datasets: Object.fromEntries(parts.map((part) => [part.name, part.values])),
    layer: parts.flatMap((part) =>
      part.layers.map((layer) => ({ data: { name: part.name }, ...layer })),
    ),
    resolve: { scale: { x: 'independent', y: 'independent', color: 'independent' } },
  };
  return spec as TopLevelSpec;
}

interface Part {
  name: string;
  values: readonly object[];
  layers: readonly Layer[];
}

/** A coordinate in CSS px: the field is used as it is. */
const pixels = (field: string) => ({ field, type: 'quantitative', scale: null, axis: null });

function plotParts(sheet: Sheet, index: number, palette: Palette): Part[] {
  const plot = sheet.plots[index];
  if (plot === undefined) return [];
  const { domain, range, gap } = plot;
  const bars = sheet.bars.filter((bar) => bar.plot === index);
  const scale = { domain, range: [range[0], range[1] + gap], nice: false, zero: false };
  const encoding = (inset: number) => ({
    x: { field: 'from', type: 'quantitative', scale, axis: null },
    x2: { field: 'to' },
    y: pixels('top'),
    y2: { field: 'bottom' },
    color: roleColour(palette),
    ...(inset > 0 && { stroke: { value: palette.neutralEdge } }),
  });
  const layer = (inset: number) => ({
    mark: rectangle(inset, gap),
    encoding: encoding(inset),
  });
  const name = `bars-${index + 1}`;
  return [
    { name, values: bars.filter((bar) => !isEdged(bar)), layers: [layer(0)] },
    { name: `${name}-edged`, values: bars.filter(isEdged), layers: [layer(edgeInset)] },
  ];
}

/** Light fills get a dark edge, since the fill alone would not stand out from the ground. */
const isEdged = (shape: { role: Role }) => shape.role === 'neutral';
/** Half the edge's width: keeps the edge inside its shape. */
const edgeInset = 0.5;

function rectangle(inset: number, gap: number): Layer {
  return {
    type: 'rect',
    xOffset: inset,
    x2Offset: -gap - inset,
    yOffset: inset,
    y2Offset: -inset,
    ...(inset > 0 && { strokeWidth: 1 }),
  };
}

function roleColour(palette: Palette): Layer {
  const shown: Role[] = ['positive', 'neutral', 'negative', 'plain', 'outside'];
  return {
    field: 'role',
    type: 'nominal',
    scale: { domain: shown, range: shown.map((role) => palette[role]) },
    legend: null,
  };
}

function boxEncoding(): Layer {
  return { x: pixels('left'), x2: { field: 'right' }, y: pixels('top'), y2: { field: 'bottom' } };
}

function swatchPart(swatches: readonly SheetSwatch[], palette: Palette, edged: boolean): Part {
  const encoding = {
    ...boxEncoding(),
    color: roleColour(palette),
    ...(edged && { stroke: { value: palette.neutralEdge } }),
  };
  return {
    name: edged ? 'key-edged' : 'key',
    values: swatches.filter((swatch) => isEdged(swatch) === edged),
    layers: [{ mark: rectangle(edged ? edgeInset : 0, 0), encoding }],
  };
}

function missingPart(boxes: readonly SheetBox[], palette: Palette): Part {
  const mark = {
    ...rectangle(edgeInset, 0),
    filled: false,
    stroke: palette.neutralEdge,
    strokeDash: [3, 2.5],
  };
  return { name: 'missing', values: boxes, layers: [{ mark, encoding: boxEncoding() }] };
}

function linePart(lines: readonly SheetLine[], palette: Palette): Part {
  const values = lines.map((line) => ({ ...line, colour: palette[line.colour] }));
  const encoding = {
    x: pixels('x'),
    x2: { field: 'x2' },
    y: pixels('y'),
    y2: { field: 'y2' },
    color: { field: 'colour', type: 'nominal', scale: null },
  };
  return { name: 'lines', values, layers: [{ mark: { type: 'rule', strokeWidth: 1 }, encoding }] };
}

function textPart(texts: readonly SheetText[], palette: Palette): Part {
  const values = texts.map((text) => ({ ...text, colour: palette[text.colour] }));
  const mark = {
    type: 'text',
    baseline: 'alphabetic',
    align: { expr: 'datum.align' },
    fontSize: { expr: 'datum.size' },
    fontWeight: { expr: 'datum.weight' },
    lineBreak: '\n',
    lineHeight,
  };
  const encoding = {
    x: pixels('x'),
    y: pixels('y'),
    text: { field: 'text', type: 'nominal' },
    color: { field: 'colour', type: 'nominal', scale: null },
  };
  return { name: 'texts', values, layers: [{ mark, encoding }] };
}
