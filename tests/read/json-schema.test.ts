import { readFile } from 'node:fs/promises';

import { describe, expect, test } from 'vitest';

import { jsonSchemas } from '../../scripts/read/json-schema.ts';

const generated = Object.entries(jsonSchemas());

/** Every schema of a key, with the path to it. */
function keysOf(schema: unknown, path: string): [path: string, schema: Record<string, unknown>][] {
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([key, part]: [string, unknown]) => {
    const at = `${path}/${key}`;
    const deeper = keysOf(part, at);
    if (key !== 'properties') return deeper;
    const keys = Object.entries(part as Record<string, Record<string, unknown>>);
    return keys
      .map(([name, inner]): [string, Record<string, unknown>] => [`${at}/${name}`, inner])
      .concat(deeper);
  });
}

describe.each(generated)('%s', (path, schema) => {
  test('is the file that editors read', async () => {
    // When this fails: npm run schemas
    const written = await readFile(new URL(`../../${path}`, import.meta.url), 'utf8');
    expect(written).toBe(`${JSON.stringify(schema, null, 2)}\n`);
  });

  test('is draft 7 and strict', () => {
    expect(schema).toMatchObject({ $schema: 'http://json-schema.org/draft-07/schema#' });
    // A list of the author's own ids says what they look like instead.
    const strict = path.endsWith('material.schema.json')
      ? '"propertyNames"'
      : '"additionalProperties":false';
    expect(JSON.stringify(schema)).toContain(strict);
  });

  test('describes each key', () => {
    const silent = keysOf(schema, '')
      .filter(([, { description, $ref, anyOf }]) =>
        [description, $ref, anyOf].every((it) => it === undefined),
      )
      .map(([at]) => at)
      .filter((at) => !/\/(?:light|dark)\/properties\//.test(at)); // colours are named by role
    expect(silent).toEqual([]);
  });
});
