import type { Root } from 'hast';
import { h } from 'hastscript';
import { expect, test, vi } from 'vitest';

import { hyphenationTransform } from '../../scripts/html/hyphenate.ts';

function hyphenated(text: string): string {
  const tree: Root = { type: 'root', children: [h('p', text)] };
  hyphenationTransform(tree, 'sv');
  return JSON.stringify(tree).replaceAll('\u00ad', '|');
}

test('words are divided as in Swedish on a machine that speaks Turkish', () => {
  // Before anything is divided: the package remembers words.
  const lower = vi.spyOn(String.prototype, 'toLocaleLowerCase');
  lower.mockImplementation(function toTurkish(this: string) {
    return this.replaceAll('I', 'ı').toLowerCase();
  });
  const divided = hyphenated('Internetstiftelsen Insight INTEGRITET informationssäkerhet');
  lower.mockRestore();
  expect(divided).toContain(
    'In|ter|netstif|tel|sen In|sight IN|TEGRI|TET in|for|ma|tions|sä|ker|het',
  );
});
