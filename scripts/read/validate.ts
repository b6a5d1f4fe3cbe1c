import * as v from 'valibot';

import type { Localised } from '../model/localised.ts';
import { report } from '../model/report.ts';
import { expectedOf, foundOf } from './expected.ts';
import { withoutUnknownKeys } from './known-keys.ts';
import { type LocatedData, type Path, pathText, theFile, valueAt, whereOf } from './located.ts';
import { yamlOf } from './number-text.ts';

type Issue = v.BaseIssue<unknown>;

/**
 * Checks data against a schema and tells of every fault at its place. Unknown keys are reported and left out, so that they
 * do not hide other faults; `null` when something else is wrong.
 */
export function validate<const Schema extends v.GenericSchema>(
  schema: Schema,
  data: LocatedData,
): v.InferOutput<Schema> | null {
  const result = v.safeParse(schema, withoutUnknownKeys(schema, data));
  if (result.success) return result.output;
  for (const issue of result.issues) reportIssue(data, issue, []);
  return null;
}

function reportIssue(data: LocatedData, issue: Issue, around: Path): void {
  const path = [...around, ...pathOf(issue)];
  // Of a value that may be of several types, the faults deeper in tell which type was meant.
  const deeper = issue.issues?.filter((inner) => inner.path !== undefined) ?? [];
  if (deeper.length > 0) {
    for (const inner of deeper) reportIssue(data, inner, path);
    return;
  }
  if (issue.input === undefined) reportMissing(data, path);
  else reportInvalid(data, issue, path);
}

function pathOf(issue: Issue): Path {
  return (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)));
}

/** Tells of a key that must be there, where a schema alone cannot say so. */
export function reportMissing(data: LocatedData, path: Path): void {
  const around = path.slice(0, -1);
  const params = { key: String(path.at(-1) ?? ''), where: whereOf(data.value, around) };
  report(data.file, 'key-present', params, { place: startOfPart(data, around) });
}

/** What is missing stands nowhere: told at the first line of the part that lacks it. */
function startOfPart(data: LocatedData, path: Path) {
  const place = data.placeOf(path);
  return place !== undefined && 'start' in place ? place.start : place;
}

function reportInvalid(data: LocatedData, issue: Issue, path: Path): void {
  const isKey = issue.path?.at(-1)?.origin === 'key';
  const { words, names } = expectedOf(issue);
  report(
    data.file,
    'value-valid',
    {
      key: pathText(data.value, path) || theFile,
      found: foundOf(isKey ? path.at(-1) : valueAt(data.value, path)),
      expected: words,
    },
    {
      place: isKey ? data.placeOfKey(path) : data.placeOf(path),
      expected: names,
      ...helpOf(path, valueAt(data.value, path)),
    },
  );
}

/** What to write instead of a number that is written as in a data file, or of a sign that stands for one. */
function helpOf(path: Path, found: unknown): { help?: Localised } {
  const isNumber = path[0] === 'rows' && (path.at(-1) === 'value' || path.at(-2) === 'values');
  const yaml = isNumber && typeof found === 'string' ? yamlOf(found) : null;
  if (yaml === null) return {};
  return { help: { sv: `Skriv \`${yaml}\`.`, en: `Write \`${yaml}\`.` } };
}
