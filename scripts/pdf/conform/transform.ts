import { arrangeDefinitions } from './definitions.ts';
import { moveNotes } from './notes.ts';
import { arrangeTable, joinTables } from './tables.ts';
import { type Element, elementsOf, type Kid } from './tree.ts';

/** What the hooks of the page become (`lang="sv-x-toc"`); a hook that is not here, such as `bib`, changes nothing. */
const typeOfHook: Readonly<Record<string, string>> = {
  sect: 'Sect',
  toc: 'TOC',
  toci: 'TOCI',
  ref: 'Reference',
  note: 'Note',
  lbl: 'Lbl',
  figwrap: 'Div',
  fig: 'Figure',
  lnk: 'Link',
  span: 'Span',
  abbr: 'Span',
  quote: 'BlockQuote',
  dl: 'L',
  dt: 'Lbl',
  dd: 'LBody',
  formula: 'Formula',
};

/** What the page knows something of, in the order of the tree. */
export interface Hooked {
  links: Element[];
  figures: Element[];
  /** Of a drawing or a table, with its caption. */
  wrappers: Element[];
  abbreviations: Element[];
}

/**
 * Turns Chromium's structure into the document's: hooks to types, wrappers without meaning away, lists, contents and tables in
 * their full form, notes after the paragraph that refers to them. Returns the elements that the page has facts about.
 */
export function transformTree(tree: Element, hrefs: readonly string[]): Hooked {
  const hooks = readHooks(tree);
  const hooked = {
    links: withHook(hooks, 'lnk'),
    figures: withHook(hooks, 'fig'),
    wrappers: withHook(hooks, 'figwrap'),
    abbreviations: withHook(hooks, 'abbr'),
  };
  dropDecoration(tree);
  dissolve(tree);
  for (const list of withHook(hooks, 'dl')) arrangeDefinitions(list);
  joinTables(tree, new Set(withHook(hooks, 'part')));
  moveNotes(tree, new Map(hooked.links.map((link, index) => [link, hrefs[index] ?? ''])));
  let number = 0;
  for (const element of elementsOf(tree)) arrange(element, (number += 1));
  prune(tree);
  return hooked;
}

function withHook(hooks: ReadonlyMap<Element, string>, hook: string): Element[] {
  return [...hooks].filter(([, each]) => each === hook).map(([element]) => element);
}

/** Gives elements with hooks their types, and all their real language; returns the hooks in the order of the tree. */
function readHooks(tree: Element): Map<Element, string> {
  const hooks = new Map<Element, string>();
  const visit = (element: Element, inherited: string | undefined): void => {
    const [, lang = element.lang, hook] = /^(.+?)-x-(\w+)$/.exec(element.lang ?? '') ?? [];
    if (hook !== undefined) hooks.set(element, hook);
    element.type = typeOfHook[hook ?? ''] ?? element.type;
    delete element.lang;
    if (lang !== undefined && lang !== inherited) element.lang = lang;
    for (const kid of element.kids) if (kid.kind === 'element') visit(kid, lang ?? inherited);
  };
  visit(tree, undefined);
  return hooks;
}

/** Elements whose drawings mean something: pictures, and the dots before the points of a list. */
const drawn = new Set(['Figure', 'Formula', 'Lbl']);

/** Leaves out rules, borders and grounds, which so become artifacts. */
function dropDecoration(tree: Element): void {
  const visit = (element: Element, isWithinPicture: boolean): void => {
    const isPicture = isWithinPicture || drawn.has(element.type);
    element.kids = element.kids.filter((kid) => {
      return isPicture || kid.kind !== 'mark' || kid.painted === 'text';
    });
    for (const kid of element.kids) if (kid.kind === 'element') visit(kid, isPicture);
  };
  visit(tree, false);
}

/** Puts the kids of wrappers in their place; one that says a language is kept for that. */
function dissolve(element: Element): void {
  element.kids = element.kids.flatMap((kid) => {
    if (kid.kind !== 'element') return [kid];
    dissolve(kid);
    if (kid.type !== 'NonStruct') return [kid];
    if (kid.lang === undefined || kid.kids.length === 0) return kid.kids;
    kid.type = 'Span';
    return [kid];
  });
}

/** What holds blocks, not text. */
const containers = new Set(['Document', 'Part', 'Art', 'Sect', 'Div', 'BlockQuote', 'Aside']);
const inline = new Set([
  'Span',
  'Em',
  'Strong',
  'Link',
  'Reference',
  'Code',
  'Quote',
  'Lbl',
  'Formula',
]);

/** `number` is its own, for what gets a name. */
function arrange(element: Element, number: number): void {
  if (containers.has(element.type) || holdsBlocks(element)) element.kids = wrapText(element);
  if (element.type === 'Table') arrangeTable(element, `cell-${number}`);
  if (element.type === 'LI') arrangeItem(element);
  if (element.type === 'TOCI') arrangeEntry(element);
  if (element.type === 'TOC') delete element.attributes; // a list's numbering
  if (element.type === 'Lbl' && isDrawing(element)) element.actualText = '•';
}

/** A note with a list or a table in it; its text is then a paragraph beside them. */
function holdsBlocks({ type, kids }: Element): boolean {
  return type === 'Note' && kids.some((kid) => !isInline(kid) && !isFigure(kid));
}

function isDrawing({ kids }: Element): boolean {
  return kids.length > 0 && kids.every((kid) => kid.kind === 'mark' && kid.painted === 'drawing');
}

/** Puts text that stands directly in a container into paragraphs. */
function wrapText({ type, kids }: Element): Kid[] {
  const isText = (kid: Kid): boolean =>
    (isInline(kid) || isFigure(kid)) && !(type === 'Note' && isLabel(kid));
  // A picture among words is part of their paragraph; one by itself is a block.
  return grouped(kids, isText, 'P').flatMap((kid) =>
    kid.kind === 'element' && kid.type === 'P' && !kids.includes(kid) && kid.kids.every(isFigure)
      ? kid.kids
      : [kid],
  );
}

function isFigure(kid: Kid): boolean {
  return kid.kind === 'element' && kid.type === 'Figure';
}

function isLabel(kid: Kid): boolean {
  return kid.kind === 'element' && kid.type === 'Lbl';
}

function isInline(kid: Kid): boolean {
  return kid.kind !== 'element' || inline.has(kid.type);
}

/** Puts each run of kids that `belongs` accepts into an element of its own. */
function grouped(kids: readonly Kid[], belongs: (kid: Kid) => boolean, type: string): Kid[] {
  const result: Kid[] = [];
  let group: Element | null = null;
  for (const kid of kids) {
    if (!belongs(kid)) {
      group = null;
      result.push(kid);
    } else if (group === null) {
      group = newElement(type, [kid]);
      result.push(group);
    } else group.kids.push(kid);
  }
  return result;
}

function newElement(type: string, kids: Kid[]): Element {
  return { kind: 'element', type, kids };
}

function isItemPart(kid: Kid): boolean {
  return kid.kind === 'element' && (kid.type === 'Lbl' || kid.type === 'LBody');
}

/** Label, then the rest in a body. */
function arrangeItem(item: Element): void {
  const body = item.kids.filter((kid) => !isItemPart(kid));
  item.kids = item.kids.filter(isItemPart);
  if (body.length === 0) return;
  // A note to a term stands with what the term means.
  const last = item.kids.at(-1);
  if (last?.kind === 'element' && last.type === 'LBody') last.kids.push(...body);
  else item.kids.push(newElement('LBody', body));
}

const entryParts = new Set(['Lbl', 'Reference', 'P', 'TOC']);

/** A link in a table of contents is a reference (ISO 32000-1, table 333). */
function arrangeEntry(entry: Element): void {
  entry.kids = grouped(entry.kids, isLinked, 'Reference');
}

function isLinked(kid: Kid): boolean {
  return kid.kind !== 'element' || !entryParts.has(kid.type);
}

/** Empty cells keep a row's columns in their places. */
const mayBeEmpty = new Set(['TD', 'TH']);

function prune(element: Element): void {
  element.kids = element.kids.filter((kid) => {
    if (kid.kind !== 'element') return true;
    prune(kid);
    return kid.kids.length > 0 || mayBeEmpty.has(kid.type);
  });
}
