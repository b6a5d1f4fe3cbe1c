import type { Element, ElementContent, Nodes, Parent, Root } from 'hast';
import { h } from 'hastscript';
import { SKIP, visit } from 'unist-util-visit';

import { plainHyphens } from '../model/hyphens.ts';
import { units, verbatim } from './typography.ts';

/** Whose text goes on in the line around them; what else there is, such as a note's number, stands between words. */
const inline = new Set([
  'a',
  'abbr',
  'b',
  'data',
  'del',
  'em',
  'i',
  'ins',
  'mark',
  'small',
  'strong',
  'sub',
]);

const number = String.raw`\d(?:[\d.,\u00a0]*\d)?`;
const unit = String.raw`(?:${units})(?!\p{L})`;
const tail = String.raw`-[\p{L}\p{N}]{1,24}(?![\p{L}\p{N}])`;
/**
 * ”2020–2022”, ”16–85 år”, ”16–29-åringar”; a number and a unit that stand in different elements; ”e-postadress”, ”1990-talet”. A
 * line may end after their dash or hyphen, and reads as another word.
 */
const together = new RegExp(
  [
    String.raw`(?<![\p{L}\d.,–-])${number}–${number}(?:[ \n\u00a0]${unit}|${tail})?`,
    String.raw`(?<![\p{L}\d.,–-])${number}[ \n]${unit}`,
    // A hyphen that must not end a line (U+2011), with the letters beside it.
    String.raw`(?:[^\s‑]‑)+[^\s‑]?`,
    String.raw`(?<![\p{L}\d./_-])(?:\p{L}{1,2}|\d{1,4})(?:${tail}){1,3}`,
    // A formula, and the marks and letters that it touches.
    String.raw`[^\s\ufffc\ufff9]{0,12}(?:\ufff9[^\s\ufffc\ufff9]{0,12})+`,
  ].join('|'),
  'gu',
);

/**
 * Keeps on one line what must not be divided. An element of its own, and no character such as U+2060, so that what is copied or
 * searched for is what is read.
 */
export function unbrokenTransform(tree: Root): void {
  keepIn(tree);
  visit(tree, (node) => {
    if (node.type === 'element' && verbatim.has(node.tagName)) return SKIP;
    if (node.type === 'text') node.value = plainHyphens(node.value);
    return undefined;
  });
}

function keepIn(parent: Parent): void {
  const stretches = stretchesIn(parent);
  if (stretches.length > 0) parent.children = wrapped(parent, stretches);
  for (const child of parent.children) {
    if (child.type === 'element' && !verbatim.has(child.tagName) && !isKept(child)) keepIn(child);
  }
}

function isKept({ properties }: Element): boolean {
  const names = properties['className'];
  return Array.isArray(names) && names.includes('nowrap');
}

interface Stretch {
  start: number;
  end: number;
}

interface Piece extends Stretch {
  node: Parent['children'][number];
}

/** The children of an element, with where their text stands in its line. */
function piecesOf({ children }: Parent): { text: string; pieces: Piece[] } {
  const pieces: Piece[] = [];
  let text = '';
  for (const node of children) {
    const start = text.length;
    text += lineText(node);
    pieces.push({ node, start, end: text.length });
  }
  return { text, pieces };
}

/** Stands for what is no part of the words around it. */
const apart = '\ufffc';
/** Stands for a formula, beside which a line could end before a comma. */
const formula = '\ufff9';

function lineText(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element') return apart;
  if (node.tagName === 'math' || node.properties['dataHook'] === 'formula') return formula;
  if (!isInline(node)) return apart;
  return node.children.map(lineText).join('');
}

/** A span with a hook, such as a printed note, is not. */
function isInline({ tagName, properties }: Element): boolean {
  return inline.has(tagName) || (tagName === 'span' && properties['dataHook'] === undefined);
}

/** Those that stand in the line itself; what lies within one element is found there. */
function stretchesIn(parent: Parent): Stretch[] {
  if (!parent.children.some(({ type }) => type === 'text')) return [];
  const { text, pieces } = piecesOf(parent);
  if (!/[\d‑\ufff9-]/u.test(text)) return [];
  return [...text.matchAll(together)].flatMap(({ 0: found, index }) => {
    const end = index + found.length;
    const [first, last] = [pieceAt(pieces, index), pieceAt(pieces, end - 1)];
    if (first === undefined || last === undefined) return [];
    if (first === last && first.node.type === 'element') return [];
    return [wholeElements({ start: index, end }, first, last)].filter(isShort);
  });
}

function pieceAt(pieces: readonly Piece[], at: number): Piece | undefined {
  return pieces.find(({ start, end }) => start <= at && at < end);
}

/** An element is not divided: all of it comes along. */
function wholeElements({ start, end }: Stretch, first: Piece, last: Piece): Stretch {
  return {
    start: first.node.type === 'text' ? start : first.start,
    end: last.node.type === 'text' ? end : last.end,
  };
}

/** What is long would make the line around it ugly, or stand out of it. */
function isShort({ start, end }: Stretch): boolean {
  return end - start <= 40;
}

function wrapped(parent: Parent, stretches: readonly Stretch[]): Parent['children'] {
  const children: Parent['children'] = [];
  const spans = new Map(stretches.map((stretch) => [stretch, h('span.nowrap')]));
  for (const part of piecesOf(parent).pieces.flatMap((piece) => partsOf(piece, stretches))) {
    const stretch = stretches.find(({ start, end }) => start <= part.start && part.end <= end);
    const span = stretch === undefined ? undefined : spans.get(stretch);
    if (span === undefined || part.start === part.end) children.push(part.node);
    else {
      if (span.children.length === 0) children.push(span);
      span.children.push(part.node as ElementContent);
    }
  }
  return children;
}

/** A text is divided where a stretch begins or ends within it. */
function partsOf({ node, start, end }: Piece, stretches: readonly Stretch[]): Piece[] {
  if (node.type !== 'text') return [{ node, start, end }];
  const edges = stretches.flatMap((stretch) => [stretch.start, stretch.end]);
  const cuts = [start, ...edges.filter((edge) => start < edge && edge < end), end];
  return cuts.slice(0, -1).map((from, index) => {
    const to = cuts[index + 1] ?? end;
    return {
      node: { type: 'text', value: node.value.slice(from - start, to - start) },
      start: from,
      end: to,
    };
  });
}
