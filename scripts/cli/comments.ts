import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { basename, dirname, resolve } from 'node:path';
import { promisify } from 'node:util';

import type { VFile } from 'vfile';

import { type Act, annotationOf, type Annotation, textOf } from '../comments/annotation.ts';
import { formatCounts, formatThreads, shortId } from '../comments/listing.ts';
import { annotationsIn, placeOf } from '../comments/read.ts';
import { addComments, readComments, type Stored, type StoredComments } from '../comments/store.ts';
import { threadsInBook } from '../comments/threads-in-book.ts';
import { type Thread, threadsOf } from '../comments/threads.ts';
import { visibleLine } from '../comments/visible.ts';
import { createDiskCache } from '../compile/cache.ts';
import { createCompiler } from '../compile/compile.ts';
import { createMemory } from '../compile/memory.ts';
import { formatMessages } from '../diagnostics/text.ts';
import type { Language } from '../model/localised.ts';
import { startOf } from '../model/place.ts';
import type { Project } from '../model/project.ts';
import { hasErrors } from '../model/report.ts';
import { openProject } from '../read/project-files.ts';
import { createWorker } from '../workers/create-worker.ts';
import { drawInWorker } from '../workers/draw-in-worker.ts';
import type { Console, ExitCode } from './console.ts';
import { cliTermsOf } from './terms.ts';

interface Shown {
  lang: Language;
  io: Console;
}

/**
 * The open comments, or all of them, where they stand in the sources. The pages are made for it: comments are about what readers see.
 * Gives the files of comments that have faults.
 */
export async function listComments(
  project: Project,
  { all, document }: { all: boolean; document: string | null },
  { lang, io }: Shown,
): Promise<readonly VFile[]> {
  const worker = createWorker('drawFigures');
  const memory = createMemory(createDiskCache());
  const compile = createCompiler({ project, memory, draw: drawInWorker(worker) });
  const compiled = await compile().finally(() => void worker.close());
  if (compiled.book === null) io.err(`${cliTermsOf(lang).comments.withoutPlaces}\n`);
  const stored = await readComments(project.root);
  const threads = threadsOf(stored.annotations).filter(
    ({ comment }) => document === null || comment.target.source === document,
  );
  const wanted = threads.filter(({ isResolved }) => all || !isResolved);
  const located = threadsInBook(wanted, compiled.book, compiled.files);
  const text = formatThreads({ threads: located, storedAt: storedIn(stored) }, lang);
  if (text !== '') io.out(`${text}\n\n`);
  const resolved = threads.filter(({ isResolved }) => isResolved).length;
  const orphans = located.filter(
    ({ place, thread }) => place === null && !thread.isResolved,
  ).length;
  const counts = { open: threads.length - resolved, orphans, resolved };
  io.out(`${formatCounts(counts, lang)}\n`);
  return stored.files.filter(({ messages }) => messages.length > 0);
}

function storedIn({ fileOf }: StoredComments) {
  return ({ id }: Thread) => {
    const file = fileOf.get(id);
    const point = file === undefined ? { line: 1, column: 1 } : startOf(placeOf(file, id));
    return { path: file?.path ?? '', ...point };
  };
}

/** `comments list`. */
export async function runCommentsList(
  project: Project,
  options: { all: boolean; document: string | null; lang: Language },
  io: Console,
): Promise<ExitCode> {
  const { lang } = options;
  const files = await listComments(project, options, { lang, io });
  tellFaults(files, { lang, io });
  return hasErrors(files) ? 1 : 0;
}

/** `comments import FILE`: puts the comments of a file beside our own. */
export async function runCommentsImport(
  project: Project,
  { path, lang }: { path: string; lang: Language },
  io: Console,
): Promise<ExitCode> {
  const folder = dirname(resolve(path));
  const place = openProject(folder, folder);
  const file = place.readText(basename(path), 'comments');
  const annotations = file === null ? [] : annotationsIn(file);
  const faulty = place.all().filter(({ messages }) => messages.length > 0);
  if (annotations.length === 0) {
    tellFaults(faulty, { lang, io });
    return faulty.length > 0 ? 1 : 0;
  }
  const stored = await addComments(project.root, annotations);
  io.out(importedText(stored, lang));
  tellFaults([...faulty, ...stored.refused.map((each) => each.file)], { lang, io });
  return faulty.length + stored.refused.length + stored.strays.length > 0 ? 1 : 0;
}

function importedText({ added, unchanged, conflicts, strays }: Stored, lang: Language): string {
  const says = cliTermsOf(lang).comments;
  const lines = added.map((each) => `+ ${lineOf(each)}`);
  for (const { ours, theirs } of conflicts) {
    lines.push(`! ${says.conflict}`, `  < ${lineOf(ours)}`, `  > ${lineOf(theirs)}`);
  }
  for (const each of strays) lines.push(`? ${says.stray}: ${lineOf(each)}`);
  lines.push(says.imported(added.length, unchanged.length, conflicts.length, strays.length));
  return `${lines.join('\n')}\n`;
}

function lineOf(annotation: Annotation): string {
  const state = annotation.motivation === 'moderating' ? ` (${annotation['rapport:state']})` : '';
  const name = visibleLine(annotation.creator.name, 60);
  return `${name}, ${annotation.created.slice(0, 10)}${state}: ${visibleLine(textOf(annotation), 100)}`;
}

export interface ResolveOptions {
  id: string;
  reopen: boolean;
  /** Who; `null` for the name that Git knows. */
  as: string | null;
  text: string;
  lang: Language;
}

/** `comments resolve ID`: marks a comment as done, or opens it again. */
export async function runCommentsResolve(
  project: Project,
  { id, reopen, as, text, lang }: ResolveOptions,
  io: Console,
): Promise<ExitCode> {
  const says = cliTermsOf(lang).comments;
  const { annotations } = await readComments(project.root);
  const named = threadsOf(annotations).filter(
    (thread) => thread.id === id || (id.length >= 4 && shortId(thread).startsWith(id)),
  );
  const [thread] = named;
  if (thread === undefined || named.length > 1) {
    io.err(`${named.length > 1 ? says.several(id) : says.unknown(id)}\n`);
    return 2;
  }
  const author = as ?? (await gitName(project.root));
  if (author === null) {
    io.err(`${says.nameless}\n`);
    return 2;
  }
  const act: Act = { do: reopen ? 'reopen' : 'resolve', author, text, thread: thread.id };
  const stamp = { id: () => `urn:uuid:${randomUUID()}`, now: () => new Date() };
  const stored = await addComments(project.root, [annotationOf(act, stamp)]);
  tellFaults(
    stored.refused.map(({ file }) => file),
    { lang, io },
  );
  if (stored.added.length === 0) return 1;
  io.out(`${reopen ? says.reopened(shortId(thread)) : says.resolved(shortId(thread))}\n`);
  return 0;
}

async function gitName(root: string): Promise<string | null> {
  const { stdout } = await promisify(execFile)('git', ['-C', root, 'config', 'user.name']).catch(
    () => ({ stdout: '' }),
  );
  return stdout.trim() === '' ? null : stdout.trim();
}

function tellFaults(files: readonly VFile[], { lang, io }: Shown): void {
  const messages = formatMessages(files, { colour: io.colour, lang });
  if (messages !== '') io.err(`${messages}\n`);
}
