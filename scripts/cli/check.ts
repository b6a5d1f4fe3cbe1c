import { relative } from 'node:path';

import type { VFile } from 'vfile';

import type { Cache } from '../compile/cache.ts';
import { createCompiler } from '../compile/compile.ts';
import { createMemory } from '../compile/memory.ts';
import type { MessageFormat } from '../diagnostics/formats.ts';
import { wordsIn } from '../diagnostics/terms.ts';
import { externalLinks } from '../lint/links.ts';
import type { CompiledBook } from '../model/book.ts';
import type { Language } from '../model/localised.ts';
import type { Project } from '../model/project.ts';
import { applySettings, hasErrors } from '../model/report.ts';
import { textsOf } from '../model/texts.ts';
import { createWorker } from '../workers/create-worker.ts';
import { drawInWorker } from '../workers/draw-in-worker.ts';
import type { Console, ExitCode } from './console.ts';

export interface CheckOptions {
  lang: Language;
  /** Shows information too, which is neither right nor wrong. */
  infos: boolean;
  /** Makes warnings errors. */
  strict: boolean;
  format: MessageFormat;
  /** `show` tells what would be mended, `apply` mends it. */
  fix: 'off' | 'show' | 'apply';
  /** Asks for every address on the web. */
  online: boolean;
  /** Remembers what was found the last time. */
  cache: Cache;
  /** Lists what awaits the author too. */
  todo: boolean;
  /** Tells how hard each section is to read too. */
  readability: boolean;
  /** Lists the open comments too. */
  comments: boolean;
  /** Of the tool. */
  version: string;
}

/** Tells every fault of the sources; builds nothing, and writes nothing unless it is to mend them. */
export async function runCheck(
  project: Project,
  options: CheckOptions,
  io: Console,
): Promise<ExitCode> {
  const worker = createWorker('drawFigures');
  const memory = createMemory(options.cache);
  const draw = drawInWorker(worker);
  const compile = createCompiler({ project, memory, draw, purpose: 'messages' });
  const mended = await mendedBook(project, options, io, compile).finally(() => void worker.close());
  const { files } = mended;
  if (options.online) await ask(mended, options, io);
  applySettings(files, settingsOf(mended), { strict: options.strict });
  if (options.todo) await list(mended, options, io);
  if (options.readability) await tellReadability(mended, options, io);
  const commented = options.comments ? await comments(project, options, io) : [];
  await tell(project, { ...mended, files: [...files, ...commented] }, options, io);
  return hasErrors([...files, ...commented]) ? 1 : 0;
}

function settingsOf({ inspected }: CompiledBook) {
  return inspected?.texts.sources.config.rules ?? new Map<string, never>();
}

async function mendedBook(
  project: Project,
  { lang, infos, fix }: CheckOptions,
  io: Console,
  again: () => Promise<CompiledBook>,
): Promise<CompiledBook> {
  const checked = await again();
  if (fix === 'off') return checked;
  const { mendSources } = await import('./mend.ts');
  const words = wordsIn(lang);
  return mendSources(project, checked, { again, words, infos, isDryRun: fix === 'show', io });
}

async function ask(
  { inspected }: CompiledBook,
  { version }: CheckOptions,
  io: Console,
): Promise<void> {
  if (inspected === null) return;
  const { lintOnline } = await import('../lint/online.ts'); // few ask for it
  const links = externalLinks(textsOf(inspected), inspected.texts.sources);
  const userAgent = `Rapport/${version} (link check)`;
  await lintOnline(links, { fetch: io.fetch, userAgent, timeout: 10_000 });
}

async function list(
  { inspected }: CompiledBook,
  { lang }: CheckOptions,
  io: Console,
): Promise<void> {
  if (inspected === null) return;
  const { todoOfBook } = await import('../lint/todo.ts');
  const { formatTodo } = await import('../diagnostics/todo.ts');
  io.out(`${formatTodo(todoOfBook(inspected), lang)}\n`);
}

async function tellReadability(
  { inspected }: CompiledBook,
  { lang }: CheckOptions,
  io: Console,
): Promise<void> {
  if (inspected === null) return;
  const { readabilityOf, sharedRunsOf } = await import('../lint/language/readability.ts');
  const { formatReadability } = await import('../diagnostics/readability.ts');
  const { unsupportedCounts } = await import('../lint/support.ts');
  const { texts, documents } = inspected;
  const prose = new Map(documents.map((document) => [document.config.id, document.prose]));
  const book = { ...texts, documents: prose };
  const measured = readabilityOf(book, unsupportedCounts(documents));
  io.out(`${formatReadability(measured, sharedRunsOf(book), lang)}\n`);
}

/** Lists the open comments; gives the files of comments that have faults. Never among messages for programs. */
async function comments(
  project: Project,
  { lang, format }: CheckOptions,
  io: Console,
): Promise<readonly VFile[]> {
  const { listComments } = await import('./comments.ts');
  const where = format === 'text' ? io : { ...io, out: io.err };
  return listComments(project, { all: false, document: null }, { lang, io: where });
}

/** Messages for people go to `err`, those for programs to `out`; the summary always to `err`. */
async function tell(
  project: Project,
  { files, inspected }: CompiledBook,
  options: CheckOptions,
  io: Console,
): Promise<void> {
  const { countsOf, formatMessages } = await import('../diagnostics/text.ts');
  const { format, lang, infos, version } = options;
  const words = wordsIn(lang);
  if (format === 'text') {
    const messages = formatMessages(files, { colour: io.colour, lang, infos });
    if (messages !== '') io.err(`${messages}\n\n`);
  } else {
    const { formatForPrograms } = await import('../diagnostics/formats.ts');
    const prefix = relative(process.cwd(), project.root).replaceAll('\\', '/');
    io.out(formatForPrograms(files, format, { lang, infos, version, prefix }));
  }
  const counts = countsOf(files, { infos });
  io.err(`${words.summary(counts)}\n`);
  if (inspected !== null) io.err(`${words.coverage(inspected.coverage)}\n`);
  const next = options.fix === 'off' ? words.nextStep(counts) : '';
  if (next !== '') io.err(`${next}\n`);
}
