import { existsSync } from 'node:fs';
import { readdirSync } from 'node:fs';
import path from 'node:path';

import { describe, expect, test } from 'vitest';

import { fixtures, messagesOf, read, withProject } from './project.ts';

// A folder is a case: its files are laid over the whole project, and its messages are in messages.txt.
const cases = readdirSync(fixtures).filter((name) => name !== 'whole');

describe.each(cases)('%s', (name) => {
  const golden = path.join(fixtures, name, 'messages.txt');

  test('has written down its messages', () => {
    expect(existsSync(golden)).toBe(true);
  });

  test('tells of every fault at its place', async () => {
    const messages = await withProject(name, async (root) => messagesOf((await read(root)).files));
    await expect(`${messages.join('\n')}\n`).toMatchFileSnapshot(golden);
  });
});
