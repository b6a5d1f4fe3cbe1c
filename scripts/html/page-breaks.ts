import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';

/**
 * Takes away the marks of page breaks and lets what follows begin a page. An element of its own would come between the last
 * line of a page and the notes below it.
 */
export function withPageBreaks(elements: readonly ElementContent[]): ElementContent[] {
  const content: ElementContent[] = [];
  let isDue = false;
  for (const node of elements) {
    const isElement = node.type === 'element';
    if (isElement && hasClass(node, 'page-break')) isDue = true;
    else if (isElement && isDue) {
      content.push(newPage(node));
      isDue = false;
    } else content.push(node);
  }
  return content;
}

function newPage(node: Element): Element {
  // A figure is put in the place of its element later.
  if (node.tagName === 'figure') return h('div.new-page', [node]);
  const { className } = node.properties;
  const names = [...(Array.isArray(className) ? className : []), 'new-page'];
  return { ...node, properties: { ...node.properties, className: names } };
}

function hasClass({ properties: { className } }: Element, name: string): boolean {
  return Array.isArray(className) && className.includes(name);
}
