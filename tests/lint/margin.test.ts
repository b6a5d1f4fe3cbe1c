import { expect, test } from 'vitest';

import { marginOfDifference, marginOfError } from '../../scripts/model/margin.ts';

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

test.each([
  [50, 600, 50, 600, false, 1, 5.66],
  [48, 200, 44, 200, true, 1, 13.28],
  [48, 200, 44, 200, false, 1, 9.76],
  [48, 200, 44, 200, true, 2, 18.78],
  [30, 100, 20, 400, false, 1, 9.8],
])(
  '%d %% of %d and %d %% of %d, of the same people: %s, deff %d: ± %d percentage points',
  (one, n, other, m, areSame, deff, expected) => {
    const [a, b] = [
      { percent: one, n },
      { percent: other, n: m },
    ];
    expect(marginOfDifference(a, b, { areSame, deff })).toBeCloseTo(expected, 1);
  },
);

test('a design effect widens the margin by its square root', () => {
  expect(marginOfError(50, 600, 4)).toBeCloseTo(8.0, 1);
});
