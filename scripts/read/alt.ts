import type { VFile } from 'vfile';

import { chartForms, type SourceText } from '../model/figure.ts';
import { report } from '../model/report.ts';
import { type LocatedData, isRecord } from './located.ts';

/** Characters that a screen reader says without a pause to rest. */
const longestAlt = 300;

const drawnForms: ReadonlySet<unknown> = new Set([...chartForms, 'vega-lite']);

/**
 * Reports a drawn figure without alternative text by a rule of its own. The data returned have one, so that the rest of
 * the file is checked too.
 */
export function reportAltMissing(data: LocatedData): LocatedData {
  const { value, file } = data;
  if (!isRecord(value) || !drawnForms.has(value['form'])) return data;
  const { alt, id } = value;
  const isBlank =
    alt === undefined || alt === null || (typeof alt === 'string' && alt.trim() === '');
  if (!isBlank) return data;
  const place = data.placeOfKey([alt === undefined ? 'id' : 'alt']);
  report(file, 'alt-present', { id: String(id) }, { place });
  return { ...data, value: { ...value, alt: 'saknas' } };
}

/** Reports an alternative text that is too long, or only repeats the caption. */
export function reportAlt(file: VFile, id: string, alt: SourceText, subject: SourceText): void {
  const { place } = alt;
  const spoken = withoutMarkup(alt.value);
  const length = Array.from(spoken).length;
  if (length > longestAlt) {
    report(file, 'alt-short-enough', { id, length, limit: longestAlt }, { place });
  }
  if (bareWords(spoken) === bareWords(withoutMarkup(subject.value))) {
    report(file, 'alt-says-more-than-caption', { id }, { place });
  }
}

/** `:value[27 procent]{of="…"}` is `27 procent`; white space is one space. */
function withoutMarkup(text: string): string {
  return text
    .replaceAll(/:[A-Za-z][\w-]*(?:\[([^\]]*)\](?:\{[^}]*\})?|\{[^}]*\})/g, '$1')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/** For comparison: letters and digits, lower case, single spaces. */
function bareWords(text: string): string {
  return text
    .normalize('NFC')
    .toLocaleLowerCase('sv')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
