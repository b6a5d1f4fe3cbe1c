import { setImmediate as otherEvents } from 'node:timers/promises';

import type { DrawFigures, DrawnFigures } from '../figures/figures.ts';
import { lintBook } from '../lint/lint.ts';
import type { CompiledBook, ParsedBook, Sources } from '../model/book.ts';
import type { Project } from '../model/project.ts';
import { applySettings, hasErrors, report } from '../model/report.ts';
import { readSources } from '../read/read.ts';
import { createResolveMemory } from '../resolve/memory.ts';
import { resolveBook } from '../resolve/resolve.ts';
import { type Cache, createDiskCache, ownCache } from './cache.ts';
import { createKnownFiles } from './file-cache.ts';

/**
 * From the sources on disk to a book ready for pages. Every stage runs even when an earlier one found faults, so that
 * the author is told of all of them in one run. Figures are drawn while the texts are parsed and resolved. With
 * `isForMessages` nothing is made that only pages need; `cache` remembers what was found of files before.
 */
export async function compileBook(
  project: Project,
  drawFigures: DrawFigures,
  {
    cache = createDiskCache(),
    isForMessages = false,
  }: { cache?: Cache; isForMessages?: boolean } = {},
): Promise<CompiledBook> {
  const { sources, files } = readSources(project);
  if (sources === null) return { book: null, inspected: null, files };

  const drawing = drawFigures([...sources.specs.values()], sources.theme);
  drawing.catch(() => undefined); // told where it is waited for
  const known = createKnownFiles(cache);
  const parsed = await known.parse(sources);
  // Before resolve, which takes the notes out of the trees.
  await known.lintLanguage(parsed);
  await otherEvents(); // the browser and the worker are starting, and have questions
  const documents = await resolveBook(
    isForMessages ? withoutPrintedCitations(parsed) : parsed,
    createResolveMemory(ownCache(cache).remember),
  );
  await otherEvents();
  const coverage = lintBook(parsed, documents);
  await otherEvents();
  const figures = figuresOf(sources, await drawing);

  const { config, theme } = sources;
  applySettings(files, config.rules);
  const inspected = { parsed, documents, figures, coverage };
  if (hasErrors(files)) return { book: null, inspected, files };
  return { book: { config, theme, documents, figures }, inspected, files };
}

/** Citations are looked up all the same; a style of the report's own is tried too, for it may be faulty. */
function withoutPrintedCitations(parsed: ParsedBook): ParsedBook {
  const { bibliography } = parsed.sources;
  if (!bibliography.isStandardStyle) return parsed;
  return {
    ...parsed,
    sources: { ...parsed.sources, bibliography: { ...bibliography, style: '' } },
  };
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
