import type { Root as HastRoot, Element, ElementContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { h } from 'hastscript';

import type { ResolvedDocument } from '../model/book.ts';
import { ownId } from '../model/own-ids.ts';
import type { HandlerContext } from './handlers.ts';
import { sanitised } from './sanitise.ts';

/** ”Citera så här”: the document in each style, and on screen the files for reference managers that lie beside the page. */
export function citeOf(
  { config, howToCite }: ResolvedDocument,
  { terms, medium, beside = 'all' }: HandlerContext,
): Element[] {
  if (howToCite.length === 0) return [];
  const { heading, files, ofFile } = terms.cite;
  const styles = howToCite.flatMap(({ name, html }) => [h('dt', name), h('dd', entryOf(html))]);
  const links = citationFiles.map(({ name, ending }) => {
    const href = `${config.id}.${ending}`;
    return h('a', { href, download: true, ariaLabel: ofFile(name) }, name);
  });
  return [
    h('section.about.cite', [
      h('h2', { id: ownId('citera') }, heading),
      h('dl', styles),
      ...(medium === 'screen' && beside !== 'none'
        ? [h('p.downloads', [h('span', `${files}:`), ...links])]
        : []),
    ]),
  ];
}

/** Files beside the page that reference managers read. */
const citationFiles = [
  { name: 'RIS', ending: 'ris' },
  { name: 'BibTeX', ending: 'bib' },
];

/** An entry of a reference list, printed. */
export function entryOf(html: string): ElementContent[] {
  const entry: HastRoot = sanitised(fromHtml(html, { fragment: true }));
  return entry.children as ElementContent[];
}
