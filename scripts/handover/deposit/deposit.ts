import { createHash } from 'node:crypto';

import { slugOf } from '../../model/slug.ts';
import type { Handover, HandoverFile } from '../handover.ts';
import { pdfName } from '../media.ts';
import { modsOf } from './mods.ts';
import { depositTermsOf, toDoOf } from './to-do.ts';

/**
 * A folder for legal deposit at the National Library of Sweden (Act 2012:492): the PDF for the archive under a name by guideline R9, its
 * checksum, its facts in MODS, and in words what the library asks, what is not known yet, and how to hand it over. Paths are relative
 * to the folder of the document. Empty where no PDF was built.
 */
export function depositOf({ document, book, files, generator }: Handover): HandoverFile[] {
  const { config } = document;
  const content = files.get(`${config.id}.pdf`);
  if (content === undefined) return [];
  const { folder, toDo } = depositTermsOf(config.lang);
  const name = pdfName(document);
  const mods = `${slugOf(config.id)}-mods.xml`;
  const sha256 = createHash('sha256').update(content).digest('hex');
  const file = { name, sha256, generator };
  return [
    { path: `${folder}/${toDo}`, content: toDoOf(config, book.config, { file, mods }) },
    { path: `${folder}/${name}`, content },
    // As sha256sum writes and checks it.
    { path: `${folder}/${name}.sha256`, content: `${sha256}  ${name}\n` },
    { path: `${folder}/${mods}`, content: modsOf(config, book.config, file) },
  ];
}
