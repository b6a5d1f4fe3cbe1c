import type { VFile } from 'vfile';

import type { Sources } from '../../model/book.ts';
import type { DataRow } from '../../model/figure.ts';
import { placeOfWords, sourceAt, spanOfPlace } from '../../model/place.ts';
import { report } from '../../model/report.ts';
import type { Survey } from '../../model/survey.ts';
import { ascending } from '../language/quantity-rules.ts';
import { type Chart, isPercent } from './chart.ts';

/** Reports numbers of answers that cannot be: more than the survey has, outside the figure's, or few and unremarked. */
export function lintBases(charts: readonly Chart[], sources: Sources): void {
  const { survey, path } = sources.config;
  const file = sources.files.get(path);
  const limit = survey === null || file === undefined ? null : surveyN(survey, sources, file);
  for (const chart of charts) {
    const range = rangeOf(chart.spec.base.n);
    if (range !== null) lintFigure(chart, range, limit, survey);
    lintRows(chart, range, survey);
  }
}

interface Range {
  least: number;
  most: number;
}

function surveyN({ n, place }: Survey, { facts }: Sources, file: VFile): number | null {
  if (typeof n === 'number') return n;
  const value = facts.get(n.replace(/^facts\./, ''))?.cell.value ?? null;
  if (value === null) {
    const expected = [...facts.keys()].map((id) => `facts.${id}`);
    report(file, 'survey-n-known', { n }, { place, expected });
  }
  return value;
}

const number = /\d+(?:[ \u00a0\u202f]\d{3})*/g;

/** The least and the most of what is written: `606`, `591–543`, `1 206`. */
function rangeOf(n: string | null): Range | null {
  const found = [...(n ?? '').matchAll(number)].map(([digits]) =>
    Number(digits.replaceAll(/\D/g, '')),
  );
  return found.length === 0 ? null : { least: Math.min(...found), most: Math.max(...found) };
}

function lintFigure(
  chart: Chart,
  { most }: Range,
  limit: number | null,
  survey: Survey | null,
): void {
  const { spec, file } = chart;
  const place = spec.base.places.n;
  lintOrder(chart);
  // Numbers with a source of their own may be those of another survey.
  if (limit !== null && most > limit && spec.source === null) {
    report(file, 'n-within-survey', { found: most, limit }, { place });
  }
  const least = survey?.smallestGroup ?? 0;
  if (most < least && isPercent(chart) && spec.notes.length === 0) {
    report(file, 'small-group-noted', { row: spec.id, n: most, least }, { place });
  }
}

/** The lowest number of answers comes first. */
function lintOrder({ spec: { base }, file }: Chart): void {
  const found = /\d+\s?[–-]\s?\d+/u.exec(base.n ?? '')?.[0] ?? '';
  const wanted = ascending(found);
  if (wanted === null) return;
  const place = placeOfWords(file, base.places.n, [''], found);
  const span = sourceAt(file, place) === found ? spanOfPlace(place) : null;
  const fixes = span === null ? [] : [{ ...span, text: wanted }];
  report(file, 'n-ascending', { found, wanted }, { place, fixes });
}

/** Used where report.yaml tells of no survey. */
const smallestGroup = 50;

function lintRows({ spec, tableFile }: Chart, range: Range | null, survey: Survey | null): void {
  const least = survey?.smallestGroup ?? smallestGroup;
  for (const row of spec.table.rows) {
    const { id } = row;
    if (row.n === null) continue;
    const { value: n, place } = row.n;
    if (range !== null && !isWithin(n, range)) {
      const params = { row: id, found: n, base: spec.base.n ?? '' };
      report(tableFile, 'row-n-within-figure', params, { place });
    }
    if (n < least && !isNoted(row)) {
      report(tableFile, 'small-group-noted', { row: id, n, least }, { place });
    }
  }
}

/** A single number is that of all who answered, of which a row is a part. */
function isWithin(n: number, { least, most }: Range): boolean {
  return n <= most && (least === most || n >= least);
}

function isNoted({ note, cells }: DataRow): boolean {
  return note !== null || [...cells.values()].some((cell) => cell.note !== null);
}
