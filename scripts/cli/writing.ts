import { relative } from 'node:path';

import { VFile } from 'vfile';

import { wordsIn } from '../diagnostics/terms.ts';
import { formatMessages, summaryOf } from '../diagnostics/text.ts';
import { type Language, type Localised, pick } from '../model/localised.ts';
import type { Project } from '../model/project.ts';
import { report } from '../model/report.ts';
import { createFileOutput, OutputFault } from '../publish/file-output.ts';
import { LockedFault } from '../publish/lock.ts';
import type { Output } from '../publish/output.ts';
import type { Console, ExitCode } from './console.ts';
import { type Progress, startProgress } from './progress.ts';

/** What a command that writes to the output folder works with. */
export interface Writing {
  output: Output;
  progress: Progress;
  /** Aborted by Ctrl+C. */
  signal: AbortSignal;
  onStep: (step: Localised) => void;
}

/**
 * Runs a command that writes to the output folder. Nothing of what it wrote is seen unless it committed; Ctrl+C and a folder that
 * cannot be written are told.
 */
export async function writing(
  project: Project,
  lang: Language,
  io: Console,
  work: (writing: Writing) => Promise<ExitCode>,
): Promise<ExitCode> {
  const stop = new AbortController();
  const onSignal = () => stop.abort();
  process.once('SIGINT', onSignal).once('SIGTERM', onSignal);
  const progress = await startProgress(io);
  const onStep = (step: Localised) => progress.step(pick(step, lang));
  let output: Output | null = null;
  try {
    output = await createFileOutput(project.out, project.root);
    return await work({ output, progress, signal: stop.signal, onStep });
  } catch (error) {
    progress.end();
    if (stop.signal.aborted) {
      io.err(`${wordsIn(lang).aborted}\n`);
      return 3;
    }
    const file = outputFaultFile(error);
    if (file === null) throw error;
    io.err(`${formatMessages([file], { colour: io.colour, lang })}\n`);
    return 3;
  } finally {
    await output?.discard();
    process.off('SIGINT', onSignal).off('SIGTERM', onSignal);
  }
}

/** What was found in the sources. */
export function tellMessages(files: readonly VFile[], lang: Language, io: Console): void {
  const messages = formatMessages(files, { colour: io.colour, lang });
  if (messages !== '') io.err(`${messages}\n\n`);
}

/** That their faults kept everything as it was. */
export function tellNothingWritten(files: readonly VFile[], lang: Language, io: Console): void {
  const summary = summaryOf(files, { colour: io.colour, lang });
  io.err(`${summary}. ${wordsIn(lang).nothingWritten}\n`);
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

/** A path as it is shown: relative to where the command runs, if it lies there. */
export function shown(path: string): string {
  const own = relative(process.cwd(), path);
  return own.startsWith('..') || own === '' ? path : own;
}
