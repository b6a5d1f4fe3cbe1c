import { isName } from '../model/alt.ts';
import { isPictureAddress, picturePath } from '../model/picture.ts';
import type { Place } from '../model/place.ts';
import { report } from '../model/report.ts';
import { type FontFace, type Theme, type ThemePicture, colourRoles } from '../model/theme.ts';
import { readMetrics } from './font-metrics.ts';
import { type LocatedData, pathText, startOfFile } from './located.ts';
import { completePalette, type WrittenPalette } from './palette.ts';
import { below } from './paths.ts';
import type { ProjectFiles } from './project-files.ts';
import { type ThemeInput, themeSchema } from './schemas/theme.ts';
import { validate } from './validate.ts';
import { parseYaml } from './yaml.ts';

const themePath = 'templates/theme.yaml';

/** Reads theme.yaml and all that belongs to it; `null`, with messages, when a part is missing. */
export function readTheme(files: ProjectFiles): Theme | null {
  const file = files.readText(themePath, 'yaml');
  const data = file === null ? null : parseYaml(file);
  const input = data === null ? null : validate(themeSchema, data);
  const templates = readTemplates(files);
  if (data === null || input === null) return null;

  reportSharedColours(data, input.figure.light);
  reportFamilies(data, input);
  const faces = readFaces(files, input, data);
  if (faces === null || templates === null) return null;
  const place = data.placeOf(['fonts', 'sans']);
  const measured = readMetrics(files, faces, { path: data.file.path, place });
  const { tokens } = input;
  const figure = {
    light: completePalette(input.figure.light),
    dark: completePalette(input.figure.dark),
  };
  const places = placesOf(input, data);
  const { serif, sans, mono = sans, math = serif } = input.fonts;
  const fonts = { ...input.fonts, mono, math, faces };
  const logo = pictureOf('logo', input, data);
  const cover = pictureOf('cover', input, data);
  return { path: themePath, logo, cover, places, fonts, ...measured, figure, templates, tokens };
}

/** A picture of the theme; it is looked for together with those of the texts. */
function pictureOf(
  key: 'logo' | 'cover',
  input: ThemeInput,
  data: LocatedData,
): ThemePicture | null {
  const picture = input[key];
  if (picture === undefined) return null;
  const { file: written, alt } = picture;
  const place = data.placeOf([key, 'file']) ?? startOfFile;
  if (isPictureAddress(written))
    report(data.file, 'picture-in-project', { url: written }, { place });
  if (isName(alt, written)) {
    const params = { id: written, found: alt };
    report(data.file, 'alt-says-what-is-shown', params, { place: data.placeOf([key, 'alt']) });
  }
  return { path: picturePath(themePath, written), written, place, alt: alt.trim() };
}

function placesOf(input: ThemeInput, data: LocatedData): Theme['places'] {
  const places = new Map<string, Place>();
  for (const part of ['figure', 'tokens'] as const) {
    for (const ground of ['light', 'dark'] as const) {
      for (const key of Object.keys(input[part][ground])) {
        const path = [part, ground, key];
        const place = data.placeOf(path);
        if (place !== undefined) places.set(path.join('.'), place);
      }
    }
  }
  return places;
}

function readTemplates(files: ProjectFiles): Theme['templates'] | null {
  const page = files.readText('templates/page.html', 'template');
  const designCss = files.readText('templates/design.css', 'template');
  const screenCss = files.readText('templates/screen.css', 'template');
  const printCss = files.readText('templates/print.css', 'template');
  if (page === null || designCss === null || screenCss === null || printCss === null) return null;
  return {
    page: String(page),
    designCss: String(designCss),
    screenCss: String(screenCss),
    printCss: String(printCss),
  };
}

/** Dark mode finds the colours of a drawing by value, so two roles cannot share one. */
function reportSharedColours(data: LocatedData, light: WrittenPalette): void {
  const roles = new Map<string, string>();
  for (const role of colourRoles) {
    const colour = light[role];
    if (colour === undefined) continue;
    const first = roles.get(colour);
    if (first === undefined) roles.set(colour, role);
    else {
      const path = ['figure', 'light', role];
      const expected = {
        sv: `ett eget värde: \`${first}\` har redan färgen`,
        en: `a value of its own: \`${first}\` has the colour already`,
      };
      const params = { key: path.join('.'), found: `\`${colour}\``, expected };
      report(data.file, 'value-valid', params, { place: data.placeOf(path) });
    }
  }
}

/** Faces belong to one of the families, and each family has a face. */
function reportFamilies(data: LocatedData, { fonts }: ThemeInput): void {
  const { serif, sans, mono = sans, math = serif, fallback } = fonts;
  const families = [...new Set([serif, sans, mono, math, ...fallback])];
  for (const [index, { family }] of fonts.faces.entries()) {
    if (families.includes(family)) continue;
    const path = ['fonts', 'faces', index, 'family'];
    const names = families.map((name) => `\`${name}\``);
    const expected = { sv: names.join(' eller '), en: names.join(' or ') };
    const params = { key: pathText(data.value, path), found: `\`${family}\``, expected };
    report(data.file, 'value-valid', params, { place: data.placeOf(path), expected: families });
  }
  const named = [
    ['serif', serif],
    ['sans', sans],
    ['mono', mono],
    ...(fonts.math === undefined ? [] : [['math', math] as const]),
    ...fallback.map((family, index) => [`fallback.${index}`, family] as const),
  ] as const;
  for (const [key, family] of named) {
    if (fonts.faces.some((face) => face.family === family)) continue;
    const params = {
      key: `fonts.${key}`,
      found: `\`${family}\``,
      expected: { sv: 'en familj med filer i `faces`', en: 'a family with files in `faces`' },
    };
    report(data.file, 'value-valid', params, { place: data.placeOf(['fonts', ...key.split('.')]) });
  }
}

function readFaces(
  files: ProjectFiles,
  { fonts }: ThemeInput,
  data: LocatedData,
): FontFace[] | null {
  const faces: FontFace[] = [];
  for (const [index, { file, ...face }] of fonts.faces.entries()) {
    const path = below('templates', file);
    const place = data.placeOf(['fonts', 'faces', index, 'file']);
    const bytes = files.readBytes(path, 'font', { path: data.file.path, place });
    if (bytes !== null) faces.push({ ...face, path, bytes });
  }
  return faces.length === fonts.faces.length ? faces : null;
}
