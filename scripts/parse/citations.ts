import type { Parent, PhrasingContent, Root, Text } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';

import { locatorWords } from '../model/locators.ts';
import type { Citation, Cite } from '../model/nodes.ts';
import { sourceAt, spanOfPlace } from '../model/place.ts';
import { report } from '../model/report.ts';
import { type Positioned, positionsIn } from './text-positions.ts';

/** A citation key as Pandoc has it, without punctuation at its end. */
const key = String.raw`@[\p{L}_][\p{L}\p{N}_]*(?:[:.+/-][\p{L}\p{N}_]+)*`;
/** `[jfr @a; -@b, s. 12]`, or a key on its own that is not part of an address, with what belongs to it: `@a [s. 12]`. */
const pattern = new RegExp(
  String.raw`\[[^\[\]@]*${key}[^\[\]]*\]|(?<![\p{L}\p{N}._@-])-?${key}(?:\s?\[[^\[\]@^]+\](?![(:]))?`,
  'gu',
);
const citePattern = new RegExp(
  String.raw`^(?<prefix>[^@]*?)(?<minus>-?)@(?<key>${key.slice(1)})(?<rest>.*)$`,
  'su',
);
const keyPattern = new RegExp(String.raw`-?${key}`, 'gu');
/** What stands between two keys that only lack a semicolon. */
const separatorPattern = /^(?:\s*,\s*(?:och|and|samt)?|\s+(?:och|and|samt|&))\s*$|^\s+$/u;
/** Roman ones too, but not the words ”i” and ”c”. */
const number = String.raw`(?:\d+|[ivxlc]{2,}|[vxl])`;
const locatorPattern = new RegExp(
  String.raw`^,?\s*(?<locator>(?:${locatorWords.join('|').replaceAll('.', String.raw`\.`)})\s*${number}(?:\s?[–-]\s?${number}|,\s?${number}(?!\s*\p{L}))*)(?![\p{L}\p{N}])(?<suffix>.*)$`,
  'su',
);

/** Turns `[@key]` and `@key` in running text into citations; links and code keep their text. */
export function citationsTransform(tree: Root, file: VFile): void {
  visit(tree, 'text', (node, index, parent) => {
    if (index === undefined || parent === undefined || parent.type === 'link') return undefined;
    if (!node.value.includes('@')) return undefined;
    const parts = splitAtCitations(node, positionsIn(node, file), file);
    (parent as Parent).children.splice(index, 1, ...parts);
    return [SKIP, index + parts.length];
  });
}

function splitAtCitations(node: Text, positioned: Positioned, file: VFile): PhrasingContent[] {
  const parts: PhrasingContent[] = [];
  let end = 0;
  for (const match of node.value.matchAll(pattern)) {
    if (match.index > end) parts.push(textOf(node, end, match.index, positioned));
    end = match.index + match[0].length;
    parts.push(citationOf(match[0], match.index, positioned, file));
  }
  if (end < node.value.length) parts.push(textOf(node, end, node.value.length, positioned));
  return parts;
}

function textOf(node: Text, start: number, end: number, positioned: Positioned): Text {
  return { type: 'text', value: node.value.slice(start, end), position: positioned(start, end) };
}

function citationOf(source: string, offset: number, positioned: Positioned, file: VFile): Citation {
  const position = positioned(offset, offset + source.length);
  if (source.startsWith('[')) {
    const cites = citesIn(source.slice(1, -1), offset + 1, positioned, file);
    return { type: 'citation', narrative: false, cites, children: [], position };
  }
  // `@key [s. 14]`: what stands in the brackets belongs to the key, as after a comma within them.
  const inner = source.replace(/\s?\[(.*)\]$/su, (_, words: string) => `, ${words.trim()}`);
  const cite = citeOf(inner, position);
  const cites = cite === null ? [] : [cite];
  return { type: 'citation', narrative: cite?.yearOnly !== true, cites, children: [], position };
}

/** The cites between the brackets; two keys without a semicolon between them are told of, and both are kept. */
function citesIn(inner: string, offset: number, positioned: Positioned, file: VFile): Cite[] {
  const cites: Cite[] = [];
  let start = offset;
  let before = ''; // a part without a key, such as `[@a; se även nedan]`, belongs to the one before it, else to the next
  for (const part of inner.split(';')) {
    const apart = keysApart(part, start, file, positioned);
    for (const [from, to] of apart) {
      const cite = citeOf(part.slice(from, to), positioned(start + from, start + to));
      if (cite === null) continue;
      cites.push({ ...cite, prefix: `${before}${cite.prefix}`.trim() });
      before = '';
    }
    const last = cites.at(-1);
    const words = part.trim();
    if (apart.length === 0 && words !== '') {
      if (last === undefined) before += `${words}; `;
      else last.suffix += `; ${words}`;
    }
    start += part.length + 1;
  }
  return cites;
}

/** Where each key of a part begins and ends with its own words. */
function keysApart(
  part: string,
  start: number,
  file: VFile,
  positioned: Positioned,
): [number, number][] {
  const keys = [...part.matchAll(keyPattern)].map(({ index, 0: name }) => ({
    name: name.replace(/^-/u, ''),
    start: index,
    end: index + name.length,
  }));
  const ranges: [number, number][] = [];
  let from = 0;
  for (const [index, first] of keys.entries()) {
    const next = keys[index + 1];
    if (next === undefined) {
      ranges.push([from, part.length]);
      break;
    }
    const between = part.slice(first.end, next.start);
    const isBare = separatorPattern.test(between);
    const gap = positioned(start + first.end, start + next.start);
    const span = isBare && sourceAt(file, gap) === between ? spanOfPlace(gap) : null;
    const text = between.includes('\n') ? ';\n' : '; ';
    const place = positioned(start + next.start, start + next.end);
    const params = { first: first.name, second: next.name };
    const fixes = span === null ? [] : [{ ...span, text }];
    report(file, 'citation-keys-separated', params, { place, fixes });
    const comma = isBare ? -1 : between.lastIndexOf(',');
    ranges.push([from, comma === -1 ? first.end : first.end + comma]);
    from = comma === -1 ? next.start : first.end + comma + 1;
  }
  return ranges;
}

function citeOf(part: string, place: Cite['place']): Cite | null {
  const groups = citePattern.exec(part)?.groups;
  if (groups?.['key'] === undefined) return null;
  const { prefix = '', key: citeKey, rest = '' } = groups;
  const located = locatorPattern.exec(rest)?.groups;
  const locator = located?.['locator'] ?? '';
  const suffix = located?.['suffix'] ?? rest;
  const cite = { key: citeKey, prefix: prefix.trim(), locator, suffix: suffix.trim(), place };
  return groups['minus'] === '-' ? { ...cite, yearOnly: true } : cite;
}
