import type { Element } from 'hast';
import { h } from 'hastscript';
import { expect, test } from 'vitest';

import { tokensOf } from '../../scripts/compare/tokens.ts';

function formula(text: string, alttext: string): Element {
  return h('math', { dataText: text, alttext }, [h('msup', [h('mi', 'x'), h('mn', '2')])]);
}

test('a formula is one word, as it is written on one line', () => {
  const [first, second, ...others] = tokensOf([
    h('p', ['Talet ', formula('x²', 'x i kvadrat'), ', då']),
  ]);
  expect([first?.text, second?.text, others.map(({ text }) => text)]).toEqual([
    'Talet',
    'x²',
    [',', 'då'],
  ]);
  const [other] = tokensOf([formula('x²', 'kvadraten på x')]);
  expect(other?.key).not.toBe(second?.key);
});
