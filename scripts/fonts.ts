/**
 * Measures the sans fonts of `templates/theme.yaml` and writes `templates/fonts/metrics.json`, so that drawings know the
 * exact width of every text without a browser. Run after the font files have changed: `npm run fonts`.
 */
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import * as fontkit from 'fontkit';
import { parse } from 'yaml';

import type { FaceMetrics } from './model/theme.ts';

/** What kerning is measured for: letters of Latin-1, digits, punctuation and space. */
const kerned = /^[A-Za-zÀ-ÖØ-öø-ÿ0-9 .,:;!?()[\]/%&*"'§+=\-–—−‘’“”„…»«\u00a0]$/u;

interface ThemeFonts {
  fonts: {
    sans: string;
    faces: readonly { family: string; weight: number; style: string; file: string }[];
  };
}

/** As written to `metrics.json`: the font files by name with their SHA-256, and the metrics by weight. */
export interface MetricsFile {
  sources: Record<string, string>;
  faces: Record<string, FaceMetrics>;
}

/** Metrics of one weight; the first font that has a character decides, as in the order of the theme. */
export function metricsOf(fonts: readonly fontkit.Font[]): FaceMetrics {
  const unitsPerEm = fonts[0]?.unitsPerEm ?? 1000;
  const advances = new Map<string, number>();
  const kerning = new Map<string, number>();
  for (const font of fonts) {
    const added = font.characterSet
      .filter((code) => code >= 0x20)
      .map((code) => String.fromCodePoint(code))
      .filter((char) => !advances.has(char));
    for (const char of added) advances.set(char, layoutWidth(font, char));
    for (const [pair, units] of kerningOf(font, added)) kerning.set(pair, units);
  }
  return { unitsPerEm, advances: sorted(advances), kerning: sorted(kerning) };
}

function kerningOf(font: fontkit.Font, chars: readonly string[]): [string, number][] {
  const candidates = chars.filter((char) => kerned.test(char));
  const widths = new Map(candidates.map((char) => [char, layoutWidth(font, char)]));
  return candidates.flatMap((left) =>
    candidates.flatMap((right): [string, number][] => {
      const apart = (widths.get(left) ?? 0) + (widths.get(right) ?? 0);
      const units = layoutWidth(font, left + right) - apart;
      return units === 0 ? [] : [[left + right, units]];
    }),
  );
}

function layoutWidth(font: fontkit.Font, text: string): number {
  return font.layout(text).advanceWidth;
}

function sorted(map: ReadonlyMap<string, number>): Record<string, number> {
  return Object.fromEntries([...map].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Measures the upright faces of the theme's sans family. `templates` is the folder of `theme.yaml`. */
export async function measureFonts(templates: string): Promise<MetricsFile> {
  const theme = parse(await readFile(path.join(templates, 'theme.yaml'), 'utf8')) as ThemeFonts;
  const faces = theme.fonts.faces.filter(
    (face) => face.family === theme.fonts.sans && face.style === 'normal',
  );
  const files = await Promise.all(
    faces.map(async (face) => ({
      ...face,
      bytes: await readFile(path.join(templates, face.file)),
    })),
  );
  const weights = [...new Set(files.map((file) => file.weight))].sort((a, b) => a - b);
  const sources = files.map((file): [string, string] => [
    path.basename(file.file),
    createHash('sha256').update(file.bytes).digest('hex'),
  ]);
  const measured = weights.map((weight): [string, FaceMetrics] => {
    const same = files.filter((file) => file.weight === weight);
    return [String(weight), metricsOf(same.map((file) => fontOf(file.bytes)))];
  });
  return {
    sources: Object.fromEntries(sources.sort(([a], [b]) => (a < b ? -1 : 1))),
    faces: Object.fromEntries(measured),
  };
}

function fontOf(bytes: Buffer): fontkit.Font {
  const font = fontkit.create(bytes);
  if (!('layout' in font)) throw new Error('A font collection is not a face');
  return font;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const templates = fileURLToPath(new URL('../templates', import.meta.url));
  const metrics = await measureFonts(templates);
  await writeFile(path.join(templates, 'fonts', 'metrics.json'), `${JSON.stringify(metrics)}\n`);
}
