import type { Nodes, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';

import type { Localised } from '../model/localised.ts';
import { report } from '../model/report.ts';

const inEdition: Readonly<Record<string, Localised>> = {
  heading: { sv: 'En rubrik i `:::edition`', en: 'A heading in `:::edition`' },
  figure: { sv: 'En figur i `:::edition`', en: 'A figure in `:::edition`' },
  pullQuote: { sv: 'Ett citat i `:::edition`', en: 'A pull quote in `:::edition`' },
};

/**
 * Reports an abstract or a text on the edition inside something else, and headings or figures in the latter: both are moved
 * to a place of their own on the page, and their headings would be listed as parts of what they stand in.
 */
export function containersTransform(tree: Root, file: VFile): void {
  visit(tree, (node, _, parent) => {
    const name = nameOf(node);
    if (name === null) return;
    const what = { sv: `\`${name}\` inne i något annat`, en: `\`${name}\` inside something else` };
    if (parent !== tree) report(file, 'markdown-supported', { what }, { place: node.position });
    if (node.type === 'edition') reportHeld(node, file);
  });
}

function nameOf({ type }: Nodes): string | null {
  return type === 'abstract' || type === 'edition' ? `:::${type}` : null;
}

function reportHeld(edition: Nodes, file: VFile): void {
  visit(edition, ({ type, position }) => {
    const what = inEdition[type];
    if (what !== undefined) report(file, 'markdown-supported', { what }, { place: position });
  });
}
