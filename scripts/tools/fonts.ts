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

import { type FaceMetrics, rangeTest } from '../model/theme.ts';

/** What kerning is measured for: letters of Latin-1, digits, punctuation and space. */
const kerned = /^[A-Za-zÀ-ÖØ-öø-ÿ0-9 .,:;!?()[\]/%&*"'§+=\-–—−‘’“”„…»«\u00a0]$/u;

interface ThemeFonts {
  fonts: {
    sans: string;
    fallback?: readonly string[];
    faces: readonly ThemeFace[];
  };
}

interface ThemeFace {
  family: string;
  weight: number;
  style: string;
  file: string;
  unicodeRange?: string;
}

type MeasuredFace = ThemeFace & { bytes: Buffer };

/**
 * As written to `metrics.json`: the font files by name with their SHA-256, the characters that each family has, and the
 * metrics of the sans family by weight.
 */
export interface MetricsFile {
  sources: Record<string, string>;
  coverage: Record<string, string>;
  reserve: Pick<FaceMetrics, 'unitsPerEm' | 'advances'>;
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

/** Measures the theme's fonts. `templates` is the folder of `theme.yaml`. */
export async function measureFonts(templates: string): Promise<MetricsFile> {
  const theme = parse(await readFile(path.join(templates, 'theme.yaml'), 'utf8')) as ThemeFonts;
  const files: MeasuredFace[] = await Promise.all(
    theme.fonts.faces.map(async (face) => {
      const bytes = await readFile(path.join(templates, face.file));
      return { ...face, bytes };
    }),
  );
  const upright = files.filter(
    (face) => face.family === theme.fonts.sans && face.style === 'normal',
  );
  const weights = [...new Set(upright.map((file) => file.weight))].sort((a, b) => a - b);
  const families = [...new Set(files.map((file) => file.family))].sort();
  const sources = files.map((file): [string, string] => [
    path.basename(file.file),
    createHash('sha256').update(file.bytes).digest('hex'),
  ]);
  const measured = weights.map((weight): [string, FaceMetrics] => {
    const same = upright.filter((file) => file.weight === weight);
    return [String(weight), metricsOf(same.map((file) => fontOf(file.bytes)))];
  });
  return {
    sources: Object.fromEntries(sources.sort(([a], [b]) => (a < b ? -1 : 1))),
    coverage: Object.fromEntries(
      families.map((family) => [
        family,
        rangesOf(coverageOf(files.filter((face) => face.family === family))),
      ]),
    ),
    reserve: reserveOf(theme.fonts.fallback ?? [], files),
    faces: Object.fromEntries(measured),
  };
}

/** Widths in the families that stand in for the others, the first that has a character; in thousandths of an em. */
function reserveOf(
  families: readonly string[],
  files: readonly MeasuredFace[],
): MetricsFile['reserve'] {
  const advances = new Map<string, number>();
  for (const family of families) {
    for (const { bytes, unicodeRange = '' } of files.filter((face) => face.family === family)) {
      const font = fontOf(bytes);
      const isOwn = rangeTest(unicodeRange);
      for (const code of font.characterSet) {
        const char = String.fromCodePoint(code);
        if (code < 0x20 || advances.has(char) || !isOwn(char)) continue;
        advances.set(char, Math.round((layoutWidth(font, char) / font.unitsPerEm) * 1000));
      }
    }
  }
  return { unitsPerEm: 1000, advances: sorted(advances) };
}

/** Characters that every weight and style of a family has; the files of one style are joined. */
function coverageOf(faces: readonly MeasuredFace[]): number[] {
  const styles = new Map<string, Set<number>>();
  for (const { weight, style, unicodeRange = '', bytes } of faces) {
    const key = `${weight} ${style}`;
    const isOwn = rangeTest(unicodeRange);
    const codes = fontOf(bytes).characterSet.filter((code) => isOwn(String.fromCodePoint(code)));
    styles.set(key, new Set([...(styles.get(key) ?? []), ...codes]));
  }
  const [first, ...others] = styles.values();
  return [...(first ?? [])].filter((code) => others.every((other) => other.has(code)));
}

/** As a CSS `unicode-range`. */
function rangesOf(codes: readonly number[]): string {
  const ranges: { from: number; to: number }[] = [];
  for (const code of codes.toSorted((a, b) => a - b)) {
    const last = ranges.at(-1);
    if (last !== undefined && code === last.to + 1) last.to = code;
    else ranges.push({ from: code, to: code });
  }
  return ranges
    .map(({ from, to }) =>
      from === to ? `U+${from.toString(16)}` : `U+${from.toString(16)}-${to.toString(16)}`,
    )
    .join(',');
}

function fontOf(bytes: Buffer): fontkit.Font {
  const font = fontkit.create(bytes);
  if (!('layout' in font)) throw new Error('A font collection is not a face');
  return font;
}

async function writeMetrics(): Promise<void> {
  const templates = fileURLToPath(new URL('../../templates', import.meta.url));
  const metrics = await measureFonts(templates);
  await writeFile(path.join(templates, 'fonts', 'metrics.json'), `${JSON.stringify(metrics)}\n`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) void writeMetrics();
