import { describe, expect, test } from 'vitest';

import { align } from '../../../scripts/pdf/verify/alignment.ts';
import { lettersOf } from '../../../scripts/pdf/verify/letters.ts';

/** What each text has that the other lacks. */
function differences(text: string, other: string): { missing: string[]; extra: string[] } {
  const starts: number[] = [];
  let length = 0;
  for (const word of text.split(' ')) {
    starts.push(length);
    length += lettersOf(word).length;
  }
  const [letters, found] = [lettersOf(text), lettersOf(other)];
  const { missing, extra } = align(letters, found, starts);
  return {
    missing: missing.map(({ start, end }) => letters.slice(start, end)),
    extra: extra.map(({ start, end }) => found.slice(start, end)),
  };
}

describe('align', () => {
  test.each([
    ['Ett två tre fyra', 'ett tvåtre fyra', [], []],
    ['informationsförsörjning', 'informa- tionsförsörjning', [], []],
    ['Ett sju tre fyra fem sex', 'Ett tre fyra fem sex', ['sju'], []],
    // Told as whole words all the same.
    ['Ett två tre fyra fem sex', 'Ett tre fyra fem sex', ['vå'], []],
    ['Ett två tre fyra fem sex', 'Ett två tre fyra fem', ['sex'], []],
    ['Ett två tre fyra fem sex', 'Ett två 7 tre fyra fem sex', [], ['7']],
    ['Filial Antal Norra torget', 'Filial An Norra torget', ['tal'], []],
    ['', 'mer', [], ['mer']],
    ['mer', '', ['mer'], []],
    ['ﬁnns ²', 'finns 2', [], []],
  ])('finds what is missing in ”%s” / ”%s”', (text, other, missing, extra) => {
    expect(differences(text, other)).toEqual({ missing, extra });
  });

  test('takes no long time for texts that have nothing in common', () => {
    const [one, two] = ['abcde', 'vwxyz'].map((word) => `${word} `.repeat(20_000).trim());
    const before = performance.now();
    expect(differences(one ?? '', two ?? '').missing).toHaveLength(1);
    expect(performance.now() - before).toBeLessThan(3000);
  });
});
