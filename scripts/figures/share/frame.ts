import { type ShareShape, type ShareTexts, shareFormats } from '../../model/share.ts';
import type { Theme } from '../../model/theme.ts';
import { type Measure, measureWith, wrapText } from '../metrics.ts';
import { textWeights } from '../theme.ts';

/** A text set in lines; CSS px. */
interface Block {
  lines: readonly string[];
  size: number;
  weight: number;
  /** Above it. */
  gap: number;
}

/** A frame with a hole for the chart, in CSS px. */
export interface Frame {
  shape: ShareShape;
  /** Above the chart, or beside it. */
  above: readonly Block[];
  below: readonly Block[];
  hole: { x: number; y: number; width: number; height: number };
}

const padding = 48;
const lineHeight = 1.3;
/** 16 is the least that can be read where a picture is shown at half its size on a phone. */
const sizes = { headline: 36, about: 20, notes: 16, sender: 17 } as const;
/** A headline of more lines than this is set smaller. */
const mostLines = { headline: 2, smallHeadline: 28 } as const;
/** Between the texts above, the chart, and the texts below. */
const chartGap = 24;
/** Above the sender, with a line in the middle. */
const senderGap = 20;
/** Of the texts, where they stand beside the chart instead of above it. */
const columnWidth = 360;
const columnGap = 40;

export type Arrangement = 'above' | 'beside';

/** Sets the words of a frame: above and below the chart, or in a column beside it, which leaves more height. */
export function frameOf(
  texts: ShareTexts,
  shape: ShareShape,
  arrangement: Arrangement,
  theme: Theme,
): Frame {
  const { width, height } = shareFormats[shape];
  const measure = measureWith(theme.metrics, theme.reserve);
  const inner = width - 2 * padding;
  const isBeside = arrangement === 'beside';
  const column = isBeside ? columnWidth : inner;
  const plain = (text: string, size: number, most: number, gap: number): Block => {
    const weight = textWeights.normal;
    return { lines: wrapText(text, most, { size, weight }, measure), size, weight, gap };
  };
  const above = [
    headlineBlock(texts.headline, column, measure),
    ...texts.about.map((text) => plain(text, sizes.about, column, 10)),
  ];
  const below = [
    ...texts.notes.map((text) => plain(text, sizes.notes, inner, 4)),
    ...texts.sender.map((text, at) => plain(text, sizes.sender, inner, at === 0 ? senderGap : 2)),
  ];
  const bottom = height - padding - heightOf(below) - chartGap;
  const end = padding + heightOf(above);
  const x = isBeside ? padding + columnWidth + columnGap : padding;
  const y = isBeside ? padding : end + chartGap;
  const hole = { x, y, width: width - padding - x, height: end > bottom ? 0 : bottom - y };
  return { shape, above, below, hole };
}

function headlineBlock(text: string, width: number, measure: Measure): Block {
  const weight = textWeights.bold;
  const [large, small] = [sizes.headline, mostLines.smallHeadline].map((size) => ({
    lines: wrapText(text, width, { size, weight }, measure),
    size,
    weight,
    gap: 0,
  }));
  if (large === undefined || small === undefined) throw new Error('A headline has two sizes');
  return large.lines.length > mostLines.headline ? small : large;
}

function heightOf(blocks: readonly Block[]): number {
  return blocks.reduce(
    (sum, { lines, size, gap }) => sum + gap + lines.length * size * lineHeight,
    0,
  );
}

/** The picture: white ground, words, a line above the sender, and the chart in the middle of its hole. */
export function framed(
  { shape, above, below, hole }: Frame,
  chart: { svg: string; width: number; height: number; scale: number },
  theme: Theme,
): string {
  const { width, height } = shareFormats[shape];
  const { ink, rule, plain } = theme.figure.light;
  const inner = chart.svg.replace(/^<svg[^>]*>/u, '').replace(/<\/svg>$/u, '');
  const left = hole.x + Math.max(0, (hole.width - chart.width * chart.scale) / 2);
  const top = hole.y + Math.max(0, (hole.height - chart.height * chart.scale) / 2);
  const belowTop = height - padding - heightOf(below);
  const rest = below.slice(
    0,
    below.findIndex(({ gap }) => gap === senderGap),
  );
  const lineY = rounded(belowTop + heightOf(rest) + senderGap / 2);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    `<rect width="${width}" height="${height}" fill="#ffffff"/>`,
    `<rect width="${width}" height="12" fill="${plain}"/>`,
    textsOf(above, padding, theme.fonts.sans, ink),
    `<g transform="translate(${rounded(left)},${rounded(top)}) scale(${chart.scale})">${inner}</g>`,
    `<path d="M${padding},${lineY}H${width - padding}" stroke="${rule}" stroke-width="2"/>`,
    textsOf(below, belowTop, theme.fonts.sans, ink),
    '</svg>',
  ].join('');
}

function textsOf(blocks: readonly Block[], from: number, font: string, fill: string): string {
  let y = from;
  return blocks
    .flatMap(({ lines, size, weight, gap }) => {
      y += gap;
      return lines.map((line) => {
        y += size * lineHeight;
        const baseline = rounded(y - size * 0.35);
        return `<text x="${padding}" y="${baseline}" font-family="${font}" font-size="${size}" font-weight="${weight}" fill="${fill}">${escaped(line)}</text>`;
      });
    })
    .join('');
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
