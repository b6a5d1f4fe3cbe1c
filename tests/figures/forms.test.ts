import { describe, expect, test } from 'vitest';

import { widths } from '../../scripts/figures/figures.ts';
import { forms } from '../../scripts/figures/forms/forms.ts';
import { overlappingTexts } from '../../scripts/figures/inspect.ts';
import type { DrawnMark } from '../../scripts/figures/scene.ts';
import type { ChartForm, DataTable, Role } from '../../scripts/model/figure.ts';
import {
  type SampleColumns,
  type SampleRow,
  chartSpec,
  drawForm,
  drawOne,
  levels,
  readTestTheme,
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
const falling = [
  { label: 'Badet', cells: [12, -3] },
  { label: 'Museet i hamnen', cells: [-28, 4] },
  { label: word, cells: [0, -100] },
];
const points = (table: DataTable): DataTable => ({ ...table, unit: 'procentenheter' });
const further: readonly [string, ChartForm, DataTable][] = [
  ['ranked-bars with negative numbers', 'ranked-bars', points(tableOf(share, falling))],
  ['grouped-bars with negative numbers', 'grouped-bars', points(tableOf(sides, falling))],
  ['bar-table with negative numbers', 'bar-table', points(tableOf(sides, falling))],
  ['columns with negative numbers', 'columns', points(tableOf(share, falling.slice(0, 2)))],
  ['dots', 'dots', tableOf(sides, grouped)],
  ['change', 'change', tableOf(levels, grouped)],
  ['grouped-bars', 'grouped-bars', tableOf(levels, grouped)],
  ['heat-table', 'heat-table', tableOf(levels, grouped)],
  ['pyramid', 'pyramid', tableOf(sides, [{ cells: [10, 20] }, { cells: [30, 'illegible'] }])],
  ['intervals', 'intervals', tableOf(sides, [{ cells: [10, 2] }, { label: long, cells: [30, 5] }])],
];
const drawn = [...tables, ...further].flatMap(([name, form, table]) =>
  (['page', 'narrow'] as const).map((variant) => ({ name, form, table, variant })),
);

const noOptions = { sort: null, highlight: [], reference: null, line: null, of: null };

describe.each(drawn)('$name, $variant', ({ form, table, variant }) => {
  test('is accepted, and draws without faults', async () => {
    expect(forms[form].faultOf(table, noOptions)).toBeNull();
    expect((await drawForm(form, table, variant)).faults).toEqual([]);
  });

  test('has no text outside the picture or on another text', async () => {
    const { drawing, marks } = await drawForm(form, table, variant);
    expect(drawing.width).toBeLessThanOrEqual(widths[variant]);
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
    if (form === 'intervals') return; // its second column is the margin of the first
    for (const row of table.rows) {
      for (const { value, candidates } of row.cells.values()) {
        const unread = candidates.length > 0 ? candidates.join(' eller ') : '–';
        const text = value === null ? unread : String(value).replace('.', ',').replace('-', '−');
        expect(shown.some((one) => one.startsWith(text))).toBe(true);
      }
    }
  });
});

/** Words of a key in several languages, of which labels of any length are made. */
const keyWords = {
  sv: 'Instämmer inte alls i någon som helst utsträckning, eller vill på inga villkor svara på frågan om ansvaret',
  en: 'Neither agree nor disagree with what has been said about the responsibility of others for everything',
  de: 'Rechtsschutzversicherungsgesellschaften und Verkehrsinfrastrukturfinanzierungsgesellschaft stimmen zu',
  fi: 'Epäjärjestelmällistyttämättömyydellänsäkään en ole lainkaan samaa mieltä kysymyksen väittämän kanssa',
};

describe.each(['likert', 'diverging-bars', 'grouped-bars', 'dots', 'pyramid'] as const)(
  'the key of %s',
  (form) => {
    test.each(Object.keys(keyWords) as (keyof typeof keyWords)[])(
      'is whole within the drawing whatever its labels are, %s',
      async (lang) => {
        for (const variant of ['page', 'narrow'] as const) {
          for (const length of [4, 19, 33, 52, 98]) {
            const labelled = sides.map(([name, role]): SampleColumns[number] => [
              `${name} ${keyWords[lang].slice(0, length).trim()}`,
              role,
            ]);
            const columns =
              form === 'likert' ? [...labelled, four[3] ?? ['', 'outside']] : labelled;
            const cells = [20, 70, 10].slice(0, columns.length);
            const table = tableOf(columns, [{ label: 'En rad med ord', cells }, { cells }]);
            const { drawing, marks, faults } = await drawForm(form, table, variant);
            expect(faults).toEqual([]);
            const shown = textsOf(marks).map(({ text }) => text.replaceAll(/[\s-]/gu, ''));
            for (const [label] of columns) expect(shown).toContain(label.replaceAll(/[\s-]/gu, ''));
            for (const { left, right } of textsOf(marks)) {
              expect(left).toBeGreaterThanOrEqual(-0.5);
              expect(right).toBeLessThanOrEqual(drawing.width + 0.5);
            }
          }
        }
      },
    );
  },
);

test('a key that fits in one row of the drawing stands in one row, also where labels stand beside the bars', async () => {
  const table = tableOf(levels, [
    { label: 'En rad med ganska många ord i sin etikett', cells: [1, 2, 97] },
  ]);
  const { marks } = await drawForm('likert', table, 'page');
  const tops = levels.map(([label]) => textsOf(marks).find(({ text }) => text === label)?.top);
  expect(new Set(tops).size).toBe(1);
});

function textsOf(marks: readonly DrawnMark[]): readonly DrawnMark[] {
  return marks.filter(({ kind, text }) => kind === 'text' && text !== '');
}

/** Bars as drawn, from left to right: lengths in CSS px, with their fills. */
async function barsOf(form: ChartForm, table: DataTable, variant: 'page' | 'narrow' = 'narrow') {
  const { drawing } = await drawForm(form, table, variant);
  const shape = /<path d="M([\d.-]+),([\d.-]+)h([\d.-]+)v([\d.-]+)h[^"]*" (?:fill="([^"]+)")?/gu;
  return [...drawing.svg.matchAll(shape)]
    .map(([, left, , width, height, fill]) => ({
      left: Number(left),
      width: Number(width),
      height: Number(height),
      fill: fill ?? 'none',
    }))
    .filter(({ height }) => height > 12) // the rest are samples of the key
    .toSorted((a, b) => a.left - b.left);
}

const light = readTestTheme().figure.light;
/** Of the plot on a phone: edges are drawn half outside. */
const plot = 318;

describe('likert', () => {
  test('draws each share as wide as it is, in the order of the scale', async () => {
    const bars = await barsOf('likert', tableOf(levels, [{ cells: [20, 30, 50] }]));
    expect(bars.map(({ fill }) => fill)).toEqual([light.positive, light.neutral, light.negative]);
    for (const [at, part] of [20, 30, 50].entries()) {
      expect(bars[at]?.width).toBeCloseTo((part / 100) * plot - 2, 0);
    }
  });

  test('never stretches a row that is not whole', async () => {
    const rows = [{ incomplete: 'Resten redovisas inte.', cells: [20, 30] }];
    const bars = await barsOf('likert', tableOf(levels, rows));
    expect(bars.map(({ width }) => Math.round(width))).toEqual([62, 93]);
  });

  test('hatches the place of an illegible share, and keeps both ends true', async () => {
    const table = tableOf(levels, [{ cells: [20, 'illegible', 50] }]);
    const bars = await barsOf('likert', table);
    const filled = bars.filter(({ fill }) => fill !== 'none');
    expect(filled[0]).toMatchObject({ left: 0, fill: light.positive });
    const last = filled.at(-1);
    expect(last?.fill).toBe(light.negative);
    expect((last?.left ?? 0) + (last?.width ?? 0)).toBeCloseTo(plot - 2, 0);
    expect(bars.some(({ fill }) => fill === light.neutral)).toBe(false);
    const { drawing } = await drawForm('likert', table, 'narrow');
    expect(drawing.svg).toContain('stroke-dasharray');
  });

  test('hatches last what has no known place', async () => {
    const rows = [{ unreadSum: 71, cells: ['illegible', 29, 'illegible'] as const }];
    const { marks } = await drawForm('likert', tableOf(levels, rows), 'page');
    const texts = marks.filter(({ kind }) => kind === 'text');
    const at = (text: string) => texts.find((mark) => mark.text === text)?.left ?? 0;
    expect(at('29\u00a0%')).toBeLessThan(at('tillsammans 71'));
  });

  test('puts answers outside the scale last', async () => {
    const columns: SampleColumns = [
      ['Ja', 'positive'],
      ['Vet ej', 'outside'],
      ['Nej', 'negative'],
    ];
    const bars = await barsOf('likert', tableOf(columns, [{ cells: [40, 10, 50] }]));
    expect(bars.at(-1)?.fill).toBe(light.outside);
  });

  test.each([
    ['fyra', [...'++--']],
    ['fem', [...'++0--']],
    ['sju', [...'+++0---']],
    ['omvänt', [...'--0++']],
  ])('gives every degree a colour of its own (%s)', async (_, signs) => {
    const roles = { '+': 'positive', 0: 'neutral', '-': 'negative' } as const;
    const columns = signs.map((sign, at): [string, Role] => [`Grad ${at + 1}`, roles[sign as '+']]);
    const cells = signs.map((_sign, at) => (at === 0 ? 100 - 10 * (signs.length - 1) : 10));
    const bars = await barsOf('likert', tableOf(columns, [{ cells }]), 'page');
    expect(new Set(bars.map(({ fill }) => fill)).size).toBe(signs.length);
    const strongest: string[] = [light.positiveStrong, light.negative];
    for (const end of [bars.at(0), bars.at(-1)]) expect(strongest).toContain(end?.fill);
  });
});

describe('illegible numbers', () => {
  test.each(['ranked-bars', 'bar-table', 'grouped-bars', 'dots'] as const)(
    'are never drawn as 0 by %s',
    async (form) => {
      const columns = form === 'ranked-bars' ? share : sides;
      const table = tableOf(columns, [{ cells: ['illegible', 5] }, { cells: [10, 12] }]);
      const { drawing, marks } = await drawForm(form, table, 'page');
      const texts = marks.filter(({ kind }) => kind === 'text').map(({ text }) => text);
      expect(texts.filter((text) => text.startsWith('0'))).toEqual([]);
      expect(JSON.stringify(drawing.vegaLite['data'])).not.toMatch(/"value":(?:0|null)/u);
    },
  );

  test('say what they may be, and are hatched that far', async () => {
    const { marks, drawing } = await drawForm('ranked-bars', tableOf(share, ranked), 'page');
    expect(marks.map(({ text }) => text)).toContain('7 eller 17');
    expect(drawing.svg).toContain('stroke-dasharray');
  });

  test('have all their stripes in one line, and an outline', async () => {
    // A line for each stripe made the PDF of a chapter a third larger.
    const table = tableOf(share, [{ cells: [[[7, 17]]] }]);
    const { drawing } = await drawForm('ranked-bars', table, 'page');
    expect(drawing.svg.match(/stroke-dasharray/gu)).toHaveLength(2);
    expect(drawing.svg).toMatch(/<line [^>]*stroke-width="16"/u);
  });

  test('leave nothing behind where all numbers are known', async () => {
    const { drawing } = await drawForm('ranked-bars', tableOf(share, [{ cells: [5] }]), 'page');
    expect(drawing.svg).not.toMatch(/clipPath|stroke-dasharray/u);
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
  const [bar] = await barsOf('ranked-bars', tableOf(share, [{ cells: [value] }]));
  return bar?.width ?? 0;
}

test('ranked bars of different figures are on one scale', async () => {
  expect((await barWidth(30)) / (await barWidth(50))).toBeCloseTo(30 / 50, 2);
});

test('negative numbers go to the left of nought, with a true minus', async () => {
  const table = { ...tableOf(share, [{ cells: [12] }, { cells: [-28] }]), unit: 'procentenheter' };
  const [left, right] = await barsOf('ranked-bars', table);
  expect((left?.width ?? 0) / (right?.width ?? 1)).toBeCloseTo(28 / 12, 1);
  expect((left?.left ?? 0) + (left?.width ?? 0)).toBeCloseTo(right?.left ?? 0, 1);
  const { marks } = await drawForm('ranked-bars', table, 'narrow');
  expect(marks.map(({ text }) => text)).toContain('−28');
});

describe('diverging-bars', () => {
  test('grow from one line on one scale', async () => {
    const [negative, positive] = await barsOf(
      'diverging-bars',
      tableOf(sides, [{ cells: [40, 20] }]),
    );
    expect(((negative?.width ?? 0) + 2) / ((positive?.width ?? 0) + 2)).toBeCloseTo(2, 1);
    expect((negative?.left ?? 0) + (negative?.width ?? 0) + 2).toBeCloseTo(positive?.left ?? 0, 1);
  });

  test('leave nothing out: the middle stands apart', async () => {
    const table = tableOf(levels, [{ cells: [20, 30, 50] }]);
    const bars = await barsOf('diverging-bars', table);
    expect(bars.map(({ fill }) => fill)).toEqual([light.negative, light.positive, light.neutral]);
    const { marks } = await drawForm('diverging-bars', table, 'narrow');
    const texts = marks.map(({ text }) => text);
    for (const text of ['20\u00a0%', '30\u00a0%', '50\u00a0%', 'Varken eller']) {
      expect(texts).toContain(text);
    }
  });
});

describe('tables that a form cannot draw give a message', () => {
  const eight = Array.from({ length: 8 }, (_, at): [string, Role] => [`Grad ${at}`, 'positive']);
  const refused: [ChartForm, DataTable, string][] = [
    ['likert', tableOf(levels, []), 'inga rader'],
    ['likert', tableOf(eight, [{ cells: eight.map(() => 12.5) }]), 'högst 3 går att skilja åt'],
    ['likert', tableOf(levels, [{ cells: [-10, 60, 50] }]), 'negativt'],
    ['ranked-bars', tableOf(sides, [{ cells: [10, 20] }]), 'en kolumn'],
    ['diverging-bars', tableOf(share, [{ cells: [10] }]), 'negative'],
    ['pyramid', tableOf(levels, [{ cells: [1, 2, 3] }]), 'två kolumner'],
    ['series', tableOf(share, [{ cells: [1] }]), 'minst två'],
    [
      'ranked-bars',
      tableOf(share, [
        { label: 'A', cells: [1] },
        { label: 'A', cells: [2] },
      ]),
      'samma text',
    ],
  ];

  test.each(refused)('%s', async (form, table, words) => {
    const { figure, messages } = await drawOne(chartSpec(form, table));
    expect(figure).toBeUndefined();
    expect(messages).toHaveLength(1);
    expect(messages[0]).toMatch(/^figure-draws: /u);
    expect(messages[0]).toContain(words);
  });
});
