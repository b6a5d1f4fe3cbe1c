import type { Element, Nodes, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';

import { sentencesIn } from '../../scripts/lint/sentences.ts';

/** A built page, read the way a person or a screen reader gets its words. */
export interface BuiltPage {
  tree: Root;
  headings: readonly Heading[];
  /** Words of a section, from its heading to the next of the same or a higher level; or of the element with the id. */
  sectionText: (id: string) => string;
  /** Its sentences outside figures, with the works that each cites; `own` ends at the first heading below it. */
  sentences: (id: string, own?: boolean) => readonly Sentence[];
  /** Addresses that the section links to, in order. */
  sectionLinks: (id: string) => readonly string[];
}

export interface Heading {
  id: string;
  level: number;
  /** Without number and permalink. */
  text: string;
}

export interface Sentence {
  text: string;
  /** Keys of works, without repetition. */
  cites: readonly string[];
}

type Piece =
  | { kind: 'text'; text: string }
  | { kind: 'break' }
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
  nameQuestions(tree);
  const all = piecesOf(tree);
  const prose = piecesOf(tree, true);
  const piecesAt = (id: string, own = false, from = all): Piece[] => {
    const start = from.findIndex((piece) => piece.kind === 'heading' && piece.heading.id === id);
    const first = from[start];
    if (first?.kind !== 'heading' || first.heading.level === 1)
      return piecesOf(elementAt(tree, id));
    const rest = from.slice(start + 1);
    const end = rest.findIndex(
      (piece) => piece.kind === 'heading' && (own || piece.heading.level <= first.heading.level),
    );
    return end === -1 ? rest : rest.slice(0, end);
  };
  return {
    tree,
    headings: all.flatMap((piece) => (piece.kind === 'heading' ? [piece.heading] : [])),
    sectionText: (id) => textOf(piecesAt(id)),
    sentences: (id, own) => sentencesOf(piecesAt(id, own, prose)),
    sectionLinks: (id) =>
      piecesAt(id).flatMap((piece) => (piece.kind === 'link' ? [piece.href] : [])),
  };
}

/** The identifier of a folded question stands on the link after it. */
function nameQuestions(tree: Root): void {
  for (const details of elementsOf(tree, isQuestion)) {
    const [heading] = elementsOf(details, (element) => classesOf(element).includes('asked'));
    const [link] = elementsOf(details, (element) => classesOf(element).includes('permalink'));
    if (heading !== undefined) heading.properties['id'] = link?.properties['id'];
  }
}

function isQuestion(element: Element): boolean {
  return element.tagName === 'details' && classesOf(element).includes('question');
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
  return plain(pieces.map(wordsOfPiece).join(''));
}

function wordsOfPiece(piece: Piece): string {
  if (piece.kind === 'heading') return ` ${piece.heading.text} `;
  if (piece.kind === 'break') return ' ';
  return piece.kind === 'text' ? piece.text : '';
}

/** Stand in the text while it is divided: the end of a block, and a work that is cited. */
const blockEnd = '\u2029';
const citation = /\uE000([^\uE001]*)\uE001/gu;

function sentencesOf(pieces: readonly Piece[]): Sentence[] {
  const marked = pieces.map((piece) => {
    if (piece.kind === 'break' || piece.kind === 'heading') return blockEnd;
    const key = piece.kind === 'link' ? /^#_ref-(.+)$/u.exec(piece.href)?.[1] : undefined;
    return key === undefined ? wordsOfPiece(piece) : `\uE000${key}\uE001`;
  });
  // A note's number after the full stop is no part of what is said.
  const texts = marked
    .join('')
    .replaceAll(/\[\d+\]/gu, '')
    .split(blockEnd);
  return texts.flatMap((block) =>
    sentencesIn(block.trim()).flatMap(({ start, end }) => {
      const written = block.trim().slice(start, end);
      const text = plain(written.replaceAll(citation, ''));
      const cites = [...new Set([...written.matchAll(citation)].map(([, key = '']) => key))];
      return text === '' ? [] : [{ text, cites }];
    }),
  );
}

function piecesOf(node: Nodes, isProse = false): Piece[] {
  const within = () => childrenOf(node).flatMap((child) => piecesOf(child, isProse));
  if (node.type === 'text') return [{ kind: 'text', text: node.value }];
  if (node.type !== 'element') return within();
  if (isSkipped(node) || (isProse && node.tagName === 'figure')) return [];
  const inner = within();
  if (classesOf(node).includes('note-ref')) {
    return [{ kind: 'text', text: `[${textOf(inner)}]` }];
  }
  const heading = headingOf(node, inner);
  if (heading !== null) return [{ kind: 'heading', heading }];
  const href = node.tagName === 'a' ? node.properties['href'] : undefined;
  const link: Piece[] = typeof href === 'string' ? [{ kind: 'link', href }] : [];
  const space: Piece[] = blocks.has(node.tagName) ? [{ kind: 'break' }] : [];
  return [...space, ...link, ...inner, ...space];
}

function headingOf({ tagName, properties }: Element, inner: readonly Piece[]): Heading | null {
  const level = /^h(?<level>[1-6])$/u.exec(tagName)?.groups?.['level'];
  if (level === undefined) return null;
  const text = textOf(inner).replace(/^\d+\. /u, '');
  return { id: String(properties['id']), level: Number(level), text };
}

function isSkipped(element: Element): boolean {
  return (
    (skipped.has(element.tagName) && !isQuestion(element)) ||
    classesOf(element).some((name) => skippedClasses.has(name))
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
