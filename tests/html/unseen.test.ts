import { h } from 'hastscript';
import { expect, test } from 'vitest';

import { unseenTransform } from '../../scripts/html/unseen.ts';

function seen(text: string): string {
  const tree = { type: 'root' as const, children: [h('p', h('em', text))] };
  unseenTransform(tree);
  const [paragraph] = tree.children;
  const [inner] = paragraph?.children ?? [];
  const parts = inner?.type === 'element' ? inner.children : [];
  return parts.map((part) => (part.type === 'text' ? part.value : '<wbr>')).join('');
}

test.each([
  ['a word joiner', 'Ett\u2060ord', 'Ettord'],
  ['a zero-width space', 'Ett\u200bord', 'Ett<wbr>ord'],
  ['a byte order mark', '\ufeffOrd', 'Ord'],
  ['marks of direction', 'Ett\u200e \u202aord\u202c', 'Ett ord'],
  ['an invisible operator', 'a\u2062b', 'ab'],
  ['a line separator', 'a\u2028b', 'a b'],
  ['a non-joiner between Latin letters', 'Auf\u200clage', 'Auflage'],
  ['a mark of its own', 'e\u0301 =\u0338 Ж\u0301', 'é ≠ Ж\u0301'],
])('%s', (_, text, expected) => {
  expect(seen(text)).toBe(expected);
});

test.each([
  ['a soft hyphen', 'biblio\u00adtek'],
  ['joiners of emoji', '👨\u200d👩\u200d👧'],
  ['non-joiners of Persian', 'می\u200cخواهم'],
  ['marks of direction beside Hebrew', 'שלום\u200e!'],
])('%s stays', (_, text) => {
  expect(seen(text)).toBe(text);
});
