import { readFile } from 'node:fs/promises';
import { basename, isAbsolute, resolve } from 'node:path';

import { VFile } from 'vfile';

import { versionOfReport } from '../compare/book-version.ts';
import { versionOfPage } from '../compare/page-version.ts';
import { openRevision } from '../compare/revision.ts';
import type { Version } from '../compare/version.ts';
import { boundSentencesOf } from '../compile/bound-sentences.ts';
import { createDiskCache } from '../compile/cache.ts';
import { createCompiler } from '../compile/compile.ts';
import { createMemory } from '../compile/memory.ts';
import type { Project } from '../model/project.ts';
import { report } from '../model/report.ts';
import type { Theme } from '../model/theme.ts';
import type { JobWorker } from '../workers/create-worker.ts';
import { drawInWorker } from '../workers/draw-in-worker.ts';

/** A version that could be read, with the faults that it has. */
export interface OpenedVersion {
  version: Version;
  files: readonly VFile[];
  /** `null` for a built page. */
  theme: Theme | null;
  /** Title of the report. */
  title: string;
}

/** What the user means by one of the two versions: a built page, a folder, a revision, or the working folder (`null`). */
export async function openVersion(
  project: Project,
  name: string | null,
  { worker, workingName }: { worker: JobWorker; workingName: string },
): Promise<OpenedVersion | { fault: VFile }> {
  if (name === null) {
    return (
      (await compiledVersion(project, workingName, worker)) ?? faultOf(workingName, 'no-report')
    );
  }
  if (/\.html?$/i.test(name)) return await builtVersion(name);
  const revision = await openRevision(project, name);
  if ('fault' in revision) return faultOf(name, revision.fault);
  try {
    return (
      (await compiledVersion(revision.project, shownName(name), worker)) ??
      faultOf(name, 'no-report')
    );
  } finally {
    await revision.close();
  }
}

/** Where a folder lies on the machine is nobody's business who reads the comparison. */
function shownName(name: string): string {
  return isAbsolute(name) ? basename(name) : name;
}

type Fault = 'missing' | 'no-git' | 'no-repository' | 'no-report';

function faultOf(name: string, fault: Fault): { fault: VFile } {
  const file = new VFile({ path: name });
  report(file, 'revision-found', { name, fault });
  return { fault: file };
}

/** A built page larger than this is none of ours. */
const mostBytes = 64 << 20;

async function builtVersion(name: string): Promise<OpenedVersion | { fault: VFile }> {
  const bytes = await readFile(resolve(name)).catch(() => null);
  if (bytes === null) return faultOf(name, 'missing');
  const version =
    bytes.length > mostBytes ? null : versionOfPage(shownName(name), bytes.toString('utf8'));
  if (version === null) return faultOf(name, 'no-report');
  return { version, files: [], theme: null, title: version.documents[0]?.title ?? '' };
}

/** Faults of the sources do not stop it: what can be compared is. */
async function compiledVersion(
  project: Project,
  name: string,
  worker: JobWorker,
): Promise<OpenedVersion | null> {
  const memory = createMemory(createDiskCache());
  const compile = createCompiler({ project, memory, draw: drawInWorker(worker) });
  const { inspected, files } = await compile();
  if (inspected === null) return null;
  const { documents, figures, pictures } = inspected;
  const { sources } = inspected.texts;
  const bound = boundSentencesOf(inspected);
  return {
    version: versionOfReport(name, { sources, documents, figures, pictures, bound }),
    files,
    theme: sources.theme,
    title: sources.config.anthology?.title ?? sources.config.documents[0]?.title ?? '',
  };
}
