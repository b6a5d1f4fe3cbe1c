import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import { packagesIn, thirdPartyText } from '../../scripts/tools/licences.ts';
import { root } from '../repository.ts';

const textOf = (path: string) => readFileSync(join(root, path), 'utf8');
const lock: unknown = JSON.parse(textOf('package-lock.json'));

test('THIRD-PARTY.md is of the lock file; otherwise: `npm run third-party`', () => {
  expect(textOf('THIRD-PARTY.md')).toBe(thirdPartyText(lock));
});

test('says which of two licences is chosen', () => {
  expect(packagesIn(lock).find(({ name }) => name === 'citeproc')?.licence).toBe('CPAL-1.0');
});

test.each(['GPL-3.0', 'AGPL-3.0-only', undefined])('a package under %s is refused', (license) => {
  const packages = { 'node_modules/a': { version: '1.0.0', license } };
  expect(() => packagesIn({ packages })).toThrow('a 1.0.0 is under');
});
