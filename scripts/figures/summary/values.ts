import { isUnknown } from '../../model/figure.ts';
import { isYear, isYearItself } from '../../model/units.ts';
import { formatNumber, listed } from '../format.ts';
import { figureTermsOf } from '../terms.ts';
import type { Point } from './series.ts';
import type { SummaryTerms } from './terms.ts';

export interface SummaryContext {
  terms: SummaryTerms;
  lang: string;
  unit: string;
  /** Whether all numbers have the same status, which is told once elsewhere. */
  isShared: boolean;
}

/** A point whose number is known. */
export interface Known extends Point {
  value: number;
}

export function knownOf(points: readonly Point[]): Known[] {
  return points.flatMap((point) => {
    const value = point.cell?.value ?? null;
    return value === null ? [] : [{ ...point, value }];
  });
}

/** Whether there is a number that is not known: not where there is nothing to tell. */
export function isLost({ cell }: Point): boolean {
  return cell === undefined || (isUnknown(cell.status) && cell.status !== 'not-applicable');
}

/** Names that are all told; more are counted. */
const mostNames = 3;

/** ”A, B och C”; ”5 av 12” of more. */
export function namesOf(
  points: readonly Point[],
  all: number,
  { terms, lang }: SummaryContext,
): string {
  if (points.length > mostNames) return terms.someOf(points.length, all);
  return listed(
    points.map(({ name }) => name),
    figureTermsOf(lang).and,
  );
}

/** ”58 procent”, with what makes the numbers unsure and their bounds; `points` are all of the same value. */
export function valueText(points: readonly Known[], context: SummaryContext): string {
  const { lang, isShared } = context;
  const [first] = points;
  if (first === undefined) return '';
  const { statuses } = figureTermsOf(lang);
  const words = points.flatMap(({ cell }) =>
    cell === undefined || cell.status === 'read' || isShared ? [] : [statuses[cell.status].word],
  );
  const bounds =
    first.bounds === null || points.length > 1
      ? []
      : [first.bounds.map((each) => formatNumber(each, lang)).join('–')];
  const said = [...bounds, ...new Set(words)].join(', ');
  return `${withUnit(first.value, context)}${said === '' ? '' : ` (${said})`}`;
}

function withUnit(value: number, { terms, lang, unit }: SummaryContext): string {
  const isBare = isYearItself(value, unit);
  const number = formatNumber(value, lang, isBare);
  if (unit === 'procent') return `${number} ${terms.percent}`;
  const word = isBare ? '' : unitWord(unit, terms);
  return word === '' ? number : `${number} ${word}`;
}

/** Words of a unit that can be said after a number; empty for others, which the caption states. */
function unitWord(unit: string, { countOf }: SummaryTerms): string {
  const word = unit.trim().replace(countOf, '');
  return word.length <= 30 && /^(?:\p{Ll}[\p{L} -]*|°C)$/u.test(word) ? word : '';
}

/** How far two numbers are from each other, in the words of a difference. */
export function differenceText(one: number, other: number, context: SummaryContext): string {
  const { terms, lang, unit } = context;
  const difference = Math.abs(one - other);
  const number = formatNumber(difference, lang);
  if (unit === 'procent') return terms.points(number);
  if (isYear(unit)) return terms.years(number);
  return withUnit(difference, context);
}
