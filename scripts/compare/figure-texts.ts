import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';

import { classesOf, elementsIn, find, tokensOf, tokensOfText } from './tokens.ts';
import type { FigurePart, FigureVersion } from './version.ts';

/** The figures of a page, by identifier. */
export function figuresIn(page: Root): Map<string, Element> {
  const figures = new Map<string, Element>();
  visit(page, 'element', (node) => {
    if (node.tagName === 'figure' && typeof node.properties['id'] === 'string')
      figures.set(node.properties['id'], node);
  });
  return figures;
}

/** Everything that is said in and around a figure, without its number; a picture says its alternative text. */
export function figureTextsIn(figure: Element): FigureVersion['texts'] {
  const texts: { part: FigurePart; tokens: FigureVersion['texts'][number]['tokens'] }[] = [];
  visit(figure, 'element', (node) => {
    if (node.tagName !== 'p') return;
    const part = partOf(classesOf(node));
    if (part !== null) texts.push({ part, tokens: tokensOf(node.children) });
  });
  const items = find([figure], (each) => classesOf(each).includes('items'));
  for (const item of elementsIn(items?.children ?? []))
    texts.push({ part: 'item', tokens: tokensOf(item.children) });
  const drawing = drawingIn(figure);
  const alt = drawing?.properties['ariaLabel'];
  if (typeof alt === 'string') texts.push({ part: 'alt', tokens: tokensOfText(alt) });
  return texts;
}

export function drawingIn(figure: Element): Element | null {
  return find([figure], (each) => classesOf(each).includes('drawing'));
}

const partNames: readonly FigurePart[] = ['subject', 'facts', 'question', 'note', 'source'];

function partOf(classes: readonly string[]): FigurePart | null {
  return partNames.find((part) => classes.includes(part)) ?? null;
}
