import type { VFile } from 'vfile';

import type { DocumentConfig } from '../model/book.ts';
import { byNumbers } from '../model/natural-order.ts';
import { report } from '../model/report.ts';
import { type Config, reportPath } from './config.ts';
import { valueAt } from './located.ts';
import type { NamedAt, ProjectFiles } from './project-files.ts';

/** Reads the Markdown files of every document, in reading order: sorted by name, numbers by their size. */
export function readChapters(
  files: ProjectFiles,
  config: Config,
): ReadonlyMap<string, readonly VFile[]> {
  const chapters = new Map<string, readonly VFile[]>();
  for (const [index, document] of config.report.documents.entries()) {
    // What only stands in for a fault of report.yaml is no folder.
    const { value } = config.data;
    const written =
      valueAt(value, ['documents', index, 'folder']) ?? valueAt(value, ['documents', index, 'id']);
    if (written !== document.folder) {
      chapters.set(document.id, []);
      continue;
    }
    const names = namesOf(files, document, {
      path: config.report.path,
      place: config.data.placeOf(['documents', index, 'folder']),
    });
    const read: VFile[] = [];
    for (const name of names) {
      const isUsable = files.remember(name, [], () => files.readText(name, 'markdown') !== null);
      if (isUsable) read.push(files.fileAt(name));
    }
    chapters.set(document.id, read);
  }
  return chapters;
}

const namedFolder = /\b(?:folder|id):\s*["']?([\w-]+)/g;

/** The Markdown files of the folders that report.yaml seems to name, where it is no YAML. */
export function readLooseTexts(files: ProjectFiles): VFile[] {
  const text = String(files.readText(reportPath, 'yaml') ?? '');
  const folders = new Set([...text.matchAll(namedFolder)].map(([, name = '']) => name));
  const paths = [...folders].flatMap((folder) => {
    const names = files.namesIn(`chapter/${folder}`, null) ?? [];
    const texts = names.filter((name) => name.endsWith('.md')).toSorted(byNumbers);
    return texts.map((name) => `chapter/${folder}/${name}`);
  });
  return paths.flatMap((path) => {
    const isUsable = files.remember(path, [], () => files.readText(path, 'markdown') !== null);
    return isUsable ? [files.fileAt(path)] : [];
  });
}

function namesOf(
  files: ProjectFiles,
  { id, folder, place }: DocumentConfig,
  namedAt: NamedAt,
): string[] {
  const path = `chapter/${folder}`;
  const names = files.namesIn(path, namedAt);
  if (names === null) return [];
  const markdown = names.filter((name) => name.endsWith('.md')).toSorted(byNumbers);
  if (markdown.length === 0)
    report(files.fileAt(namedAt.path), 'document-has-text', { id, folder: path }, { place });
  return markdown.map((name) => `${path}/${name}`);
}
