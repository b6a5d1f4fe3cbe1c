import type { Localised } from '../model/localised.ts';
import { pick } from '../model/localised.ts';
import type { Tree } from '../model/vega-lite-parts.ts';

/** What a channel counts or works out, after the name of its field; Vega-Lite says it in English. */
const workedOut: Readonly<Record<string, Localised>> = {
  mean: { sv: 'medelvärde', en: 'mean' },
  average: { sv: 'medelvärde', en: 'mean' },
  median: { sv: 'median', en: 'median' },
  min: { sv: 'lägst', en: 'lowest' },
  max: { sv: 'högst', en: 'highest' },
  distinct: { sv: 'antal olika', en: 'number of different' },
  stdev: { sv: 'standardavvikelse', en: 'standard deviation' },
  q1: { sv: 'undre kvartil', en: 'lower quartile' },
  q3: { sv: 'övre kvartil', en: 'upper quartile' },
};

const counted: Localised = { sv: 'Antal', en: 'Number' };

/**
 * The title of a channel that has none of its own: the column's label or, where that is not known, the field as the data call it;
 * `undefined` where Vega-Lite's own is right, `null` for none.
 */
export function defaultTitle(
  definition: Tree,
  titles: ReadonlyMap<string, string>,
  { lang, isShared }: { lang: string; isShared: boolean },
): string | null | undefined {
  const { field, aggregate } = definition;
  if (aggregate === 'count') return pick(counted, lang);
  if (typeof field !== 'string') return undefined;
  const named = titles.get(field);
  if (named === '') return null;
  const words = typeof aggregate === 'string' ? workedOut[aggregate] : undefined;
  if (words !== undefined) return `${named ?? field} (${pick(words, lang)})`;
  // In layers, a title that is written hides those that are not.
  return named ?? (isShared ? field : undefined);
}
