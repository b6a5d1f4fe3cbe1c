import type { Paragraph } from 'mdast';
import type { ContainerDirective, LeafDirective, TextDirective } from 'mdast-util-directive';

import type { Box, BoxKind, PageBreak } from '../model/nodes.ts';

type Directive = ContainerDirective | LeafDirective | TextDirective;

/** `:::note`, `:::fact{title="…"}`, `:::details{summary="…"}`: the title becomes its first paragraph. */
export function boxOf(kind: BoxKind, directive: Directive): Box | null {
  if (directive.type !== 'containerDirective') return null;
  const [first, ...others] = directive.children;
  const isTitled = first?.type === 'paragraph' && first.data?.directiveLabel === true;
  if (!isTitled)
    return kind === 'details' ? null : { type: 'box', kind, children: directive.children };
  const title: Paragraph = { ...first, data: { hProperties: { className: ['box-title'] } } };
  return { type: 'box', kind, children: [title, ...others] };
}

/** `::pagebreak`: what follows begins a page in print. */
export function pageBreakOf(): PageBreak {
  return { type: 'pageBreak' };
}
