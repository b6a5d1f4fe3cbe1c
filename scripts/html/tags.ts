import type { Element, Nodes, Root } from 'hast';

import { ownId } from '../model/own-ids.ts';
import { type Terms, termsOf } from '../model/terms.ts';

/**
 * Prepares the printed page for its tags: roles that keep an element in the structure tree, and hooks that tell the PDF stage
 * what it is. A hook is a private-use language (`sv-x-note`): Chromium copies the language of every element to its tag, and
 * nothing else of our choosing (design: print, part 4).
 */
export function printTagsTransform(tree: Root, lang: string, terms: Terms): void {
  const walk = (nodes: readonly Nodes[], around: string): void => {
    for (const node of nodes) {
      if (node.type !== 'element') continue;
      const { lang: own } = node.properties;
      const current = typeof own === 'string' ? own : around;
      addHook(node, current);
      if (node.tagName === 'a') describeLink(node, current === lang ? terms : termsOf(current));
      if (node.tagName !== 'svg') walk(node.children, current);
    }
  };
  walk(tree.children, lang);
}

function addHook(node: Element, lang: string): void {
  const { properties, tagName } = node;
  const hook = hookOf(node);
  if (tagName === 'p') properties['role'] = 'paragraph';
  if (tagName === 'abbr') properties['role'] = 'mark'; // or it is no tag
  // Chromium would tag the element as a second figure, without alternative text, around the drawing.
  if (tagName === 'figure') properties['role'] = 'group';
  if (tagName === 'nav') properties['role'] = 'navigation';
  if (tagName === 'section') {
    properties['role'] = 'region'; // kept only with a name
    const heading = headingId(node);
    if (heading !== null) properties['ariaLabelledBy'] ??= [heading];
  }
  const own = properties['lang'];
  if (/^(?:span|i|em|q)$/.test(tagName) && typeof own === 'string') {
    // A span without a role loses its language.
    properties['role'] = 'mark';
    properties['lang'] = `${own}-x-span`;
  } else if (hook !== null) properties['lang'] = `${lang}-x-${hook}`;
  delete properties['dataHook'];
}

function headingId({ children }: Element): string | null {
  const first = children.find((child) => child.type === 'element');
  const id = first !== undefined && /^h[1-6]$/.test(first.tagName) ? first.properties['id'] : null;
  return typeof id === 'string' ? id : null;
}

const hooks: Readonly<Record<string, string>> = {
  section: 'sect',
  nav: 'sect',
  figure: 'figwrap',
  a: 'lnk',
  abbr: 'abbr',
  dl: 'dl',
  dt: 'dt',
  dd: 'dd',
};

function hookOf({ tagName, properties }: Element): string | null {
  const given = properties['dataHook'];
  return typeof given === 'string' ? given : (hooks[tagName] ?? null);
}

/** What the link says of where it goes: never a bare address, and more than the words that happen to be linked. */
function describeLink(link: Element, terms: Terms): void {
  if (link.properties['dataContents'] !== undefined) return;
  const { href } = link.properties;
  if (typeof href !== 'string') return;
  const text = textOf(link).replaceAll('\u00ad', '');
  link.properties['dataContents'] = descriptionOf(href, text, terms);
}

/** Words of a link, without the place that the layout fills with a page number. */
export function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'element' && node.properties['dataPageref'] !== undefined) return '';
  if (node.type === 'element' && typeof node.properties['dataText'] === 'string')
    return node.properties['dataText'];
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

function descriptionOf(href: string, text: string, terms: Terms): string {
  if (href.startsWith(`#${ownId('ref-')}`)) return terms.linkToSource(text);
  if (href.startsWith('#')) return terms.linkTo(text.trim());
  if (href.startsWith('mailto:')) return terms.mailLink(href.slice('mailto:'.length));
  if (href.startsWith('tel:')) return terms.phoneLink(text);
  return terms.externalLink(href);
}
