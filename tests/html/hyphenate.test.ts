import type { Root } from 'hast';
import { h } from 'hastscript';
import { expect, test, vi } from 'vitest';

import { hyphenationTransform } from '../../scripts/html/hyphenate.ts';

function hyphenated(text: string): string {
  const tree: Root = { type: 'root', children: [h('p', text)] };
  hyphenationTransform(tree, 'sv');
  return JSON.stringify(tree).replaceAll('\u00ad', '|');
}

test('words are divided alike on a machine that speaks Turkish', () => {
  const words = 'Internetstiftelsen Insight INTEGRITET informationssäkerhet';
  const before = hyphenated(words);
  expect(before).toContain('In|ter|net');
  const lower = vi.spyOn(String.prototype, 'toLocaleLowerCase');
  lower.mockImplementation(function toTurkish(this: string) {
    return this.replaceAll('I', 'ı').toLowerCase();
  });
  expect(hyphenated(words)).toBe(before);
  lower.mockRestore();
});
