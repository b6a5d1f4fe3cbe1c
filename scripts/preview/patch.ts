import type { Branch, Leaf, Part } from '../html/preview-parts.ts';
import { withSourcePlaces } from '../html/source-places.ts';
import type { Patch } from './wire.ts';

/** A part with the key that its element has in the browser, as `data-block`. */
export interface Keyed {
  key: string;
  part: Part;
  children: readonly Keyed[];
}

/** Keys count on through the versions of a page, so that none is ever used for two elements. */
export type NewKey = () => string;

export function createKeys(): NewKey {
  let last = 0;
  return () => `b${(last += 1).toString(36)}`;
}

export function keyedParts(parts: readonly Part[], newKey: NewKey): Keyed[] {
  return parts.map((part) => ({
    key: newKey(),
    part,
    children: part.kind === 'branch' ? keyedParts(part.parts, newKey) : [],
  }));
}

export function htmlOfKeyed(keyed: readonly Keyed[]): string {
  return keyed.map((each) => outerHtml(each, htmlOfKeyed(each.children))).join('\n');
}

export function isEmptyPatch({ html, lists, places }: Patch): boolean {
  return [...Object.keys(html), ...lists, ...Object.keys(places)].length === 0;
}

/**
 * The difference between a page and its next version. An element that stays the same keeps its key and is not sent, even if it
 * stands in another section; one that has changed a little keeps its key and is sent.
 */
export function patchOf(
  before: readonly Keyed[],
  parts: readonly Part[],
  newKey: NewKey,
): { patch: Patch; after: Keyed[] } {
  const patch: Patch = { html: {}, lists: [], removed: [], places: {} };
  const matches = new Map<Part, Keyed>();
  match(before, parts, matches);
  matchElsewhere(before, parts, matches);
  const after = follow(before, parts, 'main', { patch, matches, newKey });
  if (patch.lists.length > 0) {
    const kept = new Set(allOf(after).map(({ key }) => key));
    patch.removed = allOf(before).flatMap(({ key }) => (kept.has(key) ? [] : [key]));
  }
  return { patch, after };
}

function allOf(keyed: readonly Keyed[]): Keyed[] {
  return keyed.flatMap((each) => [each, ...allOf(each.children)]);
}

type Matches = Map<Part, Keyed>;

/** Finds what was where among the children of one element: the same first, then the neighbour that it may have been. */
function match(before: readonly Keyed[], parts: readonly Part[], matches: Matches): void {
  const waiting = new Map<string, Keyed[]>();
  for (const each of before) {
    const signature = signatureOf(each.part);
    waiting.set(signature, [...(waiting.get(signature) ?? []), each]);
  }
  const same = parts.map((part) => waiting.get(signatureOf(part))?.shift());
  const taken = new Set(same);
  let next = 0;
  for (const [index, part] of parts.entries()) {
    const known = same[index];
    const neighbour = before[next];
    const found =
      known ??
      (neighbour && !taken.has(neighbour) && isAlike(neighbour.part, part) ? neighbour : undefined);
    if (found === undefined) continue;
    next = before.indexOf(found) + 1;
    matches.set(part, found);
    if (part.kind === 'branch') match(found.children, part.parts, matches);
  }
}

/** Finds those that have come into another section. */
function matchElsewhere(before: readonly Keyed[], parts: readonly Part[], matches: Matches): void {
  if (!parts.some((part) => hasUnmatched(part, matches))) return;
  const taken = new Set(matches.values());
  const left = new Map<string, Keyed[]>();
  for (const each of allOf(before)) {
    if (taken.has(each) || each.part.kind === 'branch') continue;
    const signature = signatureOf(each.part);
    left.set(signature, [...(left.get(signature) ?? []), each]);
  }
  const search = (part: Part): void => {
    if (part.kind === 'branch') return part.parts.forEach(search);
    const found = matches.has(part) ? undefined : left.get(part.html)?.shift();
    if (found !== undefined) matches.set(part, found);
  };
  parts.forEach(search);
}

function hasUnmatched(part: Part, matches: Matches): boolean {
  if (part.kind === 'leaf') return !matches.has(part);
  return part.parts.some((each) => hasUnmatched(each, matches));
}

/** What two versions of an element have in common: of a branch, what it is and what its heading is called. */
function signatureOf(part: Part): string {
  if (part.kind === 'leaf') return part.html;
  const id = /^<(?:h\d|a class="permalink")[^>]* id="([^"]*)"/.exec(headOf(part))?.[1] ?? '';
  return `${startTag(part, '')}${id}`;
}

/** What stands first in a branch; of a folded question its link, which carries the identifier (`html/sections.ts`). */
function headOf({ parts: [first, second] }: Branch): string {
  if (first?.kind === 'leaf') return first.html;
  if (first?.tag === 'summary') return second?.kind === 'leaf' ? second.html : '';
  return first?.tag === 'details' ? headOf(first) : '';
}

function isAlike(one: Part, other: Part): boolean {
  if (one.kind === 'branch' || other.kind === 'branch') {
    return (
      one.kind === 'branch' && other.kind === 'branch' && startTag(one, '') === startTag(other, '')
    );
  }
  return tagOf(one) === tagOf(other);
}

function tagOf({ html }: Leaf): string {
  return /^<[\w-]+/.exec(html)?.[0] ?? '';
}

interface Following {
  patch: Patch;
  matches: Matches;
  newKey: NewKey;
}

/** Gives the new parts their keys, and writes down what is different. */
function follow(
  before: readonly Keyed[],
  parts: readonly Part[],
  parent: string,
  following: Following,
): Keyed[] {
  const { patch, matches, newKey } = following;
  const known = parts.map((part) => matches.get(part));
  const keys = known.map((each) => each?.key ?? newKey());
  if (keys.join() !== before.map(({ key }) => key).join()) {
    patch.lists.push({ parent, children: keys });
  }
  return parts.map((part, index) => {
    const key = keys[index] ?? '';
    const old = known[index];
    if (part.kind === 'leaf') {
      noteLeaf(key, part, old, patch);
      return { key, part, children: [] };
    }
    if (old === undefined) patch.html[key] = outerHtml({ key, part, children: [] }, '');
    return { key, part, children: follow(old?.children ?? [], part.parts, key, following) };
  });
}

function noteLeaf(key: string, leaf: Leaf, old: Keyed | undefined, patch: Patch): void {
  const before = old?.part;
  if (before === leaf) return;
  if (before?.kind !== 'leaf' || before.html !== leaf.html) {
    patch.html[key] = outerHtml({ key, part: leaf, children: [] }, '');
  } else if (before.places.join('\n') !== leaf.places.join('\n')) {
    patch.places[key] = leaf.places;
  }
}

function outerHtml({ key, part }: Keyed, inner: string): string {
  const attribute = ` data-block="${key}"`;
  if (part.kind === 'branch') return `${startTag(part, attribute)}${inner}</${part.tag}>`;
  const html = withSourcePlaces(part.html, part.places);
  return html.replace(/^<[\w-]+/, (start) => start + attribute);
}

function startTag({ tag, attributes }: Branch, more: string): string {
  const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${value}"`);
  return `<${tag}${more}${written.join('')}>`;
}
