import type { ContainerDirective, LeafDirective, TextDirective } from 'mdast-util-directive';

import type { Box, BoxKind, PageBreak } from '../model/nodes.ts';
import { labelOf } from './label-attributes.ts';

type Directive = ContainerDirective | LeafDirective | TextDirective;

/** `:::note`, `:::fact{title="…"}`, `:::details{summary="…"}`: the title becomes its first paragraph. */
export function boxOf(kind: BoxKind, directive: Directive): Box | null {
  if (directive.type !== 'containerDirective') return null;
  const { label, rest } = labelOf(directive);
  if (label === null) return kind === 'details' ? null : { type: 'box', kind, children: rest };
  const title = { ...label, data: { hProperties: { className: ['box-title'] } } };
  return { type: 'box', kind, children: [title, ...rest] };
}

/** `::pagebreak`: what follows begins a page in print. */
export function pageBreakOf(): PageBreak {
  return { type: 'pageBreak' };
}
