import type { Root } from 'hast';
import { visit } from 'unist-util-visit';

/** Roles that make Chromium tag the printed page as a person would (design: print, part 4). */
export function printRolesTransform(tree: Root): void {
  visit(tree, 'element', (node) => {
    if (node.tagName === 'p') node.properties['role'] = 'paragraph';
    // A span without a role loses its language; one with this role is tagged, and its type mapped to Span.
    const isPhrase = /^(?:span|i|em|q)$/.test(node.tagName);
    if (isPhrase && node.properties['lang'] !== undefined) node.properties['role'] = 'emphasis';
    // Chromium would tag the element as a second figure, without alternative text, around the drawing.
    if (node.tagName === 'figure') node.properties['role'] = 'group';
  });
}
