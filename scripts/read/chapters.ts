import type { VFile } from 'vfile';

import type { DocumentConfig } from '../model/book.ts';
import { report } from '../model/report.ts';
import type { Config } from './config.ts';
import type { ProjectFiles } from './project-files.ts';

/** Reads the Markdown files of every document, in reading order: sorted by name. */
export function readChapters(
  files: ProjectFiles,
  { report: { documents }, data }: Config,
): ReadonlyMap<string, readonly VFile[]> {
  const chapters = new Map<string, readonly VFile[]>();
  for (const [index, document] of documents.entries()) {
    const names = namesOf(files, document, data.file, data.placeOf(['documents', index, 'folder']));
    const read = [];
    for (const name of names) {
      read.push(files.remember(name, [], () => files.readText(name, 'markdown')));
    }
    chapters.set(
      document.id,
      read.filter((file) => file !== null),
    );
  }
  return chapters;
}

function namesOf(
  files: ProjectFiles,
  { id, folder, place }: DocumentConfig,
  file: VFile,
  folderPlace: DocumentConfig['place'] | undefined,
): string[] {
  const path = `chapter/${folder}`;
  const names = files.namesIn(path, { file, place: folderPlace });
  if (names === null) return [];
  const markdown = names.filter((name) => name.endsWith('.md'));
  if (markdown.length === 0) report(file, 'document-has-text', { id, folder: path }, { place });
  return markdown.map((name) => `${path}/${name}`);
}
