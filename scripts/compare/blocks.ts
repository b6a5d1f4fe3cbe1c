import type { Element, ElementContent, Nodes } from 'hast';

import { classesOf, elementsIn, tokensOf, wordsIn } from './tokens.ts';
import type { Block, Part, Section } from './version.ts';

/** Reads the `main` of a screen page as sections of blocks, in reading order. Contents and lists of figures are the build's. */
export function sectionsIn(main: readonly Nodes[], document: string): Section[] {
  const sections: Section[] = [];
  const open = (section: Omit<Section, 'document'>) => {
    sections.push({ ...section, document });
    return sections.length - 1;
  };
  for (const part of elementsIn(main)) {
    const classes = classesOf(part);
    if (classes.includes('opening')) readOpening(part, document, open);
    else if (classes.includes('body')) readBody(part.children, open);
    else if (classes.includes('findings')) readFindings(part, open);
    else if (part.tagName === 'section') readTail(part, classes, open);
  }
  return sections;
}

type Open = (section: Omit<Section, 'document'>) => number;

function readOpening(header: Element, document: string, open: Open): void {
  const parts = elementsIn(header.children).flatMap((each) =>
    classesOf(each).includes('field') ? elementsIn(each.children) : [each],
  );
  const abstract = parts.find((each) => classesOf(each).includes('abstract'));
  const blocks = parts.flatMap((each): Block[] => {
    const classes = classesOf(each);
    if (each.tagName === 'h1') return [block('title', each)];
    if (each.tagName !== 'p' || classes.includes('formats')) return [];
    return [block(classes.includes('author') ? 'author' : 'imprint', each)];
  });
  open({ id: document, depth: 0, title: [], blocks, parent: null });
  if (abstract === undefined) return;
  const { title, id, rest } = headed(abstract.children);
  open({ id, depth: 1, title, blocks: blocksIn(rest, 'abstract'), parent: null });
}

function readFindings(section: Element, open: Open): void {
  const { title, id, rest } = headed(section.children);
  open({ id, depth: 1, title, blocks: blocksIn(rest, 'paragraph'), parent: null });
}

function readTail(section: Element, classes: readonly string[], open: Open): void {
  const { title, id, rest } = headed(section.children);
  const part = classes.includes('notes')
    ? 'note'
    : classes.includes('references')
      ? 'reference'
      : 'about';
  open({ id, depth: 1, title, blocks: blocksIn(rest, part), parent: null });
}

/** What stands before the first heading belongs to nothing, and is a section without title. */
function readBody(nodes: readonly ElementContent[], open: Open): void {
  const loose = nodes.filter((node) => !isSection(node));
  const blocks = blocksIn(loose, 'paragraph');
  if (blocks.length > 0) open({ id: '', depth: 1, title: [], blocks, parent: null });
  for (const node of nodes) if (isSection(node)) readSection(node, 1, null, open);
}

function isSection(node: ElementContent): node is Element {
  return node.type === 'element' && node.tagName === 'section';
}

function readSection(section: Element, depth: number, parent: number | null, open: Open): void {
  const { title, id, rest } = headed(section.children);
  const own = rest.filter((node) => !isSection(node));
  const index = open({ id, depth, title, blocks: blocksIn(own, 'paragraph'), parent });
  for (const node of rest) if (isSection(node)) readSection(node, depth + 1, index, open);
}

function headed(nodes: readonly ElementContent[]): {
  id: string;
  title: Section['title'];
  rest: readonly ElementContent[];
} {
  const question = elementsIn(nodes).find((each) => classesOf(each).includes('question'));
  if (question !== undefined) return askedIn(question);
  const heading = elementsIn(nodes).find(({ tagName }) => /^h[2-6]$/.test(tagName));
  if (heading === undefined) return { id: '', title: [], rest: nodes };
  const rest = nodes.filter((node) => node !== heading);
  return { id: identifierOf(heading), title: tokensOf([heading]), rest };
}

/** A folded question: its heading is the summary, and its link carries its identifier (`html/sections.ts`). */
function askedIn({ children }: Element): ReturnType<typeof headed> {
  const [summary, link] = elementsIn(children);
  const rest = children.filter((node) => node !== summary && node !== link);
  const id = link === undefined ? '' : identifierOf(link);
  return { id, title: tokensOf(summary?.children ?? []), rest };
}

function identifierOf({ properties }: Element): string {
  return typeof properties['id'] === 'string' ? properties['id'] : '';
}

function block(part: Part, element: Element, rest: Partial<Block> = {}): Block {
  return { part, id: null, cells: [tokensOf(element.children)], list: null, ...rest };
}

function blocksIn(nodes: readonly ElementContent[], part: Part): Block[] {
  return elementsIn(nodes).flatMap((element) => blocksOf(element, part));
}

function blocksOf(element: Element, part: Part): Block[] {
  switch (element.tagName) {
    case 'figure':
      // A picture without a number is part of the text, and so is its caption.
      if (element.properties['id'] === undefined) return [block(part, element)];
      return [{ part: 'figure', id: element.properties['id'], cells: [], list: null }];
    case 'ul':
    case 'ol':
      return itemsOf(element, part, 0);
    case 'blockquote':
      return blocksIn(element.children, 'quote');
    case 'table':
      return rowsIn(element);
    case 'pre':
      return wordsIn(element).split('\n').filter(Boolean).map(codeLine);
    case 'math':
      return [{ part, id: null, cells: [tokensOf([element])], list: null }];
    case 'hr':
      return [];
    default:
      return holders.has(element.tagName)
        ? blocksIn(element.children, part)
        : [block(part, element)];
  }
}

/** Elements that hold blocks. */
const holders: ReadonlySet<string> = new Set(['dl', 'dd', 'div', 'section']);

function codeLine(line: string): Block {
  const text = { type: 'text' as const, value: line };
  return { part: 'code', id: null, cells: [tokensOf([text])], list: null };
}

function isList(node: Nodes): boolean {
  return node.type === 'element' && /^[uo]l$/.test(node.tagName);
}

function itemsOf(list: Element, part: Part, depth: number): Block[] {
  const ordered = list.tagName === 'ol';
  const blocks: Block[] = [];
  for (const item of elementsIn(list.children)) {
    const own = item.children.filter((child) => !isList(child));
    const inner = elementsIn(item.children).filter(isList);
    const key = part === 'reference' ? identifierOf(item) : null;
    const isText = part === 'note' || part === 'reference';
    blocks.push({
      part: isText ? part : 'item',
      id: key,
      cells: [tokensOf(own)],
      list: isText ? null : { depth, ordered },
    });
    for (const each of inner) blocks.push(...itemsOf(each, part, depth + 1));
  }
  return blocks;
}

function rowsIn(table: Element): Block[] {
  return elementsIn(table.children).flatMap((child) => {
    if (child.tagName !== 'tr') return rowsIn(child);
    const cells = elementsIn(child.children).map((cell) => tokensOf(cell.children));
    return [{ part: 'row', id: null, cells, list: null }];
  });
}
