import type { List, Nodes, Parent, Root, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';

import type { Localised } from '../model/localised.ts';
import type { Findings, Recommendations } from '../model/nodes.ts';
import { placeOfWords } from '../model/place.ts';
import { report } from '../model/report.ts';

/** What has a place of its own on the page, and so cannot be part of something else. */
const setApart: ReadonlySet<string> = new Set(['abstract', 'findings', 'edition']);

/** What may not stand in them: headings would be listed as parts of what they stand in, and a figure is placed in the text. */
const heldWrongly: Readonly<Record<string, Localised>> = {
  heading: { sv: 'En rubrik', en: 'A heading' },
  figure: { sv: 'En figur', en: 'A figure' },
  pullQuote: { sv: 'Ett citat', en: 'A pull quote' },
  recommendations: { sv: '`:::recommendations`', en: '`:::recommendations`' },
};

const holders: ReadonlySet<string> = new Set(['findings', 'edition']);

/** More than these are no longer the most important. */
const mostFindings = 9;

/**
 * Reports an abstract, findings or a text on the edition inside something else, headings or figures in the two last, which are
 * moved to a place of their own on the page, and findings and recommendations that are no list.
 */
export function containersTransform(tree: Root, file: VFile): void {
  visit(tree, (node, _, parent) => {
    if (setApart.has(node.type) && parent !== tree) reportInside(node, file);
    if (holders.has(node.type)) reportHeld(node, file);
    if (node.type === 'findings') reportFindings(node, file);
    if (node.type === 'recommendations' && partsOf(node).length !== 1) {
      reportNoList('recommendations-are-list', node, file);
    }
  });
}

function reportInside({ type, position }: Nodes, file: VFile): void {
  const what = {
    sv: `\`:::${type}\` inne i något annat`,
    en: `\`:::${type}\` inside something else`,
  };
  report(file, 'markdown-supported', { what }, { place: position });
}

function reportHeld(holder: Nodes, file: VFile): void {
  visit(holder, ({ type, position }) => {
    const held = heldWrongly[type];
    if (held === undefined) return;
    const what = {
      sv: `${held.sv} i \`:::${holder.type}\``,
      en: `${held.en} in \`:::${holder.type}\``,
    };
    report(file, 'markdown-supported', { what }, { place: position });
  });
}

function reportFindings(node: Findings, file: VFile): void {
  const [list, ...after] = partsOf(node);
  if (list === undefined || after.some(({ type }) => type !== 'paragraph')) {
    reportNoList('findings-are-list', node, file);
    return;
  }
  const count = list.children.length;
  if (count <= mostFindings) return;
  const place = list.children[mostFindings]?.position;
  report(file, 'findings-few', { count, most: mostFindings }, { place });
}

/** The list that a container begins with, and what follows it; nothing where it begins with something else. Notes are elsewhere. */
function partsOf({ children }: Parent): [List, ...RootContent[]] | [] {
  const [first, ...rest] = children.filter(
    ({ type }) => type !== 'footnoteDefinition' && type !== 'definition',
  );
  return first?.type === 'list' ? [first, ...rest] : [];
}

function reportNoList(
  rule: 'findings-are-list' | 'recommendations-are-list',
  node: Findings | Recommendations,
  file: VFile,
): void {
  report(file, rule, {}, { place: placeOfWords(file, node.position, [':'], node.type) });
}
