import type { Element, ElementContent, Root } from 'hast';
import { h } from 'hastscript';

import { formulaSpeech } from '../model/formula-speech.ts';
import type { MathElement } from '../model/formula.ts';
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
  if (formula.type === 'formula') return block(formula, element, place, { medium, speech, lang });
  return medium === 'print' ? picture('span', element, speech) : element;
}

function spokenMath(math: MathElement, alttext: string): Element {
  const { display, class: _, style: __, ...attributes } = math.attributes;
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
function picture(tag: 'span' | 'div', math: Element, speech: string): Element {
  return h(tag, { role: 'img', ariaLabel: speech, dataHook: 'formula' }, [math]);
}

interface Spoken extends FormulaContext {
  speech: string;
}

/** A formula on lines of its own; on a screen, a wide one scrolls in a box that the keyboard reaches. */
function block(
  { data }: Formula,
  math: Element,
  place: Element,
  { medium, speech, lang }: Spoken,
): Element {
  const enumerator = data?.enumerator;
  const label = labelOf(termsOf(lang), enumerator);
  const box =
    medium === 'print'
      ? picture('div', math, speech)
      : h('div.scroll', { role: 'group', tabIndex: 0, ariaLabel: `${label}: ${speech}` }, [math]);
  const number = enumerator === undefined ? [] : [h('span.enumerator', `(${enumerator})`)];
  const { dataFormula: _, ...properties } = place.properties;
  return { ...h('div', [box, ...number]), properties };
}

function labelOf({ formula }: Terms, enumerator: string | undefined): string {
  return capitalised(enumerator === undefined ? formula : `${formula}\u00a0${enumerator}`);
}
