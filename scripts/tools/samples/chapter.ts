import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** Stands in for the HTML stage: the print page of a made-up chapter, as that stage writes it. */
const hyphen = createRequire(import.meta.url)('hyphen/sv') as {
  hyphenateSync(text: string, options: { minWordLength: number }): string;
};

const latin =
  'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,' +
  'U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD';
const latinExt =
  'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,' +
  'U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF';

function root(path: string): URL {
  return new URL(`../../../${path}`, import.meta.url);
}

function fontFaces(family: string, file: string, styles: readonly [number, string][]): string {
  return styles
    .flatMap(([weight, style]) =>
      [
        ['latin', latin],
        ['latin-ext', latinExt],
      ].map(([subset, range]) => {
        const bytes = readFileSync(
          root(`templates/fonts/${file}-${subset}-${weight}-${style}.woff2`),
        );
        return (
          `@font-face{font-family:"${family}";font-weight:${weight};font-style:${style};unicode-range:${range};` +
          `src:url(data:font/woff2;base64,${bytes.toString('base64')}) format("woff2")}`
        );
      }),
    )
    .join('\n');
}

export const serif = 'Source Serif';
export const sans = 'Roboto';

export const fontCss = [
  fontFaces(serif, 'source-serif-4', [
    [400, 'normal'],
    [400, 'italic'],
    [600, 'normal'],
  ]),
  fontFaces(sans, 'roboto', [
    [400, 'normal'],
    [500, 'normal'],
    [700, 'normal'],
  ]),
].join('\n');

const tokens = {
  ink: '#1a1a1a',
  muted: '#5c5c5c',
  rule: '#b8b8b8',
  accent: '#76232f',
  link: '#770000',
  ground: '#ffffff',
  surface: '#f6f1ee',
  'note-ground': '#fbeef2',
  'figure-positive': '#1c73a6',
  'figure-neutral': '#ebebeb',
  'figure-neutral-edge': '#8c8c8c',
  'figure-negative': '#770000',
  'figure-plain': '#005c86',
  serif: `"${serif}"`,
  sans: `"${sans}"`,
};
const tokenCss = `:root{${Object.entries(tokens)
  .map(([name, value]) => `--${name}:${value}`)
  .join(';')}}`;

/** A drawing of ranked bars, as plain as those that Vega makes. */
export function drawing(
  id: string,
  label: string,
  rows: readonly [string, number][],
  width = 472,
): string {
  const step = 26;
  const bars = rows.map(([name, share], index) => {
    const y = index * step;
    const length = Math.round(share * 2.6);
    return (
      `<text x="190" y="${y + 15}" text-anchor="end" font-size="11">${name}</text>` +
      `<rect x="198" y="${y + 3}" width="${length}" height="17" fill="#76232f"/>` +
      `<text x="${198 + length + 5}" y="${y + 15}" font-size="11" font-weight="500">${share}</text>`
    );
  });
  const height = rows.length * step;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" id="${id}-drawing" role="img" aria-label="${label}" width="${width}" ` +
    `height="${height}" viewBox="0 0 ${width} ${height}"><g font-family="${sans}" fill="#1a1a1a">${bars.join('')}</g></svg>`
  );
}

const drawings = [
  drawing('fig-3-1', 'Liggande staplar. Störst förtroende har myndigheter, minst sökmotorer.', [
    ['Statliga myndigheter', 68],
    ['Ekstads kommun', 61],
    ['Sjukvården', 59],
    ['Banker', 52],
    ['Människor i min närhet', 38],
    ['It-företag', 17],
    ['Sökmotorer och sociala medier', 9],
  ]),
  drawing('fig-3-2', 'Liggande staplar. Viktigast är enkel information om syftet, 53 procent.', [
    ['Enkel information om syftet', 53],
    ['Inte lämnas vidare utan tillåtelse', 49],
    ['Hög teknisk säkerhet', 44],
    ['Se och rätta egna uppgifter', 31],
    ['Uppgifterna är anonyma', 22],
    ['Någon att ringa', 14],
  ]),
];

export interface SampleOptions {
  /** Replaces the chapter; the content of `<body>`. */
  body?: string;
}

/** A whole print page; 8 pages when printed. */
export function sampleHtml({ body = chapter() }: SampleOptions = {}): string {
  const css = readFileSync(root('templates/print.css'), 'utf8');
  return (
    `<!doctype html><html lang="sv"><head><meta charset="utf-8"><title>Vem äger spåren vi lämnar?</title>` +
    `<style>${fontCss}\n${tokenCss}\n${css}</style></head><body class="print chapter">${body}</body></html>`
  );
}

function chapter(): string {
  const source = readFileSync(new URL('chapter.html', import.meta.url), 'utf8');
  const drawn = drawings.reduce(
    (html, svg, index) => html.replace(`@DRAWING-${index + 1}@`, svg),
    source,
  );
  return drawn.replace(/<p>.*?<\/p>|<li>.*?<\/li>/gs, hyphenated);
}

function hyphenated(element: string): string {
  return element.replace(/>[^<]+</g, (text) => hyphen.hyphenateSync(text, { minWordLength: 6 }));
}
