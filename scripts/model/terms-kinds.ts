import type { ChartForm } from './figure.ts';

/** Forms that are drawn. */
export type DrawnForm = ChartForm | 'vega-lite';

/** What a draft of an alternative text calls each of them. */
export const kindsSv: Readonly<Record<DrawnForm, string>> = {
  'ranked-bars': 'Stapeldiagram',
  'grouped-bars': 'Stapeldiagram',
  likert: 'Stapeldiagram',
  'share-bar': 'Stapeldiagram',
  'grouped-levels': 'Stapeldiagram',
  'diverging-bars': 'Stapeldiagram åt två håll',
  dots: 'Punktdiagram',
  change: 'Punktdiagram',
  columns: 'Stapeldiagram',
  histogram: 'Histogram',
  series: 'Linjediagram',
  pyramid: 'Pyramid',
  intervals: 'Punktdiagram med felmarginaler',
  scatter: 'Punktdiagram',
  'heat-table': 'Tabell med färger',
  multiples: 'Små diagram',
  map: 'Karta',
  'bar-table': 'Tabell med staplar',
  'vega-lite': 'Diagram',
};

export const kindsEn: Readonly<Record<DrawnForm, string>> = {
  'ranked-bars': 'Bar chart',
  'grouped-bars': 'Bar chart',
  likert: 'Bar chart',
  'share-bar': 'Bar chart',
  'grouped-levels': 'Bar chart',
  'diverging-bars': 'Bar chart in two directions',
  dots: 'Dot plot',
  change: 'Dot plot',
  columns: 'Column chart',
  histogram: 'Histogram',
  series: 'Line chart',
  pyramid: 'Pyramid',
  intervals: 'Dot plot with margins of error',
  scatter: 'Scatter plot',
  'heat-table': 'Table with colours',
  multiples: 'Small charts',
  map: 'Map',
  'bar-table': 'Table with bars',
  'vega-lite': 'Chart',
};
