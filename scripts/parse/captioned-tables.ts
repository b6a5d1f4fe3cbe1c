import type { RootContent } from 'mdast';
import type { ContainerDirective, LeafDirective, TextDirective } from 'mdast-util-directive';

import type { Localised } from '../model/localised.ts';
import type { CaptionedTable } from '../model/nodes.ts';
import { labelOf } from './label-attributes.ts';

export const tableUsage = ':::table{#tab-1 caption="Vad den visar"}';

export const tableHolds: Localised = {
  sv: 'med en tabell i sig, och bara stycken under den',
  en: 'with one table in it, and only paragraphs below it',
};

/** `null` without an identifier or a caption, or with something else than one table and paragraphs below it. */
export function captionedTableOf(
  directive: ContainerDirective | LeafDirective | TextDirective,
): CaptionedTable | null {
  const identifier = directive.attributes?.['id'];
  if (directive.type !== 'containerDirective' || !identifier) return null;
  const { label, rest } = labelOf(directive);
  const [table, ...notes] = rest;
  if (label === null || table?.type !== 'table' || !notes.every(isNote)) return null;
  return { type: 'captionedTable', identifier, children: [label, table, ...notes] };
}

function isNote({ type }: RootContent): boolean {
  return type === 'paragraph' || type === 'footnoteDefinition';
}
