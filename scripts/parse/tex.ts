import { SaxesParser } from 'saxes';
import temml from 'temml';

import { lettersIn, type MathElement } from '../model/formula.ts';
import { faultBefore, faultOf, type TexFault } from './tex-faults.ts';

/** Of MathML Core; what else Temml may write would not be set by Chromium. */
const elements = new Set(
  'math mrow mi mn mo mtext mspace mfrac msqrt mroot msub msup msubsup munder mover munderover mmultiscripts mprescripts mtable mtr mtd mpadded mphantom mstyle'.split(
    ' ',
  ),
);
const attributes = new Set(
  'accent accentunder columnspan depth display displaystyle fence form height largeop linethickness lspace mathsize mathvariant maxsize minsize movablelimits rowspan rspace scriptlevel separator stretchy symmetric voffset width'.split(
    ' ',
  ),
);
/** Those that our style sheets know. */
const classes = new Set([
  'tml-left',
  'tml-right',
  'tml-jot',
  'tml-prime',
  'over-line',
  'under-line',
]);
const styles = /^(?:math-depth|padding(?:-left|-right|-top|-bottom)?|border(?:-\w+)?)$/;
const value = /^[\p{L}\p{N} .,%#+-]*$/u;

/** Far more than any formula has. */
const mostElements = 4000;
const deepest = 120;

const { __defineSymbol: defineSymbol } = temml;

/** Letters of European languages are letters, not letters with accents set over them. */
for (let code = 0xc0; code < 0x180; code += 1) {
  const letter = String.fromCodePoint(code);
  if (/\p{L}/u.test(letter)) defineSymbol('math', 'mathord', letter, letter, true);
}

/** MathML of a formula in TeX, or what is wrong with it. Takes no more than some milliseconds and loads nothing. */
export function mathOf(tex: string, isDisplayed: boolean): { math: MathElement } | TexFault {
  const fault = faultBefore(tex);
  if (fault !== null) return fault;
  try {
    const written = temml.renderToString(tex, {
      displayMode: isDisplayed,
      throwOnError: true,
      trust: false,
      maxExpand: 500,
      maxSize: [20, 20],
    });
    return { math: readMath(written) };
  } catch (error) {
    return faultOf(error, tex);
  }
}

interface OpenElement extends MathElement {
  children: (MathElement | string)[];
}

/** Reads what Temml has written; throws where anything is not among what may stand in a page. */
function readMath(written: string): MathElement {
  const parser = new SaxesParser({ fragment: true });
  const open: OpenElement[] = [];
  let whole: MathElement | null = null;
  let count = 0;
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes: given }) => {
    count += 1;
    if (count > mostElements || open.length > deepest) throw new Error('Too many expansions');
    open.push({ ...openedOf(name, given), children: [] });
  });
  parser.on('text', (text) => {
    open.at(-1)?.children.push(text);
  });
  parser.on('closetag', () => {
    const element = open.pop();
    if (element === undefined) return;
    // A line that ends outside of all that has lines.
    if (
      element.name === 'mo' &&
      element.children.length + Object.keys(element.attributes).length === 0
    )
      throw new Error("Expected 'EOF', got '\\\\'");
    if (isPrimed(element)) element.name = 'mrow';
    if (open.length === 0) whole = element;
    else open.at(-1)?.children.push(element);
  });
  parser.write(written).close();
  if (whole === null || !/\S/.test(lettersIn(whole))) throw new Error('Nothing is seen');
  return whole;
}

/** The sign stands raised in the font already. */
function isPrimed({ name, children }: MathElement): boolean {
  const above = children[1];
  return name === 'msup' && above !== undefined && /^[′″‴]+$/u.test(lettersIn(above));
}

/** MathML Core has no `menclose`: a line above or below is a border. */
function openedOf(name: string, given: Given): Omit<MathElement, 'children'> {
  const line = name === 'menclose' ? lines[String(given['notation'])] : undefined;
  if (line !== undefined) return { name: 'mrow', attributes: { class: line } };
  if (!elements.has(name)) throw new Error(`\`${name}\` is not set`);
  return { name, attributes: attributesOf(given) };
}

const lines: Readonly<Record<string, string>> = { top: 'over-line', bottom: 'under-line' };

type Given = Readonly<Record<string, unknown>>;

function attributesOf(given: Given): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const [name, written] of Object.entries(given)) {
    const safe = typeof written === 'string' ? safeValue(name, written) : '';
    if (safe !== '') kept[name] = safe;
  }
  return kept;
}

/** Empty for what may not stand in a page, or does nothing there. */
function safeValue(name: string, written: string): string {
  if (name === 'class') {
    const known = written.split(/\s+/).filter((each) => classes.has(each));
    return known.join(' ');
  }
  if (name === 'style') return written.split(';').filter(isSafeStyle).map(inEms).join(';');
  return attributes.has(name) && value.test(written) ? written : '';
}

/** Temml gives room between columns in points of type of this size; it must go with the size that the formula has. */
const pointsInEm = 11.9552;

function inEms(declaration: string): string {
  return declaration.replaceAll(/([\d.]+)pt/g, (_, points: string) => {
    return `${Math.round((Number(points) / pointsInEm) * 100) / 100}em`;
  });
}

function isSafeStyle(declaration: string): boolean {
  const [property = '', given = ''] = declaration.split(':');
  return styles.test(property.trim()) && value.test(given) && given !== 'undefined';
}
