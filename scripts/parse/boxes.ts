import type { Paragraph } from 'mdast';
import type { ContainerDirective, LeafDirective, TextDirective } from 'mdast-util-directive';
import type { VFile } from 'vfile';

import type { Box, BoxKind, PageBreak } from '../model/nodes.ts';
import { placeOfWords } from '../model/place.ts';

type Directive = ContainerDirective | LeafDirective | TextDirective;

/** `:::note`, `:::fact{title="…"}`, `:::details{summary="…"}`: the title becomes its first paragraph. */
export function boxOf(kind: BoxKind, directive: Directive, source: string): Box | null {
  if (directive.type !== 'containerDirective') return null;
  const written = directive.attributes?.[kind === 'details' ? 'summary' : 'title']?.trim() ?? '';
  if (kind === 'details' && written === '') return null;
  if (written === '') return { type: 'box', kind, children: directive.children };
  const file = { value: source } as VFile;
  const position = placeOfWords(file, directive.position, ['="', '='], written);
  const place = position !== undefined && 'start' in position ? position : undefined;
  const title: Paragraph = {
    type: 'paragraph',
    children: [{ type: 'text', value: written, position: place }],
    data: { hProperties: { className: ['box-title'] } },
    position: place,
  };
  return { type: 'box', kind, children: [title, ...directive.children] };
}

/** `::pagebreak`: what follows begins a page in print. */
export function pageBreakOf(): PageBreak {
  return { type: 'pageBreak' };
}
