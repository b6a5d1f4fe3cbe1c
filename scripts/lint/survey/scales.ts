import type { DataColumn, Role } from '../../model/figure.ts';
import { startOf } from '../../model/place.ts';
import { report } from '../../model/report.ts';
import { bareWords } from '../../model/words.ts';
import type { Chart } from './chart.ts';

/** Where an answer was seen first, and how. */
interface Seen {
  label: string;
  role: Role;
  where: string;
}

/** Reports answers that change order, role or wording between figures, or stand out of order within one. */
export function lintScales(charts: readonly Chart[]): void {
  const answers = new Map<string, Seen>();
  const orders = new Map<string, string>();
  for (const chart of charts) {
    if (chart.spec.form === 'vega-lite' || chart.spec.table.columns.length < 2) continue;
    for (const column of chart.spec.table.columns) lintAnswer(chart, column, answers);
    lintWithin(chart);
    // Negative answers go to the left there, whatever the scale's order is elsewhere.
    if (chart.spec.form !== 'diverging-bars') lintOrder(chart, orders);
  }
}

function whereOf({ file }: Chart, { place }: DataColumn): string {
  return `${file.path}:${startOf(place).line}`;
}

function lintAnswer(chart: Chart, column: DataColumn, answers: Map<string, Seen>): void {
  const { label, role, labelPlace, rolePlace } = column;
  const key = bareWords(label);
  const seen = answers.get(key);
  if (seen === undefined) {
    answers.set(key, { label, role, where: whereOf(chart, column) });
    return;
  }
  const first = seen.where;
  if (seen.role !== role) {
    const params = { label, role, expected: seen.role, first };
    report(chart.file, 'answer-role-same', params, { place: rolePlace });
  }
  if (seen.label !== label) {
    const params = { label, expected: seen.label, first };
    report(chart.file, 'answer-label-same', params, { place: labelPlace });
  }
}

/** One message a figure: when one answer moves, many pairs change. */
function lintOrder(chart: Chart, orders: Map<string, string>): void {
  const { columns } = chart.spec.table;
  const pairs = columns.flatMap((before, index) =>
    columns.slice(index + 1).map((after) => ({ before, after })),
  );
  const turned = pairs.find(({ before, after }) => orders.has(keyOf(after, before)));
  if (turned === undefined) {
    for (const { before, after } of pairs) {
      const key = keyOf(before, after);
      if (!orders.has(key)) orders.set(key, whereOf(chart, before));
    }
    return;
  }
  const { before, after } = turned;
  const first = orders.get(keyOf(after, before)) ?? '';
  const params = { label: before.label, before: after.label, first };
  report(chart.file, 'scale-order-same', params, { place: before.labelPlace });
}

function keyOf(one: DataColumn, other: DataColumn): string {
  return `${bareWords(one.label)}|${bareWords(other.label)}`;
}

const ranks: Partial<Record<Role, number>> = { positive: 1, neutral: 0, negative: -1 };

function lintWithin({ spec, file }: Chart): void {
  const scale = spec.table.columns.flatMap((column) => {
    const rank = ranks[column.role];
    return rank === undefined ? [] : [{ column, rank }];
  });
  const [first, last] = [scale[0]?.rank ?? 0, scale.at(-1)?.rank ?? 0];
  const direction = last < first ? -1 : 1;
  const stray = scale.find(
    ({ rank }, index) => index > 0 && (rank - (scale[index - 1]?.rank ?? rank)) * direction < 0,
  );
  if (stray === undefined) return;
  report(file, 'scale-in-order', { label: stray.column.label }, { place: stray.column.labelPlace });
}
