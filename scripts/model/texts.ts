import type { Root } from 'mdast';
import type { VFile } from 'vfile';

import type { ResolvedBook, ResolvedDocument } from './book.ts';

/** What a piece of text is to the reader. */
const textParts = ['prose', 'note', 'caption', 'question', 'cell', 'alt', 'about'] as const;
export type TextPart = (typeof textParts)[number];

/** A text with the file that its messages go to, and the document that prints it. */
export interface BookText {
  part: TextPart;
  file: VFile;
  tree: Root;
  document: ResolvedDocument;
}

/** Every text of a resolved book, once: Markdown, footnotes, captions, and what report.yaml says about people and anthology. */
export function textsOf(book: ResolvedBook): BookText[] {
  return [...book.documents.flatMap((document) => textsIn(book, document)), ...about(book)];
}

type Part = readonly [TextPart, VFile, Root | null];

function textsIn({ texts }: ResolvedBook, document: ResolvedDocument): BookText[] {
  const parts: Part[] = [
    ...document.prose.map(({ file, tree }): Part => ['prose', file, tree]),
    ...document.footnotes.map(({ file, tree }): Part => ['note', file, tree]),
    ...document.figures.flatMap(
      ({ spec, file, headline, subject, question, cells, notes, source, credit }): Part[] => [
        ['caption', file, headline],
        ['caption', file, subject],
        ['question', file, question],
        ...cells.map((cell): Part => ['cell', cell.file, cell.tree]),
        ...notes.map((note): Part => ['caption', file, note]),
        ['caption', file, source],
        ['caption', file, credit],
        ['alt', file, texts.captions.get(spec.id)?.alt ?? null],
      ],
    ),
  ];
  return parts.flatMap((part) => textOf(part, document));
}

/** Printed in several documents, and read as in the first. */
function about({ texts: { sources, about: texts }, documents }: ResolvedBook): BookText[] {
  const [first] = documents;
  const file = sources.files.get(sources.config.path);
  if (first === undefined || file === undefined) return [];
  return [...texts.people.values(), texts.anthology].flatMap((tree) =>
    textOf(['about', file, tree], first),
  );
}

function textOf([part, file, tree]: Part, document: ResolvedDocument): BookText[] {
  return tree === null ? [] : [{ part, file, tree, document }];
}
