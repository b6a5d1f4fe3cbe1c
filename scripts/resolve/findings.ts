import type { ParsedFile } from '../model/book.ts';
import { placeOfWords, startOf } from '../model/place.ts';
import { report } from '../model/report.ts';
import { nodesIn } from './nodes-in.ts';

/** Reports findings of a document that has some already. */
export function checkFindings(files: readonly ParsedFile[]): void {
  let first: string | null = null;
  for (const { file, tree } of files) {
    for (const { position } of nodesIn(tree, 'findings')) {
      const place = placeOfWords(file, position, [':'], 'findings');
      if (first !== null) report(file, 'findings-once', { first }, { place });
      first ??= `${file.path}:${startOf(position).line}`;
    }
  }
}
