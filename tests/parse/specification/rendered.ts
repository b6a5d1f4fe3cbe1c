import type { Element, Nodes, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { VFile } from 'vfile';

import { contentOf } from '../../../scripts/html/handlers.ts';
import { termsOf } from '../../../scripts/model/terms.ts';
import { parseFile } from '../../../scripts/parse/parse.ts';

/** What becomes of a text, and what the author is told of it. */
export interface Rendered {
  html: string;
  rules: readonly string[];
}

export function rendered(markdown: string): Rendered {
  const file = new VFile({ path: 'input.md', value: markdown });
  const { tree } = parseFile(file);
  const rules = file.messages.map(({ ruleId }) => ruleId ?? '');
  const children = contentOf(tree, { medium: 'screen', terms: termsOf('sv'), lang: 'sv' });
  return { html: plain({ type: 'root', children }), rules };
}

/** HTML of the specification in the same form: headings a level lower, since the title of the page is the first. */
export function expected(html: string): string {
  const lowered = html.replaceAll(
    /(<\/?h)([1-6])/g,
    (_, tag: string, level: string) => tag + String(Math.min(6, Number(level) + 1)),
  );
  return plain(fromHtml(lowered, { fragment: true }));
}

const kept = ['href', 'start', 'align', 'src', 'alt'] as const;
const blocks = /^(?:p|ul|ol|li|blockquote|pre|hr|h[2-6]|table|thead|tbody|tr|th|td)$/;

/** Tags with the attributes that say something, and text; white space between blocks aside. */
function plain(tree: Root): string {
  return written(tree, false).trim();
}

function written(node: Nodes, isVerbatim: boolean): string {
  if (node.type === 'text') return isVerbatim ? node.value : node.value.replaceAll(/\s+/g, ' ');
  if (node.type === 'root') return joined(node.children, isVerbatim);
  return node.type === 'element' ? element(node, isVerbatim) : '';
}

function element(node: Element, isVerbatim: boolean): string {
  const { tagName, properties, children } = node;
  const classes = properties['className'];
  const names = Array.isArray(classes) ? classes.map(String) : [];
  if (names.includes('permalink')) return '';
  if (tagName === 'input' || names.includes('task')) return box(node);
  if (names.includes('picture')) return `<p>${joined(children, false).trim()}</p>`;
  if (tagName === 'figcaption') return ` title="${joined(children.flatMap(childrenOf), false)}"`;
  const attributes = kept.flatMap((key) => {
    const value = properties[key] ?? (key === 'src' ? properties['dataPicture'] : undefined);
    return value === undefined ? [] : [` ${key}="${String(value)}"`];
  });
  const language = names.filter((name) => name.startsWith('language-')).map((name) => ` ${name}`);
  const inside = joined(children, isVerbatim || tagName === 'pre');
  const isTrimmed = blocks.test(tagName) && tagName !== 'pre';
  const open = [tagName, ...attributes, ...language].join('');
  const whole = `${isTrimmed ? inside.trim() : inside}</${tagName}>`;
  // The title of a picture is its caption.
  return tagName === 'img'
    ? `<${open}>${whole}${titleOf(node)}`
    : `<${open}${titleOf(node)}>${whole}`;
}

function titleOf({ properties: { title } }: Element): string {
  return typeof title === 'string' ? ` title="${title}"` : '';
}

function childrenOf(node: Nodes): readonly Nodes[] {
  return 'children' in node ? node.children : [];
}

function box({ properties, children }: Element): string {
  return properties['checked'] === true || children.some(isTicked) ? '[x]' : '[ ]';
}

function isTicked(node: Nodes): boolean {
  return node.type === 'text' && node.value === '☑';
}

function joined(nodes: readonly Nodes[], isVerbatim: boolean): string {
  const text = nodes.map((node) => written(node, isVerbatim)).join('');
  if (isVerbatim) return text;
  const block = String.raw`(?:p|ul|ol|li|blockquote|pre|hr|h[2-6]|table|thead|tbody|tr|th|td)`;
  return text
    .replaceAll(new RegExp(String.raw`\s*(</?${block}(?: [^>]*)?>)\s*(?=<|$)`, 'g'), '$1')
    .replaceAll(new RegExp(String.raw`\s+(<${block}(?: [^>]*)?>)`, 'g'), '$1');
}
