import { createHash } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';

import { VFile } from 'vfile';

import { replaceFile } from '../model/replace-file.ts';
import { hasErrors, report } from '../model/report.ts';
import { openProject } from '../read/project-files.ts';
import type { Annotation } from './annotation.ts';
import { fileTextOf } from './collection.ts';
import { byThread, isSame, merge } from './merge.ts';
import { annotationsIn, placeOf } from './read.ts';
import { strayAnswers } from './threads.ts';

/** Where comments lie, below the report's folder. */
const commentsFolder = 'chapter/comments';

/**
 * A file for each thread, `<document>.<hash of the thread>.json`: two persons' new comments are two new files, which Git puts
 * together by itself; only answers to the same comment at the same time can meet.
 */
function fileNameOf(document: string, thread: string): string {
  return `${document}.${hashOf(thread)}.json`;
}

function hashOf(thread: string): string {
  return createHash('sha256').update(thread).digest('hex').slice(0, 12);
}

export interface StoredComments {
  annotations: readonly Annotation[];
  /** Every file of the folder, with its faults. */
  files: readonly VFile[];
  /** File that an annotation stands in, by identifier. */
  fileOf: ReadonlyMap<string, VFile>;
  /** The folder, when it cannot be used: a link that leads out of the report, a file. */
  folderFault: VFile | null;
}

/** What became of annotations that were to be stored. */
export interface Stored {
  added: readonly Annotation[];
  /** Were there already. */
  unchanged: readonly Annotation[];
  /** Same identifier, other words: ours stayed, theirs was added as an answer. */
  conflicts: readonly { ours: Annotation; theirs: Annotation }[];
  /** Answers to comments that are nowhere; not stored. */
  strays: readonly Annotation[];
  /** Files that have faults and were therefore left as they are, with what would have been written. */
  refused: readonly { file: VFile; annotations: readonly Annotation[] }[];
}

/** All comments of a report. A symbolic link out of the report is refused; a file that is no JSON is left alone. */
export async function readComments(root: string): Promise<StoredComments> {
  const project = openProject(root, root);
  const names = project.namesIn(commentsFolder, null) ?? [];
  const fileOf = new Map<string, VFile>();
  const byId = new Map<string, Annotation>();
  for (const name of names.filter((each) => each.endsWith('.json'))) {
    const file = project.readText(`${commentsFolder}/${name}`, 'comments');
    if (file === null) continue;
    for (const annotation of annotationsIn(file)) {
      const { id } = annotation;
      const first = byId.get(id);
      if (first === undefined) {
        fileOf.set(id, file);
        byId.set(id, annotation);
      } else if (!isSame(first, annotation)) {
        const params = { id, first: fileOf.get(id)?.path ?? file.path };
        report(file, 'comment-unique', params, { place: placeOf(file, id) });
      }
    }
  }
  const annotations = [...byId.values()];
  for (const { id, target } of strayAnswers(annotations)) {
    const file = fileOf.get(id);
    if (file) report(file, 'comment-answers-comment', { id: target }, { place: placeOf(file, id) });
  }
  const folder = project.all().find(({ path }) => path === commentsFolder);
  return { annotations, files: project.all(), fileOf, folderFault: folder ?? null };
}

/** Stores what is new. Each file is read again, put together with what is new, written beside and renamed. */
export async function addComments(root: string, theirs: readonly Annotation[]): Promise<Stored> {
  const ours = await readComments(root);
  const merged = merge(ours.annotations, theirs);
  const strays = strayAnswers(merged.annotations).filter((each) => merged.added.includes(each));
  const added = merged.added.filter((each) => !strays.some(({ id }) => id === each.id));
  const refused: { file: VFile; annotations: readonly Annotation[] }[] = [];
  for (const [thread, news] of byThread(added)) {
    const path = pathOf(thread, merged.annotations, ours);
    const file = ours.folderFault ?? (await write(root, path, news));
    if (file !== null) refused.push({ file, annotations: news });
  }
  const lost = new Set(refused.flatMap(({ annotations }) => annotations.map(({ id }) => id)));
  return { ...merged, added: added.filter(({ id }) => !lost.has(id)), strays, refused };
}

/** The file that the thread is in, else its own new one. */
function pathOf(
  thread: string,
  annotations: readonly Annotation[],
  { fileOf }: StoredComments,
): string {
  const known = fileOf.get(thread);
  if (known !== undefined) return known.path;
  const comment = annotations.find(({ id }) => id === thread);
  if (comment?.motivation !== 'commenting') throw new Error(`No comment begins ${thread}`);
  return `${commentsFolder}/${fileNameOf(comment.target.source, thread)}`;
}

/** `null` when it was written; the file, with its faults, when it has any. */
async function write(
  root: string,
  path: string,
  news: readonly Annotation[],
): Promise<VFile | null> {
  const project = openProject(root, root);
  const isThere = project.exists(path);
  const file = isThere ? project.readText(path, 'comments') : null;
  const own = file === null ? [] : annotationsIn(file);
  if (isThere && (file === null || hasErrors([file]))) {
    const faulty = file ?? project.all()[0] ?? new VFile({ path });
    report(faulty, 'comment-file-kept', {});
    return faulty;
  }
  const { annotations } = merge(own, news);
  await mkdir(join(root, commentsFolder), { recursive: true });
  await replaceFile(join(root, path), fileTextOf(annotations, path.split('/').at(-1) ?? path));
  return null;
}
