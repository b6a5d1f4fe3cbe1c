import type { Nodes, Root, Text } from 'hast';

/** Elements whose text is printed letter by letter. */
const verbatim = new Set(['code', 'pre', 'svg', 'script', 'style']);

/** Calls `change` for every text that is read as prose, with the language it is in. */
export function changeProse(
  tree: Root,
  lang: string,
  change: (text: Text, context: { lang: string; ancestors: readonly string[] }) => void,
): void {
  const walk = (node: Nodes, current: string, ancestors: readonly string[]): void => {
    if (node.type === 'text') change(node, { lang: current, ancestors });
    if (!('children' in node)) return;
    if (node.type === 'element' && verbatim.has(node.tagName)) return;
    const own = node.type === 'element' ? node.properties['lang'] : undefined;
    const inner = typeof own === 'string' ? own : current;
    const path = node.type === 'element' ? [...ancestors, node.tagName] : ancestors;
    for (const child of node.children) walk(child, inner, path);
  };
  walk(tree, lang, []);
}

const units = 'procent|procentenheter|svar|år|personer|kronor|%';
/** A number and its unit, and an abbreviation and its number, stay on one line. */
const rules: readonly (readonly [RegExp, string])[] = [
  [new RegExp(String.raw`(\d) (?=(?:${units})(?![\p{L}]))`, 'gu'), '$1\u00a0'],
  // Groups of digits: 300 000, 042-10 50 00, 251 89.
  [/(\d) (?=\d{2,3}(?!\d))/g, '$1\u00a0'],
  [/\b(s\.|nr|kap\.|kl\.|n =|Prop\.|SOU|RiR) (?=\d)/g, '$1\u00a0'],
  [/\b(t\.|bl\.|m\.) (?=ex\.|a\.|fl\.)/g, '$1\u00a0'],
  [/ (?=– )/g, '\u00a0'],
];

/** Sets no-break spaces where Swedish typography wants them. */
export function spacesTransform(tree: Root, lang: string): void {
  changeProse(tree, lang, (text) => {
    for (const [pattern, replacement] of rules)
      text.value = text.value.replaceAll(pattern, replacement);
  });
}
