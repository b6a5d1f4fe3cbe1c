import { pick } from '../model/localised.ts';

/** A phrase and where it begins. */
export interface Found {
  words: string;
  index: number;
}

const space = String.raw`[ \u00a0\u202f\u2009]`;
/** Digits with thousands in groups or not; nothing before them that makes them part of something else. */
const digits = String.raw`(?<![\p{L}\d.,:/§–-]|\d${space})(?:\d{1,3}(?:${space}\d{3})+|\d+)(?:[.,]\d+)?(?![\d:/–-]|\.\d)(?!${space}\d)`;

const smallSv = 'en|ett|två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv|femton|tjugo|hundra';
const smallEn =
  'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|hundred';

/** Words of scale, money and what is counted: closed lists, so that ”30 dagar” and ”§ 12” are left alone. */
const words = {
  sv: {
    small: smallSv,
    scales: 'tusen|miljon(?:er)?|miljard(?:er)?|mdr',
    vague: '(?:hundra|tusen|tiotusen|hundratusen|miljon)tals',
    money: 'kronor|kr|tkr|mkr|mnkr|mdkr|msek|sek|euro|dollar',
    nouns:
      'svarande|svar|personer|invånare|deltagare|respondenter|kvinnor|män|barn|elever|studenter|anställda|medarbetare|hushåll|' +
      'företag|besök|besökare|resor|ärenden|samtal|lån|kunder|patienter|brukare|bostäder|lägenheter|fordon|olyckor|' +
      'anmälningar|ansökningar|klagomål|enkäter|intervjuer|tjänstepersoner|föreningar|medlemmar|platser|promille',
    /** After which a number is a name and no quantity. */
    names:
      'kapitel|kap|avsnitt|figur|tabell|bilaga|sida|sidan|sidorna|s|nr|nummer|punkt|punkten|artikel|paragraf|fråga|frågan|steg|' +
      'version|rum|linje|väg|år|åren|sedan|iso|kl|klockan|tel|telefon',
    after: 'år|årsåldern|åringar|kap|och|till|eller',
  },
  en: {
    small: smallEn,
    scales: 'thousand|million|billion|bn',
    vague: '(?:hundreds|thousands|millions) of',
    money: 'kronor|sek|msek|euros?|dollars?|pounds?',
    nouns:
      'respondents|answers|responses|people|persons|residents|inhabitants|participants|women|men|children|pupils|students|employees|' +
      'households|companies|visits|visitors|trips|cases|calls|loans|customers|patients|homes|vehicles|accidents|applications|' +
      'complaints|surveys|interviews|members|places',
    names:
      'chapter|section|figure|table|appendix|page|pages|p|pp|no|number|item|article|question|step|version|room|line|road|in|since|year|years|iso|phone',
    after: 'years|and|to|or',
  },
};

function patternsOf({ small, scales, vague, money, nouns }: (typeof words)['sv']): RegExp {
  const letters = String.raw`(?<![\p{L}\d])(?:${small})`;
  const number = `(?:${digits}|${letters})`;
  const gap = `${space}{1,2}`;
  const parts = [
    `${number}${gap}(?:${scales})(?:${gap}(?:${money}|${nouns}))?`,
    `${digits}${gap}(?:nya |unga |vuxna )?(?:${money}|${nouns})`,
    String.raw`(?<![\p{L}\d])(?:${vague})`,
    // What is counted in another word: from 100, since small numbers are most often names of something.
    String.raw`(?<![\p{L}\d.,:/§–-]|\d${space})(?:\d{1,3}(?:${space}\d{3})+(?:,\d+)?(?![\d:/–-]|\.\d)(?!${space}\d)|\d{3,}(?=${space}\p{Ll}{3}))`,
  ];
  return new RegExp(`(?:${parts.join('|')})(?![\\p{L}\\d])`, 'gu');
}

const patterns = { sv: patternsOf(words.sv), en: patternsOf(words.en) };
const nameBefore = {
  sv: new RegExp(String.raw`(?<![\p{L}])(?:${words.sv.names})\.?[\s\u00a0]$`, 'u'),
  en: new RegExp(String.raw`(?<![\p{L}])(?:${words.en.names})\.?[\s\u00a0]$`, 'u'),
};
const nameAfter = {
  sv: new RegExp(String.raw`^[\s\u00a0](?:${words.sv.after})(?!\p{L})`, 'u'),
  en: new RegExp(String.raw`^[\s\u00a0](?:${words.en.after})(?!\p{L})`, 'u'),
};

/** Numbers of people, kronor and things in a text; not years, dates, sections, pages and other names. `lower` is `text` in lower case. */
export function absoluteNumbersIn(text: string, lower: string, lang: string): Found[] {
  // Most texts hold none: the expression is not tried on them.
  if (!/\d|tals|tusen|milj|thousand|illion|hundreds/u.test(lower)) return [];
  const pattern = pick(patterns, lang);
  const found: Found[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(lower); match !== null; match = pattern.exec(lower)) {
    const end = pattern.lastIndex;
    if (!isName(text, lower, match.index, end, lang)) {
      found.push({ words: text.slice(match.index, end), index: match.index });
    }
  }
  return found;
}

/** ”ISO 9001”, ”år 2024”, ”avsnitt 100 handlar”, ”2 024 till 2 030”. */
function isName(text: string, lower: string, start: number, end: number, lang: string): boolean {
  const number = lower.slice(start, end);
  const before = lower.slice(Math.max(0, start - 20), start);
  // ”n = 1 200” is the base of other numbers.
  if (pick(nameBefore, lang).test(before) || /=[\s\u00a0]?$/u.test(before)) return true;
  if (/\p{Lu}{2,}[\s\u00a0]$/u.test(text.slice(Math.max(0, start - 12), start))) {
    return !/^(?:SEK|EUR|USD)/u.test(text.slice(Math.max(0, start - 4), start));
  }
  const isBare = /^\d+$/u.test(number);
  const isYear = isBare && /^(?:1[5-9]|20|21)\d\d$/u.test(number);
  // What parts sum to.
  if (number === '100') return true;
  return isYear || (isBare && pick(nameAfter, lang).test(lower.slice(end, end + 14)));
}
