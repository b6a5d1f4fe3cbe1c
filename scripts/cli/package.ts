import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

import { commitOf } from '../compare/revision.ts';
import type { Cache } from '../compile/cache.ts';
import { type Handover, handoversOf } from '../handover/handover.ts';
import { type Bundle, packagesIn, siteIn } from '../handover/package-bundles.ts';
import { checksumsPath, pathsInChecksums, type Provenance } from '../handover/package-manifest.ts';
import { reduceFont, type ReduceFont } from '../html/fonts.ts';
import { type Language, type Localised, pick } from '../model/localised.ts';
import type { Project } from '../model/project.ts';
import { openBrowser } from '../pdf/browser.ts';
import { askVeraPdf } from '../pdf/verify/verapdf.ts';
import type { Output } from '../publish/output.ts';
import { sha256Of, sourceFilesOf } from '../read/checksums.ts';
import { exitCodes } from './build.ts';
import type { Console, ExitCode } from './console.ts';
import { cliTermsOf } from './terms.ts';
import { shown, tellMessages, tellNothingWritten, writing } from './writing.ts';

const engineRoot = fileURLToPath(new URL('../..', import.meta.url));

export interface PackageOptions {
  documents: readonly string[];
  lang: Language;
  /** Whether a site is made instead of packages. */
  site: boolean;
  /** Where the site will be found; `null` where nobody says. */
  address: string | null;
  generator: string;
  sourceDate: Date | undefined;
  cache: Cache;
}

/** Makes the packages of documents, or a site of them; what was there stays until all of it is ready. */
export async function runPackage(
  project: Project,
  options: PackageOptions,
  io: Console,
): Promise<ExitCode> {
  const { lang } = options;
  return await writing(project, lang, io, async ({ output, progress, signal, onStep }) => {
    const how = { ...options, signal, onStep };
    const { outcome, files, handovers } = await handoversOf(project, how);
    if (files.some(({ messages }) => messages.length > 0)) progress.end();
    tellMessages(files, lang, io);
    if (handovers.length === 0) {
      progress.end();
      tellNothingWritten(files, lang, io);
      return exitCodes[outcome];
    }
    const bundles = await bundlesOf(project, handovers, how);
    for (const bundle of bundles) await write(bundle, output);
    signal.throwIfAborted();
    await output.commit(await obsoleteIn(bundles, output));
    progress.end();
    tell(bundles, project, options, io);
    return 0;
  });
}

async function bundlesOf(
  project: Project,
  handovers: readonly Handover[],
  options: PackageOptions & { signal: AbortSignal; onStep: (step: Localised) => void },
): Promise<Bundle[]> {
  const reduce = reducing(options.cache);
  const { signal, onStep, site, documents } = options;
  if (site) return [await siteIn(handovers, { ...options, reduce })];
  const provenance = await provenanceOf(project, options);
  const tools = { reduce, askVeraPdf, provenance };
  return await packagesIn(handovers, { tools, isWhole: documents.length === 0, onStep, signal });
}

function reducing(cache: Cache): ReduceFont {
  return (face, characters) =>
    cache.remember(['subset-font', characters, face.bytes], () => reduceFont(face, characters));
}

async function provenanceOf(
  { root }: Project,
  { signal, sourceDate }: { signal: AbortSignal; sourceDate: Date | undefined },
): Promise<Provenance> {
  const [browser, revision, lock] = await Promise.all([
    openBrowser({ signal }),
    commitOf(root),
    readFile(join(engineRoot, 'package-lock.json')).catch(() => null),
  ]);
  const version = 'version' in browser ? browser.version : '';
  if ('close' in browser) await browser.close();
  return {
    sources: sourceFilesOf(root, engineRoot),
    revision,
    lock: lock === null ? null : sha256Of(lock),
    browser: version,
    sourceDate: sourceDate === undefined ? null : sourceDate.toISOString(),
  };
}

async function write({ folder, files, zip }: Bundle, output: Output): Promise<void> {
  for (const { path, content } of files) await output.write(`${folder}/${path}`, content);
  if (zip !== null) await output.write(`${folder}.zip`, zip);
}

/** Files of the last time that are no more; only what was listed then as ours. */
async function obsoleteIn(bundles: readonly Bundle[], output: Output): Promise<string[]> {
  const lists = bundles.map(async ({ folder, files }) => {
    const now = new Set(files.map(({ path }) => path));
    const text = await output.read(`${folder}/${checksumsPath}`);
    const before = pathsInChecksums(text ?? '').filter((path) => isInside(path));
    return before.filter((path) => !now.has(path)).map((path) => `${folder}/${path}`);
  });
  return (await Promise.all(lists)).flat();
}

/** The list may have been edited: nothing outside its folder is removed. */
function isInside(path: string): boolean {
  return !path.startsWith('/') && !path.split(/[/\\]/).includes('..');
}

function tell(
  bundles: readonly Bundle[],
  { out }: Project,
  { lang }: PackageOptions,
  io: Console,
): void {
  const terms = cliTermsOf(lang);
  for (const { folder, files, zip, told } of bundles) {
    const name = (ending: string) => shown(resolve(out, `${folder}${ending}`));
    io.out(`${name('/')}/  ${terms.build.files(files.length)}\n`);
    if (zip !== null) {
      io.out(`${name('.zip')}  ${terms.build.number(Math.ceil(zip.length / 1024))} kB\n`);
    }
    for (const line of told) io.err(`${pick(line, lang)}\n`);
  }
  const isSite = bundles.some(({ zip }) => zip === null);
  io.err(`${isSite ? terms.package.nextSite : terms.package.next}\n`);
}
