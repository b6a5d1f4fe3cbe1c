import type { ChartForm } from '../../model/figure.ts';
import { barTable } from './bar-table.ts';
import { divergingBars } from './diverging-bars.ts';
import type { Form } from './form.ts';
import { groupedLevels } from './grouped-levels.ts';
import { rankedBars } from './ranked-bars.ts';
import { shareBar } from './share-bar.ts';

/** Every chart form by the name that authors write. */
export const forms: Readonly<Record<ChartForm, Form>> = {
  'share-bar': shareBar,
  'grouped-levels': groupedLevels,
  'ranked-bars': rankedBars,
  'diverging-bars': divergingBars,
  'bar-table': barTable,
};
