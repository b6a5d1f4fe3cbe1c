import { elementsIn, lettersIn, type MathElement } from './formula.ts';

const raised: Readonly<Record<string, string>> = {
  ...digits('⁰¹²³⁴⁵⁶⁷⁸⁹'),
  n: 'ⁿ',
  '+': '⁺',
  '−': '⁻',
  '′': '′',
};
const lowered: Readonly<Record<string, string>> = digits('₀₁₂₃₄₅₆₇₈₉');

function digits(forms: string): Record<string, string> {
  return Object.fromEntries([...forms].map((form, digit) => [String(digit), form]));
}

/** Set on the letter before them. */
const marks: Readonly<Record<string, string>> = {
  '‾': '\u0304',
  '¯': '\u0304',
  '\u02c9': '\u0304',
  ˆ: '\u0302',
  '^': '\u0302',
  '~': '\u0303',
  '˜': '\u0303',
  '˙': '\u0307',
  '¨': '\u0308',
};

/**
 * A formula on one line, for places that hold text alone: contents, bookmarks, running heads. What stands above or below
 * something is written with `/`, `^` and `_`, and with characters of their own where there are such: `x̄ = (1/n)∑ᵢ`.
 */
export function formulaText(math: MathElement): string {
  return textOf(math).replaceAll(/\s+/g, ' ').trim();
}

type Part = MathElement | undefined;

/** How an element is written, with its first three parts. */
const written: Readonly<
  Record<string, (node: MathElement, first: Part, second: Part, third: Part) => string>
> = {
  mo: (node) => operator(lettersIn(node), node),
  mspace: () => ' ',
  mphantom: () => ' ',
  mtext: (node) => lettersIn(node),
  mfrac: ({ attributes }, above, below) =>
    attributes['linethickness'] === '0px'
      ? `${partText(above)} ${partText(below)}`
      : `${grouped(above)}/${grouped(below)}`,
  msqrt: ({ children }) => `√${parenthesised(children.map(textOf).join('').trim())}`,
  mroot: (_, base, order) => `${script('', raised, order)}√${grouped(base)}`,
  msub: (_, base, index) => partText(base) + script('_', lowered, index),
  munder: (_, base, index) => partText(base) + script('_', lowered, index),
  msup: (_, base, power) => partText(base) + script('^', raised, power),
  mover: (_, base, above) => over(base, above),
  msubsup: (_, base, ...scripts) => bounded(base, ...scripts),
  munderover: (_, base, ...scripts) => bounded(base, ...scripts),
  mtable: (node) => elementsIn(node).map(textOf).join('; '),
  mtr: (node) => elementsIn(node).map(textOf).join(' '),
};

function textOf(node: MathElement | string): string {
  if (typeof node === 'string') return node.normalize('NFKC');
  const [first, second, third] = elementsIn(node);
  const write = written[node.name];
  return write === undefined
    ? node.children.map(textOf).join('')
    : write(node, first, second, third);
}

function partText(part: Part): string {
  return part === undefined ? '' : textOf(part);
}

function bounded(base: Part, below: Part, above: Part): string {
  return partText(base) + script('_', lowered, below) + script('^', raised, above);
}

const spaced = /^[=<>≤≥≠≈≡∼∝+−±∓×⋅·÷∈∉⊂⊆∪∩→⇒⇔∧∨]$/u;

function operator(letters: string, { attributes }: MathElement): string {
  const sign = letters.replaceAll(/[\u2061-\u2064]/g, '').normalize('NFKC');
  if (attributes['form'] === 'prefix') return sign;
  if (spaced.test(sign)) return ` ${sign} `;
  return /^[,;]$/.test(sign) ? `${sign} ` : sign;
}

function over(base: Part, above: Part): string {
  const text = partText(base);
  const mark = marks[above === undefined ? '' : lettersIn(above)];
  if (mark !== undefined && /^\p{L}$/u.test(text)) return (text + mark).normalize('NFC');
  return text + script('^', raised, above);
}

function script(sign: string, forms: Readonly<Record<string, string>>, node: Part): string {
  const text = partText(node).trim();
  const own = [...text].map((each) => forms[each]);
  if (own.every((each) => each !== undefined)) return own.join('');
  return sign + parenthesised(text);
}

function grouped(node: Part): string {
  return parenthesised(partText(node).trim());
}

/** Where more than one thing would be read as one. */
function parenthesised(text: string): string {
  const isOne = /^(?:[\p{L}\p{N}\p{M},.]+|\([^()]*\))$/u.test(text);
  return isOne ? text : `(${text})`;
}
