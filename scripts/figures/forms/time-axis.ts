import type { DataRow } from '../../model/figure.ts';
import type { View } from './form.ts';

const plain = { title: null, ticks: false, grid: false, labelPadding: 6 } as const;

/** Whether every row is a year, which stands on a scale of time. */
export function areYears(rows: readonly DataRow[]): boolean {
  return rows.every(({ label }) => /^\d{4}$/u.test(label));
}

/** The x channel of times in their order: years stand as far apart as they are. `width` is that of the drawing, in CSS px. */
export function timeAxis(rows: readonly DataRow[], width: number): View {
  return areYears(rows) ? yearAxis(rows, width) : labelAxis;
}

const labelAxis = {
  field: 'label',
  type: 'ordinal',
  sort: null,
  scale: { type: 'point', padding: 0.2 },
  axis: { ...plain, labelAngle: 0, labelOverlap: false },
} as const;

function yearAxis(rows: readonly DataRow[], width: number): View {
  const years = rows.map(({ label }) => Number(label));
  return {
    field: 'time',
    type: 'quantitative',
    scale: { nice: false, zero: false },
    axis: { ...plain, format: 'd', values: yearsShown(years, width) },
  };
}

/** As many of the years as there is room for, the first and the last among them. */
function yearsShown(years: readonly number[], width: number): number[] {
  const most = Math.max(2, Math.floor(width / 60));
  const step = Math.max(1, Math.ceil((years.length - 1) / (most - 1)));
  const shown = years.filter((_, at) => (years.length - 1 - at) % step === 0);
  const [first] = years;
  return first === undefined || shown.includes(first) ? shown : [first, ...shown.slice(1)];
}

/** The y channel of the numbers over time: an axis, since the numbers are not printed. */
export function numbersOverTime(domain: readonly [number, number] | undefined): View {
  return {
    field: 'value',
    type: 'quantitative',
    ...(domain !== undefined && { scale: { domain } }),
    axis: { ...plain, grid: true, domain: false, tickCount: 5, format: ',~f' },
  };
}
