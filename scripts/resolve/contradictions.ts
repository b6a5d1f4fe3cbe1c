import { type Localised, pick } from '../model/localised.ts';
import { startOf } from '../model/place.ts';
import { isYear } from '../model/units.ts';
import type { FailedComparison } from './expressions/evaluate.ts';
import type { Quantified } from './expressions/quantified.ts';
import type { Comparator } from './expressions/syntax.ts';
import type { Finding } from './judge.ts';
import { inMeasure } from './quantities/compare.ts';
import { intervalText } from './quantities/document.ts';
import type { Quantity } from './quantities/phrase.ts';
import { numberWord, unitName, writeNumber } from './quantities/write.ts';
import type { ValueTable } from './value-table.ts';

/** What data say instead of the words, and what the number in the words would have to be. */
export interface Contradiction {
  data: Localised;
  /** The numbers that the words allow, when they are not plainly a number. */
  allowed: Localised | null;
  replacement: { old: string; next: string } | null;
}

export function contradictionOf(
  { quantity, worlds }: Extract<Finding, { kind: 'value' }>,
  lang: string,
): Contradiction {
  const isPlain = quantity.isExact && quantity.numeral !== null;
  return {
    // As the document writes it; whoever reads English meets no Swedish unit.
    data: { sv: dataText(quantity, worlds, lang), en: dataText(quantity, worlds, 'en') },
    allowed: isPlain
      ? null
      : { sv: intervalText(quantity.interval, 'sv'), en: intervalText(quantity.interval, 'en') },
    replacement: worlds.length === 1 ? replacementOf(quantity, worlds[0] ?? [], lang) : null,
  };
}

const listFormats = new Map<string, Intl.ListFormat>();

/** ”15, 14 och 12”. */
function listed(items: readonly string[], lang: string): string {
  const format = listFormats.get(lang) ?? new Intl.ListFormat(lang);
  listFormats.set(lang, format);
  return format.format(items);
}

const dataWords = {
  sv: { or: 'eller', points: 'procentenheter', times: 'gånger' },
  en: { or: 'or', points: 'percentage points', times: 'times' },
};

/** ”38 procent”; where a number cannot be read ”0,29 eller 0,77 gånger”. */
function dataText(
  { measure }: Quantity,
  worlds: readonly (readonly Quantified[])[],
  lang: string,
): string {
  const words = pick(dataWords, lang);
  const numbers = worlds
    .map((values) =>
      listed(
        values.map(({ value, unit }) =>
          writeNumber(value, lang, { decimals: 2, isGrouped: !isYear(unit) }),
        ),
        lang,
      ),
    )
    .join(` ${words.or} `);
  if (measure === 'points') return `${numbers} ${words.points}`;
  if (measure === 'ratio') return `${numbers} ${words.times}`;
  const unit = worlds[0]?.find((each) => each.unit !== null && each.unit !== 'ratio')?.unit ?? '';
  return `${numbers} ${unitName(unit, lang)}`.trim();
}

function replacementOf(
  quantity: Quantity,
  values: readonly Quantified[],
  lang: string,
): Contradiction['replacement'] {
  const { numeral, isExact, measure } = quantity;
  const [only] = values;
  if (numeral === null || !isExact || only === undefined || measure === 'ratio') return null;
  const value = inMeasure(quantity, only);
  const decimals = decimalsOf(value, numeral.decimals, value === only.value);
  const factor = 10 ** decimals;
  const rounded = Math.round(value * factor) / factor;
  if (!isEnough(quantity, value, rounded)) return null;
  const next = numeral.isDigits
    ? writeNumber(rounded, lang, { decimals })
    : numberWord(rounded, lang);
  return next === null ? null : { old: numeral.text, next };
}

/** Not where ”fler” has become ”färre”, ”minus 12” is 12, or ”miljoner” is far too much: there the words must change too. */
function isEnough({ numeral, direction }: Quantity, value: number, rounded: number): boolean {
  if (rounded < 0 && direction !== 0) return false;
  if (numeral !== null && numeral.value < 0 && /^\d/u.test(numeral.text)) return false;
  return Math.abs(rounded - value) <= Math.abs(value) * nearEnough;
}

/** How much of a number may be lost when it is mended. */
const nearEnough = 0.05;

/** As many as are written, or more where they would say too little; in another scale those that say all of it. */
function decimalsOf(value: number, written: number, isOwn: boolean): number {
  const reach = Math.abs(value) * (isOwn ? nearEnough : 1e-9);
  const enough = [0, 1, 2].find(
    (decimals) => Math.abs(Number(value.toFixed(decimals)) - value) <= reach,
  );
  return Math.max(written, enough ?? 2);
}

/** ”`fig-7-3.overlata`, figures/fig-7-3.yaml:29”: the numbers that the words hang on, three at most. */
export function whereOf(cells: readonly string[], table: ValueTable): string {
  const most = 3;
  const places = cells.slice(0, most).flatMap((address) => {
    const entry = table.byAddress.get(address);
    if (entry === undefined) return [];
    return `\`${entry.name}\`, ${entry.cell.path}:${startOf(entry.cell.place).line}`;
  });
  return `${places.join('; ')}${cells.length > most ? '; …' : ''}`;
}

const signs: Readonly<Record<Comparator, Localised>> = {
  '=': { sv: 'lika med', en: 'equal to' },
  '!=': { sv: 'skilt från', en: 'different from' },
  '<': { sv: 'mindre än', en: 'less than' },
  '>': { sv: 'större än', en: 'greater than' },
  '<=': { sv: 'högst lika med', en: 'at most' },
  '>=': { sv: 'minst lika med', en: 'at least' },
  '~=': { sv: 'ungefär lika med', en: 'about equal to' },
};

/** Both sides of what does not hold, with their numbers. */
export function sidesOf(
  failed: readonly FailedComparison[],
  expression: string,
  lang: string,
): Localised {
  const sides = failed.map(({ operator, left, right }): Localised => {
    const one = sideText(left, expression, lang);
    if (operator === null || right === null)
      return { sv: `${one} gäller inte`, en: `${one} is not true` };
    const other = sideText(right, expression, lang);
    const sign = signs[operator];
    return { sv: `${one} är inte ${sign.sv} ${other}`, en: `${one} is not ${sign.en} ${other}` };
  });
  if (sides.length === 0) {
    return { sv: `\`${expression}\` är inte sant`, en: `\`${expression}\` is not true` };
  }
  return { sv: sides.map(({ sv }) => sv).join('; '), en: sides.map(({ en }) => en).join('; ') };
}

/** ”`max(fig-7-3.*)` (53)”; a plain number as it is. */
function sideText(
  { span, values }: FailedComparison['left'],
  expression: string,
  lang: string,
): string {
  const source = expression.slice(span.start, span.end);
  const most = 8;
  const numbers = values
    .slice(0, most)
    .map(({ value, unit }) => writeNumber(value, lang, { decimals: 2, isGrouped: !isYear(unit) }));
  if (/^[\d.]+$/u.test(source)) return numbers.join('');
  return `\`${source}\` (${numbers.join(', ')}${values.length > most ? ', …' : ''})`;
}
