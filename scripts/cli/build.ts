import { resolve } from 'node:path';

import { build, type BuildOptions, type Outcome } from '../build/build.ts';
import type { Language } from '../model/localised.ts';
import type { Project } from '../model/project.ts';
import type { ManifestEntry } from '../publish/manifest.ts';
import type { Console, ExitCode } from './console.ts';
import type { CliTerms } from './terms-sv.ts';
import { cliTermsOf } from './terms.ts';
import { shown, tellMessages, tellNothingWritten, writing } from './writing.ts';

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
  return await writing(project, lang, io, async ({ output, progress, signal, onStep }) => {
    const { outcome, files, manifest } = await build(project, output, {
      ...options,
      signal,
      onStep,
    });
    progress.end();
    tellMessages(files, lang, io);
    if (manifest === null) tellNothingWritten(files, lang, io);
    else printResult(project, manifest.files, cliTermsOf(lang).build, io);
    return exitCodes[outcome];
  });
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

function kilobytes(bytes: number): number {
  return Math.max(1, Math.round(bytes / 1024));
}
