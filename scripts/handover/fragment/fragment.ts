import { h } from 'hastscript';

import type { Handover } from '../handover.ts';
import { blockOf, htmlBlock } from './blocks.ts';
import { contentFor } from './content.ts';
import type { AddressOf } from './context.ts';
import { serialised } from './serialise.ts';

/** The content of a page in WordPress: what its filter leaves as it is, also for those who may not write HTML of their own. */
export interface Fragment {
  /** HTML in one block, to paste into an editor or a module: the comment around it keeps WordPress from adding paragraphs. */
  html: string;
  /** The same as Gutenberg blocks, in the form that WordPress writes them itself. */
  blocks: string;
}

/**
 * A document as the content of a page whose title the site prints: h2 is the top heading. All of it stands in one element, by which it
 * is found again on the page: `<div class="rapport" id="rapport-ID" lang="LANG">`.
 */
export function fragmentOf(handover: Handover, addressOf: AddressOf): Fragment {
  const content = contentFor(handover, addressOf);
  const { id, lang } = handover.document.config;
  const wrapper = { className: ['rapport'], id: `rapport-${id}`, lang };
  const start = serialised([h('div', wrapper)]).replace(/<\/div>$/, '');
  return {
    html: htmlBlock(
      [start, ...content.map((element) => serialised([element])), '</div>'].join('\n'),
    ),
    blocks: [
      htmlBlock(start),
      ...content.map((element) => blockOf(element)),
      htmlBlock('</div>'),
    ].join('\n\n'),
  };
}
