import type { Nodes, Root } from 'mdast';

import type {
  DocumentConfig,
  Footnote,
  ParsedBook,
  ParsedCaption,
  ParsedFile,
  PlacedFigure,
  PlacedTable,
  ResolvedBook,
  ResolvedDocument,
} from '../model/book.ts';
import { createMemo, type Memo, type Remember, rememberNothing } from '../model/remember.ts';
import { report } from '../model/report.ts';
import { plainText } from '../model/text.ts';
import { citeDocument, type PrintCitations } from './cite.ts';
import { checkEditions } from './editions.ts';
import { type Enumeration, enumerateDocument, type SpecIndex } from './enumerate.ts';
import { checkFindings } from './findings.ts';
import { numberNotes, splitOf } from './footnotes.ts';
import { type Found, withFound } from './found.ts';
import {
  findMissingGlyphs,
  findMissingGlyphsIn,
  labelsOf,
  type MissingGlyphs,
  reportMissingGlyphs,
  termsOf,
  titlesOf,
} from './glyphs.ts';
import { titledEntries, titleHeadings } from './heading-titles.ts';
import { createHowToCite, type PrintHowToCite } from './how-to-cite.ts';
import { unitsByNode } from './languages.ts';
import { materialPointsOf, type PointsOf, resolveMaterial } from './material.ts';
import { nodesIn } from './nodes-in.ts';
import { partsOf } from './parts.ts';
import { createPrinter, printNothing } from './printer.ts';
import { claimSourcesOf, resolveClaim, resolveValue } from './resolve-bindings.ts';
import { createTargetIndex, resolveReference, type TargetIndex } from './targets.ts';
import { definitionUnits, reportLists, reportListsIn, withTermLists } from './term-lists.ts';
import { createTermIndex, resolveTerm, type TermIndex } from './terms.ts';
import { aboutUnits, captionUnits, type Unit } from './units.ts';
import { type ValueTable, valueTableOf } from './value-table.ts';

export interface ResolveOptions {
  /** What of the earlier compilations is still right. */
  memo?: Memo;
  /** Keeps printed citations from run to run. */
  remember?: Remember;
  /** Citations are looked up, but not printed; a style of the report's own is tried, for it may be faulty. */
  isForMessages?: boolean;
  /** Whether pages are made of it, which tell how to cite each document. */
  isForPages?: boolean;
}

/** What the second pass looks things up in. */
interface Lookup {
  parsed: ParsedBook;
  index: TargetIndex;
  values: ValueTable;
  /** What a claim may name as its source. */
  sources: ReadonlySet<string>;
  pointsOf: PointsOf;
  terms: TermIndex;
  printerOf: (document: DocumentConfig) => PrintCitations;
  howToCite: PrintHowToCite;
  memo: Memo;
  /** Characters that the fonts lack, to be told of last. */
  missing: MissingGlyphs[];
}

/**
 * Numbers and looks up the whole book in two passes, since a text may refer to what comes after it or stands in another
 * document. The parsed trees stay as they are; what comes of them are trees of their own, that share what nothing was found of.
 * Faults are messages on the files.
 */
export async function resolveBook(
  parsed: ParsedBook,
  options: ResolveOptions = {},
): Promise<ResolvedBook> {
  const { memo = createMemo(), remember = rememberNothing } = options;
  const { isForMessages = false, isForPages = false } = options;
  const { config, specs, faultySpecs, bibliography, files } = parsed.sources;
  const index = createTargetIndex(config);
  const specIndex: SpecIndex = { specs, faulty: faultySpecs, placed: new Map() };

  const terms = createTermIndex(parsed);
  const counted = config.documents.map((document) => {
    const texts = parsed.documents.get(document.id) ?? [];
    checkEditions(document, texts);
    checkFindings(texts);
    reportLists(texts, terms);
    const found: Found = new Map();
    const enumeration = enumerateDocument(document, texts, index, specIndex, found);
    return { document, files: texts, enumeration, found };
  });
  reportUnplaced(parsed, specIndex);

  const isPrinted = !isForMessages || !bibliography.isStandardStyle;
  const lookup: Lookup = {
    parsed,
    index,
    values: valuesOf(parsed, specIndex, memo),
    sources: claimSourcesOf(parsed.sources),
    pointsOf: materialPointsOf(parsed.sources),
    terms,
    printerOf: isPrinted
      ? createPrinter(bibliography, files.get(bibliography.stylePath), memo, remember)
      : () => printNothing,
    howToCite: isForPages
      ? createHowToCite(config, bibliography, memo, remember)
      : () => Promise.resolve([]),
    memo,
    missing: missingInData(parsed),
  };
  const titled = counted.flatMap(({ enumeration }) => enumeration.titled);
  titleHeadings(titled, index, lookup.values);
  const documents: ResolvedDocument[] = [];
  const texts = {
    ...parsed,
    documents: new Map(parsed.documents),
    captions: new Map(parsed.captions),
  };
  for (const each of counted) {
    const resolved = await resolveDocument(each, lookup);
    documents.push(resolved.document);
    texts.documents.set(each.document.id, resolved.files);
    for (const caption of resolved.captions) texts.captions.set(caption.spec.id, caption);
  }
  await reportMissingGlyphs(lookup.missing);
  return { texts, documents };
}

/** In titles, names and labels, which are no Markdown. */
function missingInData({ sources, captions }: ParsedBook): MissingGlyphs[] {
  const texts = [...captions.values()].map(({ spec, file }) => labelsOf(spec, file));
  return [titlesOf(sources), termsOf(sources), ...texts].flatMap((each) =>
    findMissingGlyphs(each, sources.theme),
  );
}

function reportUnplaced(parsed: ParsedBook, { placed }: SpecIndex): void {
  for (const { spec, file } of parsed.captions.values()) {
    if (!placed.has(spec.id))
      report(file, 'spec-is-placed', { id: spec.id }, { place: spec.place });
  }
}

function valuesOf({ sources }: ParsedBook, { placed }: SpecIndex, memo: Memo): ValueTable {
  const { specs, facts, faultySpecs, config } = sources;
  // What a directive shows but has no file for has been told of there, once.
  const missing = [...placed.keys()].filter((id) => !specs.has(id));
  const unknown = new Set([...faultySpecs, ...missing]);
  const from = [...specs.values(), ...facts.values(), ...unknown, JSON.stringify(config.survey)];
  return memo('values', from, () =>
    valueTableOf(specs.values(), facts.values(), unknown, config.survey),
  );
}

interface Counted {
  document: DocumentConfig;
  files: readonly ParsedFile[];
  enumeration: Enumeration;
  found: Found;
}

interface Resolved {
  document: ResolvedDocument;
  /** Its files and captions as they are written. */
  files: readonly ParsedFile[];
  captions: readonly ParsedCaption[];
}

/** Second pass over one document: footnotes, then references and values, then citations in reading order. */
async function resolveDocument(
  { document, files, enumeration, found }: Counted,
  lookup: Lookup,
): Promise<Resolved> {
  const { parsed, memo } = lookup;
  const { bibliography, theme } = parsed.sources;
  const memos = {
    trees: memo('filled trees', [], createMemo),
    nodes: memo('filled nodes', [], createMemo),
  };
  const notes = numberNotes(files, parsed.captions, found, memo);
  const captions = enumeration.figures.flatMap(({ spec, enumerator }) => {
    const caption = parsed.captions.get(spec.id);
    return caption === undefined ? [] : [{ caption, enumerator }];
  });
  const units: Unit[] = [
    ...files.map(({ file, tree }) => ({ file, tree: splitOf(tree, memo).prose, document })),
    ...notes.map(({ file, definition }) => ({ file, tree: definition, document })),
    ...captions.flatMap(({ caption }) => captionUnits(caption, document)),
    ...aboutUnits(parsed, document),
    ...definitionUnits(parsed, document, lookup.terms),
  ];
  for (const unit of units) resolveUnit(unit, found, lookup);
  lookup.missing.push(...findMissingGlyphsIn(units, theme, found));
  const print = lookup.printerOf(document);
  const references = await citeDocument(units, found, bibliography, print, document.nocite);

  const fill = <Tree extends Nodes | null>(tree: Tree): Tree =>
    tree === null ? tree : withFound(tree, found, memos);
  const filling = { document, index: lookup.terms, fill, parsed, memo };
  const listed = <Block extends Nodes>(block: Block): Block => withTermLists(block, filling);
  const texts = files.map(({ file, tree }) => ({ file, tree: fill(tree) }));
  const prose = texts.map(({ file, tree }) => ({ file, tree: splitOf(tree, memo).prose }));
  const placed = captions.map(({ caption, enumerator }) => {
    return { caption: filledCaption(caption, fill), enumerator };
  });
  return {
    document: {
      config: document,
      prose,
      ...partsOf(prose, listed),
      headings: titledEntries(enumeration, found),
      figures: placed.map(withPlainAlt),
      tables: prose.flatMap(({ tree }) => tablesIn(tree, memo)),
      footnotes: notes.map(({ definition, enumerator, references: times, file }): Footnote => {
        const { children } = listed(fill(definition));
        const tree = memo(children, [], (): Root => ({ type: 'root', children }));
        return { id: definition.identifier, enumerator, references: times, tree, file };
      }),
      references,
      about: {
        people: new Map([...parsed.about.people].map(([id, tree]) => [id, fill(tree)])),
        anthology: fill(parsed.about.anthology),
      },
      howToCite: await lookup.howToCite(document),
      abbreviations: lookup.terms.abbreviationsIn(document.lang),
    },
    files: texts,
    captions: placed.map(({ caption }) => caption),
  };
}

function resolveUnit(unit: Unit, found: Found, lookup: Lookup): void {
  const { index, values, sources, pointsOf } = lookup;
  const unitOf = unitsByNode(unit);
  if (unit.file.path.endsWith('.yaml')) reportListsIn(unit);
  for (const node of nodesIn(unit.tree, 'materialMark')) resolveMaterial(node, unit, pointsOf);
  for (const node of nodesIn(unit.tree, 'boundValue')) {
    found.set(node, resolveValue(node, unitOf(node), values));
  }
  for (const node of nodesIn(unit.tree, 'boundClaim')) {
    const resolved = resolveClaim(withFound(node, found), unitOf(node), values, sources);
    if (resolved.doubt.otherwise.length > 0) found.set(node, resolved);
  }
  for (const node of nodesIn(unit.tree, 'termReference')) {
    const href = resolveTerm(node, unitOf(node), lookup.terms);
    if (href !== null) found.set(node, { href });
  }
  for (const node of nodesIn(unit.tree, 'crossReference')) {
    const target = resolveReference(node, unitOf(node), index, values.unknown);
    if (target !== null) found.set(node, target);
  }
}

function withPlainAlt({
  caption: { alt, ...caption },
  enumerator,
}: {
  caption: ParsedCaption;
  enumerator: string;
}): PlacedFigure {
  return { ...caption, enumerator, alt: alt === null ? '' : plainText(alt).trim() };
}

function tablesIn(tree: Root, memo: Memo): PlacedTable[] {
  return nodesIn(tree, 'captionedTable').map(({ identifier: id, data, children: [caption] }) => {
    const subject = memo(caption, [], (): Root => ({ type: 'root', children: [caption] }));
    return { id, enumerator: data?.enumerator ?? '', subject };
  });
}

function filledCaption(
  caption: ParsedCaption,
  fill: <Tree extends Root | null>(tree: Tree) => Tree,
): ParsedCaption {
  const { headline, subject, question, notes, source, cells, alt, credit } = caption;
  return {
    ...caption,
    headline: fill(headline),
    subject: fill(subject),
    question: fill(question),
    notes: notes.map((note) => fill(note)),
    cells: cells.map(({ file, tree }) => ({ file, tree: fill(tree) })),
    source: fill(source),
    alt: fill(alt),
    credit: fill(credit),
  };
}
