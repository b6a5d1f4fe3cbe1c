import { report } from '../model/report.ts';
import { partsOfSpec } from '../model/vega-lite-parts.ts';
import type { LocatedData } from './located.ts';

/** CSS px; 9 pt, since drawings are printed at their size. */
const smallestText = 12;

/** Reports text sizes of a spec of one's own that are too small to read; ours are set by the chart forms. */
export function reportSmallText(data: LocatedData, spec: unknown): void {
  for (const { path, key, value } of partsOfSpec(spec)) {
    if (!/fontSize$/i.test(key) || typeof value !== 'number' || value >= smallestText) continue;
    const params = { found: value, least: smallestText };
    const place = data.placeOf(['spec', ...path]);
    report(data.file, 'figure-text-large-enough', params, { place });
  }
}
