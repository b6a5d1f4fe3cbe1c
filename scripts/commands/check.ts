import type { Console, ExitCode } from '../cli.ts';
import { compileBook } from '../compile.ts';
import { coverageLine, formatMessages, summaryOf } from '../messages.ts';
import type { Project } from '../model/project.ts';
import { hasErrors } from '../model/report.ts';
import { startWorker } from '../workers.ts';

/** Tells every fault of the sources, and with `todo` what awaits the author; builds nothing. */
export async function runCheck(
  project: Project,
  io: Console,
  { todo = false }: { todo?: boolean } = {},
): Promise<ExitCode> {
  const worker = startWorker('drawFigures');
  const compiled = await compileBook(project, worker).finally(() => void worker.close());
  const { sources, files, coverage } = compiled;
  if (todo && sources !== null) {
    const { todoOf } = await import('../lint/todo.ts');
    const { formatTodo } = await import('../todo.ts');
    io.out(`${formatTodo(todoOf(sources), 'sv')}\n`);
  }
  const messages = formatMessages(files, { colour: io.colour });
  if (messages !== '') io.err(`${messages}\n\n`);
  io.err(`${summaryOf(files)} i ${files.length} filer\n`);
  if (coverage !== null) io.err(`${coverageLine(coverage)}\n`);
  return hasErrors(files) ? 1 : 0;
}
