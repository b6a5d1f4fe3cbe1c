import type { RegionMap } from './region-map.ts';

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
export const chartForms = [...panelForms, 'multiples', 'map'] as const;
export type ChartForm = (typeof chartForms)[number];

/** How a form shows its numbers; identifiers of rows and columns. */
export interface ChartOptions {
  /** The column that rows are shown in the order of, the greatest number first; `null` for as they are written. */
  sort: string | null;
  /** Rows that stand out. */
  highlight: readonly string[];
  /** The row whose numbers are lines through the whole chart. */
  reference: string | null;
  /** The form that `multiples` repeats. */
  of: PanelForm | null;
  /** What a `map` shows. */
  map?: RegionMap;
}
