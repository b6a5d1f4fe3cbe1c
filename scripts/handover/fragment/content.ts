import type { Element, ElementContent, Root } from 'hast';
import { h } from 'hastscript';

import { addressBreaksTransform } from '../../html/address-breaks.ts';
import { unstyledHyphensTransform } from '../../html/hyphenate.ts';
import { screenContent } from '../../html/page.ts';
import type { Handover } from '../handover.ts';
import { pdfName } from '../media.ts';
import type { AddressOf, FragmentContext } from './context.ts';
import { figuresTransform } from './figures.ts';
import { linkOnSite, siteIds } from './ids.ts';
import { picturesByUrl } from './pictures.ts';
import { fragmentTermsOf } from './terms.ts';
import { hasClass, withoutSpaceAtEnd } from './tree.ts';

interface ContentContext extends FragmentContext {
  /** File of each picture of the text, by the address that the screen page has written it out in. */
  pictures: ReadonlyMap<string, string>;
  /** Within `pre`, where the ends of lines are kept. */
  isVerbatim?: boolean;
}

/**
 * The blocks of a document's page one after the other, as WordPress keeps them. They are those of the screen page: its frame and its title
 * are the site's; menus, drawings in SVG, formulas in MathML and boxes that scroll become what the filter lets through. No word of
 * the text is lost.
 */
export function contentFor(handover: Handover, addressOf: AddressOf): Element[] {
  const { document, book } = handover;
  const main = screenContent(document, book, { beside: 'none' });
  const context = { handover, addressOf, pictures: picturesByUrl(handover) };
  figuresTransform(main, context);
  addressBreaksTransform(main, 8);
  unstyledHyphensTransform(main, document.config.lang);
  const content = blocksOf(main, context);
  const at = content.findIndex(({ tagName }) => /^h[2-6]$/.test(tagName));
  return content.toSpliced(at === -1 ? 0 : at, 0, pdfLink(context));
}

function pdfLink({ handover, addressOf }: FragmentContext): Element {
  const { document, files } = handover;
  const { id, lang } = document.config;
  const size = files.get(`${id}.pdf`)?.length ?? 0;
  const href = addressOf(pdfName(document));
  return h('p', [h('a', { href }, fragmentTermsOf(lang).pdf(size))]);
}

/** Frames that only lay out; what they hold follows what stood before them. */
const frames = new Set(['main', 'header', 'section', 'nav']);

/** Top-level elements; text between blocks is white space. */
function blocksOf(parent: Root | Element, context: ContentContext): Element[] {
  return parent.children.flatMap((child): Element[] => {
    if (child.type !== 'element') return [];
    if (child.tagName === 'h1') return []; // the site's title
    if (isFrame(child)) return blocksOf(child, context);
    if (child.tagName === 'details' && hasClass(child, 'fold')) return unfolded(child, context);
    return contentOf(child, context).filter(isElement);
  });
}

function isFrame(element: Element): boolean {
  if (frames.has(element.tagName)) return true;
  const layout = ['body', 'field', 'navigation'];
  return element.tagName === 'div' && layout.some((name) => hasClass(element, name));
}

/** Contents, folded on small screens by a style sheet that is not there. */
function unfolded(details: Element, context: ContentContext): Element[] {
  const [, ...rest] = details.children;
  return blocksOf({ ...details, children: rest }, context);
}

function isElement(node: ElementContent): node is Element {
  return node.type === 'element';
}

/** The filter takes away the element that lets a line end; this sign does the same. */
const lineMayEnd: ElementContent = { type: 'text', value: '\u200b' };
/** Elements that say nothing by themselves here, or that the filter takes away: what they hold stays. */
const unwrapped = new Set(['data', 'time', 'bdi']);

/** An element as the filter keeps it, or what stands in its place. */
function contentOf(element: Element, context: ContentContext): ElementContent[] {
  const { tagName } = element;
  if (tagName === 'wbr') return [lineMayEnd];
  if (hasClass(element, 'bar') || hasClass(element, 'permalink')) return [];
  if (tagName === 'math') return [formula(element)];
  if (tagName === 'img') return [picture(element, context)];
  const children = childrenOf(element, context);
  if (isBare(element)) return children;
  if (tagName === 'summary') besideMark(children);
  const style = styleOf(element, children);
  const properties = { ...siteIds(kept(element)), ...(style !== null && { style }) };
  return [{ ...element, properties, children }];
}

/** Of what only lays out, or leads nowhere from the site, what it holds stays. */
function isBare(element: Element): boolean {
  const { tagName, properties } = element;
  if (tagName === 'a' && !linkOnSite(properties)) return true;
  const layout = ['nowrap', 'scroll', 'wide-formula'];
  return unwrapped.has(tagName) || layout.some((name) => hasClass(element, name));
}

function childrenOf(element: Element, context: ContentContext): ElementContent[] {
  const { tagName, children } = element;
  const isVerbatim = context.isVerbatim === true || tagName === 'pre';
  const inner = children.flatMap((child): ElementContent[] => {
    if (child.type === 'text') return textOf(child.value, isVerbatim);
    return child.type === 'element' ? contentOf(child, { ...context, isVerbatim }) : [];
  });
  return /^h[2-6]$/.test(tagName) ? withoutSpaceAtEnd(inner) : inner;
}

function textOf(value: string, isVerbatim: boolean): ElementContent[] {
  return [{ type: 'text', value: isVerbatim ? value : oneLine(value) }];
}

/** Line feeds would become breaks where a site adds paragraphs. */
function oneLine(text: string): string {
  return text.replaceAll(/[ \t]*\n[ \t]*/g, ' ');
}

/** Focus is for boxes that scroll; a list whose marks a style sheet had taken away has them again. */
const lost = new Set(['tabIndex', 'dataText', 'hrefLang', 'dateTime', 'ariaHidden', 'open']);

function kept(element: Element): Element['properties'] {
  const properties = { ...questionId(element), ...element.properties };
  return Object.fromEntries(
    Object.entries(properties).flatMap(([name, value]) => {
      if (lost.has(name) || (name === 'role' && value === 'list' && !isUnmarked(element)))
        return [];
      return [[name, name === 'className' ? classesFor(value) : value]];
    }),
  );
}

/** The link that a question is found by on the page holds its identifier, and is not kept. */
function questionId({ tagName, children }: Element): Element['properties'] {
  if (tagName !== 'details') return {};
  const link = children.find((child) => hasClass(child, 'permalink'));
  return link?.type === 'element' ? { id: link.properties['id'] } : {};
}

/** Themes of WordPress have a style for what only screen readers are told; other names are ours, so that no theme takes them for its own. */
function classesFor(value: Element['properties'][string]): string[] {
  const names = Array.isArray(value) ? value.map(String) : [];
  return names.map((name) =>
    name === 'visually-hidden' ? 'screen-reader-text' : `rapport-${name}`,
  );
}

/** On one line, with the words that are read aloud: the filter takes MathML away and leaves its letters in a heap. */
function formula({ properties }: Element): Element {
  const speech = String(properties['alttext'] ?? '');
  const text = String(properties['dataText'] ?? speech);
  return h('span.rapport-formula', { role: 'math', ariaLabel: speech }, text);
}

/** What a style sheet that is not there would do, where the page could not be read without it. */
function styleOf(element: Element, children: readonly ElementContent[]): string | null {
  const { tagName, properties } = element;
  // Browsers put heads in the middle, where those of rows are hard to read.
  if (tagName === 'th' && String(properties['scope']).startsWith('row')) return 'text-align:left';
  // Its items say their numbers themselves: ”7.1 Inledning”, ”Figur 7.1”.
  if (isUnmarked(element)) return 'list-style-type:none;padding-left:0';
  const asksByHeading = tagName === 'summary' && children.some((child) => isHeading(child));
  return asksByHeading ? `font-size:1.3em;line-height:${line}em` : null;
}

function isUnmarked({ tagName, properties }: Element): boolean {
  return tagName === 'ol' && properties['role'] === 'list';
}

const line = 1.4;

/** A heading that opens something begins on the line of the mark that says so, which takes a line by itself. */
function besideMark(children: readonly ElementContent[]): void {
  for (const child of children) {
    if (!isHeading(child)) continue;
    const place = `margin:-${line}em 0 0 1.2em`;
    child.properties['style'] = `font-size:1em;line-height:${line}em;${place}`;
  }
}

function isHeading(node: ElementContent): node is Element {
  return node.type === 'element' && /^h[2-6]$/.test(node.tagName);
}

/** Themes do not always say it. */
const fitting = 'max-width:100%;height:auto';

function picture({ properties }: Element, { pictures, addressOf }: ContentContext): Element {
  const { src, width, height, alt = '' } = properties;
  if (typeof src === 'string' && !src.startsWith('data:'))
    return h('img', { ...properties, style: fitting }); // a drawing
  const name = pictures.get(String(src));
  if (name === undefined) throw new Error('A picture of the page is not among its media');
  return h('img', { src: addressOf(name), alt, width, height, style: fitting });
}
