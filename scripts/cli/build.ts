import { relative, resolve } from 'node:path';

import { VFile } from 'vfile';

import { build, type BuildOptions, type Outcome } from '../build/build.ts';
import { wordsIn } from '../diagnostics/terms.ts';
import { formatMessages, summaryOf } from '../diagnostics/text.ts';
import { type Language, type Localised, pick } from '../model/localised.ts';
import type { Project } from '../model/project.ts';
import { report } from '../model/report.ts';
import { createFileOutput, OutputFault } from '../publish/file-output.ts';
import { LockedFault } from '../publish/lock.ts';
import type { ManifestEntry } from '../publish/manifest.ts';
import type { Output } from '../publish/output.ts';
import type { Console, ExitCode } from './console.ts';
import { startProgress } from './progress.ts';
import type { CliTerms } from './terms-sv.ts';
import { cliTermsOf } from './terms.ts';

/** By how a build ended. */
export const exitCodes: Record<Outcome, ExitCode> = {
  built: 0,
  faults: 1,
  'unknown-document': 2,
  failed: 3,
};

/** Builds into the output folder; the files of an earlier build stay until all new ones are ready. */
export async function runBuild(
  project: Project,
  { lang, ...options }: Omit<BuildOptions, 'onStep' | 'signal'> & { lang: Language },
  io: Console,
): Promise<ExitCode> {
  const words = wordsIn(lang);
  const shownAs = { colour: io.colour, lang };
  const stop = new AbortController();
  const onSignal = () => stop.abort();
  process.once('SIGINT', onSignal).once('SIGTERM', onSignal);
  const progress = await startProgress(io);
  let output: Output | null = null;
  try {
    output = await createFileOutput(project.out, project.root);
    const onStep = (step: Localised) => progress.step(pick(step, lang));
    const result = await build(project, output, {
      ...options,
      signal: stop.signal,
      onStep,
    });
    progress.end();
    const messages = formatMessages(result.files, shownAs);
    if (messages !== '') io.err(`${messages}\n\n`);
    if (result.manifest === null) {
      io.err(`${summaryOf(result.files, shownAs)}. ${words.nothingWritten}\n`);
      return exitCodes[result.outcome];
    }
    printResult(project, result.manifest.files, cliTermsOf(lang).build, io);
    return exitCodes[result.outcome];
  } catch (error) {
    progress.end();
    if (stop.signal.aborted) {
      io.err(`${words.aborted}\n`);
      return 3;
    }
    const file = outputFaultFile(error);
    if (file === null) throw error;
    io.err(`${formatMessages([file], shownAs)}\n`);
    return 3;
  } finally {
    await output?.discard();
    process.off('SIGINT', onSignal).off('SIGTERM', onSignal);
  }
}

/** A file with the message that the output cannot be written; `null` for any other error. */
export function outputFaultFile(error: unknown): VFile | null {
  if (error instanceof OutputFault) {
    const file = new VFile({ path: shown(error.path) });
    report(file, 'output-writable', { path: shown(error.path), reason: error.reason });
    return file;
  }
  if (error instanceof LockedFault) {
    const file = new VFile({ path: shown(error.path) });
    report(file, 'output-unlocked', { path: shown(error.path), pid: error.pid });
    return file;
  }
  return null;
}

function printResult(
  project: Project,
  entries: readonly ManifestEntry[],
  terms: CliTerms['build'],
  io: Console,
): void {
  for (const { path, bytes } of entries) {
    if (path.includes('/')) continue;
    io.out(`${shown(resolve(project.out, path))}  ${terms.number(kilobytes(bytes))} kB\n`);
  }
  const figures = entries.filter(({ path }) => path.includes('/')).length;
  io.out(`${shown(resolve(project.out, 'figures'))}/  ${terms.files(figures)}\n`);
}

function shown(path: string): string {
  const own = relative(process.cwd(), path);
  return own.startsWith('..') || own === '' ? path : own;
}

function kilobytes(bytes: number): number {
  return Math.max(1, Math.round(bytes / 1024));
}
