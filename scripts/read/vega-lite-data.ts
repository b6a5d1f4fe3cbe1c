import { parse as parsePath } from 'node:path/posix';

import type { VFile } from 'vfile';

import type { Localised } from '../model/localised.ts';
import { report } from '../model/report.ts';
import { isTree, nameOfRows, partsOfSpec, type Tree } from '../model/vega-lite-parts.ts';
import { readCsv } from './csv.ts';
import { parseJson } from './json.ts';
import { type LocatedData, type Path, valueAt } from './located.ts';
import { below } from './paths.ts';
import type { ProjectFiles } from './project-files.ts';
import { typedRows } from './vega-lite-rows.ts';

/** Characters: all of it stands in the published spec, and is drawn twice. */
const mostText = 2_000_000;

const asCsv = new Set(['.csv', '.tsv', '.txt', '.tab']);
const asJson = new Set(['.json', '.geojson', '.topojson']);

interface Context {
  files: ProjectFiles;
  data: LocatedData;
  id: string;
  spec: Tree;
}

/**
 * A spec with the files that its `data: { url }` name as values of its own, read as all data files are; nothing else is ever
 * loaded. Those that cannot be used, which is reported, are without rows.
 */
export function withData(
  files: ProjectFiles,
  data: LocatedData,
  id: string,
  spec: Tree,
): { spec: Tree; isUsable: boolean } {
  const context = { files, data, id, spec };
  const found = new Map<unknown, Tree | null>();
  for (const { path, key, value } of partsOfSpec(spec)) {
    if (key !== 'data' || !isTree(value)) continue;
    if (typeof value['url'] === 'string') found.set(value, inlined(context, path, value));
    else if (!('values' in value)) reportUnnamed(context, path, value);
  }
  const isUsable = [...found.values()].every((read) => read !== null);
  return { spec: found.size === 0 ? spec : (replaced(spec, found) as Tree), isUsable };
}

function replaced(value: unknown, found: ReadonlyMap<unknown, Tree | null>): unknown {
  if (found.has(value)) return found.get(value) ?? { values: [] };
  if (Array.isArray(value)) return value.map((item) => replaced(item, found));
  if (!isTree(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]): [string, unknown] => [key, replaced(item, found)]),
  );
}

/** The file as values; `null`, with a message, when it cannot be used. */
function inlined(context: Context, path: Path, written: Tree): Tree | null {
  const { files, data, id } = context;
  const url = String(written['url']);
  const place = data.placeOf(['spec', ...path, 'url']);
  const namedAt = { path: data.file.path, place };
  const { ext } = parsePath(url.toLowerCase());
  const kind = asCsv.has(ext) ? 'csv' : 'json';
  if (/^(?:[a-z][a-z0-9+.-]+:)?\/\//iu.test(url)) {
    report(data.file, 'vega-lite-safe', { id, found: addressed(url) }, { place, help: bringIt });
    return null;
  }
  if (!asCsv.has(ext) && !asJson.has(ext)) {
    const params = { key: 'url', found: `\`${url}\``, expected: knownFiles };
    report(data.file, 'value-valid', params, { place });
    return null;
  }
  const file = files.readText(below('figures', url), kind, namedAt);
  if (file === null || isTooLong(data.file, file, place)) return null;
  return kind === 'csv' ? tableIn(context, file, written) : jsonIn(context, file, path, written);
}

function isTooLong(told: VFile, file: VFile, place: ReturnType<LocatedData['placeOf']>): boolean {
  const found = String(file).length;
  if (found <= mostText) return false;
  const help = {
    sv: 'Räkna ihop raderna till dem som figuren visar, eller förenkla kartans gränser.',
    en: 'Add the rows up to those that the figure shows, or simplify the borders of the map.',
  };
  report(told, 'source-within-limits', { what: tooLong, found, limit: mostText }, { place, help });
  return true;
}

const tooLong = {
  sv: 'många tecken i en fil till en figur',
  en: 'many characters in a file of a figure',
};

const knownFiles: Localised = {
  sv: 'en fil som slutar på .csv, .tsv, .json, .geojson eller .topojson (spara ett Excelblad som CSV UTF-8)',
  en: 'a file that ends in .csv, .tsv, .json, .geojson or .topojson (save an Excel sheet as CSV UTF-8)',
};

const addressed = (url: string): Localised => ({
  sv: `data från en adress (\`${url}\`)`,
  en: `data from an address (\`${url}\`)`,
});

const bringIt: Localised = {
  sv: 'Hämta filen, lägg den i `figures/` och skriv dess namn, som `data: { url: karta.json }`.',
  en: 'Fetch the file, put it in `figures/` and write its name, as in `data: { url: karta.json }`.',
};

/** A CSV: numbers as offices write them, text elsewhere; `format` keeps only how texts are read. */
function tableIn({ spec }: Context, file: VFile, { format, ...written }: Tree): Tree | null {
  const records = readCsv(file);
  const values = records === null ? null : typedRows(records, spec, format);
  if (values === null) return null;
  const parse = isTree(format) ? format['parse'] : undefined;
  const rest = withoutKey(written, 'url');
  return { ...rest, values, ...(parse !== undefined && { format: { parse } }) };
}

/** JSON, GeoJSON or TopoJSON: `format` says which part of it is shown. */
function jsonIn(context: Context, file: VFile, path: Path, written: Tree): Tree | null {
  const values = parseJson(file)?.value;
  if (values === undefined) return null;
  const { url, format, ...rest } = written;
  const isTopology = isTree(values) && values['type'] === 'Topology';
  const type = isTopology && isTree(format) ? { type: 'topojson' } : {};
  const own = isTree(format) ? { ...type, ...format } : format;
  if (isTopology && !isPartNamed(context, values, path, own)) return null;
  if (typeof values !== 'object' || values === null) {
    const expected = { sv: 'en lista eller ett objekt', en: 'a list or an object' };
    const params = { key: 'url', found: `\`${String(url)}\``, expected };
    report(context.data.file, 'value-valid', params, {
      place: context.data.placeOf(['spec', ...path, 'url']),
    });
    return null;
  }
  return { ...rest, values, ...(own !== undefined && { format: own }) };
}

/** Whether the spec says which regions of a topology it draws, and the file has them; reports it. */
function isPartNamed({ data }: Context, topology: Tree, path: Path, format: unknown): boolean {
  const objects = isTree(topology['objects']) ? Object.keys(topology['objects']) : [];
  const key = isTree(format) && 'mesh' in format ? 'mesh' : 'feature';
  const named = isTree(format) ? format[key] : undefined;
  if (typeof named === 'string' && objects.includes(named)) return true;
  const params = {
    key: `format.${key}`,
    found: named === undefined ? nothingWritten : `\`${JSON.stringify(named)}\``,
    expected: { sv: 'ett namn i filen', en: 'a name of the file' },
  };
  const example = `format: { type: topojson, feature: ${objects[0] ?? '…'} }`;
  const help = {
    sv: `Skriv vad i filen som ritas, som \`${example}\`. Filen har ${objects.join(', ')}.`,
    en: `Say what of the file is drawn, as in \`${example}\`. The file has ${objects.join(', ')}.`,
  };
  const written = ['format', key].filter((each) => valueAt(data.value, ['spec', ...path, each]));
  const place = data.placeOf(['spec', ...path, ...(written.length > 0 ? ['format', key] : [])]);
  report(data.file, 'value-valid', params, { place, help });
  return false;
}

const nothingWritten = { sv: 'som saknas', en: 'that is missing' };

/** `data: { name }` must be one of `datasets`, or the figure's own rows. */
function reportUnnamed({ data, spec }: Context, path: Path, written: Tree): void {
  const { name } = written;
  if (typeof name !== 'string' || ['sequence', 'sphere', 'graticule'].some((key) => key in written))
    return;
  const named = isTree(spec['datasets']) ? Object.keys(spec['datasets']) : [];
  const given = [...namesGiven(spec), ...named, nameOfRows];
  if (given.includes(name)) return;
  const expected = given.map((each) => `\`${each}\``).join(', ');
  const params = { key: 'name', found: `\`${name}\``, expected };
  report(data.file, 'value-valid', params, {
    place: data.placeOf(['spec', ...path, 'name']),
    expected: given,
  });
}

/** Names that data get where they stand. */
function namesGiven(spec: Tree): string[] {
  return [...partsOfSpec(spec)].flatMap(({ key, value }) =>
    key === 'data' &&
    isTree(value) &&
    Object.keys(value).length > 1 &&
    typeof value['name'] === 'string'
      ? [value['name']]
      : [],
  );
}

function withoutKey(tree: Tree, key: string): Tree {
  return Object.fromEntries(Object.entries(tree).filter(([name]) => name !== key));
}
