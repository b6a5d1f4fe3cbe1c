import type { Properties } from 'hast';
import { h } from 'hastscript';

import type { Handover } from '../handover.ts';
import { blockOf, groupBlock, htmlBlock } from './blocks.ts';
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
 * is found again on the page: class `rapport`, id `rapport-ID`, and in `html` the language too. The editor's group has no language,
 * so that a document in another than Swedish is one block of HTML in both. Identifiers of headings begin with `r-` (`siteId`).
 */
export function fragmentOf(handover: Handover, addressOf: AddressOf): Fragment {
  const content = contentFor(handover, addressOf);
  const { id, lang } = handover.document.config;
  const html = htmlBlock(
    wrapped(
      { className: ['rapport'], id: `rapport-${id}`, lang },
      content.map((element) => serialised([element])),
    ),
  );
  const blocks = groupBlock(
    wrapped(
      { id: `rapport-${id}`, className: ['wp-block-group', 'rapport'] },
      content.map((element) => blockOf(element)),
    ),
    'rapport',
  );
  return { html, blocks: lang === 'sv' ? blocks : html };
}

function wrapped(properties: Properties, parts: readonly string[]): string {
  const empty = serialised([h('div', properties)]);
  return [empty.replace(/<\/div>$/, ''), ...parts].join('\n') + '\n</div>';
}
