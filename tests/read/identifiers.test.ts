import { expect, test } from 'vitest';

import { isIsbn13, isIssn } from '../../scripts/model/identifiers.ts';

test.each([
  ['978-91-7000-150-5', true],
  ['9789170001505', true],
  ['979-10-90636-07-1', true],
  ['978-91-7000-150-6', false],
  ['91-7000-150-5', false],
  ['977-91-7000-150-8', false],
])('%s is an ISBN: %s', (written, expected) => {
  expect(isIsbn13(written)).toBe(expected);
});

test.each([
  ['1234-5679', true],
  ['2434-561X', true],
  ['1234-5678', false],
  ['12345679', false],
])('%s is an ISSN: %s', (written, expected) => {
  expect(isIssn(written)).toBe(expected);
});
