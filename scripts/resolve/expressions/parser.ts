import type { Localised } from '../../model/localised.ts';
import {
  type Comparator,
  comparators,
  deepestExpression,
  type Expression,
  ExpressionError,
} from './syntax.ts';
import { type Token, tokensOf } from './tokens.ts';

/** How tightly each operator binds; comparisons may be chained, `a > b > c`. */
const bindingPowers: Readonly<Record<string, number>> = {
  or: 1,
  and: 2,
  ...Object.fromEntries(comparators.map((sign) => [sign, 4])),
  '+': 5,
  '-': 5,
  '*': 6,
  '/': 6,
};
const notPower = 3;
const negativePower = 7;

interface Cursor {
  tokens: readonly Token[];
  index: number;
  depth: number;
}

/** Parses an expression, or several with `;` between them (Pratt, ”Top Down Operator Precedence”, 1973). */
export function parseExpression(text: string): Expression {
  const cursor: Cursor = { tokens: tokensOf(text), index: 0, depth: 0 };
  const items = [parseFrom(cursor, 0)];
  while (tokenAt(cursor).text === ';') {
    cursor.index += 1;
    items.push(parseFrom(cursor, 0));
  }
  const rest = tokenAt(cursor);
  if (rest.kind !== 'end') throw unexpected(rest, afterValue(rest));
  const [only] = items;
  return items.length === 1 && only !== undefined
    ? only
    : { type: 'list', items, span: { start: 0, end: text.length } };
}

function tokenAt({ tokens, index }: Cursor): Token {
  const token = tokens[Math.min(index, tokens.length - 1)];
  if (token === undefined) throw new Error('A list of tokens has an end');
  return token;
}

function parseFrom(cursor: Cursor, power: number): Expression {
  cursor.depth += 1;
  if (cursor.depth > deepestExpression) {
    throw new ExpressionError(tokenAt(cursor).span, {
      sv: `fler än ${deepestExpression} nivåer av parenteser`,
      en: `more than ${deepestExpression} levels of brackets`,
    });
  }
  let left = parsePrefix(cursor);
  for (;;) {
    const token = tokenAt(cursor);
    const binding = token.kind === 'number' ? 0 : (bindingPowers[token.text] ?? 0);
    if (binding === 0 || binding <= power) break;
    cursor.index += 1;
    left = infix(token, left, parseFrom(cursor, binding));
  }
  cursor.depth -= 1;
  return left;
}

function infix({ text }: Token, left: Expression, right: Expression): Expression {
  const span = { start: left.span.start, end: right.span.end };
  switch (text) {
    case 'and':
    case 'or':
      return { type: 'logic', operator: text, left, right, span };
    case '+':
    case '-':
    case '*':
    case '/':
      return { type: 'arithmetic', operator: text, left, right, span };
    default:
      return chained(text as Comparator, left, right, span);
  }
}

function chained(
  operator: Comparator,
  left: Expression,
  right: Expression,
  span: Expression['span'],
): Expression {
  if (left.type !== 'comparison') {
    return { type: 'comparison', operators: [operator], operands: [left, right], span };
  }
  const operators = [...left.operators, operator];
  return { type: 'comparison', operators, operands: [...left.operands, right], span };
}

function parsePrefix(cursor: Cursor): Expression {
  const token = tokenAt(cursor);
  const { span } = token;
  cursor.index += 1;
  if (token.kind === 'number') return { type: 'number', value: Number(token.text), span };
  if (token.text === '(') return bracketed(cursor, token);
  if (token.text === '-') {
    const operand = parseFrom(cursor, negativePower);
    return { type: 'negative', operand, span: { start: span.start, end: operand.span.end } };
  }
  if (token.text === 'not') {
    const operand = parseFrom(cursor, notPower);
    return { type: 'not', operand, span: { start: span.start, end: operand.span.end } };
  }
  if (token.kind !== 'word' || token.text in bindingPowers) throw unexpected(token, aValue);
  return tokenAt(cursor).text === '(' ? parseCall(cursor, token) : addressOf(token);
}

function addressOf({ text, span }: Token): Expression {
  return { type: 'address', address: text, span };
}

function bracketed(cursor: Cursor, { span }: Token): Expression {
  const inner = parseFrom(cursor, 0);
  const end = closing(cursor);
  return inner.type === 'comparison'
    ? // Brackets end a chain: `(a > b) = c` compares something else.
      { type: 'list', items: [inner], span: { start: span.start, end } }
    : { ...inner, span: { start: span.start, end } };
}

function closing(cursor: Cursor): number {
  const token = tokenAt(cursor);
  if (token.text !== ')') throw unexpected(token, { sv: '`)`', en: '`)`' });
  cursor.index += 1;
  return token.span.end;
}

function parseCall(cursor: Cursor, name: Token): Expression {
  const args: Expression[] = [];
  do {
    cursor.index += 1;
    if (tokenAt(cursor).text === ')' && args.length === 0) break;
    args.push(parseFrom(cursor, 0));
  } while (tokenAt(cursor).text === ',' || tokenAt(cursor).text === ';');
  const end = closing(cursor);
  return { type: 'call', name: name.text, args, span: { start: name.span.start, end } };
}

const aValue: Localised = {
  sv: 'ett tal, en adress, en funktion eller `(`',
  en: 'a number, an address, a function or `(`',
};

function afterValue({ text }: Token): Localised {
  return text === ','
    ? {
        sv: 'en räknesymbol eller jämförelse (decimaler skrivs med punkt i uttryck)',
        en: 'an operator (decimals are written with a point)',
      }
    : {
        sv: 'en räknesymbol, en jämförelse, `and` eller `or`',
        en: 'an operator, a comparison, `and` or `or`',
      };
}

function unexpected({ kind, text, span }: Token, expected: Localised): ExpressionError {
  const told =
    kind === 'end'
      ? {
          sv: `det tar slut för tidigt, väntade ${expected.sv}`,
          en: `it ends too early, expected ${expected.en}`,
        }
      : {
          sv: `oväntat \`${text}\`, väntade ${expected.sv}`,
          en: `unexpected \`${text}\`, expected ${expected.en}`,
        };
  return new ExpressionError(span, told);
}
