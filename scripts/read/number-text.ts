import type { Status } from '../model/figure.ts';
import type { Localised } from '../model/localised.ts';

/** What stands in a cell where a number was expected. */
export interface NumberText {
  value: number | null;
  status?: Status;
  below?: number;
  /** The sign of the source, where it has one of its own. */
  sign?: string;
  isPercent: boolean;
}

/** How cells of one file are to be read. */
export interface NumberStyle {
  /** Comma is the decimal sign unless it separates the fields; there it groups thousands. */
  isCommaSeparated: boolean;
  /** Signs of the author's own, with what they mean. */
  signs: ReadonlyMap<string, Status>;
}

/** What a cell says that cannot be read as a number: what to write instead, where that is known. */
export interface NotANumber {
  help: Localised | null;
}

/**
 * A number as offices write it: thousands with spaces of any kind, decimal comma, a true minus, a per cent sign, an exponent;
 * or a sign that stands for one. Signs are those of Statistics Sweden (`..`, `.`, `–`), of the European Statistical System
 * (`:` not available; `p`, `e`, `r` after the number), `x` for what is withheld, `<5` for what is less than five.
 */
export function readNumberText(written: string, style: NumberStyle): NumberText | NotANumber {
  const text = written.trim();
  return signIn(text, style) ?? limitIn(text, style) ?? flaggedIn(text, style) ?? notRead(text);
}

export function isNotRead(read: NumberText | NotANumber): read is NotANumber {
  return 'help' in read;
}

const dashes = /^[-–—−]$/u;

function signIn(text: string, { signs }: NumberStyle): NumberText | null {
  const own = signs.get(text);
  const bare = { value: null, isPercent: false };
  if (own !== undefined) return { ...bare, status: own, sign: text };
  if (/^(?:\.{2,3}|…|:|n\/?a|n\.a\.)$/iu.test(text)) return { ...bare, status: 'missing' };
  if (text === '.') return { ...bare, status: 'not-applicable', sign: '.' };
  if (dashes.test(text)) return { ...bare, status: 'not-applicable' };
  return /^x$/iu.test(text) ? { ...bare, status: 'suppressed' } : null;
}

const limit = /^(?<sign><=?|≤|färre än|mindre än|under|fewer than|less than)\s*(?<number>\d.*)$/iu;

/** ”<5”, ”≤ 4”, ”färre än 5”: less than a number that is told. */
function limitIn(text: string, style: NumberStyle): NumberText | null {
  const { sign = '', number = '' } = limit.exec(text)?.groups ?? {};
  const read = plainNumber(number, style);
  if (read === null || read.value === null) return null;
  const reaches = sign === '≤' || sign === '<=';
  if (reaches && !Number.isInteger(read.value)) return null;
  const below = read.value + (reaches ? 1 : 0);
  return { value: null, status: 'suppressed', below, isPercent: read.isPercent };
}

const flags: Readonly<Record<string, Status>> = {
  p: 'preliminary',
  '*': 'preliminary',
  e: 'estimate',
  r: 'revised',
};

/** A number, with the flag of an observation after it where it has one: ”41 p”, ”41*”, ”41 (r)”. */
function flaggedIn(text: string, style: NumberStyle): NumberText | null {
  const whole = plainNumber(text, style);
  if (whole !== null) return whole;
  const { number = '', flag = '' } =
    /^(?<number>.*[\d%])\s*\(?(?<flag>[per*])\)?$/u.exec(text)?.groups ?? {};
  const read = plainNumber(number, style);
  const status = flags[flag];
  return read === null || status === undefined ? null : { ...read, status };
}

const shape =
  /^(?<sign>[-–−+]?)\s?(?<whole>\d+|\d{1,3}(?:[ \u00a0\u2009\u202f'’]\d{3})+)(?:[.,](?<part>\d+))?(?:E(?<power>[-+−]?\d{1,2}))?(?<percent>\s?%)?$/iu;

function plainNumber(text: string, { isCommaSeparated }: NumberStyle): NumberText | null {
  const found = shape.exec(isCommaSeparated ? ungrouped(text) : text)?.groups;
  if (found === undefined) return null;
  const { sign = '', whole = '', part = '0', power = '0', percent = '' } = found;
  const digits = whole.replaceAll(/\D/gu, '');
  const value = Number(`${digits}.${part}e${power.replace('−', '-')}`);
  if (!Number.isFinite(value)) return null;
  const isNegative = /^[-–−]$/u.test(sign) && value !== 0;
  return { value: isNegative ? -value : value, isPercent: percent !== '' };
}

/** ”12,500” as 12500 where a comma can only group thousands; nothing for other commas, which nobody can be sure of. */
function ungrouped(text: string): string {
  const isGrouped = /^[-−]?\d{1,3}(?:,\d{3})+(?:\.\d+)?\s?%?$/u.test(text);
  if (isGrouped) return text.replaceAll(',', '');
  return text.includes(',') ? '' : text;
}

/** Writings that may mean several things, with the way out. */
const doubtful: readonly (readonly [RegExp, Localised])[] = [
  [
    /^\(.*\d.*\)$/u,
    {
      sv: 'Parentes kan betyda minus eller osäkert. Skriv −28 för minus; annars talet, och varför det är osäkert i en kolumn `….status`.',
      en: 'Parentheses may mean minus or uncertain. Write −28 for minus; else the number, and why it is uncertain in a column `….status`.',
    },
  ],
  [
    /^#/u,
    {
      sv: 'Det är ett fel från Excel. Rätta formeln, eller skriv .. där uppgift saknas.',
      en: 'That is an error of Excel. Correct the formula, or write .. where the number is missing.',
    },
  ],
  [
    /\d\s?(?:‰|kr|tkr|mkr|mnkr|mdkr|k|tusen|milj|mn|m|st)\.?$/iu,
    {
      sv: 'Skriv bara talet i cellen, och enheten som `unit:` i figurfilen.',
      en: 'Write only the number in the cell, and its unit as `unit:` in the figure file.',
    },
  ],
  [
    /^\d{1,2}[,\d]*,\d{2,}$/u,
    {
      sv: 'I en fil med komma mellan fälten skrivs decimaler med punkt. Spara hellre filen med semikolon.',
      en: 'In a file with commas between the fields, decimals have a point. Rather save the file with semicolons.',
    },
  ],
];

const elsewhere: Localised = {
  sv: 'Skriv ett tal som 12 500 eller 7,5, eller ett tecken: <5 (dolt), .. (uppgift saknas), – (inget att redovisa), x (dolt). Andra tecken förklaras i figurfilen: `signs: { "~": missing }`.',
  en: 'Write a number such as 12 500 or 7,5, or a sign: <5 (suppressed), .. (missing), – (nothing to report), x (suppressed). Other signs are told of in the figure file: `signs: { "~": missing }`.',
};

function notRead(text: string): NotANumber {
  return { help: doubtful.find(([pattern]) => pattern.test(text))?.[1] ?? elsewhere };
}

/** The same in a figure file: `value: 12500`, `below: 5`, `status: missing`; `null` for what cannot be read. */
export function yamlOf(text: string): string | null {
  const read = readNumberText(text, { isCommaSeparated: false, signs: new Map() });
  if (isNotRead(read)) return null;
  const { value, status, below } = read;
  if (value !== null) return `value: ${value}${status === undefined ? '' : `, status: ${status}`}`;
  return below === undefined ? `status: ${status ?? 'missing'}` : `below: ${below}`;
}
