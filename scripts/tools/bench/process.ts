import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

import type { Sample } from './samples.ts';

/** How often the memory is looked at, in milliseconds: often enough to see a peak of a build. */
const interval = 20;

/**
 * Runs Node with arguments to its end. Memory is that of the process and all below it; Linux only, and not for what measures
 * milliseconds itself, for looking takes some.
 */
export async function runMeasured(
  args: readonly string[],
  { withMemory = true }: { withMemory?: boolean } = {},
): Promise<{ sample: Sample; output: string }> {
  const start = performance.now();
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  let errors = '';
  child.stdout.on('data', (data: Buffer) => (output += data.toString()));
  child.stderr.on('data', (data: Buffer) => (errors += data.toString()));
  let peak = 0;
  const timer = setInterval(() => {
    if (withMemory) peak = Math.max(peak, memoryBelow(child.pid ?? 0));
  }, interval);
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  clearInterval(timer);
  if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}\n${errors}`);
  const ms = performance.now() - start;
  return { sample: { ms, megabytes: peak === 0 ? null : peak / 1024 }, output };
}

/** Proportional set size of a process and its descendants, in kB: shared pages are counted once. */
function memoryBelow(root: number): number {
  const parents = new Map<number, number>();
  for (const name of processNames()) {
    const stat = readOrEmpty(`/proc/${name}/stat`);
    const parent = Number(/\) \S (\d+)/.exec(stat)?.[1] ?? 0);
    parents.set(Number(name), parent);
  }
  const isBelow = (pid: number): boolean => {
    for (let at: number | undefined = pid; at !== undefined && at > 1; at = parents.get(at)) {
      if (at === root) return true;
    }
    return false;
  };
  return [...parents.keys()].filter(isBelow).reduce((sum, pid) => sum + proportionalSize(pid), 0);
}

function processNames(): string[] {
  try {
    return readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  } catch {
    return [];
  }
}

function proportionalSize(pid: number): number {
  return Number(/^Pss:\s+(\d+) kB/m.exec(readOrEmpty(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0);
}

/** A process may end between being listed and being read. */
function readOrEmpty(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
