import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type {
  FootnoteReference,
  Heading,
  Image,
  Link,
  List,
  ListItem,
  Nodes,
  Parents,
  Root,
} from 'mdast';
import { defaultHandlers, type Handlers, type State, toHast } from 'mdast-util-to-hast';

import type {
  BoundClaim,
  BoundValue,
  Box,
  CaptionedTable,
  Citation,
  CrossReference,
  FigureNode,
  Formula,
  InlineFormula,
  LanguageBlock,
  LanguageSpan,
  PictureBlock,
  PullQuote,
  Recommendations,
  Subscript,
  Superscript,
} from '../model/nodes.ts';
import { ownId } from '../model/own-ids.ts';
import type { ShareShape } from '../model/share.ts';
import { type Terms, capitalised } from '../model/terms.ts';
import { printedCode } from './code.ts';
import { definitionHandlers } from './definitions.ts';
import { formulasTransform, type PlacedFormulas } from './formulas.ts';
import { joinTextsTransform } from './join-texts.ts';
import { linksApartTransform } from './links-apart.ts';
import { list, listItem, recommendationsElement } from './lists.ts';
import { notesApartTransform } from './notes-apart.ts';
import { pictureBlock, pictureElement } from './picture-element.ts';
import { sanitised } from './sanitise.ts';
import { sourcePlacesTransform } from './source-places.ts';
import { textTablesTransform } from './text-tables.ts';

/** Where a tree is going: the page on a screen, or the page that is printed. */
export type Medium = 'screen' | 'print';

export interface HandlerContext {
  medium: Medium;
  terms: Terms;
  /** Of the document. */
  lang: string;
  /** Whether blocks say where they are written; in the preview only. */
  hasSources?: boolean;
  /** Files that lie beside the page, which it may link to; all of them when nothing is said. */
  beside?: Beside;
  /** Shapes that each figure has a picture to share in. */
  shares?: ReadonlyMap<string, readonly ShareShape[]>;
}

/** All, those that need no browser to be made, or none. */
export type Beside = 'all' | 'unprinted' | 'none';

const linkHandler = defaultHandlers.link;

/**
 * Turns a resolved tree into sanitised HTML; figures stay as `<figure data-figure="id">` for `figuresTransform`. `path` is the
 * file that the tree was read from, for blocks that say where they are written.
 */
export function contentOf(tree: Root, context: HandlerContext, path?: string): ElementContent[] {
  const formulas: PlacedFormulas = [];
  const handlers = handlersOf(context, formulas);
  const hast = toHast(tree, { handlers, unknownHandler: refuse });
  const root = hast.type === 'root' ? hast : { type: 'root' as const, children: [hast] };
  const safe = sanitised(root);
  joinTextsTransform(safe);
  linksApartTransform(safe);
  notesApartTransform(safe);
  formulasTransform(safe, formulas, context);
  textTablesTransform(safe, context);
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

function handlersOf({ medium, terms }: HandlerContext, formulas: PlacedFormulas): Handlers {
  return {
    figure: (state: State, node: FigureNode): Element =>
      placed(state, node, h('figure', { dataFigure: node.identifier })),
    crossReference: (_: State, node: CrossReference) => crossReference(node, medium, terms),
    ...definitionHandlers({ isPrinted: medium === 'print' }),
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
    image: (_: State, node: Image): Element => pictureElement(node),
    pictureBlock: (state: State, node: PictureBlock): Element =>
      placed(state, node, pictureBlock(state, node)),
    pageBreak: () => (medium === 'print' ? h('div.page-break') : undefined),
    pullQuote: (state: State, node: PullQuote): Element =>
      placed(
        state,
        node,
        h('blockquote.pullquote', state.wrap(state.all({ ...node, type: 'blockquote' } as never))),
      ),
    captionedTable: (state: State, node: CaptionedTable): Element =>
      placed(state, node, captionedTable(state, node, terms)),
    recommendations: (state: State, node: Recommendations): Element =>
      placed(state, node, recommendationsElement(state, node)),
    subscript: (state: State, node: Subscript): Element =>
      h('sub', state.all({ type: 'paragraph', children: node.children })),
    superscript: (state: State, node: Superscript): Element =>
      h('sup', state.all({ type: 'paragraph', children: node.children })),
    ...formulaHandlers(formulas),
    materialMark: () => undefined, // for the author alone
    footnoteReference: (_: State, node: FootnoteReference): Element =>
      footnoteReference(node.data, terms),
    heading: (state: State, node: Heading): Element =>
      placed(state, node, heading(state, node, medium, terms)),
    ...(medium === 'print' ? { code: printedCode } : {}),
    list: (state: State, node: List): Element => list(state, node),
    listItem: (state: State, node: ListItem, parent: Parents | undefined): Element =>
      listItem(state, node, parent, { isPrinted: medium === 'print', terms }),
    link: (state: State, node: Link) =>
      medium === 'print' && isOtherPage(node.url)
        ? state.all(node)
        : linkHandler(state, withPlainScheme(node)),
  };
}

/** Formulas keep their place, and are put in after sanitising. */
function formulaHandlers(formulas: PlacedFormulas): Handlers {
  return {
    inlineFormula: (_: State, node: InlineFormula): Element =>
      h('span', { dataFormula: formulas.push(node) - 1 }),
    formula: (state: State, node: Formula): Element => {
      const at = formulas.push(node) - 1;
      return placed(state, node, h('div.formula', { id: node.identifier, dataFormula: at }));
    },
  };
}

/** The element, with the place of what it was made from. */
function placed(state: State, node: Nodes, element: Element): Element {
  state.patch(node, element);
  return element;
}

/** The caption of a table stands above it, its notes below. */
function captionedTable(state: State, node: CaptionedTable, terms: Terms): Element {
  const { identifier: id, data, children } = node;
  const [caption, table, ...notes] = children;
  const label = h('span.label', `${capitalised(terms.table)}\u00a0${data?.enumerator ?? ''}.`);
  const [first, ...rest] = caption.children;
  const words = first?.type === 'text' ? { ...first, value: capitalised(first.value) } : first;
  const title = words === undefined ? [] : [words, ...rest];
  const subject = state.all({ type: 'paragraph', children: title });
  const below = notes.flatMap((note) =>
    note.type === 'paragraph' ? [h('p.note', state.all(note))] : [],
  );
  return h('figure', { id, className: ['table'], ariaLabelledBy: `${id}-rubrik` }, [
    h('figcaption', [h('p.subject', { id: `${id}-rubrik` }, [label, ' ', ...subject])]),
    ...state.all({ type: 'root', children: [table] }),
    ...(below.length > 0 ? [h('div.notes-below', below)] : []),
  ]);
}

/** `HTTPS:` and `MAILTO:` are right, but the sanitiser knows small letters only, and would leave a link that leads nowhere. */
function withPlainScheme(link: Link): Link {
  const url = link.url.replace(/^[a-z]+:/i, (scheme) => scheme.toLowerCase());
  return url === link.url ? link : { ...link, url };
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

/** Address of a reference to a note; the first of them has no number of its own. */
export function referenceId(number: number, occurrence: number): string {
  return ownId(occurrence === 1 ? `notref-${number}` : `notref-${number}-${occurrence}`);
}

function footnoteReference(data: FootnoteReference['data'], terms: Terms): Element {
  const { enumerator: number = 0, occurrence = 1 } = data ?? {};
  const id = referenceId(number, occurrence);
  const link = h('a', { href: `#${ownId(`not-${number}`)}`, id }, String(number));
  link.properties['ariaLabel'] = terms.note(number);
  return h('sup.note-ref', link);
}

/** ”3.”, but ”Bilaga A” and ”A.1”. */
export function numberShown(enumerator: string): string {
  return /^\d+$/.test(enumerator) ? `${enumerator}.` : enumerator;
}

function heading(state: State, node: Heading, medium: Medium, terms: Terms): Element {
  const { id = '', enumerator } = node.data ?? {};
  const text = withoutPages(state.all(node));
  const number =
    enumerator === undefined ? [] : [h('span.enumerator', numberShown(enumerator)), ' '];
  const link = h('a.permalink', { href: `#${id}`, ariaLabel: capitalised(terms.linkHere) }, '#');
  const tail = medium === 'screen' ? [' ', link] : [];
  // The title is the first level, so the sixth of the text has no name of its own in HTML.
  const kind = node.depth === 6 ? 'sixth' : node.data?.appendix === true ? 'appendix' : null;
  const properties = kind === null ? { id } : { id, className: [kind] };
  return h(`h${Math.min(node.depth + 1, 6)}`, properties, [...number, ...text, ...tail]);
}

/** A heading names what it refers to, as contents and bookmarks do, not its page. */
function withoutPages(content: ElementContent[]): ElementContent[] {
  return content.flatMap((node): ElementContent[] => {
    if (node.type !== 'element') return [node];
    if (node.properties['dataPageref'] !== undefined) return [];
    return [{ ...node, children: withoutPages(node.children) }];
  });
}
