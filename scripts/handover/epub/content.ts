import type { Element, ElementContent, Root } from 'hast';
import { h } from 'hastscript';

import { addressBreaksTransform } from '../../html/address-breaks.ts';
import { unbrokenTransform } from '../../html/unbroken.ts';
import { unseenTransform } from '../../html/unseen.ts';
import { hasClass } from '../fragment/tree.ts';
import type { Handover } from '../handover.ts';
import { figuresTransform } from './figures.ts';
import { notesTransform } from './notes.ts';
import { elementsIn, hasAnyClass, marked, replaceIn } from './tree.ts';

const mathNamespace = 'http://www.w3.org/1998/Math/MathML';

/**
 * Makes what a screen page shows what a book holds. What is to be pressed is gone, no word of the text is; what an element is stands
 * on it in the words of e-books (`epub:type`) and of DPUB-ARIA.
 */
export function bookTransform(
  main: Root,
  handover: Handover,
  pictures: ReadonlyMap<string, string>,
): void {
  figuresTransform(main, handover.document);
  replaceIn(main, inBook);
  notesTransform(main);
  for (const element of elementsIn(main)) {
    setPicture(element, pictures);
    setFormula(element);
    setBar(element);
    setStructure(element);
    delete element.properties['dataText'];
  }
  unseenTransform(main);
  addressBreaksTransform(main);
  unbrokenTransform(main);
}

/** What stands in place of an element; `null` where it stays. */
function inBook(element: Element): readonly ElementContent[] | null {
  if (hasAnyClass(element, ['permalink', 'menu'])) return asAnchor(element);
  if (element.tagName === 'details' && hasClass(element, 'fold')) return withoutSummary(element);
  if (element.tagName === 'nav') return [navigationList(element)];
  if (element.tagName === 'header') return [{ ...element, tagName: 'section' }];
  return null;
}

/** The link to a question carries the identifier of the question. */
function asAnchor({ properties: { id } }: Element): readonly ElementContent[] {
  return typeof id === 'string' ? [h('span', { id })] : [];
}

function withoutSummary({ children }: Element): readonly ElementContent[] {
  return children.filter((child) => child.type !== 'element' || child.tagName !== 'summary');
}

/** Lists of contents and figures, which a book shows unfolded. */
function navigationList(nav: Element): Element {
  const [folded] = nav.children;
  if (folded?.type !== 'element' || folded.tagName !== 'details') return nav;
  const [summary] = folded.children;
  const heading = summary?.type === 'element' ? summary.children : [];
  return { ...nav, children: [...heading, ...withoutSummary(folded)] };
}

function setPicture({ tagName, properties }: Element, pictures: ReadonlyMap<string, string>): void {
  const { src } = properties;
  if (tagName !== 'img' || typeof src !== 'string' || !src.startsWith('data:')) return;
  const path = pictures.get(src);
  if (path === undefined)
    throw new Error('A picture of the page is not among those of the document');
  properties['src'] = path;
}

function setFormula({ tagName, properties }: Element): void {
  if (tagName === 'math') properties['xmlns'] = mathNamespace;
}

/** As wide as its share without custom properties, which older reading systems do not know. */
function setBar(element: Element): void {
  const { style } = element.properties;
  if (!hasClass(element, 'bar') || typeof style !== 'string') return;
  element.properties['style'] = `width:${style.replace('--share:', '')}%`;
}

/** What readers may have to open is open: pages are turned, and searched, past what is folded. */
function setStructure(element: Element): void {
  const { properties } = element;
  if (element.tagName === 'details' && !hasClass(element, 'data')) properties['open'] = true;
  if (hasClass(element, 'opening')) Object.assign(properties, marked('titlepage', null));
  if (hasClass(element, 'abstract')) nameSection(element, marked('abstract', 'doc-abstract'));
  if (hasClass(element, 'references')) {
    nameSection(element, marked('bibliography', 'doc-bibliography'));
  }
  if (element.tagName !== 'section') return;
  const [heading] = element.children;
  if (heading?.type === 'element' && hasClass(heading, 'appendix')) {
    nameSection(element, marked('appendix', 'doc-appendix'));
  }
}

/** A part with a role of its own is a landmark, and is called what its heading says. */
function nameSection(section: Element, properties: Element['properties']): void {
  const heading = section.children.find((child) => child.type === 'element');
  const id = heading?.type === 'element' ? heading.properties['id'] : undefined;
  Object.assign(section.properties, properties);
  if (typeof id === 'string') section.properties['ariaLabelledBy'] = [id];
}
