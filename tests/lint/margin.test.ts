import { expect, test } from 'vitest';

import { marginOfError } from '../../scripts/model/margin.ts';

test.each([
  [50, 600, 4.0],
  [50, 606, 3.98],
  [20, 576, 3.27],
  [10, 50, 8.32],
  [0, 100, 0],
])('%d percent of %d answers: ± %d percentage points', (percent, n, expected) => {
  expect(marginOfError(percent, n)).toBeCloseTo(expected, 2);
});

test.each([
  [50, 0],
  [50, -1],
  [101, 600],
  [Number.NaN, 600],
])('%d percent of %d answers has none', (percent, n) => {
  expect(marginOfError(percent, n)).toBeNull();
});
