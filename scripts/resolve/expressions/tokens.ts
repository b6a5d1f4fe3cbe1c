import { ExpressionError, longestExpression, type Span } from './syntax.ts';

export type TokenKind = 'number' | 'word' | 'operator' | 'end';

export interface Token {
  kind: TokenKind;
  text: string;
  span: Span;
}

// A hyphen or asterisk inside an address belongs to it, so that minus and times need a space before them.
const tokenPattern =
  /\s+|(?<number>\d+(?:\.\d+)?)(?![\p{L}\d_.])|(?<word>[\p{L}\d_*](?:[\p{L}\d_*.-]*[\p{L}\d_*])?)|(?<operator><=|>=|!=|~=|[-+*/=<>()≤≥≠≈−×,;])/uy;

/** Signs that are typed instead of ours. */
const aliases: Readonly<Record<string, string>> = {
  '≤': '<=',
  '≥': '>=',
  '≠': '!=',
  '≈': '~=',
  '−': '-',
  '×': '*',
};

/** Splits an expression into tokens, with `end` as the last. */
export function tokensOf(text: string): Token[] {
  if (text.length > longestExpression) {
    throw new ExpressionError(
      { start: 0, end: text.length },
      {
        sv: `det är längre än ${longestExpression} tecken`,
        en: `it is longer than ${longestExpression} characters`,
      },
    );
  }
  const tokens: Token[] = [];
  let start = 0;
  while (start < text.length) {
    tokenPattern.lastIndex = start;
    const match = tokenPattern.exec(text);
    if (match === null) throw unexpectedCharacter(text, start);
    const span = { start, end: start + match[0].length };
    start = span.end;
    const token = tokenOf(match, span);
    if (token !== null) tokens.push(token);
  }
  tokens.push({ kind: 'end', text: '', span: { start: text.length, end: text.length } });
  return tokens;
}

function tokenOf({ 0: text, groups }: RegExpExecArray, span: Span): Token | null {
  if (groups?.['number'] !== undefined) return { kind: 'number', text, span };
  if (text === '*' || groups?.['operator'] !== undefined) {
    return { kind: 'operator', text: aliases[text] ?? text, span };
  }
  return groups?.['word'] === undefined ? null : { kind: 'word', text, span };
}

function unexpectedCharacter(text: string, start: number): ExpressionError {
  const character = String.fromCodePoint(text.codePointAt(start) ?? 0);
  return new ExpressionError(
    { start, end: start + character.length },
    {
      sv: `tecknet \`${character}\` hör inte hemma i ett uttryck`,
      en: `the character \`${character}\` does not belong in an expression`,
    },
  );
}
