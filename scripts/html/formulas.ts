import type { Element, ElementContent, Root } from 'hast';
import { h } from 'hastscript';

import { formulaSpeech } from '../model/formula-speech.ts';
import { formulaText } from '../model/formula-text.ts';
import { elementsIn, lettersIn, type MathElement } from '../model/formula.ts';
import type { Formula, InlineFormula } from '../model/nodes.ts';
import { capitalised, type Terms, termsOf } from '../model/terms.ts';

/** The formulas of a text, in the order of their places in it. */
export type PlacedFormulas = (InlineFormula | Formula)[];

interface FormulaContext {
  medium: 'screen' | 'print';
  lang: string;
}

/**
 * Puts formulas in their places. Their MathML is ours (`parse/tex.ts`), so it comes after sanitising. What is read aloud is in the
 * language of the words around it.
 */
export function formulasTransform(
  tree: Root,
  formulas: PlacedFormulas,
  { medium, lang }: FormulaContext,
): void {
  if (formulas.length === 0) return;
  const walk = (parent: Root | Element, around: string): void => {
    for (const [index, child] of parent.children.entries()) {
      if (child.type !== 'element') continue;
      const { lang: own, dataFormula } = child.properties;
      const current = typeof own === 'string' ? own : around;
      const formula = dataFormula === undefined ? undefined : formulas[Number(dataFormula)];
      if (formula === undefined) walk(child, current);
      else parent.children[index] = elementOf(formula, child, { medium, lang: current });
    }
  };
  walk(tree, lang);
}

function elementOf(
  formula: InlineFormula | Formula,
  place: Element,
  { medium, lang }: FormulaContext,
): Element {
  const { math } = formula;
  if (math === null) return place; // told of where it is written
  const speech = (formula.type === 'formula' ? formula.alt : null) ?? formulaSpeech(math, lang);
  const element = spokenMath(math, speech);
  // For what shows it on one line: a comparison, and in print bookmarks and running heads.
  const dataText = formulaText(math);
  if (medium === 'screen') element.properties['dataText'] = dataText;
  if (formula.type === 'formula') {
    return block(formula, { element, dataText }, place, { medium, speech, lang });
  }
  if (medium === 'print') return picture('span', element, dataText, speech);
  return isWide(math) ? scrollable('span.wide-formula', element, speech, lang) : element;
}

/** From so many characters on a formula may be broken into lines. */
const long = 24;
/** Before these, a line may end. */
const breaks = /^[=<>≤≥≠≈≡∼∝+−±→⇒⇔]$/u;

/** What the formula consists of, if it is one row without a line over or under it. */
function rowOf(math: MathElement): MathElement | null {
  const [row, ...others] = elementsIn(math);
  const isPlain = row?.name === 'mrow' && row.attributes['class'] === undefined;
  return isPlain && others.length === 0 ? row : null;
}

/** A long formula in several rows that stand beside each other as long as there is room. */
function breakable(math: MathElement): MathElement {
  const row = rowOf(math);
  if (row === null || formulaText(math).length < long) return math;
  const groups: MathElement[][] = [[]];
  for (const part of elementsIn(row)) {
    const isBreak = part.name === 'mo' && breaks.test(lettersIn(part));
    if (!isBreak || groups.at(-1)?.length === 0) groups.at(-1)?.push(part);
    else groups.push([{ ...part, attributes: { ...part.attributes, form: 'infix' } }]);
  }
  if (groups.length === 1) return math;
  const children = groups.map((parts): MathElement => {
    return { name: 'mrow', attributes: {}, children: parts };
  });
  return { ...math, attributes: { ...math.attributes, class: 'long' }, children };
}

/** Whether a part that cannot be broken may be wider than the line of a phone. */
function isWide(math: MathElement): boolean {
  const rows = elementsIn(breakable(math));
  return rows.some((row) => formulaText(row).length > long);
}

function spokenMath(whole: MathElement, alttext: string): Element {
  const math = breakable(whole);
  const { display, style: _, ...attributes } = math.attributes;
  const own = display === undefined ? attributes : { ...attributes, display };
  return mathElement({ ...math, attributes: { ...own, alttext } });
}

function mathElement({ name, attributes, children }: MathElement): Element {
  return {
    type: 'element',
    tagName: name,
    properties: { ...attributes },
    children: children.map((child): ElementContent => {
      return typeof child === 'string' ? { type: 'text', value: child } : mathElement(child);
    }),
  };
}

/** Chromium writes an alternative text for pictures alone; the tag becomes that of a formula. */
function picture(tag: 'span' | 'div', element: Element, dataText: string, speech: string): Element {
  return h(tag, { role: 'img', ariaLabel: speech, dataHook: 'formula', dataText }, [element]);
}

interface Spoken extends FormulaContext {
  speech: string;
}

/** A formula on lines of its own; on a screen, a wide one scrolls in a box that the keyboard reaches. */
function block(
  { data }: Formula,
  { element, dataText }: { element: Element; dataText: string },
  place: Element,
  { medium, speech, lang }: Spoken,
): Element {
  const enumerator = data?.enumerator;
  const box =
    medium === 'print'
      ? picture('div', element, dataText, speech)
      : scrollable('div.scroll', element, speech, lang, enumerator);
  const number = enumerator === undefined ? [] : [h('span.enumerator', `(${enumerator})`)];
  const { dataFormula: _, ...properties } = place.properties;
  return { ...h('div', [box, ...number]), properties };
}

/** Focusable, so that those who use the keyboard can see all of it. */
function scrollable(
  selector: string,
  element: Element,
  speech: string,
  lang: string,
  enumerator?: string,
): Element {
  const label = labelOf(termsOf(lang), enumerator);
  return h(selector, { role: 'group', tabIndex: 0, ariaLabel: `${label}: ${speech}` }, [element]);
}

function labelOf({ formula }: Terms, enumerator: string | undefined): string {
  return capitalised(enumerator === undefined ? formula : `${formula}\u00a0${enumerator}`);
}
