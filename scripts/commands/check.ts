import type { Console, ExitCode } from '../cli.ts';
import { compileBook } from '../compile.ts';
import { formatMessages, summaryOf } from '../messages.ts';
import type { Project } from '../model/project.ts';
import { hasErrors } from '../model/report.ts';
import { startWorker } from '../workers.ts';

/** Tells every fault of the sources and builds nothing. */
export async function runCheck(project: Project, io: Console): Promise<ExitCode> {
  const worker = startWorker('drawFigures');
  const { files } = await compileBook(project, worker).finally(() => void worker.close());
  const messages = formatMessages(files, { colour: io.colour });
  if (messages !== '') io.err(`${messages}\n\n`);
  io.err(`${summaryOf(files)} i ${files.length} filer\n`);
  return hasErrors(files) ? 1 : 0;
}
