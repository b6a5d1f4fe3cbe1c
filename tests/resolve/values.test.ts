import { visit } from 'unist-util-visit';
import { VFile } from 'vfile';
import { describe, expect, test } from 'vitest';

import type { DocumentConfig } from '../../scripts/model/book.ts';
import type { Fact } from '../../scripts/model/figure.ts';
import type { RuleMessage } from '../../scripts/model/report.ts';
import { plainText } from '../../scripts/model/text.ts';
import { parseFile } from '../../scripts/parse/parse.ts';
import { type Found, withFound } from '../../scripts/resolve/found.ts';
import { resolveClaim, resolveValue } from '../../scripts/resolve/resolve-bindings.ts';
import { type ValueTable, valueTableOf } from '../../scripts/resolve/value-table.ts';

function fact(id: string, value: number, unit = 'procent'): Fact {
  const place = { line: 1, column: 1 };
  const cell = { value, status: 'read', candidates: [], note: null, path: 'facts.yaml', place };
  return { id, label: `Namnet på ${id}`, cell, unit } as unknown as Fact;
}

function tableWith(values: Readonly<Record<string, number>>, unknown = new Set<string>()) {
  const facts = Object.entries(values).map(([id, value]) => fact(id, value));
  return valueTableOf([], [...facts, fact('svar', 606, 'svar')], unknown);
}

function resolved(value: string, table: ValueTable, lang = 'sv') {
  const { file, tree } = parseFile(new VFile({ path: 'a.md', value }));
  const unit = { file, tree, document: { lang } as DocumentConfig };
  const found: Found = new Map();
  visit(tree, (node) => {
    if (node.type === 'boundValue') found.set(node, resolveValue(node, unit, table));
    if (node.type === 'boundClaim') resolveClaim(node, unit, table, new Set(['@a', 'facts.ja']));
  });
  const messages = file.messages as RuleMessage[];
  const text = plainText(withFound(tree, found)).trim();
  return { text, messages, rules: messages.map(({ ruleId }) => ruleId) };
}

/** The text with all fixes made. */
function mended(value: string, messages: readonly RuleMessage[]): string {
  return messages
    .flatMap(({ fixes }) => fixes)
    .toSorted((a, b) => b.start - a.start)
    .reduce(
      (text, { start, end, text: next }) => text.slice(0, start) + next + text.slice(end),
      value,
    );
}

const table = tableWith({ ja: 38, nej: 19 });

test('the build writes a number in the form asked for', () => {
  const { text, rules } = resolved(
    ':value{of="facts.ja"}, :value{of="facts.ja" as=number}, :value{of="facts.ja" as=words}, ' +
      ':value{of="facts.ja" as=fraction}, :value{of="facts.ja - facts.nej"}, :value{of=facts.svar}',
    table,
  );
  expect(text).toBe('38 procent, 38, trettioåtta, två femtedelar, 19 procent, 606 svar');
  expect(rules).toEqual([]);
});

test.each([
  ['år', 2024, 'percent', '2024'],
  ['år', 2024, 'number', '2024'],
  ['år', 85, 'percent', '85 år'],
  ['årtal', 1523, 'number', '1523'],
  ['procent', 33.333_333_333_333_33, 'percent', '33,3 procent'],
  ['procent', 12.5, 'number', '12,5'],
  ['procent', 0.045, 'percent', '0,045 procent'],
  ['procent av målet', 140, 'percent', '140 procent av målet'],
  ['kronor', 1_249_999.7, 'percent', '1 250 000 kronor'],
  ['kronor', 12.5, 'percent', '12,5 kronor'],
  ['miljoner kronor', 1.25, 'percent', '1,25 miljoner kronor'],
  ['personer', 606.4, 'percent', '606 personer'],
  ['gånger', 1.5, 'percent', '1,5 gånger'],
  ['procent', -3, 'percent', '−3 procent'],
  ['besök', -1250, 'number', '−1 250'],
])('a number with the unit %s: %d as %s is %s', (unit, value, form, expected) => {
  const data = valueTableOf([], [fact('a', value, unit)], new Set());
  const { text, rules } = resolved(`:value{of="facts.a" as=${form}}`, data);
  expect(text.replaceAll('\u00A0', ' ')).toBe(expected);
  expect(rules).toEqual([]);
});

test('a minus is a minus in English too', () => {
  const data = valueTableOf([], [fact('a', -1250, 'visits')], new Set());
  expect(resolved(':value{of="facts.a"}', data, 'en').text).toBe('−1,250 visits');
});

test('names are taken from the data, and compared with them', () => {
  const text =
    ':value{of="facts.ja" as=label}, :value[namnet på Jas]{of="facts.ja" as=label}, ' +
    ':value{of="max(facts.ja; facts.nej)" as=label}';
  expect(resolved(text, table)).toMatchObject({
    text: 'Namnet på ja, namnet på Jas, Namnet på ja',
    rules: [],
  });
  expect(resolved(':value[Namnet på nej]{of="facts.ja" as=label}', table).rules).toEqual([
    'value-agrees',
  ]);
  expect(resolved(':value{of="facts.ja - facts.nej" as=label}', table).rules).toEqual([
    'expression-valid',
  ]);
});

test.each([
  [':value[12]{of="facts.a"} miljoner besök', ['value-agrees']],
  [':value[12]{of="facts.a"} *tusen* besök', ['value-agrees']],
  [':value[12]{of="facts.a"} kronor', ['value-comparable']],
  [':value[12]{of="facts.a"} procent', ['value-comparable']],
  [':value[tolv]{of="facts.a"} miljoner', ['value-agrees']],
  [':value{of="facts.a" as=number} tkr', ['value-comparable']],
  [':value[12]{of="facts.a"} besök', []],
  [':value[12]{of="facts.a"} personer', []],
  [':value[12]{of="facts.a"} år 2021', []],
  [':value[12]{of="facts.a"}, miljoner andra', []],
  [':value[12 besök]{of="facts.a"} dagar senare', []],
  [':value[1,25]{of="facts.b"} miljoner kronor', []],
  [':value[1 250]{of="facts.b"} tkr', []],
  [':value[1,25 miljoner]{of="facts.b"} kronor', []],
  [':value{of="facts.b" as=number} kronor', []],
])('what stands after a number says what it is of: %s', (text, expected) => {
  const facts = [fact('a', 12, 'besök'), fact('b', 1_250_000, 'kronor')];
  expect(resolved(text, valueTableOf([], facts, new Set())).rules).toEqual(expected);
});

test.each([
  ['facts.a > facts.b', []],
  ['facts.b = facts.a - 50000', []],
  ['facts.a / facts.b > 1', []],
  ['rising(facts.b, facts.a)', []],
  ['falling(facts.b; facts.a)', ['claim-holds']],
  ['facts.a > facts.c', ['expression-valid']],
  ['facts.a + facts.c > 1', ['expression-valid']],
])('numbers of a claim are of one unit: %s', (that, expected) => {
  const facts = [fact('a', 1_250_000, 'kronor'), fact('b', 1200, 'tkr'), fact('c', 12, 'dagar')];
  const { rules } = resolved(`:claim[x]{that="${that}"}`, valueTableOf([], facts, new Set()));
  expect(rules).toEqual(expected);
});

test.each([
  [':claim[Mer än 12 miljoner besök]{that="facts.a > 12"}', ['value-agrees']],
  [':claim[mer än 12 kronor]{that="facts.a > 12"}', ['value-comparable']],
  [':claim[mer än 12 besök]{that="facts.a > 12"}', []],
  [':claim[mer än 12]{that="facts.a > 12"}', []],
  [':claim[över en miljon kronor]{that="facts.b > 1000000"}', []],
  [':claim[över en miljard kronor]{that="facts.b > 1000000"}', ['value-agrees']],
  [':claim[fler än hälften]{that="facts.c > 50"}', []],
  [':claim[minst 60 procent]{that="facts.c >= 60"}', []],
  [':claim[minst 60 promille]{that="facts.c >= 60"}', []],
  [':claim[högst 60 promille]{that="facts.c >= 60"}', ['value-agrees']],
  [':claim[ett av de tre vanligaste]{that="facts.a > 2"}', []],
  [':claim[allt fler]{that="facts.a > 2"}', []],
])('the number in a claim is that of the data: %s', (text, expected) => {
  const facts = [fact('a', 13, 'besök'), fact('b', 1_250_000, 'kronor'), fact('c', 62)];
  expect(resolved(text, valueTableOf([], facts, new Set())).rules).toEqual(expected);
});

test('written words are kept as they are', () => {
  const { text, rules } = resolved(
    '*:value[Dubbelt så många]{of="facts.ja / facts.nej"}*, :claim[**fler**]{that="facts.ja > 1"}',
    table,
  );
  expect(text).toBe('Dubbelt så många, fler');
  expect(rules).toEqual([]);
});

describe('when the data change', () => {
  test.each([
    ['Av dem :value[38 procent]{of="facts.ja"}.', 'Av dem :value[41 procent]{of="facts.ja"}.'],
    ['Av dem :value[38,0 procent]{of="facts.ja"}.', 'Av dem :value[41 procent]{of="facts.ja"}.'],
    [':value[trettioåtta]{of="facts.ja"}', ':value[fyrtioett]{of="facts.ja"}'],
    [
      ':value[19 procentenheter fler]{of="facts.ja - facts.nej"}',
      ':value[22 procentenheter fler]{of="facts.ja - facts.nej"}',
    ],
    [':value[var femte]{of="facts.ja"}', ':value[var femte]{of="facts.ja"}'],
    [
      ':value[19 procentenheter färre]{of="facts.ja - facts.nej"}',
      ':value[19 procentenheter färre]{of="facts.ja - facts.nej"}',
    ],
  ])('%s is told, and mended where it is plainly a number', (value, expected) => {
    const changed = tableWith({ ja: 41, nej: 19 });
    const { messages, rules } = resolved(value, changed);
    expect(rules).toEqual(['value-agrees']);
    const fixed = mended(value, messages);
    expect(fixed).toBe(expected);
    if (fixed !== value) expect(resolved(fixed, changed).rules).toEqual([]);
  });

  test('the message is told in English too', () => {
    const { messages } = resolved(':value[20 per cent]{of="facts.ja"}', table, 'en');
    expect(messages[0]?.params).toMatchObject({
      words: '20 per cent',
      data: { sv: '38 per cent' },
    });
  });
});

test('figures whose file has faults give no messages about their numbers', () => {
  const value = ':value[1 procent]{of="fig-1.a + 1"}, :claim[x]{that="max(fig-1.*) > facts.ja"}';
  expect(resolved(value, tableWith({ ja: 1 }, new Set(['fig-1']))).rules).toEqual([]);
});

test('a claim may name a source instead', () => {
  const value =
    ':claim[De flesta]{source="@a"} och :claim[få]{source="facts.ja"}, :claim[x]{source="@b"}';
  expect(resolved(value, table).rules).toEqual(['claim-source-exists']);
});
