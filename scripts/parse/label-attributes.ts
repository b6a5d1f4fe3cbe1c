import type { Paragraph, PhrasingContent, Root } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';

import { type Place, placeIn, placeOfWords } from '../model/place.ts';
import { referencesTransform } from './note-labels.ts';

/** Attributes that are words of the text, by the directive. */
const attributes: Readonly<Record<string, string>> = {
  table: 'caption',
  note: 'title',
  fact: 'title',
  details: 'summary',
};

/** Before what is read, so that it is words whatever it begins with: `1.`, `#`, `>`. */
const lead = 'a ';

/**
 * Reads captions and titles as the Markdown that they are, so that they may hold what the words of a text may. They then stand where
 * `:::table[…]` has them: first in the container.
 */
export function labelAttributesTransform(
  tree: Root,
  file: VFile,
  parse: (text: string) => Root,
): void {
  const known = definitionsIn(tree);
  visit(tree, 'containerDirective', (node) => {
    const attribute = Object.hasOwn(attributes, node.name) ? attributes[node.name] : undefined;
    const written = attribute === undefined ? undefined : node.attributes?.[attribute]?.trim();
    if (attribute === undefined || !written) return;
    const befores = [`${attribute}="`, `${attribute}='`, `${attribute}=`];
    const place = placeOfWords(file, node.position, befores, written);
    const label = captionAt(written, place, file, (words) => parse(words + known));
    if (label !== null) node.children.unshift({ ...label, data: { directiveLabel: true } });
  });
}

/** Words of an attribute or a title as a paragraph, with places in the file that they are written in. */
export function captionAt(
  written: string,
  place: Place | undefined,
  file: VFile,
  parse: (text: string) => Root,
): Paragraph | null {
  const [first] = parse(lead + written).children;
  if (first?.type !== 'paragraph') return null;
  const caption: Paragraph = { ...first, children: withoutLead(first.children) };
  move(caption, file, place);
  referencesTransform({ type: 'root', children: [caption] });
  return caption;
}

/** What links of the text are defined as, for its captions too. */
export function definitionsIn(tree: Root): string {
  let written = '';
  visit(tree, 'definition', ({ label, identifier, url }) => {
    written += `\n\n[${label ?? identifier}]: <${url}>`;
  });
  return written;
}

function withoutLead([first, ...rest]: readonly PhrasingContent[]): PhrasingContent[] {
  if (first?.type !== 'text') return rest;
  const value = first.value.slice(lead.length);
  return value === '' ? rest : [{ ...first, value }, ...rest];
}

/** From places in the words to places in the file. */
function move(paragraph: Paragraph, file: VFile, place: Place | undefined): void {
  const isFound = place !== undefined && 'start' in place;
  visit(paragraph, (node) => {
    const from = Math.max(0, (node.position?.start.offset ?? 0) - lead.length);
    const length = Math.max(0, (node.position?.end.offset ?? from) - lead.length - from);
    const moved = isFound ? placeIn(file, place, from, length) : place;
    if (moved === undefined) delete node.position;
    else node.position = 'start' in moved ? moved : { start: moved, end: moved };
  });
}

/** Whether it is the words of a container, such as the caption of a table or the title of a box. */
export function isLabel({ data }: Paragraph): boolean {
  return data !== undefined && 'directiveLabel' in data;
}

/** The words of a container, which stand first in it, and what follows them. */
export function labelOf({ children }: ContainerDirective): {
  label: Paragraph | null;
  rest: ContainerDirective['children'];
} {
  const [first, ...rest] = children;
  if (first?.type !== 'paragraph' || first.data?.directiveLabel !== true) {
    return { label: null, rest: children };
  }
  const { data: _, ...label } = first;
  return { label, rest };
}
