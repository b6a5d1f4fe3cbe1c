/** What stands before an operator, as places in the text; only valid while it is being visited. */
export interface Operands {
  /** Of the whole content stream, one character a byte. */
  text: string;
  starts: number[];
  ends: number[];
  count: number;
}

export type Visit = (operator: string, operands: Operands) => void;

/** 1 white space, 2 delimiter, 0 all other bytes. */
const kinds = new Uint8Array(256);
for (const byte of [0, 9, 10, 12, 13, 32]) kinds[byte] = 1;
for (const character of '()<>[]{}/%') kinds[character.charCodeAt(0)] = 2;

const [percent, open, close, backslash, less, greater, slash] = [...'%()\\<>/'].map((each) =>
  each.charCodeAt(0),
);

/** By their characters, so that a page with 10,000 operators does not make as many strings. */
const names = new Map<number, string>();

/**
 * Visits every operator of a content stream, one character a byte, in order. The values of operands are not read, only found:
 * `[`, `]`, `<<` and `>>` are operands of their own. Data of inline images is passed over; `EI` is visited after it.
 */
export function visitOperators(text: string, visit: Visit): void {
  const operands: Operands = { text, starts: [], ends: [], count: 0 };
  let at = 0;
  while (at < text.length) {
    const byte = text.charCodeAt(at);
    if (kinds[byte] === 1) {
      at += 1;
      continue;
    }
    if (byte === percent) {
      at = endOfComment(text, at);
      continue;
    }
    const end = endOfToken(text, at);
    if (isOperand(byte)) {
      addOperand(operands, at, end);
      at = end;
    } else {
      at = visitOperator(operands, at, end, visit);
    }
  }
}

function addOperand(operands: Operands, start: number, end: number): void {
  operands.starts[operands.count] = start;
  operands.ends[operands.count] = end;
  operands.count += 1;
}

/** Visits it, unless it is a constant such as `true`; returns where to go on. */
function visitOperator(operands: Operands, start: number, end: number, visit: Visit): number {
  const { text } = operands;
  const name = nameAt(text, start, end);
  if (name === 'true' || name === 'false' || name === 'null') {
    addOperand(operands, start, end);
    return end;
  }
  visit(name, operands);
  operands.count = 0;
  if (name !== 'ID') return end;
  const after = endOfImage(text, end);
  visit('EI', operands);
  return after;
}

/** Numbers, names, strings, arrays and dictionaries. */
function isOperand(byte: number): boolean {
  const isNumber =
    (byte >= 0x30 && byte <= 0x39) || byte === 0x2b || byte === 0x2d || byte === 0x2e;
  return isNumber || kinds[byte] === 2;
}

function nameAt(text: string, start: number, end: number): string {
  if (end - start > 3) return text.slice(start, end);
  let key = 0;
  for (let at = start; at < end; at += 1) key = key * 256 + text.charCodeAt(at);
  let name = names.get(key);
  if (name === undefined) {
    name = text.slice(start, end);
    names.set(key, name);
  }
  return name;
}

function endOfToken(text: string, start: number): number {
  const byte = text.charCodeAt(start);
  if (byte === open) return endOfString(text, start);
  if (byte === less || byte === greater) return endOfAngle(text, start);
  if (byte !== slash && kinds[byte] === 2) return start + 1;
  let end = start + 1;
  while (end < text.length && kinds[text.charCodeAt(end)] === 0) end += 1;
  return end;
}

/** `<<`, `>>`, or a hexadecimal string, which is too short for `indexOf` to be quick. */
function endOfAngle(text: string, start: number): number {
  if (text.charCodeAt(start + 1) === text.charCodeAt(start)) return start + 2;
  let end = start + 1;
  while (end < text.length && text.charCodeAt(end) !== greater) end += 1;
  return end + 1;
}

function endOfString(text: string, start: number): number {
  let depth = 0;
  for (let at = start; at < text.length; at += 1) {
    const byte = text.charCodeAt(at);
    if (byte === backslash) at += 1;
    else if (byte === open) depth += 1;
    else if (byte === close) depth -= 1;
    if (depth === 0) return at + 1;
  }
  return text.length;
}

function endOfComment(text: string, start: number): number {
  let end = start;
  while (end < text.length && text.charCodeAt(end) !== 10 && text.charCodeAt(end) !== 13) end += 1;
  return end;
}

/** `EI` between white space; in binary data it may stand by chance, which we do not see. */
function endOfImage(text: string, start: number): number {
  let end = text.indexOf('EI', start + 1);
  while (end !== -1) {
    const after = end + 2;
    const isLast = after === text.length || kinds[text.charCodeAt(after)] === 1;
    if (isLast && kinds[text.charCodeAt(end - 1)] === 1) return after;
    end = text.indexOf('EI', end + 1);
  }
  return text.length;
}
