import type { Handover, HandoverFile } from '../../scripts/handover/handover.ts';
import type { Built } from '../repository.ts';

/** Every document of what was built, as it is handed over. */
export function handedOver({ result, files }: Built): Handover[] {
  const { book, manifest, files: sources } = result;
  if (book === null || manifest === null) throw new Error('Nothing was built');
  return book.documents.map((document) => {
    const facts = { document, book, files, manifest, generator: 'Rapport 1.2.3', sources };
    return facts;
  });
}

export function contentOf(files: readonly HandoverFile[], path: string): string {
  const file = files.find((each) => each.path === path);
  if (file === undefined) throw new Error(`${path} was not made`);
  return Buffer.from(file.content).toString('utf8');
}
