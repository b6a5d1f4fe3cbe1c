import type { Element, Nodes, Properties } from 'hast';

import type { LeafKind } from './leaf.ts';

/** Elements that can run, load or send something, or bring their own look: a report holds none. */
const foreignTags = new Set(
  'script style iframe object embed form input button select textarea link meta base frame frameset video audio canvas template ins noscript'.split(
    ' ',
  ),
);

/** Whether it holds code of its own (`onclick`). */
export function runs({ properties }: Element): boolean {
  return Object.keys(properties).some((name) => /^on[A-Z]/.test(name));
}

export function isForeign(element: Element): boolean {
  return runs(element) || foreignTags.has(element.tagName) || isScript(element.properties['href']);
}

function isScript(href: unknown): boolean {
  return typeof href === 'string' && /^\s*(?:javascript|vbscript|data):/i.test(href);
}

const opensElsewhere = /ny(?:tt)? (?:flik|fönster)|new (?:tab|window)|extern(?:al)? (?:länk|link)/i;

/**
 * What well-known plug-ins and themes add without changing what is said: the picture again for browsers without scripts (lazy loading), a link
 * to the heading itself, and of a link that it leads elsewhere.
 */
export function isPluginAddition(element: Element, inHeading: boolean): boolean {
  const { tagName, properties } = element;
  if (tagName === 'noscript') return isOnlyPictures(element);
  if (inHeading && tagName === 'a' && !classNames(properties).includes('permalink')) {
    const { href } = properties;
    return (
      typeof href === 'string' && href.startsWith('#') && /^[#¶§🔗\s]*$/u.test(lettersOf(element))
    );
  }
  if (tagName === 'span') return opensElsewhere.test(lettersOf(element)) && isUnseen(properties);
  return tagName === 'svg' && String(properties['ariaHidden']) === 'true';
}

function isOnlyPictures({ children }: Element): boolean {
  return children.every((child) =>
    child.type === 'element'
      ? child.tagName === 'img'
      : child.type === 'text' && child.value.trim() === '',
  );
}

const unseenNames = new Set(['screen-reader-text', 'sr-only', 'visually-hidden', 'u-sr__only']);

function isUnseen(properties: Properties): boolean {
  return classNames(properties).some((name) => unseenNames.has(name));
}

export function classNames({ className }: Properties): string[] {
  return Array.isArray(className) ? className.map(String) : [];
}

export function lettersOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(lettersOf).join('') : '';
}

/** A sign that WordPress shows as a picture; a line break is a space. */
export function signFor({ tagName, properties }: Element): string | null {
  if (tagName === 'br') return ' ';
  if (tagName === 'wbr') return '\u200b';
  const isSign = classNames(properties).some((name) => name === 'emoji' || name === 'wp-smiley');
  return tagName === 'img' && isSign ? (properties['alt'] ?? '') : null;
}

const lazyNames = ['dataSrc', 'dataLazySrc', 'dataOriginal', 'dataLazy', 'dataOrigSrc'];

/** Where a picture comes from, also where a plug-in loads it only when it is seen. */
export function lazySource(properties: Properties): string {
  const own = typeof properties['src'] === 'string' ? properties['src'] : '';
  const isPlaceholder =
    own === '' || own.startsWith('data:') || /(?:blank|placeholder|spacer|1x1)\.[a-z]+$/i.test(own);
  if (!isPlaceholder) return own;
  const later = lazyNames
    .map((name) => properties[name])
    .find((value) => typeof value === 'string');
  return typeof later === 'string' ? later : own;
}

const kinds: Readonly<Record<string, LeafKind>> = {
  h1: 'heading',
  h2: 'heading',
  h3: 'heading',
  h4: 'heading',
  h5: 'heading',
  h6: 'heading',
  li: 'item',
  dt: 'term',
  dd: 'definition',
  caption: 'caption',
  figcaption: 'caption',
  summary: 'summary',
  th: 'header',
  td: 'cell',
  pre: 'code',
};

const otherBlocks = new Set(
  'p div section article aside main header footer nav ul ol dl blockquote figure details table thead tbody tfoot tr hr address hgroup fieldset'.split(
    ' ',
  ),
);

/** What kind of block an element begins; `null` for one within a line, which begins none. What holds text says what its paragraphs are. */
export function kindOf({ tagName }: Element, outer: LeafKind): LeafKind | null {
  const own = kinds[tagName];
  if (own !== undefined) return own;
  if (!otherBlocks.has(tagName)) return null;
  return outer === 'cell' || outer === 'header' ? null : outer;
}

/** Addresses in `srcset`, or where a plug-in keeps it. */
export function sourceSet(properties: Properties): string[] {
  const set = properties['srcSet'] ?? properties['dataSrcset'] ?? properties['dataSrcSet'] ?? '';
  const text = Array.isArray(set) ? set.join(', ') : String(set);
  const addresses = text.split(/,\s+/).map((part) => part.trim().split(/\s+/)[0] ?? '');
  return addresses
    .filter((address) => address !== '' && !address.startsWith('data:'))
    .slice(0, mostSources);
}

const mostSources = 12;
