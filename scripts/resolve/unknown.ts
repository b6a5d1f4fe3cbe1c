import type { DataCell, UnknownStatus } from '../model/figure.ts';
import { isUnknown } from '../model/figure.ts';
import type { Localised } from '../model/localised.ts';
import type { ValueEntry } from './value-table.ts';

/** More numbers than that below a limit are tried at its ends and in the middle. */
const mostCounts = 20;

/** What a number that is not known may be: its candidates, or all that is below the limit under which it was suppressed. */
export function possibleValues({ candidates, below }: DataCell, unit: string): readonly number[] {
  if (below === null) return candidates;
  if (unit !== 'procent' && Number.isInteger(below) && below > 0 && below <= mostCounts) {
    return Array.from({ length: below }, (_, count) => count);
  }
  return below > 0 ? [0, below / 2, below * (1 - 1e-9)] : [];
}

const whys: Readonly<Record<UnknownStatus, Localised>> = {
  illegible: { sv: 'går inte att läsa i underlaget', en: 'is illegible in the source' },
  suppressed: { sv: 'redovisas inte', en: 'is suppressed' },
  missing: { sv: 'saknas i underlaget', en: 'is missing in the source' },
  'not-applicable': { sv: 'finns inte att redovisa', en: 'has nothing to report' },
};

const unlike: Localised = { sv: 'är inte kända', en: 'are not known' };

/** Why numbers are not known, as the end of a sentence about them. */
export function whyUnknown(entries: readonly ValueEntry[]): Localised {
  const [first] = entries;
  const status = first?.cell.status ?? 'illegible';
  if (entries.some(({ cell }) => cell.status !== status)) return unlike;
  const words = whys[isUnknown(status) ? status : 'illegible'];
  if (first === undefined || first.cell.below === null) return words;
  const sign = ` (${first.cell.sign})`;
  return { sv: words.sv + sign, en: words.en + sign };
}
