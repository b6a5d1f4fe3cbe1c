import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { VFile } from 'vfile';
import { expect, test } from 'vitest';

import { contentOf, type Medium } from '../../scripts/html/handlers.ts';
import { withPageBreaks } from '../../scripts/html/page-breaks.ts';
import { termsOf } from '../../scripts/model/terms.ts';
import { parseFile } from '../../scripts/parse/parse.ts';

function contentIn(medium: Medium, value: string): ElementContent[] {
  const { tree } = parseFile(new VFile({ path: 'a.md', value }));
  return contentOf(tree, { medium, terms: termsOf('sv'), lang: 'sv' });
}

/** Names of elements and their texts, without anything else. */
function shown(nodes: readonly ElementContent[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'text') return node.value.trim();
      if (node.type !== 'element') return '';
      const { className } = node.properties;
      const names = Array.isArray(className) ? `.${className.join('.')}` : '';
      return `${node.tagName}${names}(${shown(node.children)})`;
    })
    .join('');
}

const details = ':::details{summary="Mer"}\nText.\n:::\n';

test('details are folded on a screen, and open in print', () => {
  expect(shown(contentIn('screen', details))).toBe('details(summary(Mer)p(Text.))');
  expect(shown(contentIn('print', details))).toBe('div.box.details(p.box-title(Mer)p(Text.))');
});

test.each([
  [':::note\nText.\n:::', 'div.box.note(p(Text.))'],
  [':::fact{title="Rubrik"}\nText.\n:::', 'div.box.fact(p.box-title(Rubrik)p(Text.))'],
  [':::lang{lang=en}\nText.\n:::', 'div(p(Text.))'],
  ['CO~2~ och 10^6^', 'p(COsub(2)och 10sup(6))'],
])('%s is the same on both', (value, expected) => {
  for (const medium of ['screen', 'print'] as const) {
    expect(shown(contentIn(medium, value))).toBe(expected);
  }
});

test('what follows a page break begins a page in print, and nothing is seen of it on a screen', () => {
  const text = 'A\n\n::pagebreak\n\nB\n';
  expect(shown(withPageBreaks(contentIn('print', text)))).toBe('p(A)p.new-page(B)');
  expect(shown(withPageBreaks(contentIn('screen', text)))).toBe('p(A)p(B)');
  const figure = h('figure', { dataFigure: 'fig-a' });
  expect(shown(withPageBreaks([h('div.page-break'), figure]))).toBe('div.new-page(figure())');
});

test.each([
  ['A *b*\nC\n: d\n: e\n', 'dl(dt(Aem(b))dt(C)dd(p(d))dd(p(e)))'],
  ['- A\n  B\n  : d\n', 'ul(li(dl(dt(A)dt(B)dd(p(d)))))'],
])('%s is a definition list', (value, expected) => {
  expect(shown(contentIn('screen', value))).toBe(expected);
});
