import type { Element, ElementContent, Nodes as HastNodes, Parent, Text } from 'hast';
import { h } from 'hastscript';
import type { Nodes, RootContent } from 'mdast';

import { expansionOf, type GlossaryEntry, patternOf } from '../model/glossary.ts';

/** What holds no running text, or says itself what it is. */
const passedOver: ReadonlySet<string> = new Set<Nodes['type']>([
  'heading',
  'code',
  'inlineCode',
  'link',
  'linkReference',
  'citation',
  'definitionTerm',
  'termReference',
]);

/**
 * The abbreviations that each block explains: those that first stand there, counted anew in each section of the first level. Blocks without
 * any are left out.
 */
export function firstAbbreviations(
  blocks: readonly RootContent[],
  entries: readonly GlossaryEntry[],
): ReadonlyMap<RootContent, readonly GlossaryEntry[]> {
  const first = new Map<RootContent, readonly GlossaryEntry[]>();
  if (entries.length === 0) return first;
  let seen = new Set<GlossaryEntry>();
  for (const block of blocks) {
    if (block.type === 'heading' && block.depth === 1) seen = new Set();
    const words = wordsOf(block);
    const own = entries.filter((entry) => !seen.has(entry) && holds(words, entry));
    for (const entry of own) seen.add(entry);
    if (own.length > 0) first.set(block, own);
  }
  return first;
}

function holds(words: string, { abbr }: GlossaryEntry): boolean {
  // Most are not there at all, which is soon seen.
  return (
    abbr !== null && words.includes(abbr.split(' ', 1)[0] ?? '') && patternOf(abbr).test(words)
  );
}

function wordsOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (passedOver.has(node.type) || !('children' in node)) return '\ufffc';
  return node.children.map((child) => wordsOf(child)).join('');
}

const passedOverElements = new Set(['a', 'abbr', 'code', 'dt', 'pre', 'svg', 'sup']);
/** The data of a figure are shown, not read. */
const passedOverInFigures = new Set(['details', 'table']);

/** Explains each abbreviation where it first stands in content of a language; the elements are changed. */
export function markAbbreviations(
  content: readonly HastNodes[],
  entries: readonly GlossaryEntry[],
  lang: string,
): void {
  const open = new Set(entries);
  const visit = (parent: Parent, inFigure: boolean, around: string): void => {
    parent.children = parent.children.flatMap((child) => {
      if (open.size === 0) return [child];
      if (child.type === 'text') return partsOf(child, open, around);
      if (child.type === 'element' && !isPassedOver(child, inFigure)) {
        visit(child, inFigure || child.tagName === 'figure', langOf(child, around));
      }
      return [child];
    });
  };
  for (const node of content) {
    if (node.type === 'element' && !isPassedOver(node, false)) {
      visit(node, node.tagName === 'figure', langOf(node, lang));
    }
  }
}

function langOf({ properties: { lang } }: Element, around: string): string {
  return typeof lang === 'string' ? lang : around;
}

function isPassedOver({ tagName, properties }: Element, inFigure: boolean): boolean {
  const classes = properties['className'];
  const isCitation = Array.isArray(classes) && classes.includes('citation');
  if (isCitation || /^h[1-6]$/.test(tagName)) return true;
  return passedOverElements.has(tagName) || (inFigure && passedOverInFigures.has(tagName));
}

function partsOf(text: Text, open: Set<GlossaryEntry>, lang: string): ElementContent[] {
  const found = [...open].flatMap((entry) => {
    const match = entry.abbr === null ? null : patternOf(entry.abbr).exec(text.value);
    return match === null ? [] : [{ entry, at: match.index, words: match[0] }];
  });
  // The longest of those that begin alike.
  const [first] = found.toSorted(
    (one, other) => one.at - other.at || other.words.length - one.words.length,
  );
  if (first === undefined) return [text];
  const { entry, at, words } = first;
  open.delete(entry);
  const before = text.value.slice(0, at);
  const after = text.value.slice(at + words.length);
  return [
    ...(before === '' ? [] : [{ ...text, value: before }]),
    elementOf(entry, words, lang),
    ...(after === '' ? [] : partsOf({ ...text, value: after }, open, lang)),
  ];
}

function elementOf(entry: GlossaryEntry, words: string, lang: string): Element {
  const title = expansionOf(entry) ?? '';
  return h('abbr', entry.lang === lang ? { title } : { title, lang: entry.lang }, words);
}
