import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';

import { classesOf, elementsIn, find, tokensOf, tokensOfText } from './tokens.ts';
import { captionParts, type FigurePart, type FigureVersion } from './version.ts';

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
  const picture = pictureIn(figure)?.properties['alt'] ?? '';
  if (picture !== '') texts.push({ part: 'alt', tokens: tokensOfText(picture) });
  if (typeof alt === 'string') texts.push({ part: 'alt', tokens: tokensOfText(alt) });
  return texts;
}

/** The picture of a figure that is one. */
function pictureIn(figure: Element): Element | null {
  if (!classesOf(figure).includes('picture')) return null;
  return find(figure.children, (each) => each.tagName === 'img');
}

/** The picture as a drawing, so that it stands beside the other one; `null` for a figure that is none. */
export function pictureDrawing(figure: Element): FigureVersion['drawings'] {
  const { src, width, height } = pictureIn(figure)?.properties ?? {};
  if (typeof src !== 'string' || !src.startsWith('data:image/')) return null;
  const size = `width="${String(width)}" height="${String(height)}"`;
  const box = `viewBox="0 0 ${String(width)} ${String(height)}"`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" ${size} ${box}><image href="${src}" ${size}></image></svg>`;
  return { page: svg, narrow: svg };
}

export function drawingIn(figure: Element): Element | null {
  return find([figure], (each) => classesOf(each).includes('drawing'));
}

function partOf(classes: readonly string[]): FigurePart | null {
  return captionParts.find((part) => classes.includes(part)) ?? null;
}
