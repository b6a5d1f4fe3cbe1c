import type { Nodes, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';

import type { DocumentConfig, ParsedBook, ParsedCaption } from '../../model/book.ts';
import { type Place, startOf } from '../../model/place.ts';
import { factsPath } from '../../model/project.ts';
import { isLine } from '../../model/text.ts';
import {
  type Passage,
  type PassageContext,
  type PassageKind,
  passageOf,
  plainPassageOf,
} from './passage.ts';
import { type SourceMap, mapSource } from './source-map.ts';

/** Every text of the book that readers meet, in reading order: documents, captions, facts, descriptions. */
export function passagesOf(book: ParsedBook): Passage[] {
  const mapOf = mapCache();
  return [
    ...book.sources.config.documents.flatMap((document) => inDocument(book, document, mapOf)),
    ...captionPassages(book, mapOf),
    ...factPassages(book, mapOf),
    ...descriptionPassages(book, mapOf),
    ...termPassages(book, mapOf),
  ];
}

/** The passages of one document's chapters, headings included. */
export function inDocument(
  book: ParsedBook,
  { id, lang }: DocumentConfig,
  mapOf: MapOf = mapCache(),
): Passage[] {
  return (book.documents.get(id) ?? []).flatMap(({ file, tree }) =>
    blocksIn(tree, { kind: 'prose', document: id, lang, file, map: mapOf(file) }),
  );
}

type MapOf = (file: VFile) => SourceMap;

function mapCache(): MapOf {
  const maps = new Map<VFile, SourceMap>();
  return (file) => {
    const known = maps.get(file);
    if (known !== undefined) return known;
    const map = mapSource(file);
    maps.set(file, map);
    return map;
  };
}

const kinds: Partial<Record<Nodes['type'], PassageKind>> = {
  heading: 'heading',
  tableCell: 'cell',
  footnoteDefinition: 'note',
};

function blocksIn(node: Nodes, context: PassageContext): Passage[] {
  const lang = node.type === 'languageBlock' ? node.lang : context.lang;
  const inner = { ...context, lang, kind: kinds[node.type] ?? context.kind };
  if (isLine(node)) {
    return [
      passageOf(node.children, node.position, inner),
      ...citationsIn(node, inner),
      ...picturesIn(node, inner),
    ];
  }
  return 'children' in node ? node.children.flatMap((child) => blocksIn(child, inner)) : [];
}

/** What is read aloud in the place of pictures. */
function picturesIn(node: Nodes, context: PassageContext): Passage[] {
  if (node.type === 'image') {
    const { alt, position } = node;
    const inner: PassageContext = { ...context, kind: 'alternative' };
    return position === undefined ? [] : plainTexts([alt], position, inner);
  }
  return 'children' in node ? node.children.flatMap((child) => picturesIn(child, context)) : [];
}

/** The words around the keys of citations: ”se t.ex.”, ”jfr”. */
function citationsIn(node: Nodes, context: PassageContext): Passage[] {
  if (node.type === 'citation') {
    const inner: PassageContext = { ...context, kind: 'citation' };
    return node.cites.flatMap(({ prefix, suffix, place }) =>
      place === undefined ? [] : plainTexts([prefix.trim(), suffix.trim()], place, inner),
    );
  }
  return 'children' in node ? node.children.flatMap((child) => citationsIn(child, context)) : [];
}

/** The language of the first document: what is not said of a text holds for the report. */
function mainLang({ sources }: ParsedBook): string {
  return sources.config.documents[0]?.lang ?? 'sv';
}

function captionPassages(book: ParsedBook, mapOf: MapOf): Passage[] {
  const langs = langsByFigure(book);
  return [...book.captions.values()].flatMap((caption) => {
    const { file, spec } = caption;
    const lang = langs.get(spec.id) ?? mainLang(book);
    const context = { kind: 'caption' as const, document: null, lang, file, map: mapOf(file) };
    return inCaption(caption, context, mapOf);
  });
}

function inCaption(caption: ParsedCaption, context: PassageContext, mapOf: MapOf): Passage[] {
  const { spec, headline, subject, question, notes, source, cells, alt, credit } = caption;
  const trees = [headline, subject, question, source, credit, ...notes].filter(
    (tree) => tree !== null,
  );
  const { n: _, maxAnswers: __, ...base } = spec.base;
  const alternative = alt === null ? [] : blocksIn(alt, { ...context, kind: 'alternative' });
  return [
    ...trees.flatMap((tree) => blocksIn(tree, context)),
    ...cells.flatMap(({ file, tree }) =>
      blocksIn(tree, { ...context, kind: 'cell', file, map: mapOf(file) }),
    ),
    ...alternative,
    ...plainTexts([base.population, base.period], spec.place, context),
    ...labelsOf(caption, { ...context, kind: 'label' }),
  ];
}

function labelsOf({ spec }: ParsedCaption, context: PassageContext): Passage[] {
  if ('grid' in spec) return [];
  if (!('table' in spec)) {
    return spec.items.flatMap(({ text, place }) => plainTexts([text], place, context));
  }
  const { columns, rows, rowHeader } = spec.table;
  const line = 'options' in spec ? spec.options.line?.label : null;
  return [
    ...plainTexts([line], startOf(spec.place), context),
    ...plainTexts([rowHeader, ...columns.map(({ label }) => label)], spec.place, context),
    ...rows.flatMap(({ group, label, incomplete, note, place }) =>
      plainTexts([label, group, incomplete, note], place, context),
    ),
    ...rows.flatMap(({ cells }) =>
      [...cells.values()].flatMap(({ note, place }) => plainTexts([note], place, context)),
    ),
  ];
}

function plainTexts(
  texts: readonly (string | null | undefined)[],
  place: Place,
  context: PassageContext,
): Passage[] {
  return texts
    .filter((text): text is string => typeof text === 'string' && text !== '')
    .map((text) => plainPassageOf(text, place, context));
}

/** A figure speaks the language of the document that it stands in. */
function langsByFigure({ sources, documents }: ParsedBook): Map<string, string> {
  const langs = new Map<string, string>();
  for (const { id, lang } of sources.config.documents) {
    for (const { tree } of documents.get(id) ?? []) {
      visit(tree, 'figure', ({ identifier }) => {
        langs.set(identifier, sources.specs.get(identifier)?.lang ?? lang);
      });
    }
  }
  return langs;
}

function factPassages(book: ParsedBook, mapOf: MapOf): Passage[] {
  const file = book.sources.files.get(factsPath);
  if (file === undefined) return [];
  const context: PassageContext = {
    kind: 'label',
    document: null,
    lang: mainLang(book),
    file,
    map: mapOf(file),
  };
  // A fact's place is its number; the label stands before it, after the number of the fact before.
  let before: Place = { line: 1, column: 1 };
  return [...book.sources.facts.values()].flatMap(({ label, cell }) => {
    const start = 'start' in before ? before.end : before;
    before = cell.place;
    return plainTexts([label, cell.note], start, context);
  });
}

/** What words and abbreviations mean. */
function termPassages({ sources, definitions }: ParsedBook, mapOf: MapOf): Passage[] {
  return (sources.terms ?? []).flatMap(({ id, path, meaning, lang, place }) => {
    const file = sources.files.get(path);
    if (file === undefined) return [];
    const tree = definitions.get(id);
    const map = mapOf(file);
    const context: PassageContext = { kind: 'description', document: null, lang, file, map };
    const explained = tree === undefined ? [] : blocksIn(tree, context);
    return plainTexts([meaning], place, context).concat(explained);
  });
}

function descriptionPassages(book: ParsedBook, mapOf: MapOf): Passage[] {
  const { config, files } = book.sources;
  const file = files.get(config.path);
  if (file === undefined) return [];
  const lang = mainLang(book);
  const context: PassageContext = {
    kind: 'description',
    document: null,
    lang,
    file,
    map: mapOf(file),
  };
  const { title = null, subtitle = null } = config.anthology ?? {};
  const abouts: Root[] = [...book.about.people.values(), book.about.anthology].filter(
    (tree) => tree !== null,
  );
  return [
    ...plainTexts([title, subtitle], { line: 1, column: 1 }, context),
    ...abouts.flatMap((tree) => blocksIn(tree, context)),
    ...config.documents.flatMap((document) =>
      plainTexts([document.title, document.shortTitle, document.description], document.place, {
        ...context,
        lang: document.lang,
        document: document.id,
      }),
    ),
  ];
}
