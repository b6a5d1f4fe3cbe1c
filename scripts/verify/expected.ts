import type { Element, Nodes, Root } from 'hast';

import { find } from '../compare/tokens.ts';
import { fragmentOf } from '../handover/fragment/fragment.ts';
import type { Handover } from '../handover/handover.ts';
import { mediaOf } from '../handover/media.ts';
import { addressFor } from './addresses.ts';
import { parsePage } from './html.ts';
import { type Leaf, leavesOf, type Text } from './leaf.ts';
import { markedDocument, placesIn, type PlacesOf } from './places.ts';
import { textIn } from './reader.ts';

/** A document as a page must show it. */
export interface Expected extends PlacesOf {
  text: Text;
  title: string;
  /** Files that the page may show or offer, by the names that the text calls them. */
  files: ReadonlyMap<string, Uint8Array>;
}

/** Identifier of the element that the text of a document stands in on a site. */
export function wrapperId({ document }: Handover): string {
  return `rapport-${document.config.id}`;
}

/** As the text that is put into a page of a site. */
export async function expectedFragment(handover: Handover): Promise<Expected> {
  const text = fragmentText(handover);
  const media = await mediaOf(handover);
  return {
    text,
    title: handover.document.config.title,
    files: new Map(media.map(({ name, content }) => [name, content])),
    ...placesFor(handover, text),
  };
}

/** As the page that the build writes, on any web server: its files lie where they do in the output folder. */
export function expectedPage(handover: Handover): Expected {
  const { files, document } = handover;
  const { id, lang, title } = document.config;
  const page = parsed(Buffer.from(files.get(`${id}.html`) ?? []).toString('utf8'));
  const main = find([page], ({ tagName }) => tagName === 'main');
  if (main === null) throw new Error('The page of the build has no main element');
  nameFiles(main, files);
  const text = textIn(main, lang);
  return { text, title, files, ...placesFor(handover, text) };
}

function nameFiles(node: Nodes, files: Handover['files']): void {
  if (node.type === 'element') {
    const { href } = node.properties;
    if (typeof href === 'string' && files.has(href)) node.properties['href'] = addressFor(href);
  }
  if ('children' in node) for (const child of node.children) nameFiles(child, files);
}

function placesFor(handover: Handover, { units }: Text): PlacesOf {
  const { document, marks } = markedDocument(handover.document);
  const twin = fragmentText({ ...handover, document });
  const { namesOf, placeOf } = placesIn(leavesOf(units), leavesOf(twin.units), marks);
  const figures = new Map(document.figures.map(({ spec }) => [spec.id, spec.path]));
  const placeOfFigure = ({ figure }: Leaf) => {
    const path = figure === null ? undefined : figures.get(figure);
    return path === undefined ? null : { path, line: 1, column: 1 };
  };
  return { namesOf, placeOf: (leaf) => placeOf(leaf) ?? placeOfFigure(leaf) };
}

function fragmentText(handover: Handover): Text {
  const page = parsed(fragmentOf(handover, addressFor).html);
  return textIn(elementWithId(page, wrapperId(handover)) ?? page, handover.document.config.lang);
}

function parsed(html: string): Root {
  const tree = parsePage(html);
  if (tree === null) throw new Error('A page of the report is larger than the pages that are read');
  return tree;
}

export function elementWithId(tree: Root, id: string): Element | null {
  return find([tree], ({ properties }) => properties['id'] === id);
}
