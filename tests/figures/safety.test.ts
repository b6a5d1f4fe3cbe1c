import { describe, expect, test } from 'vitest';

import { widths } from '../../scripts/figures/figures.ts';
import { createGuard } from '../../scripts/figures/guard.ts';
import { userSpec } from '../../scripts/figures/spec.ts';
import { finishSvg } from '../../scripts/figures/svg.ts';
import { drawOne, readTestTheme, tableOf, vegaLiteSpec } from './sample.ts';

const table = tableOf(
  [
    ['Andel', 'plain'],
    ['Antal', 'plain'],
  ],
  [
    { label: 'Ett', cells: [20, 1200] },
    { label: 'Två', cells: [30, 14_500.5] },
  ],
);
const bars = {
  mark: 'bar',
  encoding: {
    y: { field: 'label', type: 'nominal', title: null },
    x: { field: 'b', type: 'quantitative', title: 'Antal' },
  },
};

const drawUser = (spec: Record<string, unknown>, rows = table) => drawOne(vegaLiteSpec(spec, rows));

describe('a spec of the user’s own', () => {
  test('is drawn with our font, Swedish numbers and whole labels, at both widths', async () => {
    const { figure, messages } = await drawUser(bars);
    expect(messages).toEqual([]);
    const { page, narrow } = figure?.drawings ?? {};
    expect(page?.width).toBe(widths.page);
    expect(narrow?.width).toBe(widths.narrow);
    expect(page?.svg).toContain('font-family="Roboto"');
    expect(page?.svg).toContain('16\u00a0000');
    expect(page?.svg).not.toContain('…');
  });

  test('is not changed by being drawn', async () => {
    const spec = structuredClone(bars);
    await drawUser(spec);
    expect(spec).toEqual(bars);
  });

  test('sees an illegible number as missing', async () => {
    const theme = readTestTheme();
    const rows = tableOf([['Andel', 'plain']], [{ cells: ['illegible'] }]);
    const spec = userSpec(vegaLiteSpec(bars, rows), 472, theme);
    expect(spec).toMatchObject({ data: { values: [{ id: 'r1', label: 'Rad 1', a: null }] } });
  });
});

const line = { ...bars, mark: 'line' };
const fetching: [string, Record<string, unknown>, string][] = [
  ['data from an address', { ...bars, data: { url: 'https://a.example/x.json' } }, 'url'],
  ['data made of nothing', { ...bars, data: { sequence: { start: 0, stop: 1e9 } } }, 'data'],
  ['data within a layer', { layer: [{ ...bars, data: { url: 'file:///etc/passwd' } }] }, 'url'],
  [
    'data to look up',
    { ...bars, transform: [{ lookup: 'id', from: { data: { url: '//a.example' } } }] },
    'url',
  ],
  [
    'a script behind a mark',
    { ...bars, encoding: { ...bars.encoding, href: { value: 'javascript:alert(1)' } } },
    'href',
  ],
  ['a script in the mark', { ...bars, mark: { type: 'bar', href: 'javascript:alert(1)' } }, 'href'],
  ['a picture', { ...bars, mark: { type: 'image' } }, 'image'],
  [
    'a picture by address',
    { ...bars, mark: { type: 'image', url: 'file:///etc/passwd' } },
    'image',
  ],
  ['options for a page', { ...bars, usermeta: { embedOptions: { loader: {} } } }, 'usermeta'],
  ['a reader who points', { ...bars, params: [{ name: 'p', select: 'point' }] }, 'select'],
  ['the time of day', { ...bars, transform: [{ calculate: 'now()', as: 'x' }] }, 'now()'],
  ['chance', { ...bars, transform: [{ filter: 'random() < 0.5' }] }, 'random()'],
  [
    'chance, nested',
    { ...bars, transform: [{ filter: { and: ['random () < 0.5', 'true'] } }] },
    'random()',
  ],
  ['a trap of a pattern', { ...bars, transform: [{ filter: 'test(/^(a+)+$/, "a")' }] }, 'test()'],
  ['endless text', { ...bars, transform: [{ calculate: 'pad("", 1e9)', as: 'x' }] }, 'pad()'],
];

test.each(fetching)('%s is refused', async (_, spec, words) => {
  const { figure, messages } = await drawUser(spec);
  expect(figure).toBeUndefined();
  expect(messages.every((message) => message.startsWith('vega-lite-safe'))).toBe(true);
  expect(messages.join()).toContain(words);
});

describe('what only the drawing shows', () => {
  test.each([
    ['mark', { ...bars, mark: { type: 'bar', fill: 'url(http://a.example/#a)' } }],
    ['stroke', { ...bars, mark: { type: 'bar', stroke: 'url("//a.example")' } }],
    ['ground', { ...bars, config: { view: { fill: 'url(https://a.example)' } } }],
    ['style', { ...bars, mark: { type: 'bar', blend: 'multiply;background:url(//a.example)' } }],
  ])('an address as a colour is refused: %s', async (_, spec) => {
    const { figure, messages } = await drawUser(spec);
    expect(figure).toBeUndefined();
    expect(messages.join()).toMatch(/vega-lite-safe/u);
  });

  test('an address as a colour in the data is refused', async () => {
    const rows = tableOf(
      [['Andel', 'plain']],
      [{ label: 'url(http://a.example/#a)', cells: [10] }],
    );
    const encoding = {
      x: { field: 'a', type: 'quantitative' },
      color: { field: 'label', type: 'nominal', scale: null },
    };
    const { figure, messages } = await drawUser({ mark: 'bar', encoding }, rows);
    expect(figure).toBeUndefined();
    expect(messages.join()).toMatch(/vega-lite-safe/u);
  });

  test.each([
    ['a font that is not shipped', { ...bars, config: { font: 'Comic Sans MS' } }, 'Comic Sans MS'],
    ['nothing', { ...bars, transform: [{ filter: 'false' }] }, 'ingenting ritas'],
    ['too wide a picture', { ...bars, width: 900 }, 'px bred'],
    [
      'a field that does not exist',
      { ...line, encoding: { ...line.encoding, x: { field: 'saknas', type: 'quantitative' } } },
      'figure-draws',
    ],
    ['no Vega-Lite', { mark: 'stapel' }, 'figure-draws'],
  ])('%s is a fault', async (_, spec, words) => {
    const { figure, messages } = await drawUser(spec);
    expect(figure).toBeUndefined();
    expect(messages.join()).toContain(words);
  });

  test('the world is out of reach of expressions', async () => {
    const calculate = 'datum.label.constructor.constructor("return process")()';
    const { figure, messages } = await drawUser({ ...bars, transform: [{ calculate, as: 'x' }] });
    expect(figure).toBeUndefined();
    expect(messages.join()).toContain('figure-draws');
  });
});

const density = (steps: number) => ({
  mark: 'area',
  transform: [{ density: 'b', steps, extent: [0, 1] }],
  encoding: {
    x: { field: 'value', type: 'quantitative' },
    y: { field: 'density', type: 'quantitative' },
  },
});

describe('a spec that eats the machine', () => {
  test('is ended, and the next one is drawn', async () => {
    const theme = readTestTheme();
    const guard = createGuard({ milliseconds: 5000, megabytes: 128 });
    const request = {
      width: 472,
      prefix: 'prov-',
      font: 'Roboto',
      metrics: theme.metrics,
      reserve: theme.reserve,
    };
    const specOf = (spec: Record<string, unknown>) =>
      userSpec(vegaLiteSpec(spec, table), 472, theme);
    await expect(guard.draw({ ...request, spec: specOf(density(1e8)) })).rejects.toThrow(
      /seconds|memory/u,
    );
    const { faults } = await guard.draw({ ...request, spec: specOf(bars) });
    expect(faults).toEqual([]);
    guard.close();
  });
});

const wrapped = (inner: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10">${inner}</svg>`;

describe('finishSvg', () => {
  test.each([
    '<script>alert(1)</script>',
    '<foreignObject><p>x</p></foreignObject>',
    '<a xlink:href="#"><text>x</text></a>',
    '<image xlink:href="data:image/png;base64,AAAA"/>',
    '<use xlink:href="http://a.example#x"/>',
    '<animate attributeName="href" to="javascript:alert(1)"/>',
    '<set attributeName="fill" to="x"/>',
    '<style>@import url(//a.example)</style>',
    '<rect style="fill:url(//a.example)"/>',
    '<rect onload="alert(1)"/>',
    '<rect fill="url(http://a.example/#a)"/>',
    '<rect fill="URL( #a )"/>',
    '<rect filter="url(#f)"/>',
    '<rect clip-path="url(http://a.example#a)"/>',
  ])('refuses %s', (inner) => {
    expect(finishSvg(wrapped(inner), 'p-').refused).not.toEqual([]);
  });

  test('keeps identifiers of several drawings apart', () => {
    const inner =
      '<defs><clipPath id="c1"><path d="M0,0"/></clipPath></defs><g clip-path="url(#c1)"><path d="M1,1"/></g>';
    const { svg, refused } = finishSvg(wrapped(inner), 'fig-1-page-');
    expect(refused).toEqual([]);
    expect(svg).toContain('id="fig-1-page-c1"');
    expect(svg).toContain('url(#fig-1-page-c1)');
  });

  test('leaves out what is not seen', () => {
    const { svg } = finishSvg(
      '<svg width="1" height="1"><text opacity="0">5 000</text><text opacity="1">10 000</text></svg>',
      'a-',
    );
    expect(svg).toContain('10 000');
    expect(svg).not.toContain('5 000');
  });

  test('finds geometry that is not a number', () => {
    expect(finishSvg(wrapped('<path d="M0,NaNL1,1"/>'), 'p-').broken).not.toEqual([]);
  });

  test('writes text as text', () => {
    const { svg } = finishSvg(wrapped('<text>&lt;script&gt; &amp; ”så”</text>'), 'p-');
    expect(svg).toContain('&#x3C;script> &#x26; ”så”');
  });
});
