import { describe, expect, test } from 'vitest';

import { shownBeside } from '../../scripts/verify/words.ts';

const long = 'Stapeldiagram med sju svar. '.repeat(8);

describe('what differs from another text is told', () => {
  test('from a little before they part, so that two long ones do not look alike', () => {
    const one = shownBeside(`${long}Flest, 53 procent, vill ha det.`, `${long}Flest, 35 procent.`);
    expect(one).toContain('53 procent');
    expect(one.startsWith('…')).toBe(true);
    expect(one.length).toBeLessThanOrEqual(120);
  });

  test('whole where it is short, or where there is nothing to compare it with', () => {
    expect(shownBeside('Flest, 53 procent.', 'Flest, 35 procent.')).toBe('Flest, 53 procent.');
    expect(shownBeside(long, '').startsWith('Stapeldiagram')).toBe(true);
  });
});
