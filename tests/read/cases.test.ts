import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { describe, expect, test } from 'vitest';

import { fixtures, messagesOf, read, withProject } from './project.ts';

// A folder is a case: its files are laid over the whole project, and its messages are in messages.txt.
const cases = readdirSync(fixtures).filter((name) => name !== 'whole');

describe.each(cases)('%s', (name) => {
  const golden = path.join(fixtures, name, 'messages.txt');

  test('has its messages written down', () => {
    expect(existsSync(golden)).toBe(true);
  });

  test('tells of every fault at its place', async () => {
    const messages = await withProject(name, async (root) => messagesOf(read(root).files));
    await expect(`${messages.join('\n')}\n`).toMatchFileSnapshot(golden);
  });
});

// `source-within-limits` is in limits.test.ts: its files are too large to keep.
test.each([
  'file-readable',
  'path-inside-project',
  'yaml-parses',
  'json-parses',
  'csv-parses',
  'key-known',
  'key-present',
  'value-valid',
  'id-unique',
  'spec-named-by-id',
  'person-known',
  'document-has-text',
  'illegible-without-value',
  'value-present',
  'shares-sum-to-100',
  'shares-at-most-100',
  'alt-present',
  'alt-says-more-than-caption',
  'alt-short-enough',
  'font-metrics-fresh',
  'vega-lite-safe',
])('some case breaks %s', (rule) => {
  const goldens = cases.map((name) =>
    readFileSync(path.join(fixtures, name, 'messages.txt'), 'utf8'),
  );
  expect(goldens.some((golden) => golden.includes(` ${rule} `))).toBe(true);
});
