import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';

import type { HeadingEntry, ReportConfig, ResolvedDocument } from '../model/book.ts';
import { ownId } from '../model/own-ids.ts';
import type { Terms } from '../model/terms.ts';
import { contentOf, type HandlerContext } from './handlers.ts';

const headingId = ownId('det-viktigaste');

/**
 * ”Det viktigaste”, which stands before the text. Where the text speaks for somebody else (`voice: reported`), readers are told that
 * the publisher has put it together.
 */
export function findingsOf(
  { config, findings, pathOf }: ResolvedDocument,
  { publisher }: ReportConfig,
  context: HandlerContext,
): Element[] {
  if (findings === null) return [];
  const { heading, by } = context.terms.findings;
  const [first] = findings.children;
  const content = contentOf(findings, context, first && pathOf.get(first));
  const isOfOthers = config.voice === 'reported' && publisher !== null;
  return [
    h('section.findings', [
      h('h2', { id: headingId }, heading),
      ...withKeys(content),
      ...(isOfOthers ? [h('p.by', by(publisher))] : []),
    ]),
  ];
}

/** The list, which style sheets take the bullets of and with them browsers forget that it is one; the others as they are. */
function withKeys(content: readonly ElementContent[]): ElementContent[] {
  const at = content.findIndex((node) => node.type === 'element' && /^[uo]l$/.test(node.tagName));
  return content.map((node, index) => {
    if (index !== at || node.type !== 'element') return node;
    const properties = { ...node.properties, role: 'list' };
    return { ...node, properties, children: node.children.map(withKey) };
  });
}

/** What an item begins with in strong type is its key number; a style sheet cannot see whether words stand before. */
function withKey<Node extends ElementContent>(node: Node): Node {
  if (node.type !== 'element') return node;
  const at = node.children.findIndex((child) => child.type !== 'text' || child.value.trim() !== '');
  const first = node.children[at];
  if (first?.type !== 'element') return node;
  if (first.tagName !== 'p' && first.tagName !== 'strong') return node;
  const changed =
    first.tagName === 'p'
      ? withKey(first)
      : { ...first, properties: { ...first.properties, className: ['key'] } };
  return { ...node, children: node.children.with(at, changed) };
}

/** For the list of contents. */
export function findingsHeading(
  { findings }: Pick<ResolvedDocument, 'findings'>,
  { findings: { heading } }: Terms,
): HeadingEntry[] {
  if (findings === null) return [];
  return [{ id: headingId, depth: 1, text: heading, enumerator: null }];
}
