import { relative, resolve } from 'node:path';

import { VFile } from 'vfile';

import { createPrinter, reportPdf } from '../build/printer.ts';
import { compareVersions, type Comparison } from '../compare/compare.ts';
import { comparisonJson } from '../compare/json.ts';
import {
  type ComparePageOptions,
  pageTitle,
  renderComparison,
  renderComparisonPrint,
} from '../compare/page.ts';
import { summaryText } from '../compare/summary.ts';
import type { CompareTerms } from '../compare/terms-sv.ts';
import { compareTermsOf } from '../compare/terms.ts';
import { createDiskCache } from '../compile/cache.ts';
import { formatMessages } from '../diagnostics/text.ts';
import type { Language } from '../model/localised.ts';
import type { Project } from '../model/project.ts';
import { hasErrors } from '../model/report.ts';
import type { Theme } from '../model/theme.ts';
import { createFileOutput } from '../publish/file-output.ts';
import { type JobWorker, createWorker } from '../workers/create-worker.ts';
import type { Console, ExitCode } from './console.ts';
import { type OpenedVersion, openVersion } from './open-version.ts';
import { startProgress } from './progress.ts';

export interface CompareOptions {
  /** `null` for the working folder. */
  old: string | null;
  now: string | null;
  lang: Language;
  format: 'text' | 'json';
  /** Leaves the PDF out. */
  htmlOnly: boolean;
  generator: string;
  sourceDate?: Date | undefined;
}

const comparisonName = 'jamforelse';

/** Writes what differs between two versions as a page and a PDF, and sums it up. */
export async function runCompare(
  project: Project,
  options: CompareOptions,
  io: Console,
): Promise<ExitCode> {
  const terms = compareTermsOf(options.lang);
  const worker = createWorker('drawFigures');
  const progress = await startProgress(io);
  try {
    progress.step(terms.steps.read);
    const opened = await openBoth(project, options, worker, terms);
    if ('faults' in opened) {
      progress.end();
      return tellFaults(opened.faults, options.lang, io);
    }
    const { old, now } = opened;
    progress.step(terms.steps.compare);
    const comparison = compareVersions(old.version, now.version);
    const page = { theme: await themeOf(project, opened, worker), terms, title: now.title };
    const written = await publish(project, comparison, page, { ...options, worker });
    progress.end();
    tell(comparison, { old, now, written, project }, options, io);
    return written.faults.length > 0 ? 3 : 0;
  } finally {
    progress.end();
    await worker.close();
  }
}

interface Opened {
  old: OpenedVersion;
  now: OpenedVersion;
}

async function openBoth(
  project: Project,
  { old, now }: CompareOptions,
  worker: JobWorker,
  { workingFolder }: CompareTerms,
): Promise<Opened | { faults: readonly VFile[] }> {
  const how = { worker, workingName: workingFolder };
  const before = await openVersion(project, old, how);
  const after = await openVersion(project, now, how);
  const faults = [before, after].flatMap((each) => ('fault' in each ? [each.fault] : []));
  if ('fault' in before || 'fault' in after) return { faults };
  return { old: before, now: after };
}

function tellFaults(files: readonly VFile[], lang: Language, io: Console): ExitCode {
  io.err(`${formatMessages(files, { colour: io.colour, lang })}\n`);
  return 2;
}

/** Built pages bring no theme of their own that could be used again: then it is that of the working folder. */
async function themeOf(project: Project, { old, now }: Opened, worker: JobWorker): Promise<Theme> {
  const own = now.theme ?? old.theme;
  if (own !== null) return own;
  const here = await openVersion(project, null, { worker, workingName: '' });
  if ('fault' in here || here.theme === null) throw new Error('The project has no theme');
  return here.theme;
}

interface Written {
  paths: readonly string[];
  faults: readonly VFile[];
}

interface PublishOptions extends CompareOptions {
  worker: JobWorker;
}

async function publish(
  project: Project,
  comparison: Comparison,
  page: ComparePageOptions,
  options: PublishOptions,
): Promise<Written> {
  const output = await createFileOutput(project.out, project.root);
  try {
    const cache = createDiskCache();
    const html = await renderComparison(comparison, page, (face, characters) =>
      cache.remember(['subset-font', characters, face.bytes], () =>
        options.worker.run('reduceFont', face, characters),
      ),
    );
    await output.write(`${comparisonName}.html`, html);
    const paths = [`${comparisonName}.html`];
    if (!options.htmlOnly) {
      const { bytes, file } = await printed(comparison, page, options);
      if (hasErrors([file])) return { paths: [], faults: [file] };
      await output.write(`${comparisonName}.pdf`, bytes);
      paths.push(`${comparisonName}.pdf`);
    }
    await output.commit([]);
    return { paths: paths.map((path) => resolve(project.out, path)), faults: [] };
  } finally {
    await output.discard();
  }
}

async function printed(
  comparison: Comparison,
  page: ComparePageOptions,
  { generator, sourceDate }: PublishOptions,
): Promise<{ bytes: Uint8Array; file: VFile }> {
  const printer = createPrinter({ generator, sourceDate });
  try {
    const html = await renderComparisonPrint(comparison, page);
    const { serif, sans } = page.theme.fonts;
    const pdf = await printer.printPage(html, {
      title: pageTitle(page),
      author: '',
      lang: page.terms.lang,
      subject: page.terms.fromTo(comparison.old.name, comparison.now.name),
      // A comparison has no date of its own: it follows from the two versions alone.
      date: sourceDate ?? null,
      families: [serif, sans],
      attachments: [],
    });
    const file = new VFile({ path: `${comparisonName}.pdf` });
    reportPdf(file, { id: comparisonName }, pdf);
    return { bytes: pdf.bytes, file };
  } finally {
    await printer.close();
  }
}

function tell(
  comparison: Comparison,
  { old, now, written, project }: Opened & { written: Written; project: Project },
  { lang, format }: CompareOptions,
  io: Console,
): void {
  const terms = compareTermsOf(lang);
  for (const { version, files } of [old, now]) {
    const count = files.filter((file) => hasErrors([file])).length;
    if (count > 0) io.err(`${terms.faultsIn(version.name)}\n`);
  }
  if (written.faults.length > 0) {
    io.err(`${formatMessages(written.faults, { colour: io.colour, lang })}\n`);
    return;
  }
  if (format === 'json') {
    io.out(`${JSON.stringify(comparisonJson(comparison), null, 2)}\n`);
  } else io.out(summaryText(comparison, terms));
  for (const path of written.paths) io.err(`${shown(path, project)}\n`);
}

function shown(path: string, { root }: Project): string {
  const own = relative(process.cwd(), path);
  return own.startsWith('..') ? relative(root, path) || path : own;
}
