/** Forms drawn from a data table with Vega-Lite. */
export const panelForms = [
  'ranked-bars',
  'grouped-bars',
  'likert',
  'share-bar',
  'grouped-levels',
  'diverging-bars',
  'dots',
  'change',
  'columns',
  'histogram',
  'series',
  'pyramid',
  'intervals',
  'scatter',
  'heat-table',
  'bar-table',
] as const;
/** Forms of one chart, which `multiples` repeats. */
export type PanelForm = (typeof panelForms)[number];
export const chartForms = [...panelForms, 'multiples'] as const;
export type ChartForm = (typeof chartForms)[number];

/** Forms where a row that stands out is seen as such; the first of these for one column only. */
export const highlightForms: readonly PanelForm[] = [
  'columns',
  'histogram',
  ...panelForms.filter((form) => !['columns', 'histogram', 'series', 'scatter'].includes(form)),
];
/** Forms where the numbers of a row can be lines through all others, and where a number by itself can. */
export const referenceForms: readonly PanelForm[] = ['dots', 'change'];
export const lineForms: readonly PanelForm[] = [
  'ranked-bars',
  'grouped-bars',
  'dots',
  'change',
  'columns',
  'series',
];

/** How a form shows its numbers; identifiers of rows and columns. */
export interface ChartOptions {
  /** The columns by whose sum rows are shown, the greatest first; `null` for as they are written. */
  sort: readonly string[] | null;
  /** Rows that stand out. */
  highlight: readonly string[];
  /** The row whose numbers are lines through the whole chart. */
  reference: string | null;
  /** A number that is a line through the whole chart, and what it is. */
  line: { value: number; label: string } | null;
  /** The form that `multiples` repeats. */
  of: PanelForm | null;
}
