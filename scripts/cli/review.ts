import { resolve } from 'node:path';

import { buildReview } from '../build/review.ts';
import type { Cache } from '../compile/cache.ts';
import type { Language } from '../model/localised.ts';
import type { Project } from '../model/project.ts';
import { exitCodes } from './build.ts';
import type { Console, ExitCode } from './console.ts';
import { shown, tellMessages, tellNothingWritten, writing } from './writing.ts';

/** Writes a page for each document that can be mailed, commented on and sent back as a file of comments. */
export async function runReview(
  project: Project,
  { documents, lang, cache }: { documents: readonly string[]; lang: Language; cache: Cache },
  io: Console,
): Promise<ExitCode> {
  return await writing(project, lang, io, async ({ output, progress }) => {
    const { outcome, files, written } = await buildReview(project, output, { documents, cache });
    progress.end();
    tellMessages(files, lang, io);
    if (outcome !== 'built') tellNothingWritten(files, lang, io);
    for (const name of written) io.out(`${shown(resolve(project.out, name))}\n`);
    return exitCodes[outcome];
  });
}
