import { type Localised, pick } from '../../model/localised.ts';

/** The words of summaries. Numbers come with their units, names as one text. */
export interface SummaryTerms {
  percent: string;
  /** A difference between shares. */
  points: (number: string) => string;
  /** A difference between years. */
  years: (number: string) => string;
  /** What units may begin with that is not said after a number. */
  countOf: RegExp;
  only: (name: string, value: string) => string;
  onlyKnown: (name: string, value: string) => string;
  noneKnown: string;
  allEqual: (count: number, value: string) => string;
  highest: (names: string, value: string) => string;
  highestKnown: (names: string, value: string) => string;
  lowest: (names: string, value: string) => string;
  /** After a value that several have. */
  each: string;
  /** In the place of many names. */
  someOf: (some: number, all: number) => string;
  spread: (difference: string) => string;
  lost: (names: string) => string;
  overlap: string;
  trend: (first: string, last: string) => string;
  rise: (difference: string) => string;
  fall: (difference: string) => string;
  unchanged: string;
  steadyRise: string;
  steadyFall: string;
  upAndDown: string;
  outside: (names: string) => string;
  otherReadings: string;
}

const terms: Localised<SummaryTerms> = {
  sv: {
    percent: 'procent',
    points: (number) => `${number} ${number === '1' ? 'procentenhet' : 'procentenheter'}`,
    years: (number) => `${number} år`,
    countOf: /^antal(?:et)? /iu,
    only: (name, value) => `${name} är ${value}.`,
    onlyKnown: (name, value) => `det enda kända talet är ${name} med ${value}.`,
    noneKnown: 'inga tal är kända.',
    allEqual: (count, value) => `alla ${count} tal är lika, ${value}.`,
    highest: (names, value) => `högst är ${names} med ${value}`,
    highestKnown: (names, value) => `högst av de kända talen är ${names} med ${value}`,
    lowest: (names, value) => `lägst är ${names} med ${value}`,
    each: ' var',
    someOf: (some, all) => `${some} av ${all}`,
    spread: (difference) => `Det skiljer ${difference}.`,
    lost: (names) => `Tal saknas för ${names}.`,
    overlap: 'Intervallen för högst och lägst går in i varandra.',
    trend: (first, last) => `från ${first} till ${last}`,
    rise: (difference) => `en ökning med ${difference}`,
    fall: (difference) => `en minskning med ${difference}`,
    unchanged: 'ingen förändring',
    steadyRise: 'Varje tal är högre än det förra.',
    steadyFall: 'Varje tal är lägre än det förra.',
    upAndDown: 'Talen går både upp och ned.',
    outside: (names) => `Inte med i jämförelsen: ${names}.`,
    otherReadings: 'Källan kan läsas på fler sätt. Sammanfattningen gäller de tal som visas.',
  },
  en: {
    percent: 'per cent',
    points: (number) => `${number} percentage ${number === '1' ? 'point' : 'points'}`,
    years: (number) => `${number} ${number === '1' ? 'year' : 'years'}`,
    countOf: /^(?:the )?number of /iu,
    only: (name, value) => `${name} is ${value}.`,
    onlyKnown: (name, value) => `the only known number is ${name}, ${value}.`,
    noneKnown: 'no numbers are known.',
    allEqual: (count, value) => `all ${count} numbers are the same, ${value}.`,
    highest: (names, value) => `highest is ${names} with ${value}`,
    highestKnown: (names, value) => `highest of the known numbers is ${names} with ${value}`,
    lowest: (names, value) => `lowest is ${names} with ${value}`,
    each: ' each',
    someOf: (some, all) => `${some} of ${all}`,
    spread: (difference) => `The difference is ${difference}.`,
    lost: (names) => `There are no numbers for ${names}.`,
    overlap: 'The intervals of the highest and the lowest overlap.',
    trend: (first, last) => `from ${first} to ${last}`,
    rise: (difference) => `an increase of ${difference}`,
    fall: (difference) => `a decrease of ${difference}`,
    unchanged: 'no change',
    steadyRise: 'Each number is higher than the one before.',
    steadyFall: 'Each number is lower than the one before.',
    upAndDown: 'The numbers go both up and down.',
    outside: (names) => `Not part of the comparison: ${names}.`,
    otherReadings:
      'The source can be read in more ways. The summary holds for the numbers that are shown.',
  },
};

export function summaryTermsOf(lang: string): SummaryTerms {
  return pick(terms, lang);
}
