import type { DocumentConfig, ParsedFile } from '../model/book.ts';
import type { EditionText } from '../model/nodes.ts';
import { startOf, placeOfWords } from '../model/place.ts';
import { report } from '../model/report.ts';
import { nodesIn } from './nodes-in.ts';

/** Reports a text on the edition that report.yaml says nothing of, a second one, and one before the end of the document. */
export function checkEditions({ id, edition }: DocumentConfig, files: readonly ParsedFile[]): void {
  const last = files.at(-1);
  let first: string | null = null;
  for (const parsed of files) {
    const { file, tree } = parsed;
    for (const node of nodesIn(tree, 'edition')) {
      const place = placeOfName(node, parsed);
      if (edition === null) report(file, 'edition-declared', { document: id }, { place });
      if (first !== null) report(file, 'edition-once', { first }, { place });
      else if (parsed !== last) {
        report(file, 'edition-last', { last: last?.file.path ?? '' }, { place });
      }
      first ??= `${file.path}:${startOf(node.position).line}`;
    }
  }
}

function placeOfName({ position }: EditionText, { file }: ParsedFile) {
  return placeOfWords(file, position, [':'], 'edition');
}
