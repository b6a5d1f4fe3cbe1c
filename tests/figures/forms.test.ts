import { describe, expect, test } from 'vitest';

import { widths } from '../../scripts/figures/figures.ts';
import { forms } from '../../scripts/figures/forms/forms.ts';
import { overlappingTexts } from '../../scripts/figures/inspect.ts';
import type { DrawnMark } from '../../scripts/figures/scene.ts';
import type { ChartForm, DataTable } from '../../scripts/model/figure.ts';
import {
  type SampleColumns,
  type SampleRow,
  chartSpec,
  drawForm,
  drawOne,
  levels,
  share,
  tableOf,
} from './sample.ts';

const long =
  'Bättre fördelning av kommunens resurser (t.ex. till mer utsatta områden, utbyggnad av gator)';
const word = 'Arbetsmarknadsdepartementetsinformationsfördelningsplattformsutredningar';
const wide = [
  ['Instämmer helt och hållet', 'positive'],
  ['Varken det ena eller det andra', 'neutral'],
  ['Instämmer inte i någon utsträckning', 'negative'],
] as const satisfies SampleColumns;
const four: SampleColumns = [...levels, ['Tveksam, vet ej', 'outside']];
const sides: SampleColumns = [
  ['Negativa', 'negative'],
  ['Positiva', 'positive'],
];

const stacked: SampleRow[] = [
  { label: long, cells: [3, 1, 96] },
  { label: 'Nollor', cells: [0, 50.5, 49.5] },
  { label: word, cells: [[30, 'inferred'], 'illegible', [5, 'derived']] },
  { label: 'Ofullständig', incomplete: 'Resten redovisas inte.', cells: [16, undefined, 67] },
  { label: 'Avrundat', cells: [33, 34, 34] },
];
const grouped = stacked.map((row, index) => ({ ...row, group: index < 2 ? 'Ett' : long }));
const ranked: SampleRow[] = [
  { label: long, cells: [100] },
  { label: word, cells: [0] },
  { label: 'Oläsligt', cells: [[[7, 17]]] },
  { label: 'Osäker etikett', labelStatus: 'inferred', cells: [[12.5, 'derived']] },
  { label: 'Etiketten går inte att läsa', labelStatus: 'illegible', cells: [12] },
  { label: 'Vet ej', role: 'outside', cells: ['illegible'] },
];

const tables: readonly [string, ChartForm, DataTable][] = [
  ['share-bar', 'share-bar', tableOf(levels, stacked)],
  ['share-bar with long labels', 'share-bar', tableOf(wide, stacked)],
  ['grouped-levels', 'grouped-levels', tableOf(levels, stacked)],
  ['grouped-levels in groups', 'grouped-levels', tableOf(wide, grouped)],
  ['grouped-levels with four', 'grouped-levels', tableOf(four, [{ cells: [3, 1, 94, 2] }])],
  ['ranked-bars', 'ranked-bars', tableOf(share, ranked)],
  ['diverging-bars', 'diverging-bars', tableOf(sides, grouped)],
  ['diverging-bars in groups', 'diverging-bars', tableOf(sides, [{ cells: [[[33, 43]], 100] }])],
  [
    'diverging-bars with long names',
    'diverging-bars',
    tableOf([wide[2], wide[0]], [{ cells: [2, 90] }]),
  ],
  ['bar-table', 'bar-table', tableOf(levels, grouped)],
  ['bar-table with long labels', 'bar-table', tableOf(wide, grouped)],
];
const drawn = tables.flatMap(([name, form, table]) =>
  (['page', 'narrow'] as const).map((variant) => ({ name, form, table, variant })),
);

describe.each(drawn)('$name, $variant', ({ form, table, variant }) => {
  test('is accepted, and draws without faults', async () => {
    expect(forms[form].faultOf(table)).toBeNull();
    expect((await drawForm(form, table, variant)).faults).toEqual([]);
  });

  test('has no text outside the picture or on another text', async () => {
    const { drawing, marks } = await drawForm(form, table, variant);
    expect(drawing.width).toBe(widths[variant]);
    for (const mark of textsOf(marks)) {
      expect(mark.left, mark.text).toBeGreaterThanOrEqual(-0.5);
      expect(mark.right, mark.text).toBeLessThanOrEqual(drawing.width + 0.5);
      expect(mark.top, mark.text).toBeGreaterThanOrEqual(-1);
      expect(mark.bottom, mark.text).toBeLessThanOrEqual(drawing.height + 1);
    }
    expect(overlappingTexts(marks).map((pair) => pair.map(({ text }) => text))).toEqual([]);
  });

  test('has every label whole, in at least 12 px', async () => {
    const { drawing, marks } = await drawForm(form, table, variant);
    const text = textsOf(marks)
      .map((mark) => mark.text.replaceAll(/[\n-]/gu, ''))
      .join(' ');
    const squeezed = text.replaceAll(/\s/gu, '');
    for (const row of table.rows) {
      expect(squeezed).toContain(row.label.replaceAll(/[\s-]/gu, ''));
    }
    expect(text).not.toContain('NaN');
    const sizes = [...drawing.svg.matchAll(/font-size="([\d.]+)px"/gu)].map(([, size]) =>
      Number(size),
    );
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(12);
  });

  test('shows every number', async () => {
    const { marks } = await drawForm(form, table, variant);
    const shown = textsOf(marks).map(({ text }) => text);
    for (const row of table.rows) {
      for (const { value } of row.cells.values()) {
        const text = value === null ? '–' : String(value).replace('.', ',');
        expect(shown.some((one) => one.startsWith(text))).toBe(true);
      }
    }
  });
});

function textsOf(marks: readonly DrawnMark[]): readonly DrawnMark[] {
  return marks.filter(({ kind, text }) => kind === 'text' && text !== '');
}

/** Shapes by fill, in drawing order. */
async function shapesOf(form: ChartForm, table: DataTable) {
  const { drawing } = await drawForm(form, table, 'page');
  const shape = /<path d="M([\d.-]+),([\d.-]+)h([\d.-]+)v([\d.-]+)h[^"]*" (?:fill="([^"]+)")?/gu;
  return [...drawing.svg.matchAll(shape)].map(([, left, , width, , fill]) => ({
    left: Number(left),
    width: Number(width),
    fill: fill ?? 'none',
  }));
}

const light = { positive: '#1c73a6', neutral: '#ebebeb', negative: '#770000', outside: '#8a8a8a' };

describe('grouped-levels', () => {
  const key = 3;

  test('draws each share as wide as it is, in the order of the scale', async () => {
    const table = tableOf(levels, [{ cells: [20, 30, 50] }]);
    const shapes = await shapesOf('grouped-levels', table);
    const bars = shapes.filter(({ width }) => width > 12);
    const width = (of: string) => bars.find(({ fill }) => fill === of)?.width ?? 0;
    expect(width(light.positive)).toBeCloseTo(0.2 * 474 - 2, 1);
    expect(width(light.negative)).toBeCloseTo(0.5 * 474 - 2, 1);
    expect(width(light.neutral)).toBeCloseTo(0.3 * 474 - 3, 1);
    expect(shapes).toHaveLength(3 + key);
  });

  test('never stretches a row that is not whole', async () => {
    const rows = [{ incomplete: 'Resten redovisas inte.', cells: [20, 30] }];
    const shapes = await shapesOf('grouped-levels', tableOf(levels, rows));
    const bars = shapes.filter(({ width }) => width > 12);
    expect(bars.map(({ width }) => Math.round(width))).toEqual([93, 139]);
  });

  test('leaves the place of an illegible share empty and both ends true', async () => {
    const shapes = await shapesOf(
      'grouped-levels',
      tableOf(levels, [{ cells: [20, 'illegible', 50] }]),
    );
    const bars = shapes.filter(({ width }) => width > 12);
    expect(bars.find(({ fill }) => fill === light.positive)?.left).toBe(0);
    const negative = bars.find(({ fill }) => fill === light.negative);
    expect((negative?.left ?? 0) + (negative?.width ?? 0)).toBeCloseTo(472, 1);
    expect(bars.some(({ fill }) => fill === light.neutral)).toBe(false);
  });

  test('puts answers outside the scale last', async () => {
    const columns: SampleColumns = [
      ['Ja', 'positive'],
      ['Vet ej', 'outside'],
      ['Nej', 'negative'],
    ];
    const shapes = await shapesOf('grouped-levels', tableOf(columns, [{ cells: [40, 10, 50] }]));
    expect(shapes.findLast(({ width }) => width > 12)?.fill).toBe(light.outside);
  });
});

describe('illegible numbers', () => {
  test.each(['ranked-bars', 'bar-table'] as const)('are never drawn as 0 by %s', async (form) => {
    const table = tableOf(share, [{ cells: ['illegible'] }, { cells: [10] }]);
    const { drawing, marks } = await drawForm(form, table, 'page');
    expect(marks.filter(({ kind }) => kind === 'text').map(({ text }) => text)).not.toContain(
      '0 %',
    );
    expect(drawing.svg).toContain('stroke-dasharray');
    expect(JSON.stringify(drawing.vegaLite)).not.toMatch(/"value":(?:0|null)/u);
  });

  test('say what they may be', async () => {
    const { marks } = await drawForm('ranked-bars', tableOf(share, ranked), 'page');
    expect(marks.map(({ text }) => text)).toContain('7 eller 17');
  });
});

test('the status of a number stands after it', async () => {
  const table = tableOf(share, [{ cells: [[30, 'inferred']] }, { cells: [[20, 'derived']] }]);
  const { marks } = await drawForm('ranked-bars', table, 'page');
  const texts = marks.map(({ text }) => text);
  expect(texts).toContain('30\u00a0%*');
  expect(texts).toContain('20\u00a0%†');
});

async function barWidth(value: number): Promise<number> {
  const [bar] = await shapesOf('ranked-bars', tableOf(share, [{ cells: [value] }]));
  return bar?.width ?? 0;
}

test('ranked bars of different figures are on one scale', async () => {
  expect((await barWidth(30)) / (await barWidth(50))).toBeCloseTo(30 / 50, 3);
});

describe('diverging-bars', () => {
  test('grow from one zero line on one scale', async () => {
    const [negative, positive] = await shapesOf(
      'diverging-bars',
      tableOf(sides, [{ cells: [40, 20] }]),
    );
    expect((negative?.width ?? 0) / (positive?.width ?? 1)).toBeCloseTo(2, 2);
    expect((negative?.left ?? 0) + (negative?.width ?? 0)).toBeCloseTo(
      (positive?.left ?? 0) - 3,
      1,
    );
  });

  test('tell of the level that they leave out', async () => {
    const { figure } = await drawOne(
      chartSpec('diverging-bars', tableOf(levels, [{ cells: [20, 30, 50] }])),
    );
    expect(figure?.statusNotes.join(' ')).toContain('Varken eller');
  });
});

describe('tables that a form cannot draw give a message', () => {
  const refused: [ChartForm, DataTable, string][] = [
    ['grouped-levels', tableOf(levels, [{ cells: ['illegible', 29, 'illegible'] }]), 'bar-table'],
    ['grouped-levels', tableOf(levels, []), 'inga rader'],
    ['share-bar', tableOf(share, [{ cells: [10] }]), 'positive'],
    ['share-bar', tableOf(four, [{ cells: [10, 20, 60, 10] }]), 'högst tre'],
    ['ranked-bars', tableOf(sides, [{ cells: [10, 20] }]), 'en kolumn'],
    ['ranked-bars', tableOf(share, [{ cells: [-10] }]), 'negativt'],
    ['diverging-bars', tableOf(share, [{ cells: [10] }]), 'negative'],
  ];

  test.each(refused)('%s', async (form, table, words) => {
    const { figure, messages } = await drawOne(chartSpec(form, table));
    expect(figure).toBeUndefined();
    expect(messages).toHaveLength(1);
    expect(messages[0]).toMatch(/^figure-draws: /u);
    expect(messages[0]).toContain(words);
  });
});
