import type { Code, Effects, Extension, State, TokenizeContext } from 'micromark-util-types';

/*
 * `$…$` and `$$…$$` by Pandoc's rule. The extension that remark-math builds on takes ”5 $ och 10 $” for a formula, reads the
 * first line of `$$ a` as a name, and all that follows an unclosed `$$` as its formula.
 */

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    /** With its dollar signs. */
    formula: 'formula';
    /** A block of its own. */
    formulaBlock: 'formulaBlock';
    /** What of it stands on one line. */
    formulaLine: 'formulaLine';
  }
}

const dollar = 36;
const backslash = 92;

export function formulaSyntax(): Extension {
  return {
    flow: { [dollar]: { name: 'formulaBlock', tokenize: tokenizeBlock, concrete: true } },
    text: { [dollar]: { name: 'formula', tokenize: tokenizeText, previous: mayComeBefore } },
  };
}

function isLineEnd(code: Code): boolean {
  return code !== null && code < -2;
}

function isSpace(code: Code): boolean {
  return code === null || code < 0 || code === 32 || code === 160;
}

function isDigit(code: Code): boolean {
  return code !== null && code >= 48 && code <= 57;
}

/** Not in the middle of a word or after an amount: ”US$5”, ”10$/st”. */
function mayComeBefore(this: TokenizeContext, code: Code): boolean {
  if (this.events.at(-1)?.[1].type === 'characterEscape') return true;
  return code === null || code < 0 || !/[\p{L}\p{N}$]/u.test(String.fromCodePoint(code));
}

/** What stands between two amounts: ”$5 till 10$”, ”5 $, eller \`$\`”. */
function isProse(formula: string): boolean {
  const content = formula.slice(1, -1).replaceAll('\\$', '');
  if (/^[,;:)\]?!]|^\.\s|`/.test(content)) return true;
  if (/[\\^_{}]/.test(content)) return false;
  const isWords = /\p{L}{2,}[.,;:]?\s+\p{L}{2,}/u.test(content);
  return isWords || (/(?:^|\s)\p{L}{2,}(?:\s|$)/u.test(content) && !/[=<>+*/]/.test(content));
}

/** Consumes what belongs to a formula; the parser wants each end of a line as a token of its own. */
function eater(effects: Effects): { eat: (code: Code) => void; endLine: () => void } {
  let isInLine = false;
  const endLine = (): void => {
    if (isInLine) effects.exit('formulaLine');
    isInLine = false;
  };
  const eat = (code: Code): void => {
    const type = isLineEnd(code) ? 'lineEnding' : 'formulaLine';
    if (type === 'lineEnding') endLine();
    if (type === 'lineEnding' || !isInLine) effects.enter(type);
    effects.consume(code);
    if (type === 'lineEnding') effects.exit(type);
    else isInLine = true;
  };
  return { eat, endLine };
}

/** Within a line or several of them. */
function tokenizeText(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const isNoFormula = (): boolean => {
    const token = this.events.at(-1)?.[1];
    return token !== undefined && isProse(this.sliceSerialize(token));
  };
  const { eat, endLine } = eater(effects);
  let size = 0;
  let before: Code = null;
  const opening: State = (code) => {
    if (code === dollar && size < 2) {
      size += 1;
      eat(code);
      return opening;
    }
    return code === dollar || (size === 1 && isSpace(code)) ? nok(code) : inside(code);
  };
  const inside: State = (code) => {
    if (code === null || (code === dollar && size === 1 && isSpace(before))) return nok(code);
    before = code;
    eat(code);
    if (code === backslash) return escaped;
    if (code !== dollar) return inside;
    return size === 1 ? end : second;
  };
  const escaped: State = (code) => {
    if (code === null || isLineEnd(code)) return inside(code);
    before = code;
    eat(code);
    return inside;
  };
  const second: State = (code) => {
    if (code !== dollar) return nok(code);
    eat(code);
    return end;
  };
  const end: State = (code) => {
    if (size === 1 && (isDigit(code) || code === dollar)) return nok(code);
    endLine();
    effects.exit('formula');
    return size === 1 && isNoFormula() ? nok(code) : ok(code);
  };
  return (code) => {
    effects.enter('formula');
    return opening(code);
  };
}

/** From the beginning of a line to the end of one, without an empty line between. */
function tokenizeBlock(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const isLazy = (): boolean => this.parser.lazy[this.now().line] === true;
  const isInterrupting = this.interrupt === true;
  const { eat, endLine } = eater(effects);
  let size = 0;
  let isEmptyLine = false;
  const opening: State = (code) => {
    if (code === dollar && size < 2) {
      size += 1;
      eat(code);
      return opening;
    }
    return size < 2 || code === dollar ? nok(code) : inside(code);
  };
  const inside: State = (code) => {
    if (code === null) return nok(code);
    if (isLineEnd(code)) {
      if (isInterrupting && !isEmptyLine) return ok(code);
      if (isEmptyLine) return nok(code);
      isEmptyLine = true;
      eat(code);
      return lineStart;
    }
    if (!isSpace(code)) isEmptyLine = false;
    eat(code);
    if (code === backslash) return escaped;
    return code === dollar ? second : inside;
  };
  const lineStart: State = (code) => (isLazy() ? nok(code) : inside(code));
  const escaped: State = (code) => {
    if (code === null || isLineEnd(code)) return inside(code);
    eat(code);
    return inside;
  };
  const second: State = (code) => {
    if (code !== dollar) return inside(code);
    eat(code);
    return closed;
  };
  const closed: State = (code) => {
    if (code === null || isLineEnd(code)) {
      endLine();
      effects.exit('formulaBlock');
      return ok(code);
    }
    if (!isSpace(code)) return nok(code);
    eat(code);
    return closed;
  };
  return (code) => {
    effects.enter('formulaBlock');
    return opening(code);
  };
}
