import type { RuleId, RuleParams } from '../../model/rules.ts';
import type { Rewritten } from '../../model/rules/common.ts';
import type { PassageKind } from './passage.ts';

export type WritingRuleId = {
  [Id in RuleId]: RuleParams<Id> extends Rewritten ? Id : never;
}[RuleId];

/** A rule of writing that a pattern can find: the match is exactly what is wrong. */
export interface WritingRule {
  id: WritingRuleId;
  pattern: RegExp;
  /** What a text must hold for the pattern to be tried: most texts hold no figures. */
  needs?: RegExp;
  /** What should stand there; `null` when the match is right after all. */
  wanted: (match: RegExpMatchArray) => string | null;
  /** Whether something may have been taken out of the middle, such as a directive with a fault: then nothing is told. */
  isUnbroken?: boolean;
  /** Whether the author may want it so: then the mend is told and not made. */
  isGuess?: boolean;
  /** All kinds when absent. */
  kinds?: readonly PassageKind[];
}

const running: readonly PassageKind[] = [
  'prose',
  'heading',
  'note',
  'citation',
  'caption',
  'alternative',
  'description',
];
const units =
  'procentenheter|procentenhet|procent|promille|miljoner|miljarder|tusen|kronor|kr|euro|personer|invånare|svar|svarande|år|timmar|minuter|sekunder|gånger|poäng|km|kg|cm|mm|ha|GB|MB|kWh';
const months =
  'januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december';
const days = 'måndag|tisdag|onsdag|torsdag|fredag|lördag|söndag';

/** For every language. */
export const generalRules: readonly WritingRule[] = [
  { id: 'single-space', pattern: / {2,}/gu, wanted: () => ' ', isUnbroken: true },
  {
    id: 'no-space-before-mark',
    pattern: / +[.,;:!?](?<=[\p{L}\d)”] +[.,;:!?])(?=\s|$)/gu,
    wanted: ([found]) => found.trim(),
  },
  {
    id: 'space-after-mark',
    pattern: /[,;](?<=\p{L}{2}.)(?=\p{L})|\.(?<=\p{L}{2}.)(?=\p{Lu}\p{Ll})/gu,
    wanted: ([mark]) => `${mark} `,
  },
  {
    id: 'characters-composed',
    needs: /\p{M}/u,
    pattern: /\p{L}\p{M}+/gu,
    wanted: ([found]) => (found.normalize('NFC') === found ? null : found.normalize('NFC')),
  },
  {
    id: 'heading-without-full-stop',
    pattern: /(?<=[\p{L}\d)”])\.$/gu,
    wanted: () => '',
    kinds: ['heading'],
  },
];

/** Svenska skrivregler; only what is wrong without looking at what is meant. */
export const swedishRules: readonly WritingRule[] = [
  {
    id: 'percent-in-words',
    needs: /%/u,
    pattern: /(?<![\d,.])\d[\d,.]{0,12}[ \u{a0}\u{202f}]?%(?!-)/gu,
    wanted: ([found]) => found.replace(/\s?%/u, ' procent'),
    kinds: running,
  },
  {
    id: 'unit-after-space',
    needs: /\d/u,
    pattern: new RegExp(String.raw`(?<![\p{L}\d.,])\d+(?:${units})(?![\p{L}\d])`, 'gu'),
    wanted: ([found]) => found.replace(/(?<=\d)(?=\D)/u, ' '),
  },
  {
    id: 'unit-after-space',
    needs: /%/u,
    pattern: /(?<![\d,.])\d[\d,.]{0,12}%/gu,
    wanted: spacedPercent,
    kinds: ['cell', 'label'],
  },
  {
    id: 'decimal-comma',
    needs: /\d/u,
    pattern: new RegExp(
      String.raw`(?<![\d.,])\d+\.\d{1,2}(?=[ \u{a0}](?:${units})(?!\p{L})|[ \u{a0}]?%)`,
      'gu',
    ),
    wanted: ([found]) => found.replace('.', ','),
  },
  {
    id: 'digits-grouped',
    needs: /\d/u,
    pattern: new RegExp(String.raw`(?<![\d.,/-])\d{5,9}(?=[ \u{a0}](?:${units})(?!\p{L}))`, 'gu'),
    wanted: ([found]) => grouped(found),
  },
  {
    id: 'digits-grouped',
    needs: /\d/u,
    pattern: new RegExp(
      String.raw`(?<![\d.,/-])\d{1,3}(?:(?:\.\d{3}){1,3}|(?:,\d{3}){2,3})(?=[ \u{a0}](?:${units})(?!\p{L}))`,
      'gu',
    ),
    wanted: ([found]) => grouped(found.replaceAll(/\D/gu, '')),
    isGuess: true,
  },
  { id: 'quotation-marks', pattern: /["“„]/gu, wanted: () => '”' },
  { id: 'apostrophe', pattern: /['´`‘](?:(?=\p{L})|(?<=\p{L}.))/gu, wanted: () => '’' },
  {
    id: 'dash-in-range',
    needs: /\d/u,
    pattern: new RegExp(
      String.raw`(?<![\p{L}\d.,–-])\d{1,6} ?[-—] ?\d{1,6}(?=[ \u{a0}-]?(?:${units}|åring)|[ \u{a0}]?%)`,
      'gu',
    ),
    wanted: dashed,
  },
  {
    id: 'dash-in-range',
    needs: /\d/u,
    pattern: /(?<![\p{L}\d–-])(?:19|20)\d\d ?[-—] ?(?:19|20)\d\d(?![\d-])/gu,
    wanted: dashed,
  },
  {
    id: 'dash-as-pause',
    needs: / -{1,3} |—/u,
    pattern: /(?<=[\p{L}\d)”…])(?: -{1,3} | ?— ?)(?=[\p{L}\d(”])(?<!\d(?: -{1,3} | ?— ?)(?=\d))/gu,
    wanted: () => ' – ',
  },
  { id: 'ellipsis', pattern: /(?<!\.)\.{3}(?!\.)/gu, wanted: () => '…' },
  {
    id: 'abbreviation-with-dots',
    pattern:
      /(?=[TtBbMmSsDdPpFfei])(?<![\p{L}\d.])(?:[Tt]\.? ?ex|[Bb]l\.? ?a|[Mm]\.? ?m|[Mm]\.? ?fl|[Ss]\.? k|[Dd] v s|[Pp]\.? ?g\.? ?a|[Ff]r\.? ?o\.? ?m|[Tt]\.? ?o\.? ?m|e\.g|i\.e|et al)(?![\p{L}\d])\.?/gu,
    wanted: ([found]) => abbreviated(found),
  },
  {
    id: 'abbreviation-with-dots',
    pattern: /[Kk]l(?<!\p{L}..)(?= \d)/gu,
    wanted: ([kl]) => `${kl}.`,
  },
  {
    id: 'month-lower-case',
    pattern: new RegExp(
      String.raw`(?=[A-ZÅÄÖ])(?<=[\d\p{Ll}] )(?:${capitalised(months)}|${capitalised(days)})(?!\p{L}|-| \p{Lu})`,
      'gu',
    ),
    wanted: ([found]) => found.toLowerCase(),
  },
  {
    id: 'date-written-plainly',
    needs: /\d/u,
    pattern: new RegExp(String.raw`(?<!\d)\d{1,2}(?:\.|:[ea]) (?:${months})(?!\p{L})`, 'gu'),
    wanted: ([found]) => found.replace(/(?:\.|:[ea])/u, ''),
    kinds: running,
  },
];

function spacedPercent([found]: RegExpMatchArray): string {
  return found.replace('%', ' %');
}

function dashed([found]: RegExpMatchArray): string {
  return found.replace(/ ?[-—] ?/u, '–');
}

/** A plain space: the page makes it one that does not break. */
function grouped(digits: string): string {
  return digits.replaceAll(/(?<=\d)(?=(?:\d{3})+$)/gu, ' ');
}

/** `januari|februari` → `Januari|Februari`. */
function capitalised(words: string): string {
  return words.replaceAll(/(?<=^|\|)\p{L}/gu, (letter) => letter.toUpperCase());
}

function abbreviated(found: string): string | null {
  const letters = found.toLowerCase().replaceAll(/[. ]/gu, '');
  // ”tom”, ”mm” and ”from” are words of their own; a full stop after them ends the sentence.
  const isJoined = found.replace(/\.$/u, '').length === letters.length;
  const wanted = isJoined && !neverWords.has(letters) ? undefined : abbreviations[letters];
  if (wanted === undefined) return null;
  const isCapital = found.slice(0, 1) !== found.slice(0, 1).toLowerCase();
  const right = isCapital ? wanted.slice(0, 1).toUpperCase() + wanted.slice(1) : wanted;
  return right === found ? null : right;
}

const neverWords = new Set(['tex', 'pga', 'dvs']);

const abbreviations: Readonly<Record<string, string>> = {
  tex: 't.ex.',
  bla: 'bl.a.',
  mm: 'm.m.',
  mfl: 'm.fl.',
  sk: 's.k.',
  dvs: 'dvs.',
  pga: 'p.g.a.',
  from: 'fr.o.m.',
  tom: 't.o.m.',
  eg: 't.ex.',
  ie: 'dvs.',
  etal: 'm.fl.',
};
