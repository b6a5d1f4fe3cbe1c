import { createRequire } from 'node:module';

import * as v from 'valibot';
import type { VFile } from 'vfile';
import { location } from 'vfile-location';

import { report } from '../model/report.ts';
import { type BibtexEntry, entriesIn } from './bibtex-entries.ts';
import { cslItem, type RawEntry, rawSchema } from './bibtex-item.ts';
import { type LocatedData, type Path, startOfFile, unknownWriting } from './located.ts';
import { plainTex } from './tex-letters.ts';

/** What we use of Citation.js. Only a report with a BibTeX file pays for loading it. */
interface Reader {
  /** Entries as they are written. */
  parse: (text: string) => unknown;
  /** Items of CSL-JSON. */
  convert: (entries: readonly RawEntry[]) => unknown;
  /** Types of entries that it knows. */
  types: ReadonlySet<string>;
}

let loaded: Reader | null = null;

function reader(): Reader {
  if (loaded !== null) return loaded;
  const load = createRequire(import.meta.url);
  const { parse } = load('@citation-js/plugin-bibtex/lib/input/file.js') as Reader;
  const entries = load('@citation-js/plugin-bibtex/lib/input/entries.js') as {
    parse: Reader['convert'];
  };
  const { source } = load('@citation-js/plugin-bibtex/lib/mapping/biblatexTypes.json') as {
    source: Readonly<Record<string, string>>;
  };
  loaded = { parse, convert: entries.parse, types: new Set(Object.keys(source)) };
  return loaded;
}

/** Reads a BibTeX or BibLaTeX file as a list of CSL-JSON items; an entry that cannot be read is told of and left out. */
export function parseBibtex(file: VFile): LocatedData {
  const text = String(file);
  const entries = entriesIn(text);
  const strings = entries
    .filter(({ type }) => type === 'string')
    .map(({ start, end }) => text.slice(start, end))
    .join('\n');
  const read: { entry: BibtexEntry; raw: RawEntry }[] = [];
  for (const entry of entries) {
    if (['string', 'preamble', 'comment'].includes(entry.type)) continue;
    const raw = readEntry(file, entry, strings);
    if (raw === null) continue;
    reportUnknownType(file, entry);
    read.push({ entry, raw });
  }
  const items = itemsOf(read.map(({ raw }) => raw));
  const value = read.map(({ raw }, index) => cslItem(raw, items[index] ?? {}));
  for (const [index, item] of value.entries()) reportTex(file, read[index]?.entry, item);
  return locatedBibtex(
    file,
    value,
    read.map(({ entry }) => entry),
  );
}

function itemsOf(raw: readonly RawEntry[]): Record<string, unknown>[] {
  return v.parse(v.array(v.record(v.string(), v.unknown())), reader().convert(raw));
}

function readEntry(file: VFile, entry: BibtexEntry, strings: string): RawEntry | null {
  const before = strings === '' ? '' : `${strings}\n`;
  const written = String(file).slice(entry.start, entry.end);
  try {
    const found = v.parse(v.array(rawSchema), reader().parse(before + written)).at(-1);
    return found === undefined ? null : withPlainTex(found);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    reportFault(file, entry, error, before);
    return null;
  }
}

/** The reader tells line and column in what it was given, which is the entry with the texts `before` it. */
function reportFault(file: VFile, entry: BibtexEntry, error: Error, before: string): void {
  const written = String(file).slice(entry.start, entry.end);
  const [, line = '1', column = '1'] = /at line (\d+) col (\d+)/u.exec(error.message) ?? [];
  const passed = (before + written).split('\n').slice(0, Number(line) - 1);
  const offset = passed.reduce((sum, each) => sum + each.length + 1, Number(column) - 1);
  const at = Math.max(0, offset - before.length);
  const isOpen = at >= written.trimEnd().length;
  const place = location(file).toPoint(entry.start + (isOpen ? 0 : at));
  const found = isOpen ? '' : (/^\S{1,20}/u.exec(written.slice(at))?.[0] ?? '');
  report(file, 'bibtex-parses', { found }, { place, cause: error });
}

function withPlainTex(raw: RawEntry): RawEntry {
  const properties = Object.entries(raw.properties).map(([field, value]) => [
    field,
    typeof value === 'string' ? plainTex(value) : value,
  ]);
  return { ...raw, properties: Object.fromEntries(properties) as RawEntry['properties'] };
}

function reportUnknownType(file: VFile, { type, typeStart }: BibtexEntry): void {
  const expected = [...reader().types];
  if (expected.includes(type)) return;
  const places = location(file);
  const start = places.toPoint(typeStart);
  const end = places.toPoint(typeStart + type.length);
  const place = start && end ? { start, end } : undefined;
  report(file, 'bibtex-type-known', { name: type }, { place, expected });
}

/** TeX that the reader left as it was would be printed. */
function reportTex(file: VFile, entry: BibtexEntry | undefined, item: object): void {
  if (entry === undefined) return;
  const {
    note: _,
    abstract: __,
    keyword: ___,
    ...printed
  } = Object.assign({}, item) as Record<string, unknown>;
  const found = /\\+[A-Za-z]+/u.exec(JSON.stringify(printed))?.[0].replace(/^\\+/u, '\\');
  if (found === undefined) return;
  const at = String(file).indexOf(found, entry.start);
  const places = location(file);
  const isIn = at !== -1 && at < entry.end;
  const start = places.toPoint(isIn ? at : entry.start);
  const end = places.toPoint(isIn ? at + found.length : entry.start + 1);
  report(file, 'bibtex-text-readable', { found }, { place: start && end ? { start, end } : start });
}

/** Fields of BibTeX that become these of CSL. */
const fieldsOf: Readonly<Record<string, string>> = {
  issued: 'date|year',
  accessed: 'urldate',
  DOI: 'doi',
  URL: 'url',
};

function locatedBibtex(file: VFile, value: unknown, entries: readonly BibtexEntry[]): LocatedData {
  const text = String(file);
  const places = location(file);
  const placeOf = ([index, field]: Path) => {
    const entry = typeof index === 'number' ? entries[index] : undefined;
    if (entry === undefined) return startOfFile;
    const start = places.toPoint(entry.keyStart);
    if (field === undefined) return start;
    const name = fieldsOf[String(field)] ?? String(field);
    const pattern = new RegExp(String.raw`\b(?:${name})\s*=\s*[{"]?`, 'iu');
    const found = pattern.exec(text.slice(entry.keyStart, entry.end));
    const end = places.toPoint(entry.keyStart + entry.key.length);
    if (found === null || !/^[\w|-]+$/u.test(name)) return start && end ? { start, end } : start;
    return places.toPoint(entry.keyStart + found.index + found[0].length);
  };
  return { file, value, placeOf, placeOfKey: placeOf, writingOf: () => unknownWriting };
}
