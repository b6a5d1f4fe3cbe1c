import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';

import type { ParsedBook, ParsedCaption, ParsedFile, Sources } from '../model/book.ts';
import type { FigureSpec, SourceText } from '../model/figure.ts';
import { type GridText, textsOfGrid } from '../model/grid.ts';
import type { OfFile } from '../model/remember.ts';
import { report } from '../model/report.ts';
import { referencesTransform } from './note-labels.ts';
import { parseCell, parseFile, parseText } from './parse.ts';

/** Parses every Markdown file and every text in YAML; `ofFile` may give the trees that it gave before. */
export function parseBook(
  sources: Sources,
  ofFile: OfFile = (file, find) => find(file),
): ParsedBook {
  const { chapters, specs, config, files } = sources;
  const documents = [...chapters].map(([id, texts]) => {
    return [
      id,
      texts.map((file) => ({ file, tree: ofFile(file, (inner) => parseFile(inner).tree) })),
    ] as const;
  });
  const captions = [...specs.values()].flatMap((spec) => {
    const file = files.get(spec.path);
    if (file === undefined) return [];
    const trees = ofFile(file, (inner) => captionOf(spec, inner));
    const cells = allCells(spec, trees.cells, files);
    return [[spec.id, { ...trees, cells, spec, file }] as const];
  });
  const file = files.get(config.path);
  return {
    sources,
    documents: new Map(documents),
    captions: new Map(captions),
    about:
      file === undefined
        ? { people: new Map(), anthology: null }
        : ofFile(file, (inner) => aboutOf(sources, inner)),
    definitions: definitionsOf(sources, ofFile),
  };
}

function aboutOf({ config }: Sources, file: VFile): ParsedBook['about'] {
  const people = config.people.flatMap(({ id, about }) => {
    const tree = treeOf(about, file);
    return tree === null ? [] : [[id, tree] as const];
  });
  return { people: new Map(people), anthology: treeOf(config.anthology?.about ?? null, file) };
}

/** What terms mean, by the id of the entry. */
function definitionsOf({ terms, files }: Sources, ofFile: OfFile): ParsedBook['definitions'] {
  const paths = [...new Set((terms ?? []).map(({ path }) => path))];
  const parsed = paths.flatMap((path) => {
    const file = files.get(path);
    const entries = (terms ?? []).filter((entry) => entry.path === path);
    if (file === undefined) return [];
    return ofFile(file, (inner) =>
      entries.flatMap(({ id, definition }) => {
        const tree = withReferences(treeOf(definition, inner));
        if (tree !== null) reportNotes(tree, inner);
        return tree === null ? [] : [[id, tree] as const];
      }),
    );
  });
  return new Map(parsed);
}

/** A list of terms stands in several documents, each with notes of its own. */
function reportNotes(tree: Root, file: VFile): void {
  const what = { sv: 'En not i en definition', en: 'A note in a definition' };
  visit(tree, 'footnoteReference', ({ position: place }) => {
    report(file, 'markdown-supported', { what }, { place });
  });
}

/** Of what stands in the figure's own file. */
type OwnTexts = Omit<ParsedCaption, 'spec' | 'file' | 'cells'> & { cells: readonly Root[] };

function captionOf(spec: FigureSpec, file: VFile): OwnTexts {
  return {
    headline: withReferences(treeOf(spec.headline, file)),
    subject: withReferences(parseText(spec.subject, file)),
    question: withReferences(treeOf(spec.question, file)),
    notes: spec.notes.map((note) => withReferences(parseText(note, file))),
    source: withReferences(treeOf(spec.source, file)),
    cells: cellsOf(spec, file),
    alt: 'alt' in spec ? parseText(spec.alt, file) : null,
    credit: 'credit' in spec ? withReferences(treeOf(spec.credit, file)) : null,
  };
}

function gridTexts(spec: FigureSpec): GridText[] {
  return 'grid' in spec ? textsOfGrid(spec.grid, spec.path) : [];
}

/** Those that stand in the figure's own file. */
function cellsOf(spec: FigureSpec, file: VFile): Root[] {
  return gridTexts(spec)
    .filter(({ path }) => path === spec.path)
    .map(({ text }) => withReferences(parseCell(text, file)));
}

/** With those of a CSV, which do not follow from the figure's file. */
function allCells(spec: FigureSpec, own: readonly Root[], files: Sources['files']): ParsedFile[] {
  let next = 0;
  return gridTexts(spec).flatMap(({ text, path }) => {
    const file = files.get(path);
    if (file === undefined) return [];
    const tree = path === spec.path ? own[next++] : withReferences(parseCell(text, file));
    return tree === undefined ? [] : [{ file, tree }];
  });
}

/** A caption may refer to a note of the text that it is placed in. */
function withReferences<Tree extends Root | null>(tree: Tree): Tree {
  if (tree !== null) referencesTransform(tree);
  return tree;
}

function treeOf(text: SourceText | null, file: VFile): Root | null {
  return text === null ? null : parseText(text, file);
}
