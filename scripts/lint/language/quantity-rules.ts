import type { PassageKind } from './passage.ts';
import type { WritingRule } from './writing-rules.ts';

const running: readonly PassageKind[] = [
  'prose',
  'heading',
  'note',
  'citation',
  'caption',
  'alternative',
  'description',
];

/** After these ”övervägande” is a noun: ”efter moget övervägande”. */
const beforeNoun =
  'ett|det|detta|moget|noga|noggrant|nära|närmare|ytterligare|fortsatt|grundligt|nytt|visst|inget|något|varje|vårt|ert|sitt|mitt|ditt|deras|dess|hans|hennes|efter|vid|under|utan|för|kräver|krävs|kräva|förtjänar|värt';
/** Endings of adjectives, which nouns and verbs after ”övervägande” rarely have. */
const adjective = String.raw`\p{L}*(?:iv|ivt|iva|isk|iskt|iska|lig|ligt|liga|ig|igt|iga|ad|ade|är|ärt|ära|ell|ellt|ella|sam|samt|samma|ent|enta|ös|öst|ösa|bar|bart|bara)|bra|god|gott|goda|stor|stort|stora|ljus|ljusa|mörk|mörka|nöjd|nöjda|ense|för|emot|kvinnor|män|unga|äldre|kvinnlig|manlig`;

/** How much or how many, said so that it misleads. Only words that mislead whatever was meant. */
export const quantityRules: readonly WritingRule[] = [
  {
    id: 'predominance-in-numbers',
    needs: /vervägande/u,
    pattern: new RegExp(
      String.raw`(?<![\p{L}-])(?<!(?<!\p{L})(?:${beforeNoun})\s)övervägande(?=\s(?:${adjective})(?![\p{L}-]))`,
      'giu',
    ),
    wanted: unquoted('fler … än …'),
    isGuess: true,
    kinds: running,
  },
  {
    id: 'predominance-in-numbers',
    needs: /vervägande/u,
    pattern:
      /(?<=(?<!\p{L})(?:en|den|de|till|är|var|blev|förblir)\s)övervägande(?=\s(?:\p{L}*(?:del|delen|majoritet|majoriteten|andel|andelen))(?!\p{L})|[.,;:!?)]|$)/giu,
    wanted: unquoted('fler … än …'),
    isGuess: true,
    kinds: running,
  },
  {
    id: 'neither-quoted',
    needs: /arken/u,
    pattern: /(?<![\p{L}-])varken\s+eller(?!\p{L})/giu,
    wanted: quotedUnlessQuoted,
    kinds: running,
  },
];

/** In every language. */
export const rangeRules: readonly WritingRule[] = [
  {
    id: 'n-ascending',
    needs: /n\s?=/u,
    pattern: /(?<=(?<![\p{L}\d])n\s?=\s?)\d{1,6}\s?[–-]\s?\d{1,6}(?![\d–-])/giu,
    wanted: ([found]) => ascending(found),
  },
];

function unquoted(wanted: string): WritingRule['wanted'] {
  return (match) => (isInQuotation(match) ? null : wanted);
}

function quotedUnlessQuoted(match: RegExpMatchArray): string | null {
  return isInQuotation(match) ? null : `”${match[0]}”`;
}

/** Swedish marks are the same before and after, so an odd number before a word means that it is quoted. */
function isInQuotation({ input = '', index = 0 }: RegExpMatchArray): boolean {
  return (input.slice(0, index).match(/["”“„]/gu) ?? []).length % 2 === 1;
}

/** ”580–551” → ”551–580”; `null` for what ascends, and where the last number may be shortened: ”1580–90”. */
export function ascending(range: string): string | null {
  const [, first = '', dash = '', last = ''] = /^(\d+)(\s?[–-]\s?)(\d+)$/u.exec(range) ?? [];
  const isWhole = first.length - last.length < 2 && first !== '';
  return isWhole && Number(first) > Number(last) ? `${last}${dash}${first}` : null;
}
