import type { Element, ElementContent, Properties } from 'hast';

import { serialised } from './serialise.ts';

/**
 * An element as a block of the editor: a heading, a paragraph or a list as WordPress writes them itself, so that they can be edited
 * there; all else as HTML. `core/table` has neither row headers nor scope, and its caption is a `figcaption` (Gutenberg 24205).
 */
export function blockOf(element: Element): string {
  const { tagName } = element;
  if (/^h[2-6]$/.test(tagName) && hasOnly(element.properties, ['id'])) return heading(element);
  if (tagName === 'p' && hasOnly(element.properties, [])) return paragraph(element);
  if (/^[ou]l$/.test(tagName) && isPlainList(element)) return list(element);
  return htmlBlock(serialised([element]));
}

/** Any HTML, left as it is. */
export function htmlBlock(html: string): string {
  return delimited('html', {}, html);
}

/** Blocks in one element with a class of its own. */
export function groupBlock(html: string, className: string): string {
  return delimited('group', { className }, html);
}

/** In the form of `serialize_block`: no signs in the attributes that could end the comment. */
function delimited(
  name: string,
  attributes: Readonly<Record<string, unknown>>,
  html: string,
): string {
  const json = Object.keys(attributes).length === 0 ? '' : ` ${JSON.stringify(attributes)}`;
  return `<!-- wp:${name}${json} -->\n${html}\n<!-- /wp:${name} -->`;
}

function hasOnly(properties: Properties, names: readonly string[]): boolean {
  return Object.keys(properties).every((name) => names.includes(name));
}

function heading({ tagName, properties, children }: Element): string {
  const level = Number(tagName.slice(1));
  const id = properties['id'] === undefined ? {} : { id: properties['id'] };
  const element: Element = { type: 'element', tagName, properties: id, children };
  return delimited('heading', level === 2 ? {} : { level }, serialised([element]));
}

function paragraph(element: Element): string {
  return delimited('paragraph', {}, serialised([element]));
}

/** A list whose items are lines of text, and perhaps a list after each. */
function isPlainList({ properties, children }: Element): boolean {
  if (!hasOnly(properties, ['start'])) return false;
  return children.every(
    (item) =>
      item.type === 'element' &&
      item.tagName === 'li' &&
      hasOnly(item.properties, []) &&
      item.children.every((part) => isInline(part) || (isList(part) && isPlainList(part))) &&
      item.children.filter((part) => isList(part)).length <= 1 &&
      item.children.slice(0, -1).every((part) => !isList(part)),
  );
}

const blocks = new Set(
  'p ul ol dl div table figure blockquote pre details section h2 h3 h4 h5 h6 hr aside img'.split(
    ' ',
  ),
);

function isInline(node: ElementContent): boolean {
  if (node.type !== 'element') return node.type === 'text';
  return !blocks.has(node.tagName) && node.children.every((child) => isInline(child));
}

function isList(node: ElementContent): node is Element {
  return node.type === 'element' && /^[ou]l$/.test(node.tagName);
}

function list({ tagName, properties, children }: Element): string {
  const start = properties['start'];
  const attributes = {
    ...(tagName === 'ol' && { ordered: true }),
    ...(typeof start === 'number' && { start }),
  };
  const items = children.map((item) => {
    if (item.type !== 'element') return '';
    const inner = item.children.map((part) => (isList(part) ? list(part) : serialised([part])));
    return delimited('list-item', {}, `<li>${inner.join('')}</li>`);
  });
  const written = typeof start === 'number' ? ` start="${start}"` : '';
  return delimited('list', attributes, `<${tagName}${written}>${items.join('\n\n')}</${tagName}>`);
}
