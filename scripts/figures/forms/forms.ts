import type { ChartForm, PanelForm } from '../../model/figure.ts';
import { barTable } from './bar-table.ts';
import { columns, histogram } from './columns.ts';
import { divergingBars } from './diverging-bars.ts';
import { change, dots } from './dots.ts';
import type { Form } from './form.ts';
import { groupedBars } from './grouped-bars.ts';
import { heatTable } from './heat-table.ts';
import { intervals } from './intervals.ts';
import { likert } from './likert.ts';
import { map } from './map.ts';
import { multiplesOf } from './multiples.ts';
import { pyramid } from './pyramid.ts';
import { rankedBars } from './ranked-bars.ts';
import { scatter } from './scatter.ts';
import { series } from './series.ts';

const panels: Readonly<Record<PanelForm, Form>> = {
  'ranked-bars': rankedBars,
  'grouped-bars': groupedBars,
  likert,
  'share-bar': likert,
  'grouped-levels': likert,
  'diverging-bars': divergingBars,
  dots,
  change,
  columns,
  histogram,
  series,
  pyramid,
  intervals,
  scatter,
  'heat-table': heatTable,
  'bar-table': barTable,
};

/** Every chart form by the name that authors write. */
export const forms: Readonly<Record<ChartForm, Form>> = {
  ...panels,
  multiples: multiplesOf(panels),
  map,
};
