import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { FootnoteReference, Heading, Link, Root } from 'mdast';
import { defaultHandlers, type Handlers, type State, toHast } from 'mdast-util-to-hast';

import type {
  BoundClaim,
  BoundValue,
  Box,
  Citation,
  CrossReference,
  FigureNode,
  LanguageBlock,
  LanguageSpan,
  PullQuote,
  Subscript,
  Superscript,
} from '../model/nodes.ts';
import { type Terms, capitalised } from '../model/terms.ts';
import { joinTextsTransform } from './join-texts.ts';
import { sanitised } from './sanitise.ts';
import { sourcePlacesTransform } from './source-places.ts';

/** Where a tree is going: the page on a screen, or the page that is printed. */
export type Medium = 'screen' | 'print';

export interface HandlerContext {
  medium: Medium;
  terms: Terms;
  /** Of the document. */
  lang: string;
  /** Whether blocks say where they are written; in the preview only. */
  hasSources?: boolean;
}

const linkHandler = defaultHandlers.link;

/**
 * Turns a resolved tree into sanitised HTML; figures stay as `<figure data-figure="id">` for `figuresTransform`. `path` is the
 * file that the tree was read from, for blocks that say where they are written.
 */
export function contentOf(tree: Root, context: HandlerContext, path?: string): ElementContent[] {
  const hast = toHast(tree, { handlers: handlersOf(context), unknownHandler: refuse });
  const root = hast.type === 'root' ? hast : { type: 'root' as const, children: [hast] };
  const safe = sanitised(root);
  joinTextsTransform(safe);
  if (context.hasSources && path !== undefined) sourcePlacesTransform(safe, path);
  return safe.children.filter((child) => child.type !== 'doctype');
}

/** The same for a text of one paragraph, without the paragraph. */
export function phrasingOf(tree: Root, context: HandlerContext): ElementContent[] {
  const isSingle = tree.children.length === 1 && tree.children[0]?.type === 'paragraph';
  const content = contentOf(tree, context);
  const [only] = content;
  return isSingle && only?.type === 'element' ? only.children : content;
}

function refuse(_: State, node: { type: string }): never {
  throw new Error(`No handler for \`${node.type}\``);
}

function handlersOf({ medium, terms }: HandlerContext): Handlers {
  return {
    figure: (state: State, node: FigureNode): Element =>
      placed(state, node, h('figure', { dataFigure: node.identifier })),
    crossReference: (_: State, node: CrossReference) => crossReference(node, medium, terms),
    boundValue: (_: State, node: BoundValue): Element =>
      h('data', { value: node.value === null ? '' : String(node.value) }, node.text),
    boundClaim: (state: State, node: BoundClaim) =>
      state.all({ type: 'paragraph', children: node.children }),
    citation: (state: State, node: Citation): Element =>
      h('span.citation', state.all({ type: 'paragraph', children: node.children })),
    languageSpan: (state: State, node: LanguageSpan): Element =>
      h('span', { lang: node.lang }, state.all({ type: 'paragraph', children: node.children })),
    languageBlock: (state: State, node: LanguageBlock): Element =>
      placed(
        state,
        node,
        h(
          'div',
          { lang: node.lang },
          state.wrap(state.all({ ...node, type: 'blockquote' } as never)),
        ),
      ),
    box: (state: State, node: Box): Element => placed(state, node, boxElement(state, node, medium)),
    pageBreak: () => (medium === 'print' ? h('div.page-break') : undefined),
    pullQuote: (state: State, node: PullQuote): Element =>
      placed(
        state,
        node,
        h('blockquote.pullquote', state.wrap(state.all({ ...node, type: 'blockquote' } as never))),
      ),
    subscript: (state: State, node: Subscript): Element =>
      h('sub', state.all({ type: 'paragraph', children: node.children })),
    superscript: (state: State, node: Superscript): Element =>
      h('sup', state.all({ type: 'paragraph', children: node.children })),
    materialMark: () => undefined, // for the author alone
    footnoteReference: (_: State, node: FootnoteReference): Element =>
      footnoteReference(node.data?.enumerator ?? 0, terms),
    heading: (state: State, node: Heading): Element =>
      placed(state, node, heading(state, node, medium, terms)),
    link: (state: State, node: Link) =>
      medium === 'print' && isOtherPage(node.url) ? state.all(node) : linkHandler(state, node),
  };
}

/** The element, with the place of what it was made from. */
function placed(
  state: State,
  node: Box | FigureNode | Heading | LanguageBlock | PullQuote,
  element: Element,
): Element {
  state.patch(node, element);
  return element;
}

/** Details can be folded on a screen, and stand open in print. */
function boxElement(state: State, node: Box, medium: Medium): Element {
  const children = state.wrap(state.all({ ...node, type: 'blockquote' } as never));
  const isFolded = node.kind === 'details' && medium === 'screen';
  const title = children.find((child) => child.type === 'element');
  if (isFolded && title?.type === 'element') Object.assign(title, h('summary', title.children));
  return isFolded ? h('details', children) : h(`div.box.${node.kind}`, children);
}

/** `faq.html#kontakt`: a PDF stands alone and cannot lead there. */
function isOtherPage(url: string): boolean {
  return /^[a-z0-9-]+\.html(?:#|$)/.test(url);
}

/**
 * A page on a screen links to the other document; a PDF stands alone, so it only names it. In print a place follows where the
 * layout may say the page.
 */
function crossReference(node: CrossReference, medium: Medium, terms: Terms): Element | Element[] {
  const isOutside = node.href !== null && !node.href.startsWith('#');
  if (node.href === null || (isOutside && medium === 'print')) {
    return h('span.cross-reference', node.text);
  }
  const link = h('a.cross-reference', { href: node.href }, node.text);
  if (medium === 'screen') return link;
  const dataBefore = ` ${terms.onPage}\u00a0`;
  return [link, h('span.on-page', { dataPageref: node.href.slice(1), dataBefore })];
}

function footnoteReference(number: number, terms: Terms): Element {
  const link = h('a', { href: `#not-${number}`, id: `notref-${number}` }, String(number));
  link.properties['ariaLabel'] = terms.note(number);
  return h('sup.note-ref', link);
}

function heading(state: State, node: Heading, medium: Medium, terms: Terms): Element {
  const { id = '', enumerator } = node.data ?? {};
  const text = state.all(node);
  const number = enumerator === undefined ? [] : [h('span.enumerator', `${enumerator}.`), ' '];
  const link = h('a.permalink', { href: `#${id}`, ariaLabel: capitalised(terms.linkHere) }, '#');
  const tail = medium === 'screen' ? [' ', link] : [];
  return h(`h${Math.min(node.depth + 1, 6)}`, { id }, [...number, ...text, ...tail]);
}
