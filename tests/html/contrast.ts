/**
 * Contrast as it is seen: computed colours of texts, marks and edges against a photograph of what lies under and beside them.
 * So it does not matter what a ground is made of: a field, a gradient, a picture, another shape. WCAG 2.2, 1.4.3 and 1.4.11.
 */
import type { Page } from 'puppeteer';
import sharp from 'sharp';

import { browserScript } from '../../scripts/browser/script.ts';

type Rgb = readonly [number, number, number];
type Rgba = readonly [...Rgb, number];
/** Left, top, width and height in CSS px from the page's corner. */
type Box = readonly [number, number, number, number];

interface Seen {
  texts: {
    words: string;
    where: string;
    colour: Rgba;
    size: number;
    weight: number;
    boxes: Box[];
    /** Of what a style sheet writes on a ground of its own. */
    ground?: Rgba | null;
  }[];
  marks: { where: string; colours: Rgba[]; box: Box; around: Box }[];
  borders: { where: string; side: string; colour: Rgba; box: Box }[];
  width: number;
  height: number;
}

export interface Contrast {
  kind: 'text' | 'mark' | 'border';
  /** Of the two colours, 1 to 21, and what WCAG asks for. */
  ratio: number;
  needed: number;
  /** As `#rrggbb`. */
  colour: string;
  ground: string;
  /** Names of the element and the two around it. */
  where: string;
  words: string;
}

const script = browserScript(new URL('client/seen.ts', import.meta.url));

/**
 * The contrast of all that a page shows at a width, least first; with `isUnfolded` all that opens is open. The page cannot be used
 * afterwards: its texts are gone.
 */
export async function contrastsIn(
  page: Page,
  { width = 1024, isUnfolded = false }: { width?: number; isUnfolded?: boolean } = {},
): Promise<Contrast[]> {
  await page.setViewport({ width, height: windowHeight });
  await page.evaluate('document.fonts.ready.then(() => true)');
  await page.evaluate(await script);
  const seen = (await page.evaluate(`lookAtPage(${isUnfolded})`)) as Seen;
  const photograph = await photographed(page, seen);
  const found = [
    ...seen.texts.flatMap((text) => ofText(text, photograph)),
    ...seen.marks.flatMap((mark) => ofMark(mark, photograph)),
    ...seen.borders.flatMap((border) => ofBorder(border, photograph)),
  ];
  return found.sort((a, b) => a.ratio / a.needed - b.ratio / b.needed);
}

/** What WCAG does not allow. */
export function tooLow(contrasts: readonly Contrast[]): Contrast[] {
  return contrasts.filter(({ ratio, needed }) => ratio < needed);
}

/** A line for each pair of colours of a kind, the lowest first. */
export function contrastTable(contrasts: readonly Contrast[], most = 12): string {
  const pairs = new Map<string, { first: Contrast; count: number }>();
  for (const each of contrasts) {
    const key = [each.kind, each.colour, each.ground, each.needed].join(' ');
    const { first, count } = pairs.get(key) ?? { first: each, count: 0 };
    pairs.set(key, { first, count: count + 1 });
  }
  const lines = [...pairs.values()].slice(0, most).map(({ first, count }) => {
    const { kind, ratio, needed, colour, ground, where, words } = first;
    const numbers = `${ratio.toFixed(2).padStart(5)} of ${needed.toFixed(1)}`;
    return `${numbers}  ${kind.padEnd(6)}  ${colour} on ${ground}  ${String(count).padStart(4)} ×  ${where}  ${words}`;
  });
  return lines.map((line) => `${line.trimEnd()}\n`).join('');
}

interface Photograph {
  /** The colour at a place; `null` outside of the page. */
  at: (x: number, y: number) => Rgb | null;
}

/** Height of the window that the page is photographed through, CSS px: to look beyond it takes several times as long. */
const windowHeight = 2000;

interface Strip {
  top: number;
  pixels: Uint8Array;
}

async function photographed(page: Page, { width, height }: Seen): Promise<Photograph> {
  const strips: Strip[] = [];
  for (let y = 0; y < height; y += windowHeight) {
    const top = Number(
      await page.evaluate(`scrollTo({ top: ${y}, behavior: "instant" }), scrollY`),
    ); // less than y at the end
    const png = await page.screenshot({ captureBeyondViewport: false, optimizeForSpeed: true });
    strips.push({ top, pixels: await sharp(png).removeAlpha().raw().toBuffer() });
  }
  return {
    at(x, y) {
      const [column, row] = [Math.floor(x), Math.floor(y)];
      if (column < 0 || row < 0 || column >= width || row >= height) return null;
      const strip = strips[Math.floor(row / windowHeight)];
      if (strip === undefined) return null;
      const from = ((row - strip.top) * width + column) * 3;
      return [strip.pixels[from] ?? 0, strip.pixels[from + 1] ?? 0, strip.pixels[from + 2] ?? 0];
    },
  };
}

/** What lies under less of a text than this, such as a line of a grid, does not make it harder to read. */
const leastShare = 0.08;

/** Colours of places, those that make up enough of them. */
function groundsIn(places: readonly (readonly [number, number])[], { at }: Photograph): Rgb[] {
  const counts = new Map<string, { colour: Rgb; count: number }>();
  for (const [x, y] of places) {
    const colour = at(x, y);
    if (colour === null) continue;
    const known = counts.get(colour.join());
    counts.set(colour.join(), { colour, count: (known?.count ?? 0) + 1 });
  }
  return [...counts.values()]
    .filter(({ count }) => count >= places.length * leastShare)
    .map(({ colour }) => colour);
}

/** Places all over the middle of a line of text, where the letters are. */
function placesIn([left, top, width, height]: Box): [number, number][] {
  const columns = Math.min(48, Math.max(1, Math.floor(width - 2)));
  return [0.3, 0.5, 0.7].flatMap((row) =>
    Array.from({ length: columns }, (_, column): [number, number] => [
      left + ((column + 0.5) / columns) * width,
      top + row * height,
    ]),
  );
}

function ofText(
  { words, where, colour, size, weight, boxes, ground = null }: Seen['texts'][number],
  photograph: Photograph,
): Contrast[] {
  const isLarge = size >= 24 || (weight >= 700 && size >= 18.66);
  const needed = isLarge ? 3 : 4.5;
  const grounds =
    ground === null
      ? boxes.flatMap((box) => groundsIn(placesIn(box), photograph))
      : [opaque(ground, [0, 0, 0])];
  return leastOf('text', needed, [colour], grounds, where, words, Math.min);
}

/** A mark is seen by its fill or by its edge, against the ground of its drawing. */
function ofMark(
  { where, colours, around }: Seen['marks'][number],
  photograph: Photograph,
): Contrast[] {
  const [left, top] = around;
  const ground = photograph.at(left - 2, top - 2) ?? photograph.at(left + 1, top + 1);
  return leastOf('mark', 3, colours, ground === null ? [] : [ground], where, '', Math.max);
}

function ofBorder(
  { where, side, colour, box: [left, top, wide, high] }: Seen['borders'][number],
  photograph: Photograph,
): Contrast[] {
  const [x, y] = [left + wide / 2, top + high / 2];
  const outside: Readonly<Record<string, readonly [number, number]>> = {
    left: [left - 2, y],
    right: [left + wide + 2, y],
    top: [x, top - 2],
    bottom: [x, top + high + 2],
  };
  const [column, row] = outside[side] ?? [x, y];
  const ground = photograph.at(column, row);
  return leastOf('border', 3, [colour], ground === null ? [] : [ground], where, side, Math.max);
}

/** The pair that tells: the worst of the grounds, and of several colours the one that `choose` takes. */
function leastOf(
  kind: Contrast['kind'],
  needed: number,
  colours: readonly Rgba[],
  grounds: readonly Rgb[],
  where: string,
  words: string,
  choose: (...ratios: number[]) => number,
): Contrast[] {
  const pairs = grounds.map((ground) => {
    const seen = colours.map((colour) => opaque(colour, ground));
    const ratios = seen.map((colour) => contrastOf(colour, ground));
    const ratio = choose(...ratios);
    return { ratio, colour: seen[ratios.indexOf(ratio)] ?? ground, ground };
  });
  const [least] = pairs.sort((a, b) => a.ratio - b.ratio);
  if (least === undefined) return [];
  const { ratio, colour, ground } = least;
  return [{ kind, ratio, needed, colour: hex(colour), ground: hex(ground), where, words }];
}

function opaque([red, green, blue, alpha]: Rgba, ground: Rgb): Rgb {
  const mixed = (part: number, under: number): number =>
    Math.round(part * alpha + under * (1 - alpha));
  return [mixed(red, ground[0]), mixed(green, ground[1]), mixed(blue, ground[2])];
}

function hex(colour: Rgb): string {
  return `#${colour.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}

/** WCAG 2.2, contrast ratio. */
export function contrastOf(one: Rgb, other: Rgb): number {
  const [dark = 0, light = 0] = [luminanceOf(one), luminanceOf(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function luminanceOf(colour: Rgb): number {
  const [red = 0, green = 0, blue = 0] = colour
    .map((part) => part / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
