import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';

import type { Bibliography, ReferenceItem, Sources } from '../model/book.ts';
import { doiPattern } from '../model/identifiers.ts';
import { sourceAt, spanOfPlace, startOf } from '../model/place.ts';
import { report } from '../model/report.ts';
import type { BookText } from '../model/texts.ts';

/** What authors write before a DOI, which is not part of it. The address is understood, `doi:` is not. */
const doiPrefix = /^(?:doi:\s*|(?:https?:\/\/)?(?:dx\.)?doi\.org\/)/i;

/** Reports sources that nobody cites, that are listed twice, or whose fields cannot be read. */
export function lintReferences(texts: readonly BookText[], sources: Sources): void {
  const { bibliography, files } = sources;
  const file = files.get(bibliography.path);
  lintNocite(sources);
  if (file === undefined) return;
  reportUncited(texts, sources, file);
  const dois = new Map<string, string>(); // DOI to key
  for (const item of bibliography.items.values()) {
    lintDoi(item, bibliography, file, dois);
    for (const field of ['issued', 'accessed'] as const) lintDate(item, field, bibliography, file);
  }
}

function lintNocite({ config, bibliography, files }: Sources): void {
  const file = files.get(config.path);
  if (file === undefined) return;
  for (const { key, place } of config.documents.flatMap(({ nocite }) => nocite)) {
    if (bibliography.items.has(key)) continue;
    const expected = [...bibliography.items.keys()];
    report(file, 'citation-resolves', { key }, { place, expected });
  }
}

function reportUncited(
  texts: readonly BookText[],
  { bibliography, config }: Sources,
  file: VFile,
): void {
  const cited = new Set(config.documents.flatMap(({ nocite }) => nocite.map(({ key }) => key)));
  for (const { tree } of texts) {
    visit(tree, 'citation', ({ cites }) => {
      for (const { key } of cites) cited.add(key);
    });
  }
  for (const key of bibliography.items.keys()) {
    if (cited.has(key)) continue;
    report(file, 'reference-cited', { key }, { place: bibliography.placeOf(key, 'id') });
  }
}

function lintDoi(
  item: ReferenceItem,
  { placeOf }: Bibliography,
  file: VFile,
  seen: Map<string, string>,
): void {
  const written = item['DOI'];
  if (written === undefined) return;
  const found = typeof written === 'string' ? written : JSON.stringify(written);
  const doi = found.replace(doiPrefix, '').trim();
  if (!doiPattern.test(doi) || /^doi:/i.test(found)) {
    const place = placeOf(item.id, 'DOI');
    const span = sourceAt(file, place) === found ? spanOfPlace(place) : null;
    const fixes = span === null || !doiPattern.test(doi) ? [] : [{ ...span, text: doi }];
    const expected = fixes.map(({ text }) => text);
    report(file, 'reference-doi-valid', { found }, { place, expected, fixes });
    return;
  }
  const name = doi.toLowerCase(); // DOIs are the same in upper and lower case
  const earlier = seen.get(name);
  seen.set(name, earlier ?? item.id);
  if (earlier === undefined) return;
  const first = `${file.path}:${startOf(placeOf(earlier, 'DOI')).line}`;
  report(file, 'reference-doi-unique', { doi, first }, { place: placeOf(item.id, 'DOI') });
}

function lintDate(
  item: ReferenceItem,
  field: 'issued' | 'accessed',
  { placeOf }: Bibliography,
  file: VFile,
): void {
  const written = item[field];
  const fault = written === undefined ? null : faultIn(written);
  if (fault === null) return;
  const params = { key: item.id, found: `\`${JSON.stringify(fault.found)}\`` };
  report(file, 'reference-date-valid', params, { place: placeOf(item.id, field, ...fault.path) });
}

interface DateFault {
  path: (string | number)[];
  found: unknown;
}

/** In `{ "date-parts": [[2020, 6, 14]] }`, two for a range; `literal` holds words such as ”u.å.”. */
function faultIn(value: unknown): DateFault | null {
  if (typeof value !== 'object' || value === null) return { path: [], found: value };
  const date = new Map<string, unknown>(Object.entries(value));
  if (typeof date.get('literal') === 'string') return null;
  const parts = date.get('date-parts');
  if (!Array.isArray(parts) || parts.length === 0 || parts.length > 2) {
    return { path: [], found: value };
  }
  const wrong = parts.findIndex((part: unknown) => !Array.isArray(part) || !isDay(part));
  return wrong === -1 ? null : { path: ['date-parts', wrong], found: parts[wrong] };
}

function isDay([year, month = 1, day = 1, ...rest]: readonly unknown[]): boolean {
  const [y, m, d] = [year, month, day].map((part) => numberOf(part));
  if (y === undefined || m === undefined || d === undefined || rest.length > 0) return false;
  // Seasons are 13 to 16 in CSL; nobody cites the year 0 or one that is still far away.
  return isBetween(y, -3000, 2999) && y !== 0 && isBetween(m, 1, 16) && isBetween(d, 1, 31);
}

function numberOf(value: unknown): number {
  if (typeof value === 'number') return Number.isInteger(value) ? value : Number.NaN;
  return typeof value === 'string' && /^-?\d{1,4}$/.test(value) ? Number(value) : Number.NaN;
}

function isBetween(value: number, least: number, most: number): boolean {
  return value >= least && value <= most;
}
