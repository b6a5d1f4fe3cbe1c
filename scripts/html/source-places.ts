import type { Nodes, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';

/** Elements that are blocks of a text: what an author points at, and what a comment is about. */
const blocks = new Set([
  'p',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'ul',
  'ol',
  'li',
  'dt',
  'blockquote',
  'pre',
  'table',
  'tr',
  'figure',
]);

/**
 * Says of each block where it is written, as `data-source="<path>:<line>:<column>"`. Only the preview does: what is
 * published tells nothing of the sources.
 */
export function sourcePlacesTransform(tree: Root, path: string): void {
  visit(tree, 'element', (node) => {
    const point = node.position?.start;
    if (!blocks.has(node.tagName) || point === undefined) return undefined;
    node.properties['dataSource'] = `${path}:${point.line}:${point.column}`;
    return undefined;
  });
}

/**
 * Takes the places out of a finished tree, in order, and leaves the attributes empty: so a block that has only moved is still
 * the same block.
 */
export function takeSourcePlaces(tree: Nodes): string[] {
  const places: string[] = [];
  visit(tree, 'element', (node) => {
    const place = node.properties['dataSource'];
    if (typeof place === 'string') {
      places.push(place);
      node.properties['dataSource'] = placeholder;
    }
    return node.tagName === 'svg' ? SKIP : undefined;
  });
  return places;
}

/** Private use: no font has it, so no text can. */
const placeholder = '\uE010';

/** The other way: HTML with its places. */
export function withSourcePlaces(html: string, places: readonly string[]): string {
  let index = 0;
  return html.replaceAll(placeholder, () => escaped(places[index++] ?? ''));
}

function escaped(place: string): string {
  return place.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
}
