import type { Root } from 'hast';
import { h } from 'hastscript';
import { expect, test, vi } from 'vitest';

import { hyphenationTransform } from '../../scripts/html/hyphenate.ts';

function hyphenated(text: string): string {
  const tree: Root = { type: 'root', children: [h('p', text)] };
  hyphenationTransform(tree, 'sv');
  return JSON.stringify(tree).replaceAll('\u00ad', '|');
}

function divided(lang: string, text: string): string {
  const tree: Root = { type: 'root', children: [h('div', { lang }, h('p', `${text} x`))] };
  hyphenationTransform(tree, 'sv');
  return JSON.stringify(tree).replaceAll('\u00ad', '|');
}

test('words are divided as in Swedish on a machine that speaks Turkish', () => {
  // Before anything is divided: the package remembers words.
  const lower = vi.spyOn(String.prototype, 'toLocaleLowerCase');
  lower.mockImplementation(function toTurkish(this: string) {
    return this.replaceAll('I', 'ı').toLowerCase();
  });
  const words = hyphenated('Internetstiftelsen Insight INTEGRITET informationssäkerhet och');
  lower.mockRestore();
  expect(words).toContain(
    'In|ter|netstif|tel|sen In|sight IN|TEGRI|TET in|for|ma|tions|sä|ker|het',
  );
});

test('the last word of a paragraph stays whole, so that no end of it stands alone', () => {
  expect(hyphenated('Positiva är kvinnorna, positiva.')).toContain(
    'Po|si|tiva är kvin|norna, positiva.',
  );
  const children = [h('em', 'positiva'), { type: 'text' as const, value: ' kvinnorna ' }];
  const tree: Root = { type: 'root', children: [h('p', children)] };
  hyphenationTransform(tree, 'sv');
  expect(JSON.stringify(tree)).toContain(' kvinnorna ');
});

test('words are divided as in their own language, and not where nothing is known of it', () => {
  expect(divided('en', 'administrative')).toContain('ad|min|is|trat|ive');
  expect(divided('de', 'Verantwortung')).toContain('Ver|ant|wor|tung');
  expect(divided('tlh', 'administrative')).toContain('administrative');
});
