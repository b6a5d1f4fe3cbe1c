import type { Element, Root } from 'hast';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';

import type { Book, ResolvedDocument } from '../model/book.ts';
import { createMemo } from '../model/remember.ts';
import { termsOf } from '../model/terms.ts';
import { addressBreaksTransform } from './address-breaks.ts';
import { type MakeBlocks, mainOf } from './main.ts';
import { takeSourcePlaces, withSourcePlaces } from './source-places.ts';
import { unbrokenTransform } from './unbroken.ts';
import { unseenTransform } from './unseen.ts';

const stringifier = unified().use(rehypeStringify, { allowDangerousHtml: true }).freeze();

/** A part of a page that is put on the screen as a whole: one element. */
export interface Leaf {
  kind: 'leaf';
  /** With a placeholder for each place of `places`, in order (`withSourcePlaces`). */
  html: string;
  places: readonly string[];
}

/** An element that holds others. */
export interface Branch {
  kind: 'branch';
  tag: string;
  attributes: Readonly<Record<string, string>>;
  parts: readonly Part[];
}

export type Part = Leaf | Branch;

/** Divides the main of a page into parts, of which those that stay the same are the same objects in the next version. */
export interface PartMaker {
  /** Everything in the page's `main`, in order. */
  partsOf(document: ResolvedDocument, book: Book): Part[];
}

export function createPartMaker(): PartMaker {
  const memo = createMemo();
  const leaves = new WeakMap<Element, Leaf>();
  const makeBlocks: MakeBlocks = (key, from, make) =>
    memo(key, from, () => {
      return make().map((element) => {
        const standIn = withoutContent(element);
        leaves.set(standIn, leafOf(element));
        return standIn;
      });
    });

  function partOf(element: Element): Part {
    const known = leaves.get(element);
    if (known !== undefined) return known;
    const inner = element.children.filter((child) => child.type === 'element');
    if (inner.length === 0) return leafOf(element);
    const { className, role } = element.properties;
    const attributes = {
      ...(Array.isArray(className) ? { class: className.join(' ') } : {}),
      ...(typeof role === 'string' ? { role } : {}),
    };
    return { kind: 'branch', tag: element.tagName, attributes, parts: inner.map(partOf) };
  }

  return {
    partsOf(document, book) {
      const { lang } = document.config;
      const context = { medium: 'screen', terms: termsOf(lang), lang, hasSources: true } as const;
      const main = mainOf(document, book, context, makeBlocks);
      return main.children.filter((child) => child.type === 'element').map(partOf);
    },
  };
}

/** What the page around it asks of an element: what it is, and of a section its heading. Its content is in its leaf. */
function withoutContent({ type, tagName, properties, children }: Element): Element {
  return { type, tagName, properties, children: tagName === 'section' ? children.slice(0, 1) : [] };
}

function leafOf(element: Element): Leaf {
  const tree: Root = { type: 'root', children: [element] };
  unseenTransform(tree);
  addressBreaksTransform(tree);
  unbrokenTransform(tree);
  const places = takeSourcePlaces(element);
  return { kind: 'leaf', html: stringifier.stringify(tree), places };
}

/** The parts as HTML, with their places. */
export function htmlOfParts(parts: readonly Part[]): string {
  return parts.map(htmlOfPart).join('\n');
}

function htmlOfPart(part: Part): string {
  if (part.kind === 'leaf') return withSourcePlaces(part.html, part.places);
  const attributes = Object.entries(part.attributes).map(([name, value]) => ` ${name}="${value}"`);
  return `<${part.tag}${attributes.join('')}>${htmlOfParts(part.parts)}</${part.tag}>`;
}
