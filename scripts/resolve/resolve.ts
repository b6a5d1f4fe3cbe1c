import type { Root, RootContent } from 'mdast';

import type {
  DocumentConfig,
  ParsedBook,
  ParsedCaption,
  ParsedFile,
  PlacedFigure,
  ResolvedDocument,
} from '../model/book.ts';
import { report } from '../model/report.ts';
import { plainText } from '../model/text.ts';
import { rememberedPrinter } from './cite-memory.ts';
import { citeDocument } from './cite.ts';
import { checkEditions } from './editions.ts';
import { type Enumeration, enumerateDocument, type SpecIndex } from './enumerate.ts';
import { resolveFootnotes } from './footnotes.ts';
import { labelsOf, reportMissingGlyphs, reportMissingGlyphsIn, titlesOf } from './glyphs.ts';
import { materialPointsOf, type PointsOf, resolveMaterial } from './material.ts';
import { createResolveMemory, rememberedTable, type ResolveMemory } from './memory.ts';
import { nodesIn } from './nodes-in.ts';
import { createTargetIndex, resolveReference, type TargetIndex } from './targets.ts';
import type { Unit } from './units.ts';
import type { ValueTable } from './value-table.ts';
import { claimSourcesOf, resolveClaim, resolveValue } from './values.ts';

/** What the second pass looks things up in. */
interface Lookup {
  index: TargetIndex;
  values: ValueTable;
  /** What a claim may name as its source. */
  sources: ReadonlySet<string>;
  pointsOf: PointsOf;
  printerOf: ReturnType<typeof rememberedPrinter>;
}

/**
 * Numbers and looks up the whole book in two passes, since a text may refer to what comes after it or stands in another
 * document. Changes the parsed trees, which may have been resolved before; faults are messages on their files.
 */
export async function resolveBook(
  parsed: ParsedBook,
  memory: ResolveMemory = createResolveMemory(),
): Promise<ResolvedDocument[]> {
  const { config, specs, faultySpecs, facts } = parsed.sources;
  const index = createTargetIndex(config);
  const specIndex: SpecIndex = { specs, faulty: faultySpecs, placed: new Map() };

  const counted = config.documents.map((document) => {
    const files = parsed.documents.get(document.id) ?? [];
    checkEditions(document, files);
    return { document, files, enumeration: enumerateDocument(document, files, index, specIndex) };
  });
  reportUnplaced(parsed, specIndex);
  // What a directive shows but has no file for has been told of there, once.
  const missing = [...specIndex.placed.keys()].filter((id) => !specs.has(id));
  const unknown = new Set([...faultySpecs, ...missing]);
  const values = rememberedTable({ specs, facts, unknown }, memory);

  reportMissingGlyphs(titlesOf(parsed.sources), parsed.sources.theme);
  for (const { spec, file } of parsed.captions.values()) {
    reportMissingGlyphs(labelsOf(spec, file), parsed.sources.theme);
  }

  const documents: ResolvedDocument[] = [];
  const lookup: Lookup = {
    index,
    values,
    sources: claimSourcesOf(parsed.sources),
    pointsOf: materialPointsOf(parsed.sources),
    printerOf: rememberedPrinter(parsed.sources.bibliography, memory.cite, memory.remember),
  };
  for (const { document, files, enumeration } of counted) {
    documents.push(await resolveDocument(document, files, enumeration, parsed, lookup));
  }
  return documents;
}

function reportUnplaced(parsed: ParsedBook, { placed }: SpecIndex): void {
  for (const { spec, file } of parsed.captions.values()) {
    if (!placed.has(spec.id))
      report(file, 'spec-is-placed', { id: spec.id }, { place: spec.place });
  }
}

/** Second pass over one document: footnotes, then references and values, then citations in reading order. */
async function resolveDocument(
  document: DocumentConfig,
  files: readonly ParsedFile[],
  enumeration: Enumeration,
  parsed: ParsedBook,
  lookup: Lookup,
): Promise<ResolvedDocument> {
  const footnotes = resolveFootnotes(files);
  const captions = enumeration.figures.flatMap(({ spec, enumerator }) => {
    const caption = parsed.captions.get(spec.id);
    return caption === undefined ? [] : [{ caption, enumerator }];
  });
  const about = structuredClone(parsed.about); // its references are printed once a document
  const units = [
    ...files.map(({ file, tree }) => ({ file, tree, document })),
    ...footnotes.map(({ file, tree }) => ({ file, tree, document })),
    ...captions.flatMap(({ caption }) => captionUnits(caption, document)),
    ...aboutUnits(about, parsed, document),
  ];
  for (const unit of units) resolveUnit(unit, lookup);
  reportMissingGlyphsIn(units, parsed.sources.theme);
  const uncited = document.nocite.map(({ key }) => key);
  const references = await citeDocument(
    units,
    parsed.sources.bibliography,
    lookup.printerOf(document.id),
    uncited,
  );

  return {
    config: document,
    ...partsOf(files),
    headings: enumeration.headings,
    figures: captions.map(({ caption, enumerator }) => placedFigure(caption, enumerator)),
    footnotes,
    references,
    about,
  };
}

function resolveUnit(unit: Unit, { index, values, sources, pointsOf }: Lookup): void {
  for (const node of nodesIn(unit.tree, 'materialMark')) resolveMaterial(node, unit, pointsOf);
  for (const node of nodesIn(unit.tree, 'boundValue')) resolveValue(node, unit, values);
  for (const node of nodesIn(unit.tree, 'boundClaim')) resolveClaim(node, unit, values, sources);
  for (const node of nodesIn(unit.tree, 'crossReference')) {
    resolveReference(node, unit, index, values.unknown);
  }
}

function captionUnits(caption: ParsedCaption, document: DocumentConfig): Unit[] {
  const { file, subject, question, notes, source, alt } = caption;
  return [subject, question, ...notes, source, alt]
    .filter((tree): tree is Root => tree !== null)
    .map((tree) => ({ file, tree, document }));
}

function aboutUnits(
  about: ParsedBook['about'],
  { sources }: ParsedBook,
  document: DocumentConfig,
): Unit[] {
  const file = sources.files.find(({ path }) => path === sources.config.path);
  if (file === undefined) return [];
  const people = document.authors.map(({ id }) => about.people.get(id));
  return [...people, about.anthology]
    .filter((tree): tree is Root => tree !== null && tree !== undefined)
    .map((tree) => ({ file, tree, document }));
}

function placedFigure({ alt, ...caption }: ParsedCaption, enumerator: string): PlacedFigure {
  return { ...caption, enumerator, alt: alt === null ? '' : plainText(alt).trim() };
}

type TextPart = 'abstract' | 'edition' | 'body';

/** One tree for the whole text; the abstract stands in the title block instead, and what is said of the edition last. */
function partsOf(files: readonly ParsedFile[]): Pick<ResolvedDocument, TextPart | 'pathOf'> {
  const blocks = files.flatMap(({ file: { path }, tree }) =>
    tree.children.flatMap((node): { path: string; node: RootContent; part: TextPart }[] =>
      node.type === 'abstract' || node.type === 'edition'
        ? node.children.map((child) => ({ path, node: child, part: node.type }))
        : [{ path, node, part: 'body' }],
    ),
  );
  const treeOf = (wanted: TextPart): Root => ({
    type: 'root',
    children: blocks.flatMap(({ node, part }) => (part === wanted ? [node] : [])),
  });
  return {
    abstract: orNone(treeOf('abstract')),
    edition: orNone(treeOf('edition')),
    body: treeOf('body'),
    pathOf: new Map(blocks.map(({ node, path }) => [node, path])),
  };
}

function orNone(tree: Root): Root | null {
  return tree.children.length === 0 ? null : tree;
}
