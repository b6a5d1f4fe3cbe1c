import type { Nodes } from 'mdast';
import type { VFile } from 'vfile';

import type { DocumentConfig, ParsedBook, ParsedCaption } from '../model/book.ts';

/** A tree with the file its messages go to and the document it is printed in. */
export interface Unit {
  file: VFile;
  tree: Nodes;
  document: DocumentConfig;
}

/** The texts of a figure's file. */
export function captionUnits(caption: ParsedCaption, document: DocumentConfig): Unit[] {
  const { file, headline, subject, question, cells, notes, source, alt, credit } = caption;
  const own = [headline, subject, question, ...notes, source, alt, credit]
    .filter((tree) => tree !== null)
    .map((tree) => ({ file, tree, document }));
  return [...own, ...cells.map((cell) => ({ file: cell.file, tree: cell.tree, document }))];
}

/** What report.yaml says of people and anthology. */
export function aboutUnits({ about, sources }: ParsedBook, document: DocumentConfig): Unit[] {
  const file = sources.files.get(sources.config.path);
  if (file === undefined) return [];
  const people = document.authors.map(({ id }) => about.people.get(id) ?? null);
  return [...people, about.anthology]
    .filter((tree) => tree !== null)
    .map((tree) => ({ file, tree, document }));
}
