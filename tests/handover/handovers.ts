import type { Handover } from '../../scripts/handover/handover.ts';
import { buildOnce } from '../repository.ts';

const made = new Map<string, Promise<readonly Handover[]>>();

/** The documents of a project that no test changes, built once a process and without their PDFs, which nothing in a fragment is made from. */
export function handoversOnce(project: string): Promise<readonly Handover[]> {
  const known = made.get(project) ?? handoversIn(project);
  made.set(project, known);
  return known;
}

async function handoversIn(project: string): Promise<readonly Handover[]> {
  const { result, files } = await buildOnce(project, ['html']);
  const { book, manifest } = result;
  if (book === null || manifest === null) {
    const told = result.files.flatMap(({ messages }) => messages.map(String));
    throw new Error(`Nothing was built:\n${told.slice(0, 20).join('\n')}`);
  }
  return book.documents.map((document) => {
    return { document, book, files, manifest, generator: 'Rapport', sources: result.files };
  });
}
