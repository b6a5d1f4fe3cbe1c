import { expect, test } from 'vitest';

import { certainName, nearestName } from '../../scripts/model/nearest.ts';
import { processorTime } from '../processor-time.ts';

test.each([
  ['fig-lasnin', ['fig-lasning', 'fig-lan'], 'fig-lasning'],
  ['fig-7-3', ['fig-7-1', 'fig-7-2'], null], // as near to both
  ['helt-annat', ['fig-lan'], null],
  ['fig-lan', ['fig-lan'], null],
  ['fig-lann', ['fig-lan', 'fig-lan'], 'fig-lan'], // said twice is still one
])('%s is near to one of %j: %s', (written, names, expected) => {
  expect(nearestName(written, names)).toBe(expected);
});

test.each([
  ['subjct', ['subject', 'source'], 'subject'],
  ['erorr', ['error', 'off'], 'error'], // letters that have changed places
  ['leckner2018', ['leckner2019'], null], // another year is another work
  ['fig-7-22', ['fig-7-2'], null],
  ['rol', ['role'], 'role'],
  ['ab', ['of'], null],
])('%s is certainly one of %j: %s', (written, names, expected) => {
  expect(certainName(written, names)).toBe(expected);
});

test('a hundred thousand names are compared in no time', async () => {
  const names = Array.from({ length: 100_000 }, (_, index) => `fig-${index}.rad.kolumn`);
  expect(await processorTime(() => nearestName('fig-lasning.ofta', names))).toBeLessThan(2000);
});
