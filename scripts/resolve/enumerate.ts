import type { Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { VFile } from 'vfile';

import type { DocumentConfig, HeadingEntry, ParsedFile, Target } from '../model/book.ts';
import type { FigureSpec } from '../model/figure.ts';
import type { FigureNode } from '../model/nodes.ts';
import { placeOfWords, startOf } from '../model/place.ts';
import { report } from '../model/report.ts';
import { termsOf } from '../model/terms.ts';
import type { Found } from './found.ts';
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
  figures: FigurePlace[];
}

export interface SpecIndex {
  specs: ReadonlyMap<string, FigureSpec>;
  faulty: ReadonlySet<string>;
  /** Where each figure already stands, over all documents. */
  placed: Map<string, string>;
}

/** First pass: counts headings, figures and tables of one document and makes them targets. */
export function enumerateDocument(
  document: DocumentConfig,
  files: readonly ParsedFile[],
  index: TargetIndex,
  specs: SpecIndex,
  found: Found,
): Enumeration {
  const result: Enumeration = { headings: [], figures: [] };
  const counters = { figure: 0, table: 0, heading: 0, depth: 0 };
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

  for (const { file, tree } of files) {
    enumerateHeadings(tree, file, document, {
      counters,
      headings: result.headings,
      addTarget,
      found,
    });
    for (const node of nodesIn(tree, 'figure')) {
      const spec = specOf(node, file, specs);
      if (spec === null) continue;
      const number = (counters[spec.kind] += 1);
      const enumerator = document.number === null ? `${number}` : `${document.number}.${number}`;
      const { id, kind } = spec;
      const textIn = (lang: string) => `${termsOf(lang)[kind]}\u00a0${enumerator}`;
      result.figures.push({ spec, enumerator, file });
      const target = { id, kind, document: document.id, textIn, title: spec.subject.value };
      addTarget(target, file, node.position);
    }
  }
  return result;
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
  counters: { heading: number; depth: number };
  headings: HeadingEntry[];
  addTarget: (target: Target, file: VFile, place: FigureNode['position']) => void;
  found: Found;
}

function enumerateHeadings(
  tree: Root,
  file: VFile,
  document: DocumentConfig,
  { counters, headings, addTarget, found }: HeadingContext,
): void {
  for (const node of nodesIn(tree, 'heading')) {
    if (node.depth > counters.depth + 1) {
      const params = { found: node.depth, after: counters.depth };
      report(file, 'heading-levels-in-order', params, { place: node.position });
    }
    counters.depth = node.depth;
    const id = node.data?.id ?? '';
    const text = toString(node).trim();
    const isNumbered = document.numberedHeadings && node.depth === 1 && !node.data?.unnumbered;
    const enumerator = isNumbered ? `${(counters.heading += 1)}` : null;
    if (enumerator !== null) found.set(node, { data: { ...node.data, enumerator } });
    headings.push({ id, depth: node.depth, text, enumerator });
    const textIn = (lang: string) => {
      const { question, section } = termsOf(lang);
      const isQuestion = enumerator !== null && document.kind === 'faq';
      return isQuestion ? `${question}\u00a0${enumerator}` : section(text);
    };
    const target: Target = {
      id,
      kind: 'section',
      document: document.id,
      textIn,
      title: text,
    };
    addTarget(target, file, node.position);
  }
}
