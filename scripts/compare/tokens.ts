import { createHash } from 'node:crypto';

import type { Element, ElementContent, Nodes, Properties } from 'hast';

import type { Mark, Token, Tokens } from './version.ts';

/** A word with its inner hyphens, a number with its decimals, or one sign. Swedish writes 1,5 and e-tjänst and SOU 2020:1. */
const tokenPattern = /\p{L}[\p{L}\p{M}\p{N}]*(?:[-‑:’'][\p{L}\p{N}]+)*|\p{N}+(?:[.,:]\p{N}+)*|\S/gu;

const markedTags = new Set(['em', 'strong', 'sup', 'sub', 'code']);
/** What the page adds for the eye or the ear, and is no text of the author. */
const addedClasses = new Set(['permalink', 'back', 'visually-hidden', 'enumerator', 'label']);

interface State {
  tokens: Token[];
  /** White space that has been seen since the last token. */
  space: string;
}

interface Context {
  marks: readonly Mark[];
  /** Where the words link. */
  href: string;
}

/** The words of a piece of page, in order. Numbers of notes, headings and figures are the build's, and left out or alike. */
export function tokensOf(nodes: readonly Nodes[]): Tokens {
  const state: State = { tokens: [], space: '' };
  for (const node of nodes) take(node, { marks: [], href: '' }, state);
  return state.tokens;
}

/** The same of plain text. */
export function tokensOfText(text: string): Tokens {
  return tokensOf([{ type: 'text', value: text }]);
}

function take(node: Nodes, context: Context, state: State): void {
  if (node.type === 'text') takeText(node.value, context, state);
  if (node.type !== 'element') return;
  const { tagName, properties } = node;
  if (classesOf(node).some((name) => addedClasses.has(name))) return;
  if (tagName === 'math') {
    takeFormula(node, context, state);
    return;
  }
  if (tagName === 'br') state.space = ' ';
  if (tagName === 'img') takePicture(properties, context, state);
  if (classesOf(node).includes('note-ref')) {
    push(wordsIn(node), 'note', { ...context, marks: [{ tag: 'sup', lang: null }] }, state);
    return;
  }
  if (classesOf(node).includes('cross-reference') && typeof properties['href'] === 'string') {
    // ”figur 7.3” is written by the build: the same reference, whatever the number.
    takeReference(wordsIn(node), properties['href'], context, state);
    return;
  }
  const href = typeof properties['href'] === 'string' ? properties['href'] : context.href;
  const inner = { marks: [...context.marks, ...markOf(tagName, properties)], href };
  for (const child of node.children) take(child, inner, state);
}

/** ”[Torget en lördag]”: the same picture when its file and its words are the same. */
function takePicture({ alt, src }: Properties, context: Context, state: State): void {
  const words = typeof alt === 'string' ? alt : '';
  const digest = createHash('sha256').update(String(src)).digest('hex');
  push(`[${words === '' ? '▣' : words}]`, `picture\n${words}\n${digest}`, context, state);
}

function markOf(tagName: string, { lang }: Properties): Mark[] {
  const language = typeof lang === 'string' ? lang : null;
  if (markedTags.has(tagName)) return [{ tag: tagName as Mark['tag'], lang: language }];
  return language === null ? [] : [{ tag: 'span', lang: language }];
}

function takeText(value: string, context: Context, state: State): void {
  let end = 0;
  const marks = context.marks.map(({ tag, lang }) => `${tag}:${lang ?? ''}`).join();
  for (const { 0: text, index } of value.replaceAll('\u00ad', '').matchAll(tokenPattern)) {
    if (index > end) state.space = /\u00a0/.test(value.slice(end, index)) ? '\u00a0' : ' ';
    push(text, `${text}\n${marks}\n${context.href}`, context, state);
    end = index + text.length;
  }
  if (end < value.length) state.space = ' ';
}

/** A formula is one word, as it is written on one line: what is left of it in pieces would mean something else. */
function takeFormula({ properties }: Element, context: Context, state: State): void {
  const { dataText, alttext } = properties;
  if (typeof dataText !== 'string') return;
  push(dataText, `formula\n${dataText}\n${String(alttext)}`, context, state);
}

function takeReference(text: string, href: string, context: Context, state: State): void {
  const [first = '', ...rest] = text.split(/\s+/u);
  const isCapital = first !== first.toLowerCase();
  push(first, `reference\n${href}\n${isCapital}`, context, state);
  rest.forEach((word, index) => {
    state.space = '\u00a0';
    push(word, `reference\n${href}\n${index}`, context, state);
  });
}

function push(text: string, key: string, { marks }: Context, state: State): void {
  state.tokens.push({ text, key, marks, before: state.tokens.length === 0 ? '' : state.space });
  state.space = '';
}

export function classesOf({ properties }: Element): readonly string[] {
  const names = properties['className'];
  return Array.isArray(names) ? names.map(String) : [];
}

/** All words below a node, as they stand. */
export function wordsIn(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(wordsIn).join('') : '';
}

export function elementsIn(nodes: readonly Nodes[]): Element[] {
  return nodes.filter((node): node is Element => node.type === 'element');
}

/** The first element below that `is` accepts, the node itself included. */
export function find(
  nodes: readonly (Nodes | ElementContent)[],
  is: (element: Element) => boolean,
): Element | null {
  for (const node of nodes) {
    if (node.type === 'element' && is(node)) return node;
    const below = 'children' in node ? find(node.children, is) : null;
    if (below !== null) return below;
  }
  return null;
}
