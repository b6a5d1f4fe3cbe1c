/** A way to write kronor: what the number in the words is multiplied by, and the words after it. */
interface Scale {
  times: number;
  words: string;
}

export interface Tongue {
  lang: 'sv' | 'en';
  decimal: string;
  /** Between thousands. */
  spaces: readonly string[];
  minus: readonly string[];
  scales: readonly Scale[];
  /** Ways to write a count, without its noun. */
  counts: readonly Scale[];
  letters: Readonly<Record<string, number>>;
  visits: readonly string[];
  people: readonly string[];
  /** Of other things than visits. */
  others: readonly string[];
}

const [noBreak, narrow, thin, figure] = ['\u00A0', '\u202F', '\u2009', '\u2007'];

export const tongues: readonly Tongue[] = [
  {
    lang: 'sv',
    decimal: ',',
    spaces: [' ', noBreak, narrow, thin, figure, '\n'],
    minus: ['−', '-', '–', '\u2011', 'minus '],
    scales: [
      { times: 1, words: 'kronor' },
      { times: 1, words: 'kr' },
      { times: 1, words: 'svenska kronor' },
      { times: 1e3, words: 'tusen kronor' },
      { times: 1e3, words: 'tkr' },
      { times: 1e3, words: 'Tkr' },
      { times: 1e6, words: 'miljoner kronor' },
      { times: 1e6, words: 'miljoner kr' },
      { times: 1e6, words: 'mnkr' },
      { times: 1e6, words: 'mkr' },
      { times: 1e6, words: 'Mkr' },
      { times: 1e6, words: 'MSEK' },
      { times: 1e6, words: 'milj. kr' },
      { times: 1e9, words: 'miljarder kronor' },
      { times: 1e9, words: 'mdkr' },
      { times: 1e9, words: 'md kr' },
    ],
    counts: [
      { times: 1, words: '' },
      { times: 1e3, words: 'tusen' },
      { times: 1e6, words: 'miljoner' },
      { times: 1e9, words: 'miljarder' },
    ],
    letters: { ett: 1, två: 2, sju: 7, tolv: 12, tjugofem: 25, hundra: 100, trehundrafemtio: 350 },
    visits: ['besök', 'nya besök', 'besök i snitt', 'besök per dag', 'stycken', 'fler'],
    people: ['personer', 'invånare', 'unga personer', 'svarande', 'kvinnor', 'skolledare', ''],
    others: [
      'kronor',
      'procent',
      'dagar',
      'km',
      'tkr',
      'promille',
      'timmar',
      'besök per invånare',
      '%',
      'euro',
      'år',
    ],
  },
  {
    lang: 'en',
    decimal: '.',
    spaces: [',', ' ', noBreak, narrow],
    minus: ['−', '-', 'minus '],
    scales: [
      { times: 1, words: 'kronor' },
      { times: 1, words: 'SEK' },
      { times: 1e3, words: 'thousand kronor' },
      { times: 1e3, words: 'k kronor' },
      { times: 1e6, words: 'million kronor' },
      { times: 1e6, words: 'million SEK' },
      { times: 1e6, words: 'm kronor' },
      { times: 1e6, words: 'MSEK' },
      { times: 1e9, words: 'billion kronor' },
      { times: 1e9, words: 'bn kronor' },
    ],
    counts: [
      { times: 1, words: '' },
      { times: 1e3, words: 'thousand' },
      { times: 1e3, words: 'k' },
      { times: 1e6, words: 'million' },
      { times: 1e6, words: 'm' },
      { times: 1e9, words: 'billion' },
      { times: 1e9, words: 'bn' },
    ],
    letters: {
      one: 1,
      two: 2,
      seven: 7,
      twelve: 12,
      'twenty-five': 25,
      'three hundred and fifty': 350,
    },
    visits: ['besök', 'visits', 'new visits', 'visits a day', 'more'],
    people: ['people', 'residents', 'young people', 'respondents', 'women', 'head teachers', ''],
    others: [
      'kronor',
      'per cent',
      'days',
      'km',
      'per mille',
      'hours',
      'visits per capita',
      '%',
      'euros',
      'years',
    ],
  },
];
