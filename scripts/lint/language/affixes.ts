/** One way to make a form of a word: take `strip` away, put `add` there, when the word matches `when`. */
export interface AffixRule {
  flag: string;
  strip: string;
  add: string;
  /** `null` for all words. */
  when: RegExp | null;
  /** Flags of the form itself, such as what it may be in a compound. */
  gives: string;
}

/** The parts of a Hunspell affix file that Swedish and English spelling need. */
export interface Affixes {
  /** By what they add; looked up with the end (the beginning, for prefixes) of a word. */
  suffixes: ReadonlyMap<string, readonly AffixRule[]>;
  prefixes: ReadonlyMap<string, readonly AffixRule[]>;
  longestSuffix: number;
  longestPrefix: number;
  /** Slips that are likelier than others: `[written, meant]`. */
  replacements: readonly (readonly [string, string])[];
  flags: CompoundFlags;
  /** Letters, in the order in which they should be tried. */
  letters: string;
}

/** Which flag means what; `''` when the language does not use it. */
export interface CompoundFlags {
  begin: string;
  middle: string;
  end: string;
  onlyInCompound: string;
  forbidden: string;
  needsAffix: string;
  noSuggest: string;
}

const noFlags: CompoundFlags = {
  begin: '',
  middle: '',
  end: '',
  onlyInCompound: '',
  forbidden: '',
  needsAffix: '',
  noSuggest: '',
};

const flagNames: Readonly<Record<string, keyof CompoundFlags>> = {
  COMPOUNDBEGIN: 'begin',
  COMPOUNDMIDDLE: 'middle',
  COMPOUNDEND: 'end',
  ONLYINCOMPOUND: 'onlyInCompound',
  FORBIDDENWORD: 'forbidden',
  NEEDAFFIX: 'needsAffix',
  NOSUGGEST: 'noSuggest',
};

/** Reads a Hunspell affix file (UTF-8, flags of one character). */
export function parseAffixes(text: string): Affixes {
  const lines = text.split('\n').map((line) => line.trim().split(/\s+/));
  const suffixes = rulesOf(lines, 'SFX');
  const prefixes = rulesOf(lines, 'PFX');
  return {
    suffixes,
    prefixes,
    longestSuffix: longestOf(suffixes),
    longestPrefix: longestOf(prefixes),
    replacements: lines.flatMap(([name, wrong = '', right = '']) =>
      name === 'REP' && right !== '' ? [[wrong, right] as const] : [],
    ),
    flags: flagsIn(lines),
    letters: lines.find(([name]) => name === 'TRY')?.[1] ?? '',
  };
}

type Lines = readonly (readonly string[])[];

function flagsIn(lines: Lines): CompoundFlags {
  const flags = { ...noFlags };
  for (const [name = '', flag = ''] of lines) {
    const meaning = Object.hasOwn(flagNames, name) ? flagNames[name] : undefined;
    if (meaning !== undefined) flags[meaning] = flag;
  }
  return flags;
}

function rulesOf(lines: Lines, kind: 'SFX' | 'PFX'): ReadonlyMap<string, readonly AffixRule[]> {
  const rules = new Map<string, AffixRule[]>();
  for (const [name, flag = '', strip = '', ...rest] of lines) {
    // The head of a class, such as `SFX A Y 1`, has no condition and is not a rule.
    if (name !== kind || rest.length < 2) continue;
    const rule = ruleOf(flag, strip, rest, kind === 'SFX' ? '$' : '^');
    const same = rules.get(rule.add);
    if (same === undefined) rules.set(rule.add, [rule]);
    else same.push(rule);
  }
  return rules;
}

function ruleOf(flag: string, strip: string, rest: readonly string[], edge: '^' | '$'): AffixRule {
  const [added = '', condition = '.'] = rest;
  const [add = '', gives = ''] = added.split('/');
  const pattern = edge === '$' ? `${condition}$` : `^${condition}`;
  return {
    flag,
    strip: strip === '0' ? '' : strip,
    add: add === '0' ? '' : add,
    when: condition === '.' ? null : new RegExp(pattern, 'u'),
    gives,
  };
}

function longestOf(rules: ReadonlyMap<string, unknown>): number {
  return Math.max(0, ...[...rules.keys()].map((add) => add.length));
}

/** Called with the flags of a stem and those that its affix gives (`null` without affix); `true` ends the search. */
export type AnalysisTest = (stem: string, gives: string | null) => boolean;

/** Goes through the ways in which a word can be a form of an entry. */
export type Analyse = (word: string, test: AnalysisTest) => boolean;

export function has(flags: string, flag: string): boolean {
  return flag !== '' && flags.includes(flag);
}
