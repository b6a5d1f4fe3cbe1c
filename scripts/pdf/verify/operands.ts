import type { Operands } from './operators.ts';

const code = { slash: 0x2f, open: 0x28, less: 0x3c, bracket: 0x5b };

/** Name without its slash, or `null` when the operand is none. */
export function nameOperand({ text, starts, ends, count }: Operands, index: number): string | null {
  if (index < 0 || index >= count) return null;
  const start = starts[index] ?? 0;
  if (text.charCodeAt(start) !== code.slash) return null;
  const name = text.slice(start + 1, ends[index]);
  if (!name.includes('#')) return name;
  return name.replace(/#([\da-f]{2})/gi, (_: string, hex: string) => {
    return String.fromCharCode(Number.parseInt(hex, 16));
  });
}

export function textOperand({ text, starts, ends }: Operands, index: number): string {
  return text.slice(starts[index], ends[index]);
}

/** Bytes of a string, literal or hexadecimal, or `null` when the operand is none. */
export function stringOperand(operands: Operands, index: number): Uint8Array | null {
  const { text, starts, ends, count } = operands;
  const start = starts[index] ?? 0;
  if (index >= count) return null;
  const first = text.charCodeAt(start);
  const within = text.slice(start + 1, (ends[index] ?? 0) - 1);
  if (first === code.open) return literalBytes(within);
  if (first !== code.less || text.charCodeAt(start + 1) === code.less) return null;
  const hex = within.replace(/\s/g, '');
  return Buffer.from(hex.length % 2 === 0 ? hex : `${hex}0`, 'hex');
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

const escaped = /\\(?:([0-7]{1,3})|(\r\n|[\s\S]))/g;

function literalBytes(text: string): Uint8Array {
  return Buffer.from(text.replace(escaped, unescape), 'latin1');
}

function unescape(_: string, octal: string | undefined, other: string | undefined): string {
  if (octal !== undefined) return String.fromCharCode(Number.parseInt(octal, 8) & 255);
  const character = other ?? '';
  return /^[\r\n]/.test(character) ? '' : (escapes[character] ?? character);
}

const nibbles = new Int8Array(256).fill(-1);
[...'0123456789abcdef'].forEach((digit, value) => {
  nibbles[digit.charCodeAt(0)] = value;
  nibbles[digit.toUpperCase().charCodeAt(0)] = value;
});

/** Calls back with each code of two bytes in the strings among the operands: one string for `Tj`, several for `TJ`. */
export function eachCode(operands: Operands, use: (value: number) => void): void {
  const { text, starts, ends, count } = operands;
  for (let index = 0; index < count; index += 1) {
    const start = starts[index] ?? 0;
    const first = text.charCodeAt(start);
    if (first === code.less) eachHexCode(text, start + 1, (ends[index] ?? 0) - 1, use);
    else if (first === code.open) eachByteCode(stringOperand(operands, index), use);
  }
}

/** The same with the numbers between strings, which `TJ` moves by. */
export function eachShown(
  operands: Operands,
  use: (value: number) => void,
  move: (by: number) => void,
): void {
  const { text, starts, ends, count } = operands;
  const isList = text.charCodeAt(starts[0] ?? 0) === code.bracket;
  for (let index = 0; index < count; index += 1) {
    const start = starts[index] ?? 0;
    const end = ends[index] ?? 0;
    const first = text.charCodeAt(start);
    if (first === code.less) eachHexCode(text, start + 1, end - 1, use);
    else if (first === code.open) eachByteCode(stringOperand(operands, index), use);
    else if (isList && end > start) move(Number(text.slice(start, end)) || 0);
  }
}

/** Read in place: Chromium writes nearly every character as a string of its own. */
function eachHexCode(text: string, start: number, end: number, use: (value: number) => void): void {
  let value = 0;
  let digits = 0;
  for (let at = start; at < end; at += 1) {
    const nibble = nibbles[text.charCodeAt(at)] ?? -1;
    if (nibble === -1) continue;
    value = value * 16 + nibble;
    digits += 1;
    if (digits < 4) continue;
    use(value);
    value = 0;
    digits = 0;
  }
}

function eachByteCode(bytes: Uint8Array | null, use: (value: number) => void): void {
  if (bytes === null) return;
  for (let at = 0; at + 1 < bytes.length; at += 2)
    use((bytes[at] ?? 0) * 256 + (bytes[at + 1] ?? 0));
}

/** Position of the value of a key in a dictionary among the operands, or -1; keys within inner dictionaries count too. */
export function valueOperand(operands: Operands, key: string): number {
  for (let index = 1; index < operands.count - 1; index += 1) {
    if (nameOperand(operands, index) === key) return index + 1;
  }
  return -1;
}
