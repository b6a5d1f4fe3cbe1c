import { type CoverPicture, type CoverTexts, linkFormat } from '../../model/share.ts';
import type { Theme } from '../../model/theme.ts';
import { type Measure, measureWith, wrapText } from '../metrics.ts';
import { textWeights } from '../theme.ts';

interface Line {
  text: string;
  size: number;
  weight: number;
}

/** Lines below each other, CSS px. */
interface Block {
  lines: readonly Line[];
  /** Above it. */
  gap: number;
}

const { width, height } = linkFormat;
const bandWidth = 40;
const padding = 64;
const left = bandWidth + padding;
const inner = width - left - padding;
const lineHeight = 1.22;
/** Between what stands above and what stands at the foot. */
const leastGap = 28;

/** From large to small, until all of it has room; 22 is the least that can be read where a picture is shown at half its size. */
const scales = [
  { title: 64, most: 3, key: 60, rest: 30 },
  { title: 52, most: 3, key: 52, rest: 28 },
  { title: 44, most: 4, key: 44, rest: 26 },
  { title: 38, most: 5, key: 40, rest: 24 },
  { title: 32, most: 7, key: 36, rest: 22 },
] as const;
type Scale = (typeof scales)[number];

const sizes = { small: 24, number: 210, numberGap: 48 } as const;

/**
 * A field of colour with the band of the publisher at its left edge, as the cover in print: what the document is, its first finding,
 * and who says so. The finding gives way first, then the title to the shorter one; `null` where that does not fit either.
 */
export function coverPicture(texts: CoverTexts, theme: Theme): CoverPicture | null {
  const measure = measureWith(theme.metrics, theme.reserve);
  const short = { ...texts, title: texts.shortTitle };
  const tries = [texts, { ...texts, finding: null }, short, { ...short, finding: null }];
  for (const each of tries) {
    for (const scale of scales) {
      const placed = placedIn(each, scale, measure);
      if (placed !== null) {
        const svg = drawn(placed, each.number, theme);
        return { svg, title: each.title, hasFinding: each.finding !== null };
      }
    }
  }
  return null;
}

interface Placed {
  above: readonly Block[];
  below: readonly Block[];
}

/** `null` where it does not fit. */
function placedIn(texts: CoverTexts, scale: Scale, measure: Measure): Placed | null {
  const { bold, normal, medium } = textWeights;
  const numberStyle = { size: sizes.number, weight: bold };
  const taken =
    texts.number === '' ? 0 : Math.ceil(measure(texts.number, numberStyle)) + sizes.numberGap;
  const set = (text: string, room: number, size: number, weight: number, gap: number): Block => ({
    lines:
      text === ''
        ? []
        : wrapText(text, room, { size, weight }, measure).map((line) => ({
            text: line,
            size,
            weight,
          })),
    gap,
  });
  const title = set(texts.title, inner - taken, scale.title, bold, 14);
  const longest = Math.max(
    ...texts.title.split(/\s/u).map((word) => measure(word, { size: scale.title, weight: bold })),
  );
  const isLast = scale === scales.at(-1);
  if (title.lines.length > scale.most || (longest > inner - taken && !isLast)) return null;
  const above = [
    set(texts.whole, inner - taken, sizes.small, normal, 0),
    title,
    set(texts.authors, inner - taken, sizes.small, medium, 16),
  ];
  const { finding } = texts;
  const below = [
    set(finding?.key ?? '', inner, scale.key, bold, 0),
    set(finding?.rest ?? '', inner, scale.rest, normal, 4),
    set(texts.sender, inner, sizes.small, normal, 26),
  ];
  const aboveHeight = Math.max(heightOf(above), texts.number === '' ? 0 : sizes.number * 0.8);
  const room = height - 2 * padding - leastGap;
  return aboveHeight + heightOf(below) > room ? null : { above, below };
}

function heightOf(blocks: readonly Block[]): number {
  return blocks.reduce(
    (sum, { lines, gap }) =>
      sum +
      (lines.length === 0 ? 0 : gap) +
      lines.reduce((high, { size }) => high + size * lineHeight, 0),
    0,
  );
}

function drawn({ above, below }: Placed, number: string, theme: Theme): string {
  const colours = coloursOf(theme);
  const font = theme.fonts.sans;
  const part = height / Math.max(1, colours.band.length);
  const band = colours.band.map((colour, at) => {
    return `<rect y="${rounded(at * part)}" width="${bandWidth}" height="${rounded(part)}" fill="${colour}"/>`;
  });
  const large = { x: width - padding, y: padding + sizes.number * 0.73 };
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    `<rect width="${width}" height="${height}" fill="${colours.field}"/>`,
    ...band,
    number === ''
      ? ''
      : `<text x="${large.x}" y="${rounded(large.y)}" text-anchor="end" font-family="${font}" font-size="${sizes.number}" font-weight="${textWeights.bold}" fill="${colours.number}">${escaped(number)}</text>`,
    textsOf(above, padding, font, colours.words),
    textsOf(below, height - padding - heightOf(below), font, colours.words),
    '</svg>',
  ].join('');
}

function textsOf(blocks: readonly Block[], from: number, font: string, fill: string): string {
  let y = from;
  return blocks
    .filter(({ lines }) => lines.length > 0)
    .flatMap(({ lines, gap }) => {
      y += gap;
      return lines.map(({ text, size, weight }) => {
        y += size * lineHeight;
        const baseline = rounded(y - size * 0.3);
        return `<text x="${left}" y="${baseline}" font-family="${font}" font-size="${size}" font-weight="${weight}" fill="${fill}">${escaped(text)}</text>`;
      });
    })
    .join('');
}

interface Colours {
  field: string;
  words: string;
  /** Of the number of the chapter, as on the cover. */
  number: string;
  /** From the top. */
  band: readonly string[];
}

/** The cover's own colours; a theme without them has those of a shape in a chart, and no band. */
function coloursOf({ tokens: { light }, figure }: Theme): Colours {
  const { cover, 'on-cover': onCover, 'cover-accent': accent = onCover } = light;
  const band = [1, 2, 3, 4, 5].flatMap((at) => light[`band-${at}`] ?? []);
  const { plain, onPlain } = figure.light;
  if (cover === undefined || onCover === undefined) {
    return { field: plain, words: onPlain, number: onPlain, band: [] };
  }
  return {
    field: attribute(cover),
    words: attribute(onCover),
    number: attribute(accent ?? onCover),
    band: band.map(attribute),
  };
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

/** A token may be any value of CSS. */
function attribute(value: string): string {
  return escaped(value).replaceAll('"', '&quot;');
}
