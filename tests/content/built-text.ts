import type { Element, Nodes, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';

/** A built page, read the way a person or a screen reader gets its words. */
export interface BuiltPage {
  tree: Root;
  headings: readonly Heading[];
  /** Words of a section, from its heading to the next of the same or a higher level; or of the element with the id. */
  sectionText: (id: string) => string;
  /** Addresses that the section links to, in order. */
  sectionLinks: (id: string) => readonly string[];
}

export interface Heading {
  id: string;
  level: number;
  /** Without number and permalink. */
  text: string;
}

type Piece =
  | { kind: 'text'; text: string }
  | { kind: 'link'; href: string }
  | { kind: 'heading'; heading: Heading };

const blocks = new Set(
  'blockquote div figcaption figure h1 h2 h3 header li nav ol p section td th tr ul'.split(' '),
);
/** Drawings, data behind the charts and page furniture: none of it is prose. */
const skipped = new Set(['details', 'head', 'nav', 'script', 'style', 'svg']);
const skippedClasses = new Set(['back', 'downloads', 'formats', 'permalink', 'visually-hidden']);

export function readPage(html: string): BuiltPage {
  const tree = fromHtml(html);
  const all = piecesOf(tree);
  const piecesAt = (id: string): Piece[] => {
    const start = all.findIndex((piece) => piece.kind === 'heading' && piece.heading.id === id);
    const first = all[start];
    if (first?.kind !== 'heading' || first.heading.level === 1)
      return piecesOf(elementAt(tree, id));
    const rest = all.slice(start + 1);
    const end = rest.findIndex(
      (piece) => piece.kind === 'heading' && piece.heading.level <= first.heading.level,
    );
    return end === -1 ? rest : rest.slice(0, end);
  };
  return {
    tree,
    headings: all.flatMap((piece) => (piece.kind === 'heading' ? [piece.heading] : [])),
    sectionText: (id) => textOf(piecesAt(id)),
    sectionLinks: (id) =>
      piecesAt(id).flatMap((piece) => (piece.kind === 'link' ? [piece.href] : [])),
  };
}

/** Plain text: white space as one space, soft hyphens gone. */
export function plain(text: string): string {
  return text.replaceAll('\u00AD', '').replaceAll(/\s+/gu, ' ').trim();
}

/** All elements that the test holds for, in document order. */
export function elementsOf(node: Nodes, holds: (element: Element) => boolean): Element[] {
  const own = node.type === 'element' && holds(node) ? [node] : [];
  return [...own, ...childrenOf(node).flatMap((child) => elementsOf(child, holds))];
}

export function wordsOf(node: Nodes): string {
  return textOf(piecesOf(node));
}

export function classesOf({ properties }: Element): readonly string[] {
  const { className } = properties;
  return Array.isArray(className) ? className.map(String) : [];
}

function textOf(pieces: readonly Piece[]): string {
  const text = pieces.map((piece) => {
    if (piece.kind === 'heading') return ` ${piece.heading.text} `;
    return piece.kind === 'text' ? piece.text : '';
  });
  return plain(text.join(''));
}

function piecesOf(node: Nodes): Piece[] {
  if (node.type === 'text') return [{ kind: 'text', text: node.value }];
  if (node.type !== 'element') return childrenOf(node).flatMap(piecesOf);
  if (isSkipped(node)) return [];
  const inner = childrenOf(node).flatMap(piecesOf);
  if (classesOf(node).includes('note-ref')) {
    return [{ kind: 'text', text: `[${textOf(inner)}]` }];
  }
  const level = /^h(?<level>[1-6])$/u.exec(node.tagName)?.groups?.['level'];
  if (level !== undefined) {
    const text = textOf(inner).replace(/^\d+\. /u, '');
    const heading = { id: String(node.properties['id']), level: Number(level), text };
    return [{ kind: 'heading', heading }];
  }
  const href = node.tagName === 'a' ? node.properties['href'] : undefined;
  const link: Piece[] = typeof href === 'string' ? [{ kind: 'link', href }] : [];
  const space: Piece[] = blocks.has(node.tagName) ? [{ kind: 'text', text: ' ' }] : [];
  return [...space, ...link, ...inner, ...space];
}

function isSkipped(element: Element): boolean {
  return (
    skipped.has(element.tagName) || classesOf(element).some((name) => skippedClasses.has(name))
  );
}

function childrenOf(node: Nodes): readonly Nodes[] {
  return 'children' in node ? node.children : [];
}

function elementAt(tree: Root, id: string): Element {
  // The title block has no identifier of its own.
  const [found] = elementsOf(tree, (element) =>
    id === 'opening'
      ? element.tagName === 'header' && classesOf(element).includes('opening')
      : element.properties['id'] === id,
  );
  if (found === undefined) throw new Error(`The page has nothing with the identifier ${id}`);
  return found;
}
