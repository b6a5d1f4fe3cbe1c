import type { VFile } from 'vfile';

import { isName, longestAlt } from '../model/alt.ts';
import { chartForms, type SourceText } from '../model/figure.ts';
import type { Place } from '../model/place.ts';
import { report } from '../model/report.ts';
import { bareWords } from '../model/words.ts';
import { type LocatedData, isRecord, startOfFile, textAt } from './located.ts';
import type { ChartInput } from './schemas/figure.ts';

const drawnForms: ReadonlySet<unknown> = new Set([...chartForms, 'vega-lite', 'image']);

/** Stands in for a text that is not there while the rest of the file is checked. */
const missing = 'saknas';

function isMissing({ value }: LocatedData): boolean {
  if (!isRecord(value) || !drawnForms.has(value['form'])) return false;
  if (value['decorative'] === true) return false;
  const { alt } = value;
  return alt === undefined || alt === null || (typeof alt === 'string' && alt.trim() === '');
}

/** The data with an alternative text in any case, so that the rest of the file is checked too. */
export function withAlt(data: LocatedData): LocatedData {
  if (!isMissing(data) || !isRecord(data.value)) return data;
  return { ...data, value: { ...data.value, alt: missing } };
}

/** Reports a drawn figure without alternative text; where its numbers can be used, `lint/` does, with a draft. */
export function reportAltMissing(data: LocatedData, id: string): void {
  if (isMissing(data)) report(data.file, 'alt-present', { id }, { place: placeOfMissing(data) });
}

function placeOfMissing(data: LocatedData): Place {
  const isKey = isRecord(data.value) && 'alt' in data.value;
  return data.placeOfKey([isKey ? 'alt' : 'id']) ?? startOfFile;
}

/** The alternative text, empty when there is none, and the mark of a draft. Reports one that says nothing. */
export function readAlt(
  input: Pick<ChartInput, 'id' | 'altStatus'> & { alt?: string | undefined },
  data: LocatedData,
  subject: SourceText,
): { alt: SourceText; draftMark: Place | null } {
  const draftMark = input.altStatus === 'draft' ? (data.placeOf(['altStatus']) ?? null) : null;
  if (isMissing(data)) {
    const alt = { value: '', place: placeOfMissing(data), runs: [], style: 'plain' } as const;
    return { alt, draftMark };
  }
  const alt = textAt(data, ['alt'], input.alt ?? '');
  reportAlt(data.file, input.id, alt, subject);
  return { alt, draftMark };
}

/** Reports an alternative text that is too long, names a file, or only repeats the caption. */
function reportAlt(file: VFile, id: string, alt: SourceText, subject: SourceText): void {
  const { place } = alt;
  const spoken = withoutMarkup(alt.value);
  const length = Array.from(spoken).length;
  if (length > longestAlt) {
    report(file, 'alt-short-enough', { id, length, limit: longestAlt }, { place });
  }
  if (isName(spoken, id)) {
    report(file, 'alt-says-what-is-shown', { id, found: spoken }, { place });
  } else if (bareWords(spoken) === bareWords(withoutMarkup(subject.value))) {
    report(file, 'alt-says-more-than-caption', { id }, { place });
  }
}

const directive = /:[A-Za-z][\w-]*(?:\[([^[\]]*)\](?:\{[^{}]*\})?|\{[^{}]*\})/g;

/** `:value[27 procent]{of="…"}` is `27 procent`, also within another directive; white space is one space. */
export function withoutMarkup(text: string): string {
  let spoken = text;
  for (let before = ''; spoken !== before;) {
    before = spoken;
    spoken = spoken.replaceAll(directive, '$1');
  }
  return spoken.replaceAll(/\s+/g, ' ').trim();
}
