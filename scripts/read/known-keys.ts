import * as v from 'valibot';

import { report } from '../model/report.ts';
import { type LocatedData, type Path, isRecord, whereOf } from './located.ts';

/** The parts of a valibot schema that lead to the schemas of its values; its generic type leaves them out. */
interface SchemaShape {
  type: string;
  entries?: Readonly<Record<string, SchemaShape>>;
  item?: SchemaShape;
  value?: SchemaShape;
  wrapped?: SchemaShape;
  options?: readonly SchemaShape[];
  /** Of a variant the name of the key that decides, of a record a schema. */
  key?: unknown;
}

/**
 * The data without keys that the schema does not have. Each is reported with the keys that it has: valibot itself stops at
 * the first and does not say which would have been right.
 */
export function withoutUnknownKeys(schema: v.GenericSchema, data: LocatedData): unknown {
  return pruned(schema, data.value, [], data);
}

/** Stands for a list where no list belongs: valibot would take it for an object with the keys 0, 1, 2. */
const noObject = '';

function pruned(schema: SchemaShape, value: unknown, path: Path, data: LocatedData): unknown {
  const { wrapped, item, entries, value: values } = schema;
  if (wrapped !== undefined) return pruned(wrapped, value, path, data);
  if (Array.isArray(value)) {
    const list = schema.options?.find((option) => option.item !== undefined);
    if (list !== undefined) return pruned(list, value, path, data);
    if (item === undefined) return schema.type === 'unknown' ? value : noObject;
    return value.map((part: unknown, index) => pruned(item, part, [...path, index], data));
  }
  if (!isRecord(value)) return value;
  if (schema.options !== undefined) {
    const option = optionFor(schema, schema.options, value);
    if (option !== undefined) return pruned(option, value, path, data);
    reportUnknown(keysOfAny(schema.options), value, path, data);
    return value;
  }
  if (entries !== undefined) return prunedObject(entries, value, path, data);
  if (values === undefined) return value;
  return mapped(value, (part, key) => pruned(values, part, [...path, key], data));
}

/** Of a variant the option whose key decides, of a union the one that is an object. */
function optionFor(
  schema: SchemaShape,
  options: readonly SchemaShape[],
  value: Readonly<Record<string, unknown>>,
): SchemaShape | undefined {
  const { key } = schema;
  if (typeof key !== 'string') return options.find((option) => option.entries !== undefined);
  return options.find(({ entries }) => {
    const decides = entries?.[key];
    return decides !== undefined && v.is(decides as unknown as v.GenericSchema, value[key]);
  });
}

function prunedObject(
  entries: Readonly<Record<string, SchemaShape>>,
  value: Readonly<Record<string, unknown>>,
  path: Path,
  data: LocatedData,
): unknown {
  reportUnknown(Object.keys(entries), value, path, data);
  const known = Object.entries(value).filter(([key]) => Object.hasOwn(entries, key));
  return mapped(Object.fromEntries(known), (part, key) => {
    const schema = entries[key];
    return schema === undefined ? part : pruned(schema, part, [...path, key], data);
  });
}

/** Without the key that decides (`fomr` for `form`), no option is known: a key may belong to any. */
function keysOfAny(options: readonly SchemaShape[]): string[] {
  return [...new Set(options.flatMap(({ entries }) => Object.keys(entries ?? {})))];
}

/** Finding the place of a key takes time for each key before it; a file with this many is no slip. */
const mostUnknown = 20;

function reportUnknown(
  expected: readonly string[],
  value: Readonly<Record<string, unknown>>,
  path: Path,
  data: LocatedData,
): void {
  const unknown = Object.keys(value).filter((key) => !expected.includes(key));
  for (const key of unknown.slice(0, mostUnknown)) {
    const place = data.placeOfKey([...path, key]);
    report(data.file, 'key-known', { key, where: whereOf(data.value, path) }, { place, expected });
  }
}

function mapped(
  value: Readonly<Record<string, unknown>>,
  change: (part: unknown, key: string) => unknown,
): Record<string, unknown> {
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, change(part, key)]));
}
