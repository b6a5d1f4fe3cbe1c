import type { Paragraph, Root, RootContent } from 'mdast';
import type { ContainerDirective, LeafDirective, TextDirective } from 'mdast-util-directive';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';

import type { CaptionedTable } from '../model/nodes.ts';
import { type Place, placeIn, placeOfWords } from '../model/place.ts';
import { referencesTransform } from './note-labels.ts';

export const tableUsage = ':::table{#tab-1 caption="Vad den visar"}';

/** What a container is headed by, by its name. */
const titles: Readonly<Record<string, string>> = {
  table: 'caption',
  note: 'title',
  fact: 'title',
  details: 'summary',
};

/**
 * Reads the captions of tables and the titles of boxes as the Markdown that they are, so that they may hold what the words of a text
 * may. They then stand where `:::table[…]` has them: first in the container.
 */
export function titlesTransform(tree: Root, file: VFile, parse: (text: string) => Root): void {
  visit(tree, 'containerDirective', (node) => {
    const name = Object.hasOwn(titles, node.name) ? (titles[node.name] ?? '') : '';
    const caption = node.attributes?.[name]?.trim();
    if (!caption) return;
    const starts = [`${name}="`, `${name}='`, `${name}=`];
    const place = placeOfWords(file, node.position, starts, caption);
    const first = captionAt(caption, place, file, parse);
    if (first !== null) node.children.unshift({ ...first, data: { directiveLabel: true } });
  });
}

/** A caption as a paragraph, with places in the file that it is written in. */
export function captionAt(
  caption: string,
  place: Place | undefined,
  file: VFile,
  parse: (text: string) => Root,
): Paragraph | null {
  const [first] = parse(caption).children;
  if (first?.type !== 'paragraph') return null;
  move(first, file, place);
  referencesTransform({ type: 'root', children: [first] });
  return first;
}

/** From places in the caption to places in the file. */
function move(paragraph: Paragraph, file: VFile, place: Place | undefined): void {
  const isFound = place !== undefined && 'start' in place;
  visit(paragraph, (node) => {
    const from = node.position?.start.offset ?? 0;
    const length = (node.position?.end.offset ?? from) - from;
    const moved = isFound ? placeIn(file, place, from, length) : place;
    if (moved === undefined) delete node.position;
    else node.position = 'start' in moved ? moved : { start: moved, end: moved };
  });
}

/** `null` without an identifier or a caption, or with something else than one table and paragraphs below it. */
export function captionedTableOf(
  directive: ContainerDirective | LeafDirective | TextDirective,
): CaptionedTable | null {
  const identifier = directive.attributes?.['id'];
  if (directive.type !== 'containerDirective' || !identifier) return null;
  const [caption, table, ...notes] = directive.children;
  const isLabelled = caption?.type === 'paragraph' && caption.data?.directiveLabel === true;
  if (!isLabelled || table?.type !== 'table' || !notes.every(isNote)) return null;
  const { data: _, ...words } = caption;
  return { type: 'captionedTable', identifier, children: [words, table, ...notes] };
}

function isNote({ type }: RootContent): boolean {
  return type === 'paragraph' || type === 'footnoteDefinition';
}
