import * as v from 'valibot';

import { expectedOf } from './expected.ts';
import { isRecord, type Path, valueAt } from './located.ts';

/** More faults than this, and nothing that is built on the file would be of use. */
const most = 60;

/**
 * Data as they might have been meant, so that the faults of one file do not hide those of the next: what is wrong is replaced by
 * something of the right kind. Nothing is ever built of them. `null` when they cannot be mended.
 */
export function mended<const Schema extends v.GenericSchema>(
  schema: Schema,
  value: unknown,
): v.InferOutput<Schema> | null {
  let data: unknown = structuredClone(value);
  for (let round = 0; round < most; round += 1) {
    const result = v.safeParse(schema, data);
    if (result.success) return result.output;
    const [issue] = result.issues;
    const path = pathOf(issue);
    const better = standIns(issue, valueAt(data, path))
      .map((standIn) => withValue(data, path, standIn))
      .find((each) => isBetter(schema, each, path));
    if (better === undefined) return null;
    data = better;
  }
  return null;
}

function pathOf(issue: v.BaseIssue<unknown>): Path {
  const path = (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)));
  const [deeper] = issue.issues?.filter((inner) => inner.path !== undefined) ?? [];
  return deeper === undefined ? path : [...path, ...pathOf(deeper)];
}

/** The same in another type first, then one of the names that there are, then anything. */
function standIns(issue: v.BaseIssue<unknown>, found: unknown): unknown[] {
  const isScalar = typeof found === 'string' || typeof found === 'number';
  const number = Number(found);
  return [
    ...(isScalar ? [String(found).trim()] : []),
    ...(isScalar && Number.isFinite(number) ? [number, Math.round(number)] : []),
    ...expectedOf(issue).names,
    'x',
    1,
    100,
    '2000-01-01',
    'https://example.org/',
    'sv',
    true,
    [],
    {},
    undefined,
  ];
}

function withValue(data: unknown, path: Path, value: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  if (Array.isArray(data)) {
    const items: readonly unknown[] = data;
    return items.map((item, index) => (index === key ? withValue(item, rest, value) : item));
  }
  const around = isRecord(data) ? data : {};
  const { [key]: old, ...others } = around;
  const put = withValue(old, rest, value);
  return put === undefined ? others : { ...around, [key]: put };
}

/** Whether nothing is wrong any more at the path itself. */
function isBetter(schema: v.GenericSchema, data: unknown, path: Path): boolean {
  const result = v.safeParse(schema, data);
  if (result.success) return true;
  const before = path.join('\0');
  return result.issues.every((issue) => pathOf(issue).join('\0') !== before);
}
