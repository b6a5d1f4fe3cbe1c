/**
 * Whether a text of the tool holds a Swedish word. What stands between quotation marks or backticks is somebody's own: a name, the
 * author's words, what is to be written.
 */
export function isSwedish(text: string): boolean {
  const own = /`[^`]*`|”[^”]*”|“[^”]*”|"[^"]*"/g;
  if (text === 'en') return false; // the language
  return swedish.test(
    text.replaceAll(own, '').replaceAll(/\ben dash|lang=en|EN 301 549|LÄS-MIG\.html/g, ''),
  );
}

const swedish =
  /[åäö]|(?<![\p{L}\d./_-])(?:alla|att|av|bara|den|det|detta|eller|en|ett|fel|fil|filen|filer|finns|inga|ingen|inget|inte|med|och|om|raden|saknas|saknar|sidan|sig|som|utan|varje|visa)(?![\p{L}\d./_-])/iu;

/** Every text of a table of words: strings, and functions as they are written. */
export function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'function') return literalsIn(String(value)).map(({ text }) => text);
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}

export interface Literal {
  text: string;
  /** Whether it is the Swedish of something that is there in both languages. */
  isSv: boolean;
  line: number;
}

/** Comments, regular expressions and `{ sv: … }` in source text are told apart by what stands around them. */
const token =
  /\/\*[\s\S]*?\*\/|\/\/[^\n]*|'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:\\.|\$\{(?:[^{}]|\{[^{}]*\})*\}|[^`\\])*`|(?<=[(=:,[!&|?]\s*)\/(?![*/])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n])+\/[a-z]*/g;

/** What comes before a text that is the Swedish one of two, also within a function or an object. */
const inSwedish =
  /\bsv:\s*(?:\{[^{}]*|(?:\((?:[^()]|\([^()]*\))*\)(?:: \w+)?\s*=>\s*)?(?:[\w.]+\(|[^,;]*\?\s*(?:'[^']*'|[^'"`,;]*)\s*:\s*)?)$/;

/** The texts in the source of a module, those of templates without what is filled in. */
export function literalsIn(source: string): Literal[] {
  return [...source.matchAll(token)].flatMap((match) => {
    const [whole] = match;
    if (!/^['"`]/.test(whole)) return [];
    const before = source.slice(Math.max(0, match.index - 160), match.index);
    const isSv = inSwedish.test(before);
    const text = whole.slice(1, -1).replaceAll(/\$\{(?:[^{}]|\{[^{}]*\})*\}/g, '…');
    return [{ text, isSv, line: source.slice(0, match.index).split('\n').length }];
  });
}
