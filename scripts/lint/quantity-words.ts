import { pick } from '../model/localised.ts';
import { absoluteNumbersIn, type Found } from './absolute-numbers.ts';

/** The closed list of phrases that say how many: each must be bound or have a source. */

const smallSv =
  'noll|ett|en|två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv|tretton|fjorton|femton|sexton|sjutton|arton|nitton';
const tensSv = 'tjugo|trettio|fyrtio|femtio|sextio|sjuttio|åttio|nittio';
const numberSv = `(?:\\d[\\d\\u00A0,.–-]{0,14}|(?:${tensSv})(?:${smallSv})?|${smallSv}|hundra)`;

/** ”Första hälften av 1990-talet” is a time and no share. */
const notOfTimeSv =
  '(?! av (?:\\d{4}|(?:[\\p{L}-]{0,12})?(?:talet|året|månaden|veckan|dagen|natten|perioden|seklet|århundradet|decenniet|kvartalet|januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december)))';
const notOfTimeEn = '(?! the (?:\\d{4}s?|year|month|week|day|century|decade|period))(?! \\d{4})';

const swedish = [
  `${numberSv}[\\s\\u00A0]{0,2}(?:procent(?:enhet(?:er)?)?|%)`,
  `${numberSv} av ${numberSv}`,
  'var(?:t)? (?:tredje|fjärde|femte|sjätte|sjunde|åttonde|nionde|tionde|tjugonde)',
  'varannan|vartannat',
  `(?:tredjedel|fjärdedel|femtedel|sjättedel|sjundedel|åttondel|niondel|tiondel|tjugondel)(?:ar|en|arna)?${notOfTimeSv}`,
  `(?<!(?:första|andra|senare|förra|sista) )hälften${notOfTimeSv}`,
  '(?:majoritet|minoritet)(?:en|er|erna)?',
  'flertalet|merparten|övervägande',
  'de (?:allra )?flesta',
  '(?:nästan|så gott som|i stort sett) (?:alla|ingen|inga)',
  'lika (?:många|få|stora?|vanligt?|vanliga)',
  '(?:dubbelt|tredubbelt|gånger) så',
  '(?:fler|färre) än',
  '(?:är|var|blir|blev|något|betydligt|klart|långt|många|mycket) (?:fler|färre)',
  'flest|färst|toppar|toppade|i topp|i botten|överst|lägsta?|vanligaste?',
  `högsta|högst(?! (?:${numberSv}))`,
  '(?:största|minsta) (?:andelen|gruppen)',
];

const smallEn =
  'zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety';
const numberEn = `(?:\\d[\\d,.–-]{0,14}|${smallEn})`;

const english = [
  `${numberEn}[\\s\\u00A0]{0,2}(?:per cent|percent(?:age points?)?|percentage points?|%)`,
  `${numberEn} (?:out of|of|in) ${numberEn}`,
  'every (?:other|third|fourth|fifth|sixth|eighth|tenth)',
  '(?:third|quarter|fifth|sixth|eighth|tenth)s of',
  '(?:a|one) (?:third|quarter|fifth|sixth|eighth|tenth)',
  `(?<!(?:first|second|latter|last|other) )half of${notOfTimeEn}|(?:more|less) than half`,
  '(?:the|a) (?:majority|minority)',
  'most of|(?:almost|nearly) (?:all|none)',
  'as many|(?:twice|times) as|(?:more|fewer) than',
  'the (?:highest|lowest|most common)|most common',
];

function patternOf(phrases: readonly string[]): RegExp {
  return new RegExp(`(?<![\\p{L}\\d])(?:${phrases.join('|')})(?![\\p{L}\\d])`, 'gu');
}

const patterns = { sv: patternOf(swedish), en: patternOf(english) };

/** Phrases of quantity in a text, with where each begins; without `withCounts` not numbers of people, kronor and things. */
export function quantityWordsIn(
  text: string,
  lang: string,
  { withCounts = true }: { withCounts?: boolean } = {},
): Found[] {
  const pattern = pick(patterns, lang);
  const found: Found[] = [];
  // In lower case, as ignoring case takes twice the time; this is the one letter that would grow.
  const lower = text.replaceAll('İ', 'i').toLowerCase();
  // Not `matchAll`, which makes the expression anew for every line.
  pattern.lastIndex = 0;
  for (let match = pattern.exec(lower); match !== null; match = pattern.exec(lower)) {
    found.push({ words: text.slice(match.index, pattern.lastIndex), index: match.index });
  }
  if (!withCounts) return found;
  const absolute = absoluteNumbersIn(text, lower, lang).filter(
    (number) => !found.some((phrase) => overlap(phrase, number)),
  );
  if (absolute.length === 0) return found;
  return [...found, ...absolute].toSorted((a, b) => a.index - b.index);
}

function overlap(a: Found, b: Found): boolean {
  return a.index < b.index + b.words.length && b.index < a.index + a.words.length;
}
