import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { afterAll, describe, expect, test } from 'vitest';

import { main } from '../../scripts/cli.ts';

const fixtures = fileURLToPath(new URL('../fixtures/', import.meta.url));
const base = join(fixtures, 'annan-rapport');
const work = mkdtempSync(join(tmpdir(), 'rapport-faults-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

async function check(root: string): Promise<{ code: number; text: string }> {
  let text = '';
  const err = (more: string) => {
    text += more;
  };
  const io = { out: err, err, colour: false, interactive: false };
  const code = await main(['check', '--root', root], io);
  return { code, text };
}

test('the report without faults has no messages', async () => {
  const { code, text } = await check(base);
  expect(text).toMatch(
    /^0 fel, 0 varningar i \d+ filer\nTal: 6 bundna värden, 2 påståenden, 0 med källa, 0 obundna\n$/,
  );
  expect(code).toBe(0);
});

/** A folder is a test: its files are laid over the report without faults; `messages.txt` is what `check` says. */
describe.each(readdirSync(join(fixtures, 'faults')))('%s', (name) => {
  test('is told with place, rule and way out', async () => {
    const root = join(work, name);
    cpSync(base, root, { recursive: true });
    const messages = join(fixtures, 'faults', name, 'messages.txt');
    const fixed = join(fixtures, 'faults', name, 'fixed');
    cpSync(join(fixtures, 'faults', name), root, {
      recursive: true,
      filter: (source) => source !== messages && source !== fixed,
    });
    const { code, text } = await check(root);
    await expect(text).toMatchFileSnapshot(messages);
    // Warnings alone do not fail a check.
    expect(code).toBe(/^0 fel/m.test(text) ? 0 : 1);
  });
});
