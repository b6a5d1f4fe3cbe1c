import type { Element, Nodes, Root, Text } from 'hast';

/** Elements whose text is printed letter by letter. */
export const verbatim: ReadonlySet<string> = new Set([
  'code',
  'math',
  'pre',
  'textarea',
  'svg',
  'script',
  'style',
]);

interface ProseContext {
  lang: string;
  /** Names of the elements around it, the innermost last; a table of words is a `text-table`. */
  ancestors: readonly string[];
  /** The innermost of them. */
  parent: Element | null;
  /** Whether nothing follows it in that. */
  isLast: boolean;
}

/** Calls `change` for every text that is read as prose. */
export function changeProse(
  tree: Root,
  lang: string,
  change: (text: Text, context: ProseContext) => void,
): void {
  const walk = (node: Nodes, context: ProseContext): void => {
    const { lang: current, ancestors } = context;
    if (node.type === 'text') change(node, context);
    if (!('children' in node)) return;
    if (node.type === 'element' && verbatim.has(node.tagName)) return;
    const own = node.type === 'element' ? node.properties['lang'] : undefined;
    const inner = typeof own === 'string' ? own : current;
    const path = node.type === 'element' ? [...ancestors, nameOf(node)] : ancestors;
    const parent = node.type === 'element' ? node : null;
    for (const child of node.children) {
      const isLast = child === node.children.at(-1);
      walk(child, { lang: inner, ancestors: path, parent, isLast });
    }
  };
  walk(tree, { lang, ancestors: [], parent: null, isLast: true });
}

function nameOf({ tagName, properties }: Element): string {
  const classes = properties['className'];
  return Array.isArray(classes) && classes.includes('text-table') ? 'text-table' : tagName;
}

/** What a number is not parted from. */
export const units =
  'procentenheter|procentenhet|procent|promille|per cent|percent|svar|svarande|år|years|personer|invånare|kronor|kr|tkr|mkr|mnkr|mdkr|tusen|miljoner|miljarder|thousand|million|billion|besök|km|kg|%|‰';
/** A number and its unit, and an abbreviation and its number, stay on one line. */
const rules: readonly (readonly [RegExp, string])[] = [
  [new RegExp(String.raw`(\d)[ \n](?=(?:${units})(?![\p{L}]))`, 'gu'), '$1\u00a0'],
  // Groups of digits: 300 000, 042-10 50 00, 251 89.
  [/(\d) (?=\d{2,3}(?!\d))/g, '$1\u00a0'],
  [/\bn = (?=\d)/g, 'n\u00a0=\u00a0'],
  [/\b(s\.|nr|kap\.|kl\.|Prop\.|SOU|RiR) (?=\d)/g, '$1\u00a0'],
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
