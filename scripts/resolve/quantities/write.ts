import { pick } from '../../model/localised.ts';
import type { ValueForm } from '../../model/nodes.ts';
import { roundedFor } from '../../model/number-form.ts';
import { termsOf } from '../../model/terms.ts';
import { isYear, isYearItself } from '../../model/units.ts';
import { agrees, type Measured } from './compare.ts';
import { parseQuantity } from './phrase.ts';
import { quantityWordsOf } from './words.ts';

/** A number in the form asked for: ”27 procent”, ”27”, ”en dryg fjärdedel”, ”tjugosju”. */
export function writeValue(
  measured: Measured,
  form: Exclude<ValueForm, 'label'>,
  lang: string,
): string {
  const { value, unit } = measured;
  const number = writeNumber(roundedFor(value, unit), lang, { isGrouped: !isYear(unit) });
  switch (form) {
    case 'number':
      return number;
    case 'words':
      return numberWord(value, lang) ?? number;
    case 'fraction':
      return fractionFor(measured, lang) ?? writeValue(measured, 'percent', lang);
    case 'percent':
      return withUnit(number, measured, lang);
  }
}

/** A year is its own unit: ”2024”, but ”85 år”. */
function withUnit(number: string, { value, unit }: Measured, lang: string): string {
  const isBare = unit === null || unit === '' || unit === 'ratio' || isYearItself(value, unit);
  return isBare ? number : `${number} ${unitName(unit, lang)}`;
}

/** The unit as the language of the document has it. */
export function unitName(unit: string, lang: string): string {
  return unit === 'procent' ? termsOf(lang).percent : unit;
}

/** 0–100 in letters; `null` for other numbers. */
export function numberWord(value: number, lang: string): string | null {
  for (const [word, number] of quantityWordsOf(lang).numbers) if (number === value) return word;
  return null;
}

const fractionsByLanguage = {
  sv: [
    'hälften',
    'en tredjedel',
    'två tredjedelar',
    'en fjärdedel',
    'tre fjärdedelar',
    'en femtedel',
    'två femtedelar',
    'tre femtedelar',
    'fyra femtedelar',
    'en tiondel',
  ],
  en: [
    'half',
    'a third',
    'two thirds',
    'a quarter',
    'three quarters',
    'a fifth',
    'two fifths',
    'three fifths',
    'four fifths',
    'a tenth',
  ],
} as const;
const hedgesByLanguage = {
  sv: ['drygt', 'knappt'],
  en: ['just over', 'just under'],
} as const;

/** The plainest fraction that holds for the number; `null` when none does. */
function fractionFor(measured: Measured, lang: string): string | null {
  const fractions = pick<readonly string[]>(fractionsByLanguage, lang);
  const hedges = pick<readonly string[]>(hedgesByLanguage, lang);
  const softened = fractions.flatMap((fraction) => hedges.map((hedge) => `${hedge} ${fraction}`));
  for (const phrase of [...fractions, ...softened]) {
    const quantity = parseQuantity(phrase, lang);
    if (quantity !== null && agrees(quantity, [measured])) return phrase;
  }
  return null;
}

/** A number in the language of its document, with a true minus. */
export function writeNumber(
  value: number,
  lang: string,
  { decimals = 10, isGrouped = true }: { decimals?: number; isGrouped?: boolean } = {},
): string {
  return numberFormatOf(lang, decimals, isGrouped).format(value).replace('-', '\u2212');
}

const numberFormats = new Map<string, Intl.NumberFormat>();

/** Making one takes longer than a thousand uses. */
function numberFormatOf(lang: string, decimals: number, isGrouped: boolean): Intl.NumberFormat {
  const key = `${lang}|${decimals}|${isGrouped}`;
  const known = numberFormats.get(key);
  if (known !== undefined) return known;
  const format = new Intl.NumberFormat(
    pick({ sv: lang, en: /^en/i.test(lang) ? lang : 'en' }, lang),
    { maximumFractionDigits: decimals, useGrouping: isGrouped },
  );
  numberFormats.set(key, format);
  return format;
}
