import { chmod, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { askVeraPdf, readAnswer } from '../../../scripts/pdf/verify/verapdf.ts';
import { good } from './broken.ts';

let directory: string;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'verapdf-test-'));
});

afterAll(async () => {
  await rm(directory, { recursive: true, force: true });
});

/** Puts a program called `verapdf` in a directory of its own, and returns the environment that finds it. */
async function installed(script: string): Promise<NodeJS.ProcessEnv> {
  const place = await mkdtemp(join(directory, 'bin-'));
  await writeFile(join(place, 'verapdf'), `#!/usr/bin/env node\n${script}`);
  await chmod(join(place, 'verapdf'), 0o755);
  return { PATH: `${place}:${dirname(process.execPath)}:/usr/bin:/bin` };
}

const answer = `
const [, flavour, , format, path] = process.argv.slice(2);
if (format !== 'json' || !require('node:fs').readFileSync(path).includes('%PDF-1.7')) process.exit(7);
const ruleSummaries = flavour === 'ua1' ? [{ clause: '7.3', testNumber: 1, description: 'Alt', ruleStatus: 'FAILED' }] : [];
const result = { compliant: flavour === '3a', details: { ruleSummaries } };
console.log(JSON.stringify({ report: { jobs: [{ validationResult: [result] }] } }));
process.exit(flavour === 'ua1' ? 1 : 0);
`;

describe('askVeraPdf', () => {
  test('has no answer where there is no veraPDF', async () => {
    expect(await askVeraPdf(good, { env: { PATH: directory } })).toBe(null);
  });

  test('gives a verdict for each standard', async () => {
    const before = await leftovers();
    expect(await askVeraPdf(good, { env: await installed(answer) })).toEqual([
      { flavour: 'ua1', compliant: false, faults: ['7.3-1: Alt'] },
      { flavour: '3a', compliant: true, faults: [] },
    ]);
    expect(await leftovers()).toEqual(before);
  });

  test('does not wait for ever', async () => {
    const env = await installed('setTimeout(() => {}, 60_000);');
    await expect(askVeraPdf(good, { env, timeout: 200 })).rejects.toThrow('veraPDF failed');
  });

  test('does not take a crash for a verdict', async () => {
    const env = await installed('process.exit(3);');
    await expect(askVeraPdf(good, { env })).rejects.toThrow('veraPDF failed');
  });
});

async function leftovers(): Promise<string[]> {
  return (await readdir(tmpdir())).filter((name) => name.startsWith('verapdf-')).toSorted();
}

test('reads the answers of older versions, which have one result', () => {
  const validationResult = { compliant: true };
  const json = JSON.stringify({ report: { jobs: [{ validationResult }] } });
  expect(readAnswer(json)).toEqual({ compliant: true, faults: [] });
});

test.each(['{}', '{"report":{"jobs":[]}}', '{"report":{"jobs":[{"taskException":"x"}]}}'])(
  'takes %s for no verdict',
  (json) => {
    expect(() => readAnswer(json)).toThrow('no verdict');
  },
);
