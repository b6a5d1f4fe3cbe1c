import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import type { VFile } from 'vfile';

import type { Cache } from '../compile/cache.ts';
import { formatMessages } from '../diagnostics/text.ts';
import { type Handover, handoversOf } from '../handover/handover.ts';
import { pick } from '../model/localised.ts';
import type { Project } from '../model/project.ts';
import { sourceFilesOf } from '../read/checksums.ts';
import type { PageFetch } from '../verify/network.ts';
import { packageFilesAt } from '../verify/package-files.ts';
import type { ReadManifest } from '../verify/package-manifest.ts';
import { type Told, summaryLine, toldOf, toldText } from '../verify/telling.ts';
import { type VerifyTerms, verifyTermsOf } from '../verify/terms.ts';
import { type Rebuilding, verifyPackage } from '../verify/verify-package.ts';
import { verifyPage } from '../verify/verify-page.ts';
import { exitCodes } from './build.ts';
import type { Console, ExitCode } from './console.ts';
import { type Progress, startProgress } from './progress.ts';
import type { VerifyArguments } from './verify-arguments.ts';

export type VerifyOptions = Omit<VerifyArguments, 'root' | 'cache'> & {
  cache: Cache;
  generator: string;
  sourceDate: Date | undefined;
};

interface Verified {
  told: readonly Told[];
  /** What was looked at, in words and as data; `null` when nothing could be. */
  checked: string | null;
  counts: object | null;
}

const engineRoot = fileURLToPath(new URL('../..', import.meta.url));

/** For each request, with what it answers. */
const timeout = 30_000;

/** Checks a public page or a package, tells what is not right, and changes nothing. */
export async function runVerify(
  project: Project,
  what: string,
  options: VerifyOptions,
  io: Console,
  fetch: PageFetch,
): Promise<ExitCode> {
  const terms = verifyTermsOf(options.lang);
  const progress = await startProgress(io);
  try {
    const task = { project, options, progress, terms, io };
    const verified = /^https?:\/\//i.test(what)
      ? await onPage(what, fetch, task)
      : await inPackage(what, task);
    progress.end();
    if (typeof verified === 'number') return verified;
    tell(what, verified, { options, terms, io });
    return verified.told.some(({ severity }) => severity === 'error') ? 1 : 0;
  } finally {
    progress.end();
  }
}

interface Task {
  project: Project;
  options: VerifyOptions;
  progress: Progress;
  terms: VerifyTerms;
  io: Console;
}

async function onPage(address: string, fetch: PageFetch, task: Task): Promise<Verified | ExitCode> {
  const { options, progress, terms } = task;
  progress.step(terms.steps.build);
  const built = await handoversIn(task, options.document === undefined ? [] : [options.document]);
  if (typeof built === 'number') return built;
  progress.step(terms.steps.page);
  const userAgent = `${options.generator} (verify)`;
  const network = { fetch, userAgent, timeout, named: address };
  const page = await verifyPage(address, built, { network, withLinks: options.external });
  return {
    told: toldOf(page.findings, page.placeOf, options.lang),
    checked: page.counts === null ? null : terms.checked(page.counts),
    counts: page.counts,
  };
}

async function inPackage(path: string, task: Task): Promise<Verified> {
  const { options, progress, terms, project } = task;
  progress.step(terms.steps.package);
  const rebuilding: Rebuilding = {
    sources: () => sourceFilesOf(project.root, engineRoot),
    rebuild: async (manifest) => {
      progress.step(terms.steps.rebuild);
      return await rebuilt(manifest, task);
    },
  };
  const { findings, files } = await verifyPackage(path, options.rebuild ? rebuilding : null);
  return {
    told: toldOf(findings, () => null, options.lang),
    checked: files === 0 ? null : terms.checkedFiles(files),
    counts: { files },
  };
}

/** The package of a document as `package` makes it now, in a folder of its own that is removed. */
async function rebuilt(
  { document: { id }, sourceDate }: ReadManifest,
  { project, options, io }: Task,
): Promise<ReadonlyMap<string, Uint8Array> | null> {
  const { runPackage } = await import('./package.ts');
  const out = await mkdtemp(join(tmpdir(), 'rapport-verify-'));
  try {
    const { lang, generator, cache } = options;
    const date = sourceDate === null ? undefined : new Date(sourceDate);
    const how = {
      documents: [id],
      lang,
      site: false,
      address: null,
      generator,
      sourceDate: date,
      cache,
    };
    const quiet: Console = {
      ...io,
      out: () => undefined,
      err: () => undefined,
      interactive: false,
    };
    const code = await runPackage({ root: project.root, out }, how, quiet);
    const read = code === 0 ? await packageFilesAt(join(out, 'paket', id)) : null;
    return read !== null && 'files' in read ? read.files : null;
  } finally {
    await rm(out, { recursive: true, force: true });
  }
}

/** What the sources give now; an exit code where they give nothing, which is then told. */
async function handoversIn(
  { project, options, progress, terms, io }: Task,
  documents: readonly string[],
): Promise<readonly Handover[] | ExitCode> {
  const { lang, generator, sourceDate, cache } = options;
  const onStep = (step: Parameters<typeof pick>[0]) => progress.step(String(pick(step, lang)));
  const { outcome, files, handovers } = await handoversOf(project, {
    documents,
    generator,
    sourceDate,
    cache,
    onStep,
  });
  if (outcome === 'built') return handovers;
  progress.end();
  tellFaults(files, options, io);
  io.err(
    `${outcome === 'unknown-document' ? terms.noDocument(documents.join()) : terms.notBuilt}\n`,
  );
  return exitCodes[outcome];
}

function tellFaults(files: readonly VFile[], { lang }: VerifyOptions, io: Console): void {
  const messages = formatMessages(files, { colour: io.colour, lang });
  if (messages !== '') io.err(`${messages}\n\n`);
}

function tell(
  what: string,
  { told, checked, counts }: Verified,
  { options, terms, io }: Pick<Task, 'options' | 'terms' | 'io'>,
): void {
  if (options.format === 'json') {
    io.out(`${JSON.stringify({ verified: what, checked: counts, findings: told }, null, 2)}\n`);
    return;
  }
  const text = toldText(told, terms, io.colour);
  if (text !== '') io.out(`${text}\n`);
  io.out(`${summaryLine(told, checked, terms)}\n`);
}
