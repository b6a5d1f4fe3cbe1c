import type { Localised } from '../../model/localised.ts';
import type { Theme } from '../../model/theme.ts';

/** Two colours of the theme that stand on each other. */
export interface ContrastPair {
  mode: 'light' | 'dark';
  kind: 'text' | 'shape' | 'focus';
  /** What stands on what, in words. */
  name: Localised;
  /** As `#rrggbb`. */
  colour: string;
  ground: string;
  /** 1 to 21. */
  ratio: number;
  /** What WCAG asks for: 4.5 of text (1.4.3), 3 of shapes and of the frame around what has the focus (1.4.11). */
  needed: number;
}

type Named = readonly [key: string, name: Localised];

const onPage: readonly Named[] = [
  ['ground', { sv: 'sidans bakgrund', en: 'the ground of the page' }],
  ['surface', { sv: 'grå ruta', en: 'a grey box' }],
  ['note-ground', { sv: 'faktaruta', en: 'a fact box' }],
];

/** Texts that stand on all of them. */
const texts: readonly Named[] = [
  ['ink', { sv: 'text', en: 'text' }],
  ['heading', { sv: 'rubriker', en: 'headings' }],
  ['muted', { sv: 'dämpad text', en: 'muted text' }],
  ['accent', { sv: 'etiketter', en: 'labels' }],
  ['link', { sv: 'länkar', en: 'links' }],
  ['link-hover', { sv: 'länkar under pekaren', en: 'links that are pointed at' }],
];

const focus: Named = ['focus', { sv: 'fokusramen', en: 'the frame of the focus' }];
const cover: Named = ['cover', { sv: 'omslagets färg', en: 'the colour of the cover' }];

/** What stands on grounds of its own. */
const others: readonly (readonly [Named, Named])[] = [
  [['on-cover', { sv: 'text', en: 'text' }], cover],
  [['cover-accent', { sv: 'kapitlets nummer', en: 'the number of the chapter' }], cover],
  [
    ['ground', { sv: 'länken ”Hoppa till innehållet”', en: 'the link to the content' }],
    ['accent', { sv: 'sin bakgrund', en: 'its ground' }],
  ],
];

/** The pairs that the rule `colour-contrast` looks at. */
const shapes = ['positive', 'negative', 'plain', 'outside', 'neutralEdge'] as const;
const labels = [
  ['onPositive', 'positive'],
  ['onNeutral', 'neutral'],
  ['onNegative', 'negative'],
  ['onPlain', 'plain'],
  ['onOutside', 'outside'],
] as const;
const inks = ['ink', 'muted'] as const;

type ChartRole = (typeof shapes)[number] | (typeof labels)[number][number] | (typeof inks)[number];

const chartNumber = { sv: 'diagrammens tal', en: 'numbers of charts' };
const chartNames: Readonly<Record<ChartRole, Localised>> = {
  positive: { sv: 'positiva svar', en: 'positive answers' },
  negative: { sv: 'negativa svar', en: 'negative answers' },
  neutral: { sv: 'neutrala svar', en: 'neutral answers' },
  neutralEdge: { sv: 'kanten på neutrala svar', en: 'the edge of neutral answers' },
  plain: { sv: 'staplar', en: 'bars' },
  outside: { sv: 'svar utanför skalan', en: 'answers outside the scale' },
  onPositive: chartNumber,
  onNeutral: chartNumber,
  onNegative: chartNumber,
  onPlain: chartNumber,
  onOutside: chartNumber,
  ink: { sv: 'diagrammens text', en: 'text of charts' },
  muted: { sv: 'diagrammens dämpade text', en: 'muted text of charts' },
};

/** All pairs of the theme that are written as `#rrggbb`, least contrast for what is needed first. */
export function contrastsOf(theme: Theme): ContrastPair[] {
  const pairs = (['light', 'dark'] as const).flatMap((mode) =>
    tokenPairs(theme, mode).concat(figurePairs(theme, mode)),
  );
  return pairs.sort((one, other) => one.ratio / one.needed - other.ratio / other.needed);
}

function tokenPairs({ tokens }: Theme, mode: 'light' | 'dark'): ContrastPair[] {
  const own = tokens[mode];
  const pairOf = (kind: ContrastPair['kind'], [key, name]: Named, [under, of]: Named) =>
    pair(mode, kind, { name, colour: own[key] }, { name: of, colour: own[under] });
  return [
    ...texts.flatMap((text) => onPage.flatMap((ground) => pairOf('text', text, ground))),
    ...others.flatMap(([text, ground]) => pairOf('text', text, ground)),
    ...onPage.flatMap((ground) => pairOf('focus', focus, ground)),
  ];
}

function figurePairs({ figure, tokens }: Theme, mode: 'light' | 'dark'): ContrastPair[] {
  const palette = figure[mode];
  const chart = (role: ChartRole): Side => ({ name: chartNames[role], colour: palette[role] });
  const [first = focus] = onPage;
  const ground = { name: first[1], colour: tokens[mode]['ground'] };
  return [
    labels.flatMap(([text, shape]) => pair(mode, 'text', chart(text), chart(shape))),
    inks.flatMap((text) => pair(mode, 'text', chart(text), ground)),
    shapes.flatMap((shape) => pair(mode, 'shape', chart(shape), ground)),
  ].flat();
}

interface Side {
  name: Localised;
  colour: string | undefined;
}

function pair(
  mode: 'light' | 'dark',
  kind: ContrastPair['kind'],
  over: Side,
  under: Side,
): ContrastPair[] {
  if (!isHex(over.colour) || !isHex(under.colour)) return [];
  const name = {
    sv: `${over.name.sv} på ${under.name.sv}`,
    en: `${over.name.en} on ${under.name.en}`,
  };
  const ratio = contrastOf(over.colour, under.colour);
  const needed = kind === 'text' ? 4.5 : 3;
  return [{ mode, kind, name, colour: over.colour, ground: under.colour, ratio, needed }];
}

function isHex(colour: string | undefined): colour is string {
  return colour !== undefined && /^#[\da-f]{6}$/i.test(colour);
}

/** WCAG 2.2, contrast ratio of two `#rrggbb`: 1 to 21. */
export function contrastOf(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
