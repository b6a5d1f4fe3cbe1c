import { elementsIn, lettersIn, type MathElement } from './formula.ts';
import { pick } from './localised.ts';
import {
  accentWords,
  functionWords,
  greekWords,
  letterForms,
  phrases,
  signWords,
} from './terms-formula.ts';

/** Says a part of a formula in words of one language. */
interface Speaker {
  lang: string;
  say: (node: Part) => string;
  word: (name: keyof typeof phrases) => string;
}

type Part = MathElement | undefined;

/**
 * A formula as it is read aloud, for those who do not see it. What ends a fraction, a root or an exponent of several parts is
 * said, so that it can be understood in one way only.
 */
export function formulaSpeech(math: MathElement, lang: string): string {
  const speaker: Speaker = {
    lang,
    say: (node) => (node === undefined ? '' : spoken(node, speaker)),
    word: (name) => pick(phrases[name], lang),
  };
  return speaker
    .say(math)
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ ?,(?: ?,)*/g, ',')
    .replaceAll(/,(?=[^\s\d])/g, ', ')
    .replaceAll(/^[, ]+|[, ]+$/g, '');
}

const speech: Readonly<Record<string, (node: MathElement, speaker: Speaker) => string>> = {
  mi: leaf,
  mo: leaf,
  mn: leaf,
  mtext: leaf,
  mspace: () => ' ',
  mphantom: () => '',
  mfrac: fraction,
  msqrt: (node, speaker) => root(speaker.word('squareRoot'), elementsIn(node), speaker),
  mroot: nthRoot,
  msup: scripted,
  msub: scripted,
  msubsup: scripted,
  mover: (node, speaker) => (hasBounds(node) ? ranged : accented)(node, speaker),
  munder: (node, speaker) => (hasBounds(node) ? ranged : accented)(node, speaker),
  munderover: ranged,
  mtable: rows,
};

function spoken(node: MathElement, speaker: Speaker): string {
  const own = speech[node.name];
  if (own !== undefined) return own(node, speaker);
  return inOrder(elementsIn(node), speaker) + lineWords(node, speaker);
}

/** With an index, an exponent, or bounds. */
function scripted(node: MathElement, speaker: Speaker): string {
  const [base, second, third] = elementsIn(node);
  if (node.name !== 'msup' && hasBounds(node)) return ranged(node, speaker);
  const said = speaker.say(base);
  if (node.name === 'msup') return said + power(second, speaker);
  return said + index(second, speaker) + (third === undefined ? '' : power(third, speaker));
}

/** With ”av” after a sum that stands by itself. */
function inOrder(parts: readonly MathElement[], { say, word }: Speaker): string {
  return parts
    .map((part) => (part.name === 'mo' && isLarge(part) ? `${say(part)} ${word('of')}` : say(part)))
    .join(' ');
}

function leaf(node: MathElement, { lang }: Speaker): string {
  const letters = lettersIn(node)
    .replaceAll(/[\u2061-\u2064]/g, '')
    .normalize('NFC')
    .normalize('NFC')
    .trim();
  if (node.name === 'mtext' || node.name === 'mn') return letters;
  const known = signWords.get(letters) ?? functionWords.get(letters);
  if (known !== undefined && letters !== '') return pick(known, lang);
  if (/^[,;.]$/.test(letters)) return letters;
  return [...letters].length > 1 && /^[\p{L}\p{N}]+$/u.test(letters) && !isStyled(letters)
    ? letters
    : [...letters].map((letter) => letterWords(letter, lang)).join(' ');
}

function isStyled(letters: string): boolean {
  return letters !== letters.normalize('NFKC');
}

function letterWords(letter: string, lang: string): string {
  const form = letterForms.find(({ pattern }) => pattern.test(letter));
  const plain = letter.normalize('NFKC');
  const small = plain.toLowerCase();
  const greek = greekWords.get(small);
  const name = signWords.get(plain) ?? greek;
  const words = name === undefined ? plain : pick(name, lang);
  const isLargeGreek = greek !== undefined && small !== plain;
  const large = isLargeGreek ? `${pick(phrases.large, lang)} ` : '';
  return `${form === undefined ? '' : `${pick(form.words, lang)} `}${large}${words}`;
}

/** One letter or number, which needs no end. */
function isOne(node: Part): boolean {
  if (node === undefined) return true;
  if (/^(?:mi|mn|mtext)$/.test(node.name)) return true;
  const parts = elementsIn(node);
  if (node.name === 'mover' || node.name === 'msub') return parts.every(isOne);
  const seen = parts.filter(({ name }) => name !== 'mspace');
  return node.name === 'mrow' && seen.length === 1 && isOne(seen[0]);
}

function fraction(node: MathElement, { say, word }: Speaker): string {
  const [above, below] = elementsIn(node);
  if (node.attributes['linethickness'] === '0px') {
    return `${say(above)} ${word('choose')} ${say(below)}`;
  }
  if (isOne(above) && isOne(below)) return `${say(above)} ${word('over')} ${say(below)}`;
  const [start, middle, end] = [word('fraction'), word('denominator'), word('endFraction')];
  return `${start} ${say(above)} ${middle} ${say(below)}${end}`;
}

function root(name: string, parts: readonly MathElement[], speaker: Speaker): string {
  const [first] = parts;
  const isShort = parts.length === 1 && isOne(first);
  return `${name} ${inOrder(parts, speaker)}${isShort ? '' : speaker.word('endRoot')}`;
}

function nthRoot(node: MathElement, speaker: Speaker): string {
  const [base, order] = elementsIn(node);
  const { say, word } = speaker;
  const name =
    order !== undefined && lettersIn(order) === '3'
      ? word('cubeRoot')
      : `${word('nthRoot')} ${say(order)} ${word('ofRoot')}`;
  return root(name, base === undefined ? [] : [base], speaker);
}

function power(node: Part, { say, word, lang }: Speaker): string {
  const letters = node === undefined ? '' : lettersIn(node);
  if (letters === '2') return ` ${word('squared')}`;
  if (letters === '3') return ` ${word('cubed')}`;
  if (/^′+$/u.test(letters))
    return ` ${[...letters].map((each) => letterWords(each, lang)).join(' ')}`;
  if (letters === '∘') return ` ${pick(signWords.get('°') ?? phrases.of, lang)}`;
  if (/^[∗*+]$/u.test(letters)) return ` ${letterWords(letters, lang)}`;
  return ` ${word('power')} ${say(node)}${isOne(node) ? '' : word('endPower')}`;
}

function index(node: Part, { say, word }: Speaker): string {
  return ` ${word('index')} ${say(node)}${isOne(node) ? '' : word('endIndex')}`;
}

/** What is set with bounds: sums, integrals, limits. */
function isLarge(node: Part): boolean {
  return node !== undefined && /^(?:[∑∏∫∬∮⋃⋂]|lim|max|min|sup|inf)$/u.test(lettersIn(node));
}

function hasBounds(node: MathElement): boolean {
  return isLarge(elementsIn(node)[0]);
}

function ranged(node: MathElement, { say, word }: Speaker): string {
  const [base, second, third] = elementsIn(node);
  const isOver = node.name === 'mover';
  const [below, above] = isOver ? [undefined, second] : [second, third];
  const from =
    below === undefined ? '' : ` ${word(above === undefined ? 'under' : 'from')} ${say(below)}`;
  const to = above === undefined ? '' : ` ${word('to')} ${say(above)}`;
  return `${say(base)}${from}${to} ${word('of')}`;
}

function accented(node: MathElement, { say, word, lang }: Speaker): string {
  const [base, other] = elementsIn(node);
  const known = accentWords.get(other === undefined ? '' : lettersIn(other));
  if (known !== undefined) return `${say(base)} ${pick(known, lang)}`;
  return `${say(base)} ${word('label')} ${say(other)}`;
}

/** Of a line above or below the whole. */
function lineWords({ attributes }: MathElement, { lang }: Speaker): string {
  const line = attributes['class'];
  if (line === 'over-line') return ` ${pick(phrases.lineOver, lang)}`;
  return line === 'under-line' ? ` ${pick(phrases.lineUnder, lang)}` : '';
}

/** The columns of aligned lines are only for the eye. */
function rows(table: MathElement, { say, word }: Speaker): string {
  const between = table.attributes['class'] === 'tml-jot' ? ' ' : ', ';
  const spokenRows = elementsIn(table).map((line) => elementsIn(line).map(say).join(between));
  if (spokenRows.length === 1) return spokenRows.join('');
  return spokenRows.map((row, at) => `, ${word('row')} ${at + 1}: ${row}`).join('');
}
