import type { Heading, Node, Root } from 'mdast';
import type { VFile } from 'vfile';

import type { DocumentConfig, HeadingEntry, ParsedFile, Target } from '../model/book.ts';
import type { FigureSpec } from '../model/figure.ts';
import type { CaptionedTable, FigureNode, Formula } from '../model/nodes.ts';
import { placeOfWords, startOf } from '../model/place.ts';
import { report } from '../model/report.ts';
import { termsOf } from '../model/terms.ts';
import { plainText } from '../model/text.ts';
import { type AppendixCount, appendixAt, appendixNumberOf } from './appendices.ts';
import type { Found } from './found.ts';
import { headingIdsOf } from './heading-ids.ts';
import { chapterNumberOf, type HeadingCount } from './heading-numbers.ts';
import { type TitledHeading, titleOf } from './heading-titles.ts';
import { nodesIn } from './nodes-in.ts';
import type { TargetIndex } from './targets.ts';

/** A figure directive with its number. */
export interface FigurePlace {
  spec: FigureSpec;
  enumerator: string;
  file: VFile;
}

export interface Enumeration {
  headings: HeadingEntry[];
  /** In the same order. */
  titled: TitledHeading[];
  figures: FigurePlace[];
}

export interface SpecIndex {
  specs: ReadonlyMap<string, FigureSpec>;
  faulty: ReadonlySet<string>;
  /** Where each figure already stands, over all documents. */
  placed: Map<string, string>;
}

/** First pass: counts headings, figures, tables and formulas of one document and makes them targets. */
export function enumerateDocument(
  document: DocumentConfig,
  files: readonly ParsedFile[],
  index: TargetIndex,
  specs: SpecIndex,
  found: Found,
): Enumeration {
  const result: Enumeration = { headings: [], titled: [], figures: [] };
  const counters: HeadingCount = { depth: 0, sections: [], unnumbered: null };
  const appendices: AppendixCount = { count: 0, sections: [] };
  const numberIn = createNumbering(document);
  const first = new Map<string, string>();
  const addTarget = (target: Target, file: VFile, place: FigureNode['position']) => {
    const where = `${file.path}:${startOf(place).line}`;
    const earlier = first.get(target.id);
    if (earlier !== undefined) {
      const at = placeOfWords(file, place, ['{#'], target.id);
      report(file, 'id-unique', { id: target.id, first: earlier }, { place: at });
      return;
    }
    first.set(target.id, where);
    index.byAddress.set(`${document.id}#${target.id}`, target);
  };

  const ids = headingIdsOf(files);
  for (const { file, tree } of files) {
    const before = appendices.count;
    const context = { counters, appendices, ids, result, addTarget, found };
    enumerateHeadings(tree, file, document, context);
    for (const node of numberedIn(tree)) {
      const item = node.type === 'figure' ? specOf(node, file, specs) : itemOf(node);
      if (item === null) continue;
      const { id, kind } = item;
      const enumerator = numberIn(appendixAt(node, nodesIn(tree, 'heading'), before), kind);
      const textIn = (lang: string) => `${termsOf(lang)[kind]}\u00a0${enumerator}`;
      if ('subject' in item) result.figures.push({ spec: item, enumerator, file });
      else found.set(node, { data: { ...node.data, enumerator } });
      const title = 'subject' in item ? item.subject.value : item.title;
      addTarget({ id, kind, document: document.id, textIn, title }, file, node.position);
    }
  }
  return result;
}

/** Counts figures and tables; each appendix its own: ”Figur A.1”. */
function createNumbering(document: DocumentConfig) {
  const counts = new Map<string, number>();
  return (appendix: string | null, kind: string): string => {
    const part = appendix ?? document.number;
    const number = (counts.get(`${kind} ${part}`) ?? 0) + 1;
    counts.set(`${kind} ${part}`, number);
    return part === null ? `${number}` : `${part}.${number}`;
  };
}

function offsetOf({ position }: Node): number {
  return position?.start.offset ?? 0;
}

type NumberedNode = FigureNode | CaptionedTable | Formula;

/** Figures, tables and formulas, in the order that they are counted in. */
function numberedIn(tree: Root): NumberedNode[] {
  const formulas = nodesIn(tree, 'formula').filter(({ identifier }) => identifier !== null);
  const nodes = [...nodesIn(tree, 'figure'), ...nodesIn(tree, 'captionedTable'), ...formulas];
  return nodes.toSorted((one, other) => offsetOf(one) - offsetOf(other));
}

function itemOf(node: CaptionedTable | Formula) {
  const id = node.identifier ?? '';
  if (node.type === 'formula') return { id, kind: 'formula' as const, title: plainText(node) };
  return { id, kind: 'table' as const, title: plainText(node.children[0]) };
}

function specOf(node: FigureNode, file: VFile, specs: SpecIndex): FigureSpec | null {
  const { identifier: id, position: place } = node;
  const spec = specs.specs.get(id);
  if (spec === undefined) {
    if (!specs.faulty.has(id)) {
      const at = placeOfWords(file, place, ['{#', 'id="', 'id='], id);
      const expected = [...specs.specs.keys()];
      report(file, 'figure-spec-exists', { id }, { place: at, expected });
    }
    specs.placed.set(id, '');
    return null;
  }
  const first = specs.placed.get(id);
  if (first !== undefined) {
    report(file, 'figure-placed-once', { id, first }, { place });
    return null;
  }
  specs.placed.set(id, `${file.path}:${startOf(place).line}`);
  return spec;
}

interface HeadingContext {
  counters: HeadingCount;
  appendices: AppendixCount;
  ids: ReadonlyMap<Heading, string>;
  result: Enumeration;
  addTarget: (target: Target, file: VFile, place: FigureNode['position']) => void;
  found: Found;
}

function enumerateHeadings(
  tree: Root,
  file: VFile,
  document: DocumentConfig,
  { counters, appendices, ids, result, addTarget, found }: HeadingContext,
): void {
  for (const node of nodesIn(tree, 'heading')) {
    if (node.depth > counters.depth + 1) {
      const params = { found: node.depth, after: counters.depth };
      report(file, 'heading-levels-in-order', params, { place: node.position });
    }
    counters.depth = node.depth;
    const id = ids.get(node) ?? '';
    const text = titleOf(node);
    const { enumerator, textOf, ...appendix } =
      appendixNumberOf(node, appendices, document, file) ??
      chapterNumberOf(node, counters, document);
    if (enumerator !== null) found.set(node, { data: { ...node.data, id, enumerator } });
    else if (id !== node.data?.id) found.set(node, { data: { ...node.data, id } });
    result.headings.push({ id, depth: node.depth, text, enumerator, ...appendix });
    const target: Target = {
      id,
      kind: 'section',
      document: document.id,
      textIn: textOf(text),
      title: text,
    };
    addTarget(target, file, node.position);
    result.titled.push({ node, target, textOf, document });
  }
}
