import type { VFile } from 'vfile';

import type { Bibliography, ReferenceItem } from '../model/book.ts';
import { startOf } from '../model/place.ts';
import { report } from '../model/report.ts';
import { parseBibtex } from './bibtex.ts';
import type { Config, NamedPath } from './config.ts';
import { isStyle } from './csl.ts';
import { foundOf } from './expected.ts';
import { parseJson } from './json.ts';
import { type LocatedData, isRecord, theFile } from './located.ts';
import { below } from './paths.ts';
import type { ProjectFiles } from './project-files.ts';
import { forms } from './schemas/forms.ts';

/** Used when report.yaml names none; the style and the locale come with the tool. */
const defaults = {
  references: 'references.json',
  bibtex: 'references.bib',
  csl: 'templates/author-date-sv.csl',
  locale: 'templates/locales-sv-SE.xml',
  otherLocale: 'templates/locales-en-GB.xml',
  noteStyle: 'templates/oxford.csl',
};

/** Reads the reference list with its style; a list that cannot be read is empty, with messages. */
export function readBibliography(files: ProjectFiles, config: Config | null): Bibliography {
  const references = config?.references ?? null;
  const path = below('chapter', references?.path ?? defaultList(files));
  const isExpected = references !== null || files.exists(path);
  const file = isExpected ? files.readText(path, 'json', references?.namedAt) : null;
  const data = file === null ? null : parseList(file);
  return {
    items: data === null ? new Map<string, ReferenceItem>() : readItems(data),
    isReadable: !isExpected || data !== null,
    ...readStyle(files, config),
    path,
    placeOf: data === null ? () => undefined : placesOf(data),
  };
}

/** The list that is there, CSL-JSON before BibTeX. */
function defaultList(files: ProjectFiles): string {
  const { references, bibtex } = defaults;
  if (files.exists(below('chapter', references))) return references;
  return files.exists(below('chapter', bibtex)) ? bibtex : references;
}

function parseList(file: VFile): LocatedData | null {
  return /\.bib(?:tex)?$/iu.test(file.path) ? parseBibtex(file) : parseJson(file);
}

function readStyle(
  files: ProjectFiles,
  config: Config | null,
): Omit<Bibliography, 'items' | 'isReadable' | 'path' | 'placeOf'> {
  const stylePath = config?.csl?.path ?? defaults.csl;
  const styleFile = readTemplate(files, config?.csl ?? null, defaults.csl);
  const locale = readTemplate(files, config?.locale ?? null, defaults.locale);
  const style = textOf(styleFile);
  const isUsable = isStyle(style);
  if (styleFile !== null && !isUsable) report(styleFile, 'citation-style-valid', {});
  const isStandardStyle = !config?.csl;
  const otherLocale = readOtherLocale(files, config);
  return {
    style: isUsable ? style : '',
    stylePath,
    isStandardStyle,
    locale: textOf(locale),
    otherLocale,
    noteStyle: readNoteStyle(files),
  };
}

function readNoteStyle(files: ProjectFiles): string {
  const style = files.readBytes(defaults.noteStyle, 'template')?.toString('utf8') ?? '';
  return isStyle(style) ? style : '';
}

/** Read only where a document is in another language than Swedish. */
function readOtherLocale(files: ProjectFiles, config: Config | null): string {
  const documents = config?.report.documents ?? [];
  if (documents.every(({ lang }) => /^sv(?:-|$)/iu.test(lang))) return '';
  return files.readBytes(defaults.otherLocale, 'template')?.toString('utf8') ?? '';
}

function textOf(file: VFile | null): string {
  return file === null ? '' : String(file);
}

function placesOf(data: LocatedData): Bibliography['placeOf'] {
  const list: readonly unknown[] = Array.isArray(data.value) ? data.value : [];
  return (key, ...part) => {
    const index = list.findIndex((item) => isRecord(item) && item['id'] === key);
    return data.placeOf([index, ...part]);
  };
}

function readTemplate(files: ProjectFiles, named: NamedPath | null, otherwise: string) {
  return files.readText(named?.path ?? otherwise, 'template', named?.namedAt);
}

/** By id. A reference with faults stays in the list, so that its citations are not told of too. */
function readItems(data: LocatedData): ReadonlyMap<string, ReferenceItem> {
  const { file, value, placeOf } = data;
  if (!Array.isArray(value)) {
    const params = {
      key: theFile,
      found: foundOf(value),
      expected: { sv: 'en lista med referenser', en: 'a list of references' },
    };
    report(file, 'value-valid', params, { place: placeOf([]) });
    return new Map();
  }
  const items = new Map<string, ReferenceItem>();
  const lines = new Map<string, number>();
  for (const [index, written] of value.entries()) {
    const item = readItem(data, written, index);
    if (item === null) continue;
    const place = placeOf([index]);
    const first = lines.get(item.id);
    if (first === undefined) lines.set(item.id, startOf(place).line);
    else report(file, 'id-unique', { id: item.id, first: `${file.path}:${first}` }, { place });
    if (first === undefined) items.set(item.id, item);
  }
  return items;
}

function readItem(data: LocatedData, written: unknown, index: number): ReferenceItem | null {
  const { file } = data;
  const place = data.placeOf([index]);
  if (!isRecord(written)) {
    const params = {
      key: `[${index + 1}]`,
      found: foundOf(written),
      expected: { sv: 'en referens', en: 'a reference' },
    };
    report(file, 'value-valid', params, { place });
    return null;
  }
  const { id, type } = written;
  const name = isText(id) ? `\`${id}\`` : `\`[${index + 1}]\``;
  const where = { sv: name, en: name };
  for (const key of ['id', 'type'] as const) {
    const found = written[key];
    if (found === undefined) report(file, 'key-present', { key, where }, { place });
    else if (!isText(found)) {
      report(file, 'value-valid', { key, found: foundOf(found), expected: forms.text }, { place });
    }
  }
  return isText(id) ? { ...written, id, type: isText(type) ? type : 'document' } : null;
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}
