import { isSurvey } from '../../model/figure.ts';
import { report } from '../../model/report.ts';
import { type Chart, isPercent, roundingOf, sumOf } from './chart.ts';

/** Reports figures of one question where the answers are more than the respondents could have given. */
export function lintSeveralAnswers(charts: readonly Chart[]): void {
  for (const chart of charts) if (isOneQuestion(chart)) lintSum(chart);
}

/** The rows are the answers to one question, not groups of people or questions of their own. */
function isOneQuestion(chart: Chart): boolean {
  const { columns, rows } = chart.spec.table;
  if (!isSurvey(chart.spec.base)) return false; // a register's shares are of different things
  if (chart.spec.form === 'map') return false; // one number a region
  if (chart.spec.form === 'vega-lite' || columns.length > 1 || !isPercent(chart)) return false;
  return rows.every(({ group, n }) => group === null && n === null);
}

function lintSum({ spec, file }: Chart): void {
  const { rows } = spec.table;
  const { maxAnswers, places } = spec.base;
  // A number that cannot be read is at least the least of its candidates.
  const shares = rows.flatMap(({ cells }) =>
    [...cells.values()].map(
      ({ value, candidates }) => value ?? (candidates.length === 0 ? 0 : Math.min(...candidates)),
    ),
  );
  const sum = sumOf(shares);
  const tolerance = roundingOf(rows.length);
  if (maxAnswers === null && sum > 100 + tolerance) {
    report(file, 'max-answers-stated', { sum }, { place: places.n });
  }
  const limit = 100 * (maxAnswers ?? Number.POSITIVE_INFINITY);
  if (maxAnswers !== null && sum > limit + tolerance) {
    const params = { sum, limit, maxAnswers };
    report(file, 'shares-within-max-answers', params, { place: places.maxAnswers });
  }
}
