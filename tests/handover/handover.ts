import type { Handover } from '../../scripts/handover/handover.ts';
import type { Built } from '../repository.ts';

/** A document of what was built, as it is handed over. */
export function handoverIn({ result, files }: Built, id: string): Handover {
  const { book, manifest, files: sources } = result;
  const document = book?.documents.find(({ config }) => config.id === id);
  if (book === null || manifest === null || document === undefined)
    throw new Error(`${id} was not built`);
  return { document, book, files, manifest, generator: 'Rapport 1.2.3', sources };
}
