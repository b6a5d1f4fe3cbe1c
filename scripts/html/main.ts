import type { Element, ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import type { Root as MdastRoot, RootContent } from 'mdast';

import type { Book, HeadingEntry, PlacedFigure, ResolvedDocument } from '../model/book.ts';
import type { GlossaryEntry } from '../model/glossary.ts';
import { ownId } from '../model/own-ids.ts';
import { hasCover } from '../model/work.ts';
import { firstAbbreviations, markAbbreviations } from './abbreviations.ts';
import { navigationOf } from './contents.ts';
import { figuresTransform } from './figure.ts';
import { findingsHeading, findingsOf } from './findings.ts';
import { colophonOf, coverOf, printedOpeningOf } from './front.ts';
import { contentOf, type HandlerContext } from './handlers.ts';
import { withPageBreaks } from './page-breaks.ts';
import { aboutOf, noteOf, openingOf, referenceOf, tailHeadings } from './parts.ts';
import { picturesTransform } from './pictures.ts';
import { printedNoteOf, printedReferencesTransform } from './printed-notes.ts';
import { foldedQuestions } from './questions.ts';
import { readingMinutes } from './reading-time.ts';
import { asQuestion, sectionsOf } from './sections.ts';
import { spacesTransform } from './typography.ts';

/** A memo of finished elements: what stands in a page as a whole, and is made again only when what it is made from changes. */
export type MakeBlocks = (
  key: string | object,
  from: readonly unknown[],
  make: () => Element[],
) => readonly Element[];

/**
 * What a page shows, in the order that it stands: opening, contents, text, notes (in print at the foot of their page),
 * references, and what is told of author and anthology. Findings follow the opening, in print the contents. Figures are `raw` nodes.
 */
export function mainOf(
  document: ResolvedDocument,
  book: Book,
  context: HandlerContext,
  makeBlocks: MakeBlocks = (_key, _from, make) => make(),
): Root {
  const { config, edition, about, references, footnotes } = document;
  const { lang, terms, medium } = context;
  const placed = new Map(document.figures.map((figure) => [figure.spec.id, figure]));

  /** Figures come after sanitising; typography last. */
  function finished(make: () => ElementContent[], marked: Marked): Element[] {
    const tree: Root = { type: 'root', children: make() };
    figuresTransform(tree, placed, book.figures, { ...context, document });
    markAbbreviations(tree.children, marked, lang);
    picturesTransform(tree, book, medium);
    if (medium === 'print') printedReferencesTransform(tree, context);
    spacesTransform(tree, lang);
    return tree.children.filter((child) => child.type === 'element');
  }
  const blocks: Blocks = (key, from, make, marked = document.abbreviations) =>
    makeBlocks(key, [lang, book.pictures, ...marked, ...from], () => finished(make, marked));

  const frame = [config, book.config.anthology, book.config.publisher, book.config.place];
  const notes = footnotes.flatMap((note) =>
    blocks(note.tree, [note.enumerator, note.references, note.file.path], () => [
      medium === 'print' ? printedNoteOf(note, context) : noteOf(note, context),
    ]),
  );
  const works = references.flatMap((entry) =>
    blocks(`reference ${entry.key}`, [entry.html], () => [referenceOf(entry)], []),
  );
  const people = [...about.people.values(), about.anthology];
  const tail = [
    ...(medium === 'print'
      ? []
      : listSection('notes', { id: ownId('noter'), name: terms.notes }, h('ol', [...notes]))),
    ...listSection(
      'references',
      { id: ownId('referenser'), name: terms.references },
      h('ul', { role: 'list' }, [...works]),
    ),
    ...blocks(
      'about',
      [...frame, ...people, document.howToCite, ...madeFrom(edition, document)],
      () => aboutOf(document, book, context),
    ),
  ];
  const front = frontOf({ document, book, context, blocks }, frame);
  return {
    type: 'root',
    children: [
      ...front,
      ...beforeTextOf({ document, book, context, blocks }, front, tail),
      h('div.body', sectionsOf(bodyOf({ document, book, context, placed, blocks }))),
      ...tail,
      ...(medium === 'print' ? notes : []),
    ],
  };
}

/** The same of elements that are not finished yet. */
type Blocks = (
  key: string | object,
  from: readonly unknown[],
  make: () => ElementContent[],
  marked?: Marked,
) => readonly Element[];

/** Abbreviations to explain where they first stand. */
type Marked = readonly GlossaryEntry[];

interface BodyContext {
  document: ResolvedDocument;
  book: Book;
  context: HandlerContext;
  placed: ReadonlyMap<string, PlacedFigure>;
  blocks: Blocks;
}

/** All that stands before the contents: the opening, and in print the cover and the colophon of a book. */
function frontOf(
  { document, book, context, blocks }: Omit<BodyContext, 'placed'>,
  frame: readonly unknown[],
): readonly Element[] {
  const { logo, cover } = book.theme;
  const minutes = readingMinutes(document, context.terms);
  const from = [...frame, logo, cover, minutes, ...madeFrom(document.abstract, document)];
  if (context.medium === 'screen' || !hasCover(document.config))
    return blocks('opening', from, () => [openingOf(document, book, context)]);
  return [
    ...blocks('cover', from, () => [coverOf(document, book, context)], []),
    ...blocks('colophon', [...frame, document.howToCite], () => [
      colophonOf(document, book, context),
    ]),
    ...blocks('opening', from, () => [printedOpeningOf(document, context)]),
  ];
}

function sectionsIn(parts: readonly Element[]): Element[] {
  return parts
    .flatMap((part) => part.children)
    .filter((child): child is Element => child.type === 'element' && child.tagName === 'section');
}

/** What a part that is set apart is made from. */
function madeFrom(tree: MdastRoot | null, { pathOf }: ResolvedDocument): unknown[] {
  const [first] = tree?.children ?? [];
  return [first && pathOf.get(first), ...(tree?.children ?? [])];
}

/** Findings and lists of contents. On a screen the findings come first; in print they follow the contents, as the text does. */
function beforeTextOf(
  { document, book, context, blocks }: Omit<BodyContext, 'placed'>,
  front: readonly Element[],
  tail: readonly Element[],
): readonly Element[] {
  const { config, findings, headings } = document;
  const { publisher } = book.config;
  const parts = [
    ...tailHeadings(sectionsIn(front.filter((part) => part.tagName === 'div'))),
    ...findingsHeading(document, context.terms),
    ...headings,
    ...tailHeadings(tail),
  ];
  const contents = blocks(
    'navigation',
    navigationFrom(document, parts),
    () => [navigationOf(document, parts, context)],
    [],
  );
  const from = [publisher, config.voice, ...madeFrom(findings, document)];
  const found = blocks('findings', from, () => findingsOf(document, book.config, context));
  return context.medium === 'print' ? [...contents, ...found] : [...found, ...contents];
}

/** The text block by block, with line feeds between them. */
function bodyOf({ document, book, context, placed, blocks }: BodyContext): ElementContent[] {
  const { body, pathOf, config } = document;
  const figuresIn = (node: RootContent): unknown[] =>
    figureIds(node).flatMap((id) => captionFrom(placed.get(id)).concat(book.figures.get(id)));
  const { abbreviations } = document;
  const first = firstAbbreviations(body.children, abbreviations);
  const isFolded = context.medium === 'screen' && config.kind === 'faq';
  const folded: ReadonlySet<RootContent> = isFolded ? foldedQuestions(body) : new Set();
  const elements = body.children.flatMap((node) => {
    if (node.type === 'definition') return [];
    const figures = figuresIn(node);
    const cited = figures.length > 0 ? [config.address, document.howToCite] : [];
    const from = figures.concat(pathOf.get(node), cited, folded.has(node));
    const make = (): ElementContent[] => {
      const content = contentOf({ type: 'root', children: [node] }, context, pathOf.get(node));
      return folded.has(node) ? asQuestion(content) : content;
    };
    // A caption is read by itself.
    return blocks(node, from, make, figures.length > 0 ? abbreviations : (first.get(node) ?? []));
  });
  return withPageBreaks(elements).flatMap((element, at) =>
    at === 0 ? [element] : [lineFeed, element],
  );
}

/** A figure is a block, which lines of text cannot hold. */
function figureIds(node: RootContent): string[] {
  if (node.type === 'figure') return [node.identifier];
  if (node.type === 'paragraph' || node.type === 'heading' || !('children' in node)) return [];
  return node.children.flatMap((child) => figureIds(child));
}

const lineFeed: ElementContent = { type: 'text', value: '\n' };

function listSection(
  name: string,
  heading: { id: string; name: string },
  list: Element,
): Element[] {
  if (list.children.length === 0) return [];
  return [h('section', { className: [name] }, [h('h2', { id: heading.id }, heading.name), list])];
}

/** All that the lists of contents and figures follow from. */
function navigationFrom(
  { figures, tables }: ResolvedDocument,
  entries: readonly HeadingEntry[],
): unknown[] {
  return [
    ...entries.flatMap(({ id, depth, text, enumerator }) => [id, depth, text, enumerator]),
    ...figures.flatMap((figure) => captionFrom(figure)),
    ...tables.flatMap(({ id, enumerator, subject }) => [id, enumerator, subject]),
  ];
}

/** All that a caption follows from. */
function captionFrom(figure: PlacedFigure | undefined): unknown[] {
  if (figure === undefined) return [];
  const { spec, enumerator, alt, headline, subject, question, notes, source, credit, cells } =
    figure;
  return [
    spec,
    enumerator,
    alt,
    headline,
    subject,
    question,
    ...notes,
    source,
    credit,
    ...cells.map(({ tree }) => tree),
  ];
}
