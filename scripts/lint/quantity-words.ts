import { pick } from '../model/localised.ts';

/** The closed list of phrases that say how many: each must be bound or have a source. */

const smallSv =
  'noll|ett|en|två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv|tretton|fjorton|femton|sexton|sjutton|arton|nitton';
const tensSv = 'tjugo|trettio|fyrtio|femtio|sextio|sjuttio|åttio|nittio';
const numberSv = `(?:\\d[\\d\\u00A0,.–-]{0,14}|(?:${tensSv})(?:${smallSv})?|${smallSv}|hundra)`;

const swedish = [
  `${numberSv}[\\s\\u00A0]{0,2}(?:procent(?:enhet(?:er)?)?|%)`,
  `${numberSv} av ${numberSv}`,
  'var(?:t)? (?:tredje|fjärde|femte|sjätte|sjunde|åttonde|nionde|tionde|tjugonde)',
  'varannan|vartannat',
  '(?:tredjedel|fjärdedel|femtedel|sjättedel|sjundedel|åttondel|niondel|tiondel|tjugondel)(?:ar|en|arna)?',
  'hälften',
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
  'half of|(?:more|less) than half',
  '(?:the|a) (?:majority|minority)',
  'most of|(?:almost|nearly) (?:all|none)',
  'as many|(?:twice|times) as|(?:more|fewer) than',
  'the (?:highest|lowest|most common)|most common',
];

function patternOf(phrases: readonly string[]): RegExp {
  return new RegExp(`(?<![\\p{L}\\d])(?:${phrases.join('|')})(?![\\p{L}\\d])`, 'gu');
}

const patterns = { sv: patternOf(swedish), en: patternOf(english) };

/** Phrases of quantity in a text, with where each begins. */
export function quantityWordsIn(text: string, lang: string): { words: string; index: number }[] {
  const pattern = pick(patterns, lang);
  const found: { words: string; index: number }[] = [];
  // In lower case, as ignoring case takes twice the time; this is the one letter that would grow.
  const lower = text.replaceAll('İ', 'i').toLowerCase();
  // Not `matchAll`, which makes the expression anew for every line.
  pattern.lastIndex = 0;
  for (let match = pattern.exec(lower); match !== null; match = pattern.exec(lower)) {
    found.push({ words: text.slice(match.index, pattern.lastIndex), index: match.index });
  }
  return found;
}
