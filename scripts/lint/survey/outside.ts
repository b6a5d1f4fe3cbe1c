import type { VFile } from 'vfile';

import type { DataColumn, DataRow, Role } from '../../model/figure.ts';
import type { Place } from '../../model/place.ts';
import { type Fix, report } from '../../model/report.ts';
import { bareWords } from '../../model/words.ts';
import type { Chart } from './chart.ts';

/** An answer of a question: a column, or of figures with one number a row, a row. */
interface Answer {
  label: string;
  role: Role;
  /** Answers of different groups are answers to different questions. */
  group: string | null;
  place: Place;
  labelPlace: Place;
}

/** Reports ”vet ej” and the like where they count to the scale, or do not stand last. */
export function lintOutside(charts: readonly Chart[]): void {
  for (const { spec, file, tableFile } of charts) {
    if (spec.form === 'vega-lite') continue;
    const { columns, rows } = spec.table;
    const answers: readonly Answer[] =
      columns.length === 1 ? rows.map(rowAnswer) : columns.map(columnAnswer);
    const at = columns.length === 1 ? tableFile : file;
    for (const answer of answers) lintRole(answer, at);
    lintLast(answers, at);
  }
}

function rowAnswer({ label, role, group, place, labelPlace }: DataRow): Answer {
  return { label, role, group, place, labelPlace: labelPlace.place };
}

function columnAnswer({ label, role, place, labelPlace }: DataColumn): Answer {
  return { label, role, group: null, place, labelPlace };
}

function lintLast(answers: readonly Answer[], file: VFile): void {
  for (const [index, answer] of answers.entries()) {
    if (answer.role !== 'outside') continue;
    const after = answers.findLast(
      ({ label, role, group }, at) =>
        at > index && role !== 'outside' && group === answer.group && !isNoAnswer(label),
    );
    if (after === undefined) continue;
    const params = { label: answer.label, after: after.label };
    report(file, 'outside-answers-last', params, { place: answer.labelPlace });
  }
}

function lintRole({ label, role, place, labelPlace }: Answer, file: VFile): void {
  if (role === 'outside' || !isNoAnswer(label)) return;
  const fixes = fixesOf(place, file);
  report(file, 'dont-know-outside', { label, role }, { place: labelPlace, fixes });
}

/** No answer, in the words that surveys have for it. */
const noAnswers = new Set(
  [
    ['vet ej', 'vet inte', 'ingen uppfattning', 'ingen åsikt', 'kan inte svara', 'kan ej svara'],
    [
      'vill inte svara',
      'vill ej svara',
      'vill inte uppge',
      'ej svar',
      'inget svar',
      'uppgift saknas',
    ],
    ['ej relevant', 'inte relevant', 'ej aktuellt', 'inte aktuellt'],
    ['don t know', 'do not know', 'no answer', 'no opinion', 'prefer not to say', 'not applicable'],
  ].flat(),
);
/** Said beside it: ”tveksam, vet ej”. */
const hesitant = new Set(['tveksam', 'osäker', 'unsure', 'not sure']);

function isNoAnswer(label: string): boolean {
  const parts = label
    .split(/[,/;()]| eller | or /)
    .map(bareWords)
    .filter((part) => part !== '');
  return (
    parts.some((part) => noAnswers.has(part)) &&
    parts.every((part) => noAnswers.has(part) || hesitant.has(part))
  );
}

/** The key `role` at the end of the answer's part of a YAML file, when it has none. */
function fixesOf(place: Place, file: VFile): readonly Fix[] {
  if (!('start' in place) || place.start.offset === undefined || place.end.offset === undefined) {
    return [];
  }
  const written = String(file).slice(place.start.offset, place.end.offset);
  if (/\brole:/.test(written) || !/\blabel:/.test(written)) return [];
  if (written.startsWith('{') && written.endsWith('}')) {
    const inner = written.slice(0, -1).trimEnd();
    const start = place.start.offset + inner.length;
    return [{ start, end: place.end.offset - 1, text: ', role: outside ' }];
  }
  const indent = ' '.repeat(place.start.column - 1);
  return [{ start: place.end.offset, end: place.end.offset, text: `\n${indent}role: outside` }];
}
