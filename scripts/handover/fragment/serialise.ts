import type { ElementContent, Properties, RootContent } from 'hast';
import { find, html } from 'property-information';

/**
 * HTML in the very form that WordPress's filter writes (`wp_kses`, read in 6.1): attributes in double quotes, signs as the entities that
 * it leaves, no slash in empty elements, no line feeds. What WordPress would change when it shows the page, such as straight
 * quotes, is written as entities, which it leaves alone (`wptexturize`, `convert_smilies`, `do_shortcode`).
 */
export function serialised(nodes: readonly (RootContent | ElementContent)[]): string {
  return nodes.map((node) => one(node)).join('');
}

const empty = new Set(['br', 'col', 'hr', 'img', 'wbr']);

function one(node: RootContent | ElementContent): string {
  if (node.type === 'text') return textAsIs(node.value);
  if (node.type !== 'element') throw new Error(`A fragment holds no ${node.type}`);
  const attributes = Object.entries(node.properties)
    .map(([name, value]) => attribute(name, value))
    .join('');
  const start = `<${node.tagName}${attributes}>`;
  if (empty.has(node.tagName)) return start;
  return `${start}${serialised(node.children)}</${node.tagName}>`;
}

function attribute(property: string, value: Properties[string]): string {
  const { attribute: name } = find(html, property);
  if (value === null || value === undefined || value === false) return '';
  if (value === true) return ` ${name}`;
  const text = Array.isArray(value) ? value.join(' ') : String(value);
  const written = escaped(text).replaceAll('"', '&quot;');
  return ` ${name}="${addresses.has(name) ? written : withoutShortcodes(written)}"`;
}

const addresses = new Set(['href', 'src', 'id', 'class', 'style']);

/** Shortcodes are found in attributes too, and the name of the product is spelled its own way. */
function withoutShortcodes(text: string): string {
  return text.replaceAll(/[[\]]|(?<=Word)p(?=ress)/g, entity);
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Three digits at least, as the filter writes them. */
function entity(sign: string): string {
  return `&#${String(sign.codePointAt(0)).padStart(3, '0')};`;
}

/** What is set otherwise than it is written: by `wptexturize` and `convert_smilies`, and shortcodes. */
const turned = [
  /["'`[\]]/g, // quotes, primes, apostrophes, shortcodes
  /(?<=-)-/g, // two hyphens are a dash
  /(?<=^|\s)-(?=\s|$)/g, // and so is one between spaces
  /(?<=xn)-/g,
  /(?<=\.)\./g, // three dots
  /(?<=\d)x(?=\d)/g, // 2x3
  /(?<=\()(?:tm|c|r)(?=\))/gi,
  /(?<=Word)p(?=ress)/g, // `capital_P_dangit`
  /(?<=^\s*https?):/gim, // an address on a line of its own is shown as what it leads to
  /(?<=^|\s)[:;8](?=\S{1,10}(?:\s|$))/g, // smilies, ”8-)” and ”:idea:”
];

function textAsIs(text: string): string {
  const signs = new Set<number>();
  for (const pattern of turned) for (const { index } of text.matchAll(pattern)) signs.add(index);
  const parts: string[] = [];
  let from = 0;
  for (const at of [...signs].sort((a, b) => a - b)) {
    const sign = text.charAt(at);
    parts.push(escaped(text.slice(from, at)), sign === '"' ? '&quot;' : entity(sign));
    from = at + 1;
  }
  return [...parts, escaped(text.slice(from))].join('');
}
