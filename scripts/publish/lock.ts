import { open, readFile, rm } from 'node:fs/promises';

export interface Lock {
  release(): Promise<void>;
}

/** Another process, which is alive, holds the lock. */
export class LockedFault extends Error {
  readonly path: string;
  readonly pid: number;

  constructor(path: string, pid: number) {
    super(`${path} is locked by process ${pid}`);
    this.path = path;
    this.pid = pid;
  }
}

/**
 * Takes a lock file that names this process. A lock whose process is gone is taken over, so a killed build does not
 * block the next.
 *
 * @throws {LockedFault} when a living process holds it.
 */
export async function takeLock(path: string): Promise<Lock> {
  for (let attempt = 0; attempt < 3; attempt += 1) {
    if (await create(path)) return { release: () => rm(path, { force: true }) };
    const pid = await ownerOf(path);
    if (pid !== null && isAlive(pid)) throw new LockedFault(path, pid);
    await rm(path, { force: true });
  }
  throw new LockedFault(path, (await ownerOf(path)) ?? 0);
}

async function create(path: string): Promise<boolean> {
  try {
    const file = await open(path, 'wx', 0o644);
    await file.writeFile(`${process.pid}\n`);
    await file.close();
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

async function ownerOf(path: string): Promise<number | null> {
  const text = await readFile(path, 'utf8').catch(() => '');
  const pid = Number.parseInt(text, 10);
  return Number.isInteger(pid) && pid > 0 ? pid : null;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it lives, but belongs to somebody else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
