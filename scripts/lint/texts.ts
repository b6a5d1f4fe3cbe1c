import type { Root } from 'mdast';
import type { VFile } from 'vfile';

import type { ParsedBook, ResolvedDocument } from '../model/book.ts';

/** A tree with the file that its messages go to, and the document that prints it. */
export interface Text {
  file: VFile;
  tree: Root;
  document: ResolvedDocument;
}

/**
 * All texts of a book, each once: Markdown, footnotes, captions, and what report.yaml says about people and anthology.
 * Footnotes are no longer in the trees of their files, since resolving took them out.
 */
export function textsOf(parsed: ParsedBook, documents: readonly ResolvedDocument[]): Text[] {
  const texts = documents.flatMap((document) => textsIn(parsed, document));
  const [first] = documents;
  const config = parsed.sources.files.find(({ path }) => path === parsed.sources.config.path);
  if (first === undefined || config === undefined) return texts;
  const about = [...parsed.about.people.values(), parsed.about.anthology];
  return [...texts, ...about.flatMap((tree) => textOf(tree, config, first))];
}

function textsIn(parsed: ParsedBook, document: ResolvedDocument): Text[] {
  const files = parsed.documents.get(document.config.id) ?? [];
  const captions = document.figures.flatMap(({ spec, file, subject, question, notes, source }) => {
    const alt = parsed.captions.get(spec.id)?.alt ?? null;
    return [subject, question, ...notes, source, alt].flatMap((tree) =>
      textOf(tree, file, document),
    );
  });
  return [
    ...files.flatMap(({ file, tree }) => textOf(tree, file, document)),
    ...document.footnotes.flatMap(({ file, tree }) => textOf(tree, file, document)),
    ...captions,
  ];
}

function textOf(tree: Root | null, file: VFile, document: ResolvedDocument): Text[] {
  return tree === null ? [] : [{ file, tree, document }];
}
