import { fileURLToPath } from 'node:url';

import { type Drawn, draw } from '../../scripts/figures/draw.ts';
import { drawFigures, widths } from '../../scripts/figures/figures.ts';
import { formSpec } from '../../scripts/figures/spec.ts';
import type { Sources } from '../../scripts/model/book.ts';
import type {
  ChartForm,
  ChartSpec,
  DataCell,
  DataTable,
  Figure,
  FigureSpec,
  LabelStatus,
  Role,
  Status,
  VegaLiteSpec,
} from '../../scripts/model/figure.ts';
import { signOf } from '../../scripts/model/status.ts';
import type { Theme } from '../../scripts/model/theme.ts';
import { readSources } from '../../scripts/read/read.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const place = { line: 1, column: 1 };

let sources: Sources | undefined;

/** The sources of this repository, read once. */
export function readRepository(): Sources {
  if (sources !== undefined) return sources;
  const read = readSources({ root, out: `${root}/out` });
  if (read.sources === null) throw new Error(read.files.flatMap((f) => f.messages).join('\n'));
  return (sources = read.sources);
}

export function readTestTheme(): Theme {
  return readRepository().theme;
}

/** A number that was read, a number with its status, one that is illegible (with candidates), or no cell at all. */
export type SampleCell = number | [number, Status] | number[][] | 'illegible' | undefined;

export interface SampleRow {
  label?: string;
  labelStatus?: LabelStatus;
  unreadSum?: number;
  group?: string;
  role?: Role;
  incomplete?: string;
  cells: readonly SampleCell[];
}

export type SampleColumns = readonly (readonly [label: string, role: Role])[];

export const levels: SampleColumns = [
  ['Instämmer', 'positive'],
  ['Varken eller', 'neutral'],
  ['Instämmer ej', 'negative'],
];
export const share: SampleColumns = [['Andel (procent)', 'plain']];

/** A table with the columns `a`, `b`, `c`… and the rows `r1`, `r2`… */
export function tableOf(columns: SampleColumns, rows: readonly SampleRow[]): DataTable {
  const ids = columns.map((_, index) => String.fromCodePoint(97 + index));
  return {
    path: 'figures/prov.yaml',
    sheet: null,
    columns: columns.map(([label, role], index) => ({
      id: ids[index] ?? '',
      label,
      labelStatus: 'read',
      role,
      place,
      labelPlace: place,
      labelStatusPlace: place,
      rolePlace: place,
    })),
    rows: rows.map((row, index) => ({
      id: `r${index + 1}`,
      label: row.label ?? `Rad ${index + 1}`,
      labelStatusPlace: place,
      labelStatus: row.labelStatus ?? 'read',
      labelCandidates: [],
      group: row.group ?? null,
      role: row.role ?? 'plain',
      incomplete: row.incomplete ?? null,
      unreadSum: row.unreadSum ?? null,
      alternatives: [],
      note: null,
      noteLetter: '',
      reason: null,
      n: null,
      sameAs: null,
      labelPlace: { place, runs: [], style: 'plain' },
      place,
      cells: new Map(
        ids.flatMap((id, at): [string, DataCell][] => {
          const cell = cellOf(row.cells[at]);
          return cell === null ? [] : [[id, cell]];
        }),
      ),
    })),
    readings: [],
    rowHeader: 'Svar',
    unit: 'procent',
    sharedStatus: null,
  };
}

function cellOf(sample: SampleCell): DataCell | null {
  const cell = {
    value: null,
    candidates: [],
    below: null,
    sign: signOf('illegible'),
    noteLetter: '',
    sheetCell: null,
    note: null,
    reason: null,
    stated: false,
    path: 'figures/a.yaml',
    place,
    statusPlace: place,
    status: 'illegible',
  } as const;
  if (sample === undefined) return null;
  if (sample === 'illegible') return cell;
  if (typeof sample === 'number') return { ...cell, value: sample, status: 'read', sign: '' };
  const [first, second] = sample;
  if (typeof first === 'number' && typeof second === 'string') {
    return { ...cell, value: first, status: second, sign: signOf(second) };
  }
  return { ...cell, candidates: sample.flat().filter((item) => typeof item === 'number') };
}

const described = {
  id: 'prov',
  lang: 'sv',
  hasOriginal: false,
  kind: 'figure',
  subject: { value: 'ett prov', place, runs: [], style: 'plain' },
  headline: null,
  question: null,
  base: {
    n: null,
    sharesOf: null,
    population: null,
    period: null,
    maxAnswers: null,
    places: { n: place, maxAnswers: place },
  },
  notes: [],
  source: null,
  path: 'figures/prov.yaml',
  place,
  draftMark: null,
  alt: { value: 'Ett prov.', place, runs: [], style: 'plain' },
} as const;

export function chartSpec(form: ChartForm, table: DataTable): ChartSpec {
  return {
    ...described,
    form,
    table,
    options: { sort: null, highlight: [], reference: null, line: null, of: null },
  };
}

export function vegaLiteSpec(spec: Record<string, unknown>, table: DataTable): VegaLiteSpec {
  return { ...described, form: 'vega-lite', spec, table };
}

/** One form at one width with its marks, as `drawFigures` draws it. */
export async function drawForm(
  form: ChartForm,
  table: DataTable,
  variant: keyof typeof widths,
): Promise<Drawn> {
  const theme = readTestTheme();
  const width = widths[variant];
  const spec = formSpec(chartSpec(form, table), width, theme);
  const request = {
    spec,
    width,
    prefix: 'prov-',
    font: theme.fonts.sans,
    metrics: theme.metrics,
    reserve: theme.reserve,
  };
  return draw(request);
}

/** One figure through the public entry: the figure, or the faults that it has. */
export async function drawOne(
  spec: FigureSpec,
): Promise<{ figure: Figure | undefined; messages: readonly string[] }> {
  const messages: string[] = [];
  const figures = await drawFigures([spec], readTestTheme(), ({ ruleId, text }) =>
    messages.push(`${ruleId}: ${text.sv}`),
  );
  return { figure: figures.get(spec.id), messages };
}
