import { relative, resolve } from 'node:path';

import { buildReview } from '../build/review.ts';
import type { Cache } from '../compile/cache.ts';
import { wordsIn } from '../diagnostics/terms.ts';
import { formatMessages, summaryOf } from '../diagnostics/text.ts';
import type { Language } from '../model/localised.ts';
import type { Project } from '../model/project.ts';
import { createFileOutput } from '../publish/file-output.ts';
import type { Output } from '../publish/output.ts';
import { exitCodes, outputFaultFile } from './build.ts';
import type { Console, ExitCode } from './console.ts';

/** Writes a page for each document that can be mailed, commented on and sent back as a file of comments. */
export async function runReview(
  project: Project,
  { documents, lang, cache }: { documents: readonly string[]; lang: Language; cache: Cache },
  io: Console,
): Promise<ExitCode> {
  const shownAs = { colour: io.colour, lang };
  let output: Output | null = null;
  try {
    output = await createFileOutput(project.out, project.root);
    const result = await buildReview(project, output, {
      documents,
      cache,
    });
    const messages = formatMessages(result.files, shownAs);
    if (messages !== '') io.err(`${messages}\n\n`);
    if (result.outcome !== 'built') {
      io.err(`${summaryOf(result.files, shownAs)}. ${wordsIn(lang).nothingWritten}\n`);
    }
    for (const name of result.written) {
      const path = relative(process.cwd(), resolve(project.out, name));
      io.out(`${path.startsWith('..') ? resolve(project.out, name) : path}\n`);
    }
    return exitCodes[result.outcome];
  } catch (error) {
    const file = outputFaultFile(error);
    if (file === null) throw error;
    io.err(`${formatMessages([file], shownAs)}\n`);
    return 3;
  } finally {
    await output?.discard();
  }
}
