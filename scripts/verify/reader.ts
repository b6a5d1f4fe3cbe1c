import { createHash } from 'node:crypto';

import type { Element, Nodes, Properties } from 'hast';

import { folded, foldedText } from './characters.ts';
import {
  isForeign,
  isPluginAddition,
  kindOf,
  lazySource,
  lettersOf,
  runs,
  signFor,
  sourceSet,
} from './elements.ts';
import {
  imageSign,
  type Leaf,
  type LeafKind,
  type Owner,
  type Table,
  type Text,
  type Tree,
  type Unit,
} from './leaf.ts';

interface Context {
  owner: Owner;
  kind: LeafKind;
  level: number;
  path: string;
  cell: Leaf['cell'];
  inHeading: boolean;
  figure: string | null;
}

interface State {
  units: Unit[];
  /** Rows of the table that is open, `null` outside tables. */
  rows: Leaf[][] | null;
  foreign: { element: string; under: string }[];
  ids: string[];
  /** Identifiers since the last leaf. */
  pending: string[];
  under: string;
  open: { text: string; owners: Owner[]; context: Context } | null;
}

/** Reads what stands in an element, or a page, block by block. `lang` is the language that holds where it begins. */
export function textIn(tree: Tree, lang: string): Text {
  const owner = { href: null, lang, marks: '', label: null, hidden: null, image: null };
  const base = {
    kind: 'paragraph',
    level: 0,
    path: '',
    cell: {},
    inHeading: false,
    figure: null,
  } as const;
  const state: State = {
    units: [],
    rows: null,
    foreign: [],
    ids: [],
    pending: [],
    under: '',
    open: null,
  };
  for (const child of tree.children) read(child, { ...base, owner }, state);
  close(state);
  const { units, foreign, ids } = state;
  return { units, foreign, ids };
}

function read(node: Nodes, context: Context, state: State): void {
  if (node.type === 'text') add(node.value, context.owner, context, state);
  if (node.type !== 'element') return;
  if (isPluginAddition(node, context.inHeading) && !runs(node)) return;
  if (isForeign(node)) {
    state.foreign.push({ element: node.tagName, under: state.under });
    return;
  }
  noteIdentifier(node, state);
  const sign = signFor(node);
  if (sign !== null) {
    add(sign, context.owner, context, state);
    return;
  }
  const image = imageOf(node);
  if (image !== null) {
    const owner = ownerIn(node, context.owner);
    add(imageSign, { ...owner, image }, context, state);
    return;
  }
  if (node.tagName === 'table' && state.rows === null) {
    readTable(node, context, state);
    return;
  }
  readElement(node, context, state);
}

function readElement(node: Element, context: Context, state: State): void {
  const kind = kindOf(node, context.kind);
  const inner = contextIn(node, context, kind ?? context.kind);
  if (kind !== null) close(state);
  if (node.tagName === 'tr') state.rows?.push([]);
  for (const child of node.children) read(child, inner, state);
  if (kind === 'cell' || kind === 'header') closeCell(inner, state);
  else if (kind !== null) close(state);
}

function readTable(node: Element, context: Context, state: State): void {
  close(state);
  const rows: Leaf[][] = [];
  state.rows = rows;
  const under = state.under;
  for (const child of node.children) read(child, contextIn(node, context, context.kind), state);
  close(state);
  state.rows = null;
  const filled = rows.filter((row) => row.length > 0);
  const words = filled
    .flat()
    .map(({ text }) => text.text)
    .join(' ');
  const table: Table = { kind: 'table', rows: filled, under, words };
  if (filled.length > 0) state.units.push(table);
}

function noteIdentifier({ properties }: Element, state: State): void {
  const id = properties['id'];
  if (typeof id !== 'string' || id === '') return;
  state.ids.push(id);
  state.pending.push(id);
}

function textFrom(value: unknown): string | null {
  return typeof value === 'string' ? foldedText(value) : null;
}

/** A drawing inside the page is itself, whatever its file would be. */
function imageOf(node: Element): Owner['image'] {
  const { tagName, properties } = node;
  if (tagName === 'img')
    return {
      src: lazySource(properties),
      alt: textFrom(properties['alt']),
      others: sourceSet(properties),
    };
  if (tagName !== 'svg' && tagName !== 'math') return null;
  const digest = createHash('sha256').update(lettersOf(node)).digest('hex');
  const label = properties['ariaLabel'] ?? properties['alttext'];
  return { src: `${tagName}:${digest}`, alt: textFrom(label), others: [] };
}

function add(text: string, owner: Owner, context: Context, state: State): void {
  if (text === '') return;
  state.open ??= { text: '', owners: [], context };
  state.open.text += text;
  for (let at = 0; at < text.length; at += 1) state.open.owners.push(owner);
}

function close(state: State): void {
  if (state.open === null) return;
  const { context, ...characters } = state.open;
  state.open = null;
  const text = folded(characters);
  if (text.text !== '') push(leafOf(text, context, state), state);
}

/** A cell is there also when it is empty; its words are one text, whatever paragraphs they stand in. */
function closeCell(context: Context, state: State): void {
  const { context: _, ...characters } = state.open ?? { text: '', owners: [], context };
  state.open = null;
  push(leafOf(folded(characters), context, state), state);
}

function leafOf(text: Leaf['text'], context: Context, state: State): Leaf {
  const { kind, level, path, cell, figure } = context;
  const ids = state.pending;
  state.pending = [];
  return { kind, level, text, path, ids, under: state.under, cell, figure };
}

function push(leaf: Leaf, state: State): void {
  if (leaf.kind === 'heading') state.under = leaf.text.text;
  if (state.rows === null) {
    state.units.push(leaf);
    return;
  }
  const row = state.rows.at(-1);
  // A caption stands before the rows.
  if (row === undefined) state.rows.push([leaf]);
  else row.push(leaf);
}

const pathTags = new Set(['ul', 'ol', 'blockquote', 'details', 'dl', 'summary', 'pre']);

function contextIn(node: Element, context: Context, kind: LeafKind): Context {
  const { tagName, properties } = node;
  const isHeading = /^h[1-6]$/.test(tagName);
  const { id } = properties;
  return {
    kind,
    level: isHeading ? Number(tagName.slice(1)) : kind === context.kind ? context.level : 0,
    path: pathTags.has(tagName) ? `${context.path}/${tagName}${startOf(node)}` : context.path,
    cell: /^t[dh]$/.test(tagName) ? cellOf(properties) : context.cell,
    owner: ownerIn(node, context.owner),
    inHeading: context.inHeading || isHeading,
    figure: tagName === 'figure' && typeof id === 'string' ? id : context.figure,
  };
}

/** Number of the first item, where it is not 1. */
function startOf({ tagName, properties }: Element): string {
  const start = properties['start'];
  return tagName === 'ol' && start !== undefined ? ` ${String(start)}` : '';
}

function cellOf(properties: Properties): Leaf['cell'] {
  const names = ['scope', 'headers', 'colSpan', 'rowSpan', 'abbr'];
  const entries = names.flatMap((name): [string, string][] => {
    const value = properties[name];
    if (value === undefined || value === null || value === '') return [];
    const text = Array.isArray(value) ? value.join(' ') : String(value);
    return name.endsWith('Span') && text === '1' ? [] : [[name.toLowerCase(), text]];
  });
  return Object.fromEntries(entries);
}

const markOf: Readonly<Record<string, string>> = {
  sup: 'sup',
  sub: 'sub',
  em: 'em',
  i: 'i',
  strong: 'strong',
  b: 'b',
  code: 'code',
  del: 'del',
  s: 'del',
  strike: 'del',
};

function ownerIn({ tagName, properties }: Element, outer: Owner): Owner {
  const { href, lang, ariaLabel, title } = properties;
  const mark = markOf[tagName];
  const label = ariaLabel ?? (tagName === 'abbr' ? title : undefined);
  const inner: Owner = {
    href: tagName === 'a' && typeof href === 'string' ? href : outer.href,
    lang: typeof lang === 'string' ? languageOf(lang) : outer.lang,
    marks:
      mark === undefined || outer.marks.includes(`${mark} `)
        ? outer.marks
        : `${outer.marks}${mark} `,
    label: typeof label === 'string' ? foldedText(label) : outer.label,
    hidden: hiddenBy(properties) ?? outer.hidden,
    image: null,
  };
  const isSame = (Object.keys(inner) as (keyof Owner)[]).every((key) => inner[key] === outer[key]);
  return isSame ? outer : inner;
}

/** ”sv” of ”sv-SE”: what a voice is chosen by. */
export function languageOf(lang: string): string {
  return lang.toLowerCase().split('-')[0] ?? '';
}

const hidingStyle = /(?:display:none|visibility:hidden|opacity:0(?![.\d])|font-size:0(?![.\d]))/i;
const unseenClasses = new Set(['visually-hidden', 'screen-reader-text', 'sr-only']);

function hiddenBy({ hidden, style, ariaHidden, className }: Properties): Owner['hidden'] {
  const isStyled = typeof style === 'string' && hidingStyle.test(style.replaceAll(/\s/g, ''));
  const isHidden = hidden !== undefined && hidden !== null && hidden !== false;
  if (isHidden || isStyled || String(ariaHidden) === 'true') return 'hidden';
  const names = Array.isArray(className) ? className.map(String) : [];
  return names.some((name) => unseenClasses.has(name)) ? 'unseen' : null;
}
