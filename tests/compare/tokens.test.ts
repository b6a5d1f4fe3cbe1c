import type { Element } from 'hast';
import { h } from 'hastscript';
import { expect, test } from 'vitest';

import { sectionsIn } from '../../scripts/compare/blocks.ts';
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

test('a question that is folded is a section like any other', () => {
  const answer = h('p', 'Alla.');
  const folded = h('section', [
    h('details.question', [
      h('summary', h('h2.asked', 'Vem?')),
      h('a.permalink', { id: 'vem' }, '#'),
      answer,
    ]),
  ]);
  const open = h('section', [h('h2', { id: 'vem' }, 'Vem?'), answer]);
  const [one, other] = [folded, open].map((section) => sectionsIn([h('div.body', section)], 'faq'));
  expect(one).toEqual(other);
});
