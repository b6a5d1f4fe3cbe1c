import { fileURLToPath } from 'node:url';

import { build } from 'esbuild';
import type { Page } from 'puppeteer';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { drawFigures } from '../../scripts/figures/figures.ts';
import type { ChartSpec, Figure } from '../../scripts/model/figure.ts';
import { openBrowser, type PrintBrowser } from '../../scripts/pdf/browser.ts';
import { readGuide } from '../guide.ts';
import { readRepository, readTestTheme } from './sample.ts';

const charts = [...readRepository().specs.values(), ...readGuide().specs.values()].filter(
  (spec): spec is ChartSpec => 'options' in spec,
);
const theme = readTestTheme();

/** Vega and Vega-Lite as a web page has them, with the browser's own measure of texts. */
const reader = `
  import { parse, View } from 'vega';
  import { compile } from 'vega-lite';
  window.drawn = (spec) => new View(parse(compile(spec).spec), { renderer: 'none' }).toSVG();
`;

let browser: PrintBrowser;
let page: Page;
let figures: ReadonlyMap<string, Figure>;

beforeAll(async () => {
  const opened = await openBrowser();
  if ('fault' in opened) throw new Error(opened.fault.en);
  browser = opened;
  page = await browser.newPage();
  const resolveDir = fileURLToPath(new URL('../..', import.meta.url));
  const { outputFiles } = await build({
    stdin: { contents: reader, resolveDir },
    bundle: true,
    format: 'iife',
    write: false,
    logLevel: 'error',
  });
  const faces = theme.fonts.faces.map(({ family, weight, style, unicodeRange, bytes }) => {
    const source = `url(data:font/woff2;base64,${Buffer.from(bytes).toString('base64')})`;
    const range = unicodeRange === '' ? '' : `;unicode-range:${unicodeRange}`;
    return family === theme.fonts.sans
      ? `@font-face{font-family:${family};font-weight:${weight};font-style:${style};src:${source}${range}}`
      : '';
  });
  await page.setContent(`<style>${faces.join('')}body{margin:0}</style><div id="here"></div>`);
  await page.addScriptTag({ content: outputFiles[0]?.text ?? '' });
  await page.evaluate(
    `Promise.all([400, 500, 700].map((weight) => document.fonts.load(weight + ' 13px ${theme.fonts.sans}')))`,
  );
  figures = await drawFigures(charts, theme, () => undefined);
});

afterAll(async () => {
  await browser.close();
});

interface Picture {
  data: Buffer;
  width: number;
  height: number;
}

async function pictureOf(svg: string): Promise<Picture> {
  await page.evaluate(`document.getElementById('here').innerHTML = ${JSON.stringify(svg)}`);
  const element = await page.$('#here svg');
  if (element === null) throw new Error('There is no drawing');
  const { data, info } = await sharp(await element.screenshot())
    .flatten({ background: '#ffffff' })
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}

/** The share of all points that are seen to be others. */
function difference(one: Picture, other: Picture): number {
  const width = Math.min(one.width, other.width);
  const height = Math.min(one.height, other.height);
  let others = 0;
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const a = one.data[y * one.width + x] ?? 255;
      const b = other.data[y * other.width + x] ?? 255;
      if (Math.abs(a - b) > 64) others += 1;
    }
  }
  return others / (width * height);
}

describe.each(charts.map(({ id }) => [id] as const))('%s', (id) => {
  test('is the same where it is drawn without us', async () => {
    const drawing = figures.get(id)?.drawings?.page;
    if (drawing === undefined) throw new Error(`${id} was not drawn`);
    const ours = await pictureOf(drawing.svg);
    const theirs = await pictureOf(
      String(await page.evaluate(`drawn(${JSON.stringify(drawing.vegaLite)})`)),
    );
    expect(Math.abs(ours.width - theirs.width)).toBeLessThanOrEqual(2);
    expect(Math.abs(ours.height - theirs.height)).toBeLessThanOrEqual(2);
    expect(difference(ours, theirs)).toBeLessThan(0.01);
  });
});
