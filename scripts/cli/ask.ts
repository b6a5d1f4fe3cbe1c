import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';

/** Asks the user for a line; what is hidden is not shown while it is written. `null` where nobody can answer, or nobody did. */
export async function ask(
  question: string,
  { hidden }: { hidden: boolean },
): Promise<string | null> {
  const { stdin, stderr } = process;
  if (!stdin.isTTY) return null;
  const unseen = new Writable({ write: (_chunk, _encoding, done) => done() });
  const output = hidden ? unseen : stderr;
  const lines = createInterface({ input: stdin, output, terminal: true, prompt: question });
  // From now on the terminal shows nothing by itself.
  if (hidden) stderr.write(question);
  else lines.prompt();
  try {
    return await new Promise((resolve) => {
      lines.once('line', resolve);
      lines.once('SIGINT', () => resolve(null));
      lines.once('close', () => resolve(null));
    });
  } finally {
    lines.close();
    if (hidden) stderr.write('\n');
  }
}
