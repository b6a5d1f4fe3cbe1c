import type { VFile } from 'vfile';

import type { Annotation } from '../comments/annotation.ts';
import { reviewCode } from '../comments/client-code.ts';
import { reviewPage } from '../comments/review-page.ts';
import { readComments } from '../comments/store.ts';
import { commentTermsOf } from '../comments/terms.ts';
import { threadsOf } from '../comments/threads.ts';
import { noCache } from '../compile/cache.ts';
import { createCompiler } from '../compile/compile.ts';
import { createMemory } from '../compile/memory.ts';
import type { ReduceFont } from '../html/fonts.ts';
import { renderScreenPage } from '../html/page.ts';
import type { Project } from '../model/project.ts';
import type { Output } from '../publish/output.ts';
import { createWorker } from '../workers/create-worker.ts';
import { drawInWorker } from '../workers/draw-in-worker.ts';
import { type BuildOptions, chosenDocuments, type Outcome, reduceIn } from './build.ts';

export interface ReviewResult {
  outcome: Outcome;
  files: readonly VFile[];
  /** Files that were written, in the output folder. */
  written: readonly string[];
}

/**
 * Pages to be mailed and commented on, `<document>.granskning.html`. They are not in the manifest: nobody publishes them, and a
 * build leaves them where they are.
 */
export async function buildReview(
  project: Project,
  output: Output,
  { documents: ids, cache = noCache }: Pick<BuildOptions, 'documents' | 'cache'>,
): Promise<ReviewResult> {
  const drawer = createWorker('drawFigures');
  try {
    const memory = createMemory(cache);
    const { book, files } = await createCompiler({ project, memory, draw: drawInWorker(drawer) })();
    if (book === null) return { outcome: 'faults', files, written: [] };
    const documents = chosenDocuments(book, ids, files);
    if (documents === null) return { outcome: 'unknown-document', files, written: [] };

    const comments = await readComments(project.root);
    const client = await reviewCode();
    const reduce = reduceIn(drawer, cache);
    const written: string[] = [];
    for (const document of documents) {
      const { id, lang } = document.config;
      const { html } = await renderScreenPage(document, book, withWritten(reduce, lang), {
        beside: 'none',
      });
      const annotations = annotationsOf(comments.annotations, id);
      const name = `${id}.granskning.html`;
      await output.write(name, reviewPage({ html, document: id, lang, annotations, client }));
      written.push(name);
    }
    await output.commit([]);
    return { outcome: 'built', files: [...files, ...faulty(comments.files)], written };
  } finally {
    await drawer.close();
  }
}

/** Comments and their answers about one document. */
function annotationsOf(all: readonly Annotation[], document: string): Annotation[] {
  const threads = threadsOf(all).filter(({ comment }) => comment.target.source === document);
  return threads.flatMap(({ comment, answers }) => [comment as Annotation].concat(answers));
}

function faulty(files: readonly VFile[]): VFile[] {
  return files.filter(({ messages }) => messages.length > 0);
}

const letters =
  'abcdefghijklmnopqrstuvwxyzåäöéüABCDEFGHIJKLMNOPQRSTUVWXYZÅÄÖÉÜ0123456789 .,:;!?”’–-()‹›+…';

/** The fonts keep the letters that reviewers write with as well. */
function withWritten(reduce: ReduceFont, lang: string): ReduceFont {
  const more = letters + Object.values(commentTermsOf(lang)).join('');
  return (face, characters) => reduce(face, [...new Set(characters + more)].sort().join(''));
}
