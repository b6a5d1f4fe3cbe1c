import type { Parent, PhrasingContent, Root, Text } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { location } from 'vfile-location';

import type { Citation, Cite } from '../model/nodes.ts';

/** A citation key as Pandoc has it, without punctuation at its end. */
const key = String.raw`@[A-Za-z][A-Za-z0-9_]*(?:[:.-][A-Za-z0-9_]+)*`;
/** `[jfr @a; @b, s. 12]`, or a key on its own that is not part of an address. */
const pattern = new RegExp(
  String.raw`\[[^\[\]@]*${key}[^\[\]]*\]|(?<![\p{L}\p{N}._@-])${key}`,
  'gu',
);
const citePattern = new RegExp(
  String.raw`^(?<prefix>[^@]*)@(?<key>${key.slice(1)})(?<rest>.*)$`,
  'su',
);
const locatorPattern =
  /^,\s*(?<locator>(?:s\.|kap\.|avsnitt|§)\s*[\d–-]+(?:[,\s]+[\d–-]+)*)(?<suffix>.*)$/su;

type Positioned = (start: number, end: number) => Citation['position'];

/** Turns `[@key]` and `@key` in running text into citations; links and code keep their text. */
export function citationsTransform(tree: Root, file: VFile): void {
  visit(tree, 'text', (node, index, parent) => {
    if (index === undefined || parent === undefined || parent.type === 'link') return undefined;
    if (!node.value.includes('@')) return undefined;
    const parts = splitAtCitations(node, positionsIn(node, file));
    (parent as Parent).children.splice(index, 1, ...parts);
    return [SKIP, index + parts.length];
  });
}

function splitAtCitations(node: Text, positioned: Positioned): PhrasingContent[] {
  const parts: PhrasingContent[] = [];
  let end = 0;
  for (const match of node.value.matchAll(pattern)) {
    if (match.index > end) parts.push(textOf(node, end, match.index, positioned));
    end = match.index + match[0].length;
    parts.push(citationOf(match[0], match.index, positioned));
  }
  if (end < node.value.length) parts.push(textOf(node, end, node.value.length, positioned));
  return parts;
}

function textOf(node: Text, start: number, end: number, positioned: Positioned): Text {
  return { type: 'text', value: node.value.slice(start, end), position: positioned(start, end) };
}

function citationOf(source: string, offset: number, positioned: Positioned): Citation {
  const narrative = source.startsWith('@');
  const inner = narrative ? source : source.slice(1, -1);
  const cites: Cite[] = [];
  let start = offset + (narrative ? 0 : 1);
  for (const part of inner.split(';')) {
    const cite = citeOf(part, positioned(start, start + part.length));
    if (cite !== null) cites.push(cite);
    start += part.length + 1;
  }
  const position = positioned(offset, offset + source.length);
  return { type: 'citation', narrative, cites, children: [], position };
}

/** A part without a key (`[@a; se även nedan]`) belongs to the one before and is kept as its own words by resolve. */
function citeOf(part: string, place: Cite['place']): Cite | null {
  const groups = citePattern.exec(part)?.groups;
  if (groups?.['key'] === undefined) return null;
  const { prefix = '', key: citeKey, rest = '' } = groups;
  const located = locatorPattern.exec(rest)?.groups;
  const locator = located?.['locator'] ?? '';
  const suffix = located?.['suffix'] ?? rest;
  return { key: citeKey, prefix: prefix.trim(), locator, suffix: suffix.trim(), place };
}

/**
 * Positions inside a text node. Where the source has escapes or line prefixes its text differs from the node's value;
 * then the whole node is the place.
 */
function positionsIn(node: Text, file: VFile): Positioned {
  const start = node.position?.start.offset;
  const end = node.position?.end.offset;
  if (start === undefined || String(file).slice(start, end) !== node.value) {
    return () => node.position;
  }
  const places = location(file);
  return (from, to) => {
    const first = places.toPoint(start + from);
    const last = places.toPoint(start + to);
    return first && last ? { start: first, end: last } : node.position;
  };
}
