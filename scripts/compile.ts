import { createDiskCache } from './cache.ts';
import { lintLanguage } from './lint/language/language.ts';
import { lintBook } from './lint/lint.ts';
import type { CompiledBook, Sources } from './model/book.ts';
import type { Project } from './model/project.ts';
import { applySettings, hasErrors, report } from './model/report.ts';
import { parseBook } from './parse/book.ts';
import { readSources } from './read/read.ts';
import { resolveBook } from './resolve/resolve.ts';
import type { DrawnFigures } from './worker.ts';
import type { JobWorker } from './workers.ts';

/**
 * From the sources on disk to a book ready for pages. Every stage runs even when an earlier one found faults, so that
 * the author is told of all of them in one run. Figures are drawn in the worker while the texts are parsed and resolved;
 * `onRead` is called before that, when the disk is not needed any more.
 */
export async function compileBook(
  project: Project,
  worker: JobWorker,
  onRead: () => void = () => undefined,
): Promise<CompiledBook> {
  const { sources, files } = await readSources(project);
  onRead();
  if (sources === null) return { book: null, inspected: null, files };

  const drawing = worker.run('drawFigures', [...sources.specs.values()], sources.theme);
  drawing.catch(() => undefined); // told where it is waited for
  const parsed = parseBook(sources);
  const cache = createDiskCache();
  // Before resolve, which takes the notes out of the trees.
  await lintLanguage(parsed, (key, make) => cache.remember(key, make));
  const documents = await resolveBook(parsed);
  const coverage = lintBook(parsed, documents);
  const figures = figuresOf(sources, await drawing);

  const { config, theme } = sources;
  applySettings(files, config.rules);
  const inspected = { parsed, documents, coverage };
  if (hasErrors(files)) return { book: null, inspected, files };
  return { book: { config, theme, documents, figures }, inspected, files };
}

/** What the worker drew, with its faults told in the figures' files. */
export function figuresOf(
  sources: Sources,
  { figures, faults }: DrawnFigures,
): DrawnFigures['figures'] {
  const fileAt = new Map(sources.files.map((file) => [file.path, file]));
  for (const { ruleId, text, spec } of faults) {
    const file = fileAt.get(spec.path);
    if (file === undefined) throw new Error(`The figure file ${spec.path} was not read`);
    if (ruleId === 'figure-draws') report(file, ruleId, { id: spec.id, reason: text }, spec);
    else report(file, ruleId, { id: spec.id, found: text }, spec);
  }
  return figures;
}
