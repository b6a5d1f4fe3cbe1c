/** What stands before an operator, as places in the bytes; only valid while it is being visited. */
export interface Operands {
  bytes: Buffer;
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

/** By their bytes, so that a page with 10,000 operators does not make as many strings. */
const names = new Map<number, string>();

/**
 * Visits every operator of a content stream in order. The values of operands are not read, only found: `[`, `]`, `<<` and
 * `>>` are operands of their own. Data of inline images is passed over; `EI` is visited after it.
 */
export function visitOperators(bytes: Buffer, visit: Visit): void {
  const operands: Operands = { bytes, starts: [], ends: [], count: 0 };
  let at = 0;
  while (at < bytes.length) {
    const byte = bytes[at] ?? 0;
    if (kinds[byte] === 1) {
      at += 1;
      continue;
    }
    if (byte === percent) {
      at = endOfComment(bytes, at);
      continue;
    }
    const end = endOfToken(bytes, at);
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
  const { bytes } = operands;
  const name = nameAt(bytes, start, end);
  if (name === 'true' || name === 'false' || name === 'null') {
    addOperand(operands, start, end);
    return end;
  }
  visit(name, operands);
  operands.count = 0;
  if (name !== 'ID') return end;
  const after = endOfImage(bytes, end);
  visit('EI', operands);
  return after;
}

/** Numbers, names, strings, arrays and dictionaries. */
function isOperand(byte: number): boolean {
  const isNumber =
    (byte >= 0x30 && byte <= 0x39) || byte === 0x2b || byte === 0x2d || byte === 0x2e;
  return isNumber || kinds[byte] === 2;
}

function nameAt(bytes: Buffer, start: number, end: number): string {
  if (end - start > 3) return bytes.toString('latin1', start, end);
  let key = 0;
  for (let at = start; at < end; at += 1) key = key * 256 + (bytes[at] ?? 0);
  let name = names.get(key);
  if (name === undefined) {
    name = bytes.toString('latin1', start, end);
    names.set(key, name);
  }
  return name;
}

function endOfToken(bytes: Buffer, start: number): number {
  const byte = bytes[start] ?? 0;
  if (byte === open) return endOfString(bytes, start);
  if (byte === less || byte === greater) return endOfAngle(bytes, start);
  if (byte !== slash && kinds[byte] === 2) return start + 1;
  let end = start + 1;
  while (end < bytes.length && kinds[bytes[end] ?? 0] === 0) end += 1;
  return end;
}

/** `<<`, `>>`, or a hexadecimal string, which is too short for `indexOf` to be quick. */
function endOfAngle(bytes: Buffer, start: number): number {
  if (bytes[start + 1] === bytes[start]) return start + 2;
  let end = start + 1;
  while (end < bytes.length && bytes[end] !== greater) end += 1;
  return end + 1;
}

function endOfString(bytes: Buffer, start: number): number {
  let depth = 0;
  for (let at = start; at < bytes.length; at += 1) {
    const byte = bytes[at];
    if (byte === backslash) at += 1;
    else if (byte === open) depth += 1;
    else if (byte === close) depth -= 1;
    if (depth === 0) return at + 1;
  }
  return bytes.length;
}

function endOfComment(bytes: Buffer, start: number): number {
  let end = start;
  while (end < bytes.length && bytes[end] !== 10 && bytes[end] !== 13) end += 1;
  return end;
}

/** `EI` between white space; in binary data it may stand by chance, which we do not see. */
function endOfImage(bytes: Buffer, start: number): number {
  let end = bytes.indexOf('EI', start + 1, 'latin1');
  while (end !== -1) {
    const isAlone = kinds[bytes[end - 1] ?? 0] === 1 && kinds[bytes[end + 2] ?? 32] === 1;
    if (isAlone) return end + 2;
    end = bytes.indexOf('EI', end + 1, 'latin1');
  }
  return bytes.length;
}
