import { drawFigures } from './figures/figures.ts';
import type { CompiledBook } from './model/book.ts';
import type { Project } from './model/project.ts';
import { hasErrors } from './model/report.ts';
import { parseBook } from './parse/book.ts';
import { readSources } from './read/read.ts';
import { resolveBook } from './resolve/resolve.ts';

/**
 * From the sources on disk to a book ready for pages. Every stage runs even when an earlier one found faults, so that
 * the author is told of all of them in one run.
 */
export async function compileBook(project: Project): Promise<CompiledBook> {
  const { sources, files } = await readSources(project);
  if (sources === null) return { book: null, files };

  const documents = await resolveBook(parseBook(sources));
  const fileAt = new Map(files.map((file) => [file.path, file]));
  const figures = await drawFigures(sources.specs.values(), sources.theme, ({ path }) => {
    const file = fileAt.get(path);
    if (file === undefined) throw new Error(`The figure file ${path} was not read`);
    return file;
  });

  if (hasErrors(files)) return { book: null, files };
  const { config, theme } = sources;
  return { book: { config, theme, documents, figures }, files };
}
