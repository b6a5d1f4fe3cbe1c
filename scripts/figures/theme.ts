import type { Config } from 'vega-lite';

import { pick } from '../model/localised.ts';
import type { ColourRole, Palette } from '../model/theme.ts';
import { locales } from './locales.ts';

/** Text sizes of drawings in CSS px; 12 is the least, which is 9 pt in print. */
export const textSizes = { note: 12, label: 13, display: 42 } as const;

/** Weights that the sans family is shipped in. */
export const textWeights = { normal: 400, medium: 500, bold: 700 } as const;

/** Series without order, in the order that they are given colours. */
export const categories = [
  'plain',
  'category2',
  'category3',
  'category4',
  'category5',
  'category6',
  'category7',
  'category8',
] as const satisfies readonly ColourRole[];

/** The look that every drawing starts from: shipped font, numbers and dates of the language, no label ever shortened. */
export function vegaConfig(palette: Palette, font: string, lang: string): Config {
  const text = {
    labelColor: palette.ink,
    titleColor: palette.ink,
    titleFontWeight: textWeights.medium,
  };
  const sizes = { labelFontSize: textSizes.note, titleFontSize: textSizes.note };
  const whole = { labelLimit: 0, titleLimit: 0 };
  return {
    aria: false,
    background: 'transparent',
    font,
    padding: 0,
    locale: pick(locales, lang),
    view: { stroke: null },
    axis: {
      ...text,
      ...sizes,
      ...whole,
      domainColor: palette.muted,
      tickColor: palette.muted,
      gridColor: palette.rule,
    },
    legend: { ...text, ...sizes, ...whole, orient: 'top' },
    header: { ...text, ...sizes, ...whole },
    title: { color: palette.ink, fontSize: textSizes.label, limit: 0, anchor: 'start' },
    text: { color: palette.ink, fontSize: textSizes.note },
    mark: { color: palette.plain },
    rule: { color: palette.muted },
    range: { category: categories.map((role) => palette[role]) },
  };
}

/** What our own forms add: broken lines where their texts have line feeds, labels a little larger than on a user's axes. */
export const formConfig = {
  lineBreak: '\n',
  axis: { labelFontSize: textSizes.label, labelLineHeight: 16 },
  text: { fontSize: textSizes.label, lineHeight: 16, baseline: 'middle' },
  title: { fontWeight: textWeights.bold, offset: 4 },
  legend: { labelFontSize: textSizes.label },
} as const;
