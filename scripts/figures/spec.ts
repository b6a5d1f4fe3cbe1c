import type { TopLevelSpec } from 'vega-lite';

import type { ChartSpec, VegaLiteSpec } from '../model/figure.ts';
import type { Theme } from '../model/theme.ts';
import { isTree, nameOfRows, partsOfSpec, type Tree } from '../model/vega-lite-parts.ts';
import { bindRows, type DataValues } from './bind.ts';
import { forms } from './forms/forms.ts';
import { measureWith } from './metrics.ts';
import { formConfig, vegaConfig } from './theme.ts';
import { firstLayout, isFitted, type Layout, stacked } from './user-layout.ts';
import { completeSpec } from './user-spec.ts';
import { dateFormat } from './user-time.ts';

/** The complete Vega-Lite spec of a chart form at one width. */
export function formSpec(spec: ChartSpec, width: number, theme: Theme): TopLevelSpec {
  const palette = theme.figure.light;
  const measure = measureWith(theme.metrics, theme.reserve);
  const view = forms[spec.form].viewOf(spec.table, {
    width,
    lang: spec.lang,
    measure,
    palette,
    options: spec.options,
  });
  const config = vegaConfig(palette, theme.fonts.sans, spec.lang);
  const complete = {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    ...view,
    config: mergeConfig(mergeConfig(config as Tree, formConfig), view['config']),
  };
  return complete as unknown as TopLevelSpec;
}

/** A user's own spec with our data, our look beneath its own, and as wide as the page allows unless it says otherwise. */
export function userSpec(
  spec: VegaLiteSpec,
  width: number,
  theme: Theme,
  layout: Layout = firstLayout(spec.spec, width),
): TopLevelSpec {
  const written = structuredClone(spec.spec);
  const { lang } = spec;
  const measure = measureWith(theme.metrics, theme.reserve);
  const setting = { lang, whole: width, width: layout.viewWidth, measure };
  const { spec: own, step } = completeSpec(
    layout.isStacked ? stacked(written) : written,
    spec.table,
    setting,
  );
  const { columns, viewWidth, viewHeight, left, right, top, bottom } = layout;
  const isPadded = left + right + top + bottom > 0;
  const config = mergeConfig(vegaConfig(theme.figure.light, theme.fonts.sans, lang) as Tree, {
    timeFormat: dateFormat,
    // Without ”Sum of” and ”(month)”.
    fieldTitle: 'plain',
    ...(!lang.startsWith('en') && { locale: { number: { percent: '\u00a0%' } } }),
    legend: { columns, ...(layout.areLegendsStacked && { layout: belowEachOther }) },
    axis: { labelSeparation },
    ...(isPadded && { padding: { left, right, top, bottom } }),
    view: {
      ...(step !== null && { step }),
      ...(viewWidth !== null && viewSizes(viewWidth, viewHeight)),
    },
  });
  const complete = {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    ...(isFitted(own) && { width, autosize: { type: 'fit-x', contains: 'padding' } }),
    ...own,
    ...dataOf(own, bindRows(spec.table)),
    config: mergeConfig(config, own['config']),
  };
  return complete as unknown as TopLevelSpec;
}

/** The figure's rows, which the whole spec draws unless it has data of its own, and each part that asks for them by name. */
function dataOf(own: Tree, values: readonly DataValues[]): Tree {
  const isAsked = [...partsOfSpec(own)].some(
    ({ key, value }) => key === 'data' && isTree(value) && isNameAlone(value),
  );
  const { datasets } = own;
  return {
    data: isTree(own['data']) ? own['data'] : { values },
    ...(isAsked && { datasets: { [nameOfRows]: values, ...(isTree(datasets) && datasets) } }),
  };
}

function isNameAlone(data: Tree): boolean {
  return data['name'] === nameOfRows && !('values' in data);
}

/** CSS px between the labels of an axis, below which every other one is left out. */
const labelSeparation = 6;

/** Legends above the picture; Vega-Lite takes this on to Vega. */
const belowEachOther = { top: { anchor: 'start', direction: 'vertical', margin: 8 } };

/** Of views without sizes of their own; rows keep their height, which their texts need. */
function viewSizes(width: number, height: number | null): Tree {
  return {
    continuousWidth: width,
    discreteWidth: width,
    ...(height !== null && { continuousHeight: height }),
  };
}

function mergeConfig(base: Tree, own: unknown): Tree {
  if (!isTree(own)) return base;
  const merged = Object.entries(own).map(([key, value]): [string, unknown] => {
    const beneath = base[key];
    return [key, isTree(beneath) ? mergeConfig(beneath, value) : value];
  });
  return { ...base, ...Object.fromEntries<unknown>(merged), aria: false };
}
