import type { Element, Root as HastRoot } from 'hast';
import { h } from 'hastscript';
import type { Root } from 'mdast';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';

import type { Book, PlacedFigure, ResolvedDocument } from '../model/book.ts';
import { termsOf } from '../model/terms.ts';
import { navigationOf } from './contents.ts';
import { figuresTransform } from './figure.ts';
import { contentOf, type HandlerContext } from './handlers.ts';
import { aboutOf, noteOf, openingOf, referenceOf, tailHeadings } from './parts.ts';
import { createNamer, type Namer, stateOf } from './resolved-state.ts';
import { takeSourcePlaces, withSourcePlaces } from './source-places.ts';
import { spacesTransform } from './typography.ts';
import { unbrokenTransform } from './unbroken.ts';

const stringifier = unified().use(rehypeStringify, { allowDangerousHtml: true }).freeze();

/** A part of a page that is put on the screen as a whole: one element. */
export interface Leaf {
  kind: 'leaf';
  /** With a placeholder for each place of `places`, in order (`withSourcePlaces`). */
  html: string;
  places: readonly string[];
  /** Level of the heading that it is. */
  depth: number | null;
}

/** An element that holds others. */
export interface Branch {
  kind: 'branch';
  tag: string;
  attributes: Readonly<Record<string, string>>;
  parts: readonly Part[];
}

export type Part = Leaf | Branch;

/** Makes the parts of a page, and remembers those that stay the same from one version of the document to the next. */
export interface PartMaker {
  /** Everything in the page's `main`, in order. */
  partsOf(document: ResolvedDocument, book: Book): Part[];
}

export function createPartMaker(): PartMaker {
  const remembered = new WeakMap<object, { state: string; leaves: readonly Leaf[] }>();
  let references = new Map<string, Leaf>();
  const nameOf = createNamer();
  const navigation = {};
  let frame: Frame | null = null;
  const remember: Remember = (key, state, make) => {
    const known = remembered.get(key);
    if (known?.state === state) return known.leaves;
    const leaves = make();
    remembered.set(key, { state, leaves });
    return leaves;
  };

  function referenceLeaf(entry: ResolvedDocument['references'][number], lang: string): Leaf {
    return references.get(keyOf(entry, lang)) ?? leafOf(referenceOf(entry), lang);
  }

  return {
    partsOf(document, book) {
      const { lang } = document.config;
      const terms = termsOf(lang);
      const context: HandlerContext = { medium: 'screen', terms, lang, hasSources: true };
      const notes = document.footnotes.flatMap((note) =>
        // The root is made anew each time; the blocks in it are not.
        remember(note.tree.children, stateOf(note.tree, `${lang} ${note.enumerator}`), () => [
          leafOf(noteOf(note, context), lang),
        ]),
      );
      const works = document.references.map((entry) => referenceLeaf(entry, lang));
      references = new Map(
        document.references.flatMap((entry, at) => {
          const leaf = works[at];
          return leaf === undefined ? [] : [[keyOf(entry, lang), leaf] as const];
        }),
      );
      const lists = [
        ...listSection('notes', h('h2', { id: 'noter' }, terms.notes), 'ol', notes),
        ...listSection('references', h('h2', { id: 'referenser' }, terms.references), 'ul', works),
      ];
      frame = frameOf(document, book, context, frame);
      const { opening, about } = frame;
      const tail = [...lists.map(({ heading }) => h('section', [heading])), ...about.elements];
      const listed = navigationState(document, tail, nameOf);
      return [
        opening,
        ...remember(navigation, listed, () => [
          leafOf(navigationOf(document, tailHeadings(tail), context), lang),
        ]),
        branch(
          'div',
          { class: 'body' },
          sectioned(bodyLeaves({ document, book, context, remember, nameOf })),
        ),
        ...lists.map(({ part }) => part),
        ...about.leaves,
      ];
    },
  };
}

/** What stands before and after the text. */
interface Frame {
  state: string;
  opening: Leaf;
  about: { elements: readonly Element[]; leaves: readonly Leaf[] };
}

function frameOf(
  document: ResolvedDocument,
  book: Book,
  context: HandlerContext,
  before: Frame | null,
): Frame {
  const { config, abstract, edition, about, pathOf } = document;
  const paths = [abstract, edition].map((tree) => {
    const [first] = tree?.children ?? [];
    return first === undefined ? '' : pathOf.get(first);
  });
  const texts = [config, book.config.anthology, abstract, edition, paths];
  const others = [[...about.people], about.anthology];
  const state = JSON.stringify([texts, others]);
  if (before?.state === state) return before;
  const elements = aboutOf(document, book, context);
  // Setting typography changes an element, and the headings of these are asked for later.
  const leaves = elements.map((element) => leafOf(structuredClone(element), context.lang));
  const opening = leafOf(openingOf(document, book, context), context.lang);
  return { state, opening, about: { elements, leaves } };
}

function keyOf({ key, html }: ResolvedDocument['references'][number], lang: string): string {
  return `${lang} ${key} ${html}`;
}

type Remember = (key: object, state: string, make: () => readonly Leaf[]) => readonly Leaf[];
function listSection(name: string, heading: Element, list: 'ol' | 'ul', items: readonly Leaf[]) {
  if (items.length === 0) return [];
  const attributes: Record<string, string> = list === 'ul' ? { role: 'list' } : {};
  const part = branch('section', { class: name }, [
    leafOf(heading, ''),
    branch(list, attributes, items),
  ]);
  return [{ heading, part }];
}

function branch(tag: string, attributes: Branch['attributes'], parts: readonly Part[]): Branch {
  return { kind: 'branch', tag, attributes, parts };
}

function leafOf(element: Element, lang: string): Leaf {
  const tree: HastRoot = { type: 'root', children: [element] };
  spacesTransform(tree, lang);
  unbrokenTransform(tree);
  const places = takeSourcePlaces(tree);
  const depth = /^h([2-6])$/.exec(element.tagName)?.[1];
  return {
    kind: 'leaf',
    html: stringifier.stringify(tree),
    places,
    depth: depth === undefined ? null : Number(depth),
  };
}

/** All that the lists of contents and figures follow from. */
function navigationState(
  { config, headings, figures }: ResolvedDocument,
  tail: readonly Element[],
  nameOf: Namer,
): string {
  const listed = figures.map((figure) => captionState(figure, nameOf));
  return JSON.stringify([config.lang, headings, tailHeadings(tail), listed]);
}

interface BodyContext {
  document: ResolvedDocument;
  book: Book;
  context: HandlerContext;
  remember: Remember;
  nameOf: Namer;
}

function bodyLeaves({ document, book, context, remember, nameOf }: BodyContext): Leaf[] {
  const { lang } = context;
  const placed = new Map(document.figures.map((figure) => [figure.spec.id, figure]));
  // Links by reference are looked up in the whole text.
  const definitions = document.body.children.filter((node) => node.type === 'definition');
  const common = `${lang} ${JSON.stringify(definitions.map(({ identifier, url }) => [identifier, url]))}`;
  const figureState = (id: string) => {
    const figure = placed.get(id);
    const drawn = book.figures.get(id);
    return figure === undefined || drawn === undefined
      ? id
      : `${nameOf(drawn)} ${captionState(figure, nameOf)}`;
  };
  return document.body.children.flatMap((node) =>
    node.type === 'definition'
      ? []
      : remember(node, stateOf(node, common, figureState), () => {
          const root: Root = { type: 'root', children: [node, ...definitions] };
          const tree: HastRoot = {
            type: 'root',
            children: contentOf(root, context, document.pathOf.get(node)),
          };
          figuresTransform(tree, placed, book.figures, context);
          return tree.children.filter(isElement).map((element) => leafOf(element, lang));
        }),
  );
}

function isElement(node: { type: string }): node is Element {
  return node.type === 'element';
}

function captionState({ spec, enumerator, alt, ...texts }: PlacedFigure, nameOf: Namer): string {
  const trees = [texts.subject, texts.question, ...texts.notes, texts.source];
  const states = trees.map((tree) => (tree === null ? '' : `${nameOf(tree)} ${stateOf(tree, '')}`));
  return [enumerator, alt, nameOf(spec), ...states].join('|');
}

/** Wraps each heading and what follows it in a section, as `sectionsOf` does. */
function sectioned(leaves: readonly Leaf[]): Part[] {
  const result: Part[] = [];
  const open: { depth: number; parts: Part[] }[] = [];
  for (const leaf of leaves) {
    const { depth } = leaf;
    if (depth !== null) {
      while ((open.at(-1)?.depth ?? 0) >= depth) open.pop();
      const parts: Part[] = [];
      (open.at(-1)?.parts ?? result).push(branch('section', { class: `level-${depth}` }, parts));
      open.push({ depth, parts });
    }
    (open.at(-1)?.parts ?? result).push(leaf);
  }
  return result;
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
