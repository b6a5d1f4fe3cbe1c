/** What draws a page or a part of it: its text, one character a byte, and what `operationsOf` finds in it. */
export interface Content {
  text: string;
  operations: Operation[];
}

/** One operation of a content stream: its operator, and where it stands with its operands, in bytes. */
export interface Operation {
  operator: string;
  /** Of the first operand, or of the operator when it has none. */
  start: number;
  /** After the operator. */
  end: number;
}

const whiteSpace = bytesOf('\0\t\n\f\r ');
const delimiter = bytesOf('()<>[]{}/%');

function bytesOf(characters: string): Uint8Array {
  const table = new Uint8Array(256);
  for (const character of characters) table[character.charCodeAt(0)] = 1;
  return table;
}

const code = {
  open: 0x28,
  close: 0x29,
  less: 0x3c,
  greater: 0x3e,
  arrayStart: 0x5b,
  arrayEnd: 0x5d,
  backslash: 0x5c,
  name: 0x2f,
  percent: 0x25,
};

export function readContent(text: string): Content {
  return { text, operations: operationsOf(text) };
}

/**
 * Operations of a content stream, one character a byte, in order (ISO 32000-1, 7.8.2), but for moves within text (`Td`): they are
 * two in five, and nobody asks for them. Inline images, which Chromium does not write, throw: their bytes are no operands.
 */
export function operationsOf(content: string): Operation[] {
  const operations: Operation[] = [];
  let start = -1;
  for (let at = 0; at < content.length;) {
    const byte = content.charCodeAt(at);
    if (whiteSpace[byte] === 1) {
      at += 1;
      continue;
    }
    if (start === -1) start = at;
    const end = endOfToken(content, at, byte);
    if (isOperand(byte)) {
      at = end;
      continue;
    }
    const operator = operatorAt(content, at, end);
    if (operator === 'BI') throw new Error('The page has an inline image');
    if (operator !== 'Td') operations.push({ operator, start, end });
    start = -1;
    at = end;
  }
  return operations;
}

/** Those of up to three letters: a document has 100,000 operations and twenty operators, each of which is to be one string. */
const operators = new Map<number, string>();

function operatorAt(content: string, start: number, end: number): string {
  if (end - start > 3) return content.slice(start, end);
  let key = 0;
  for (let at = start; at < end; at += 1) key = key * 256 + content.charCodeAt(at);
  let operator = operators.get(key);
  if (operator === undefined) {
    operator = content.slice(start, end);
    operators.set(key, operator);
  }
  return operator;
}

/** Name of the font that `/F4 13 Tf` chooses. */
export function fontOf(content: string, { start }: Operation): string {
  return content.slice(start + 1, endOfWord(content, start + 1));
}

/** Numbers of the glyphs that `<0012003A> Tj` shows, of two bytes as Chromium writes them. */
export function glyphsOf(content: string, { start }: Operation): number[] {
  if (content.charCodeAt(start) !== code.less) return [];
  const glyphs: number[] = [];
  const end = content.indexOf('>', start);
  for (let at = start + 1; at + 4 <= end; at += 4) {
    glyphs.push(Number.parseInt(content.slice(at, at + 4), 16));
  }
  return glyphs;
}

/** Whether a token that starts with this byte is an operand; operators start with a letter or a quotation mark. */
function isOperand(byte: number): boolean {
  const isNumeric =
    (byte >= 0x30 && byte <= 0x39) || byte === 0x2d || byte === 0x2b || byte === 0x2e;
  return isNumeric || delimiter[byte] === 1;
}

function endOfToken(content: string, at: number, byte: number): number {
  if (byte === code.open) return endOfString(content, at);
  if (byte === code.less) {
    return content.charCodeAt(at + 1) === code.less
      ? endOfDictionary(content, at)
      : content.indexOf('>', at) + 1;
  }
  if (byte === code.arrayStart || byte === code.arrayEnd) return at + 1;
  if (byte === code.percent) throw new Error('The page has a comment in its content');
  return endOfWord(content, at + 1);
}

function endOfWord(content: string, from: number): number {
  let at = from;
  while (at < content.length) {
    const byte = content.charCodeAt(at);
    if (whiteSpace[byte] === 1 || delimiter[byte] === 1) break;
    at += 1;
  }
  return at;
}

/** Strings may hold balanced parentheses, and others after a backslash. */
function endOfString(content: string, from: number): number {
  let depth = 0;
  for (let at = from; at < content.length; at += 1) {
    const byte = content.charCodeAt(at);
    if (byte === code.backslash) at += 1;
    else if (byte === code.open) depth += 1;
    else if (byte === code.close) depth -= 1;
    if (depth === 0) return at + 1;
  }
  throw new Error('The content of a page ends within a string');
}

function endOfDictionary(content: string, from: number): number {
  let depth = 0;
  for (let at = from; at < content.length;) {
    const byte = content.charCodeAt(at);
    const isDouble = content.charCodeAt(at + 1) === byte;
    if (byte === code.less && isDouble) depth += 1;
    if (byte === code.greater && isDouble) depth -= 1;
    if (depth === 0) return at + 2;
    const isBracket = isDouble && (byte === code.less || byte === code.greater);
    if (isBracket) at += 2;
    else if (byte === code.open) at = endOfString(content, at);
    else at += 1;
  }
  throw new Error('The content of a page ends within a dictionary');
}
