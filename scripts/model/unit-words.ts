/**
 * What a unit measures. Numbers of one dimension can be turned into each other; those of different ones never say the same.
 * `count` is for things that are counted, which go by many names.
 */
export type Dimension =
  | 'share'
  | 'points'
  | 'kronor'
  | 'euro'
  | 'dollar'
  | 'pound'
  | 'norwegian'
  | 'danish'
  | 'length'
  | 'area'
  | 'volume'
  | 'mass'
  | 'energy'
  | 'power'
  | 'time'
  | 'calendar'
  | 'temperature'
  | 'data'
  | 'persons'
  | 'households'
  | 'count';

/** A word for a unit. */
export interface UnitWord {
  dimension: Dimension;
  /** How many of the dimension's first unit it is: 1 000 for km. */
  factor: number;
  /** A scale that is part of the word: 1 000 for ”tkr”. */
  scale: number;
}

type Row = readonly [dimension: Dimension, factor: number, words: string, scale?: number];

const share: readonly Row[] = [
  ['share', 1, 'procent procenten procentandel percent pct %'],
  ['share', 0.1, 'promille promillen permille ‰'],
  ['points', 1, 'procentenheter procentenhet procentenheterna %-enheter pp'],
];

const money: readonly Row[] = [
  ['kronor', 1, 'kronor krona kronorna kronan kr sek :-'],
  ['kronor', 0.01, 'öre ören'],
  ['kronor', 1, 'tkr kkr tsek ksek', 1e3],
  ['kronor', 1, 'mkr mnkr msek mnsek mkronor', 1e6],
  ['kronor', 1, 'mdkr mdrkr mdsek mdrsek bnsek', 1e9],
  ['euro', 1, 'euro euros eur €'],
  ['euro', 1, 'teur keur', 1e3],
  ['euro', 1, 'meur', 1e6],
  ['dollar', 1, 'dollar dollars usd $'],
  ['dollar', 1, 'musd', 1e6],
  ['pound', 1, 'pounds gbp £'],
  ['norwegian', 1, 'nok'],
  ['danish', 1, 'dkk'],
];

/** Prefixes of SI, and what is used beside it, in units of the first of each. */
const physical: readonly Row[] = [
  ['length', 1, 'm meter metern metre metres meters'],
  ['length', 1e3, 'km kilometer kilometern kilometre kilometres kilometers'],
  ['length', 0.01, 'cm centimeter centimetre centimetres centimeters'],
  ['length', 0.001, 'mm millimeter millimetre millimetres millimeters'],
  ['length', 1e4, 'mil milen'],
  ['length', 1609.344, 'mile miles'],
  ['area', 1, 'm2 m² kvm kvadratmeter'],
  ['area', 1e6, 'km2 km² kvadratkilometer'],
  ['area', 1e4, 'ha hektar hectare hectares'],
  ['volume', 1, 'l liter litre litres liters'],
  ['volume', 1e3, 'm3 m³ kubikmeter'],
  ['volume', 0.1, 'dl deciliter'],
  ['volume', 0.001, 'ml milliliter'],
  ['mass', 1, 'g gram'],
  ['mass', 1e3, 'kg kilo kilogram kilograms'],
  ['mass', 1e6, 'ton tonne tonnes tons'],
  ['energy', 1, 'wh wattimmar'],
  ['energy', 1e3, 'kwh kilowattimmar'],
  ['energy', 1e6, 'mwh megawattimmar'],
  ['energy', 1e9, 'gwh gigawattimmar'],
  ['energy', 1e12, 'twh terawattimmar'],
  ['power', 1, 'w watt'],
  ['power', 1e3, 'kw kilowatt'],
  ['power', 1e6, 'mw megawatt'],
  ['power', 1e9, 'gw gigawatt'],
  ['temperature', 1, 'grader grad °c ° celsius degrees degree'],
  ['data', 1e3, 'kb kilobyte'],
  ['data', 1e6, 'mb megabyte'],
  ['data', 1e9, 'gb gigabyte'],
  ['data', 1e12, 'tb terabyte'],
];

/** Months and years are of different lengths in days, so that days and years are never turned into each other. */
const time: readonly Row[] = [
  ['time', 1, 's sekund sekunder second seconds'],
  ['time', 60, 'min minut minuter minuterna minute minutes'],
  ['time', 3600, 'h tim timme timmar timmarna hour hours'],
  ['time', 86_400, 'dag dagar dagarna dygn dygnet dygnen day days'],
  ['time', 604_800, 'vecka veckor veckorna week weeks'],
  ['calendar', 1, 'månad månader månaderna month months'],
  ['calendar', 3, 'kvartal kvartalen'],
  ['calendar', 12, 'år året åren year years'],
];

/** What a number in a text is most often of; other nouns are known by standing in the data. */
const counted: readonly Row[] = [
  [
    'persons',
    1,
    'person personer personerna invånare invånarna människor människorna capita people persons inhabitants residents respondents ' +
      'svarande svarandena respondenter respondenterna deltagare deltagarna kvinnor kvinnorna män männen barn barnen elever eleverna ' +
      'elev flickor pojkar vuxna ungdomar pensionärer anställda medarbetare medarbetarna studenter studenterna väljare patienter brukare ' +
      'kunder kommuninvånare participants women men children pupils students employees patients voters',
  ],
  ['households', 1, 'hushåll hushållen hushållet household households'],
  [
    'count',
    1,
    'besök besöken besökare besökarna svar svaren frågor frågorna ärenden ärendena samtal samtalen resor resorna lån lånen ' +
      'böcker böckerna kommuner kommunerna regioner företag företagen skolor skolorna bostäder bostäderna lägenheter fordon ' +
      'bilar bilarna olyckor brott brotten platser enkäter enkäterna studier rapporter förslag klagomål ansökningar beslut ' +
      'visits visitors answers responses questions cases calls trips loans books municipalities companies schools homes dwellings ' +
      'vehicles cars accidents crimes places surveys studies applications decisions',
  ],
];

/** Units of number that say nothing of what is counted. */
export const genericUnits: ReadonlySet<string> = new Set(
  'antal antalet tal talet värde värdet enheter enhet number numbers value units'.split(' '),
);

function wordsOf(rows: readonly Row[]): [string, UnitWord][] {
  return rows.flatMap(([dimension, factor, words, scale = 1]) =>
    words.split(' ').map((word): [string, UnitWord] => [word, { dimension, factor, scale }]),
  );
}

export const unitWords: ReadonlyMap<string, UnitWord> = new Map(
  wordsOf([...share, ...money, ...physical, ...time, ...counted]),
);

/** What compounds end in: ”arbetsdagar” are days, ”bruttokronor” kronor. */
export const compoundEnds: readonly string[] =
  'kronor dagar timmar veckor månader år kilometer kubikmeter kvadratmeter ton personer invånare besök svar'.split(
    ' ',
  );

/** Scales that numbers and units are written with, in every language that data may be in. */
export const scaleWords: ReadonlyMap<string, number> = new Map(
  (
    [
      [1e2, 'hundratal hundratals'],
      [1e3, 'tusen tusental tusentals thousand thousands'],
      [1e6, 'miljon miljoner miljonen miljonerna miljontal miljontals milj mn million millions'],
      [
        1e9,
        'miljard miljarder miljarden miljarderna miljardtal miljardtals mdr md billion billions bn',
      ],
      [1e12, 'biljon biljoner trillion trillions'],
    ] as const
  ).flatMap(([scale, words]) => words.split(' ').map((word): [string, number] => [word, scale])),
);
