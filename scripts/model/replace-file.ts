import { randomBytes } from 'node:crypto';
import { open, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/**
 * Writes a file whole or not at all: beside it first, to the disk, then renamed. It keeps its mode.
 *
 * @throws what the disk says; the file is then as it was. `write-file-atomic` asks the disk once and does not look at how much it took.
 */
export async function replaceFile(path: string, text: string): Promise<void> {
  const mode = await modeOf(path);
  const name = `.${basename(path)}.${randomBytes(6).toString('hex')}.tmp`;
  const beside = join(dirname(path), name);
  const file = await open(beside, 'wx', mode);
  try {
    await file.writeFile(text);
    await file.chmod(mode); // the mask of the process may have taken some of it
    await file.sync();
    await file.close();
    await rename(beside, path);
  } catch (error) {
    await file.close().catch(() => undefined);
    await rm(beside, { force: true });
    throw error;
  }
}

async function modeOf(path: string): Promise<number> {
  try {
    return (await stat(path)).mode;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 0o644;
    throw error;
  }
}
