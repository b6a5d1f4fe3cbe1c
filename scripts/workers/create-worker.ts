import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';

import type { JobAnswer, JobName, JobRequest, Jobs } from './worker.ts';

/** A worker thread, which does one job after the other in the order they were given. */
export interface JobWorker {
  /** What goes in and out is copied; a job that throws rejects. */
  run<Name extends JobName>(
    name: Name,
    ...input: Parameters<Jobs[Name]>
  ): Promise<Awaited<ReturnType<Jobs[Name]>>>;
  /** Starts it and loads what its first job needs, so that it need not be waited for. */
  prepare(): void;
  /** Ends it; jobs that are not done are never answered. */
  close(): Promise<void>;
}

interface Waiting {
  resolve: (output: never) => void;
  reject: (error: unknown) => void;
}

const program = fileURLToPath(new URL('../start.js', import.meta.url));

/**
 * A thread for jobs that would otherwise hold up the main one. It is started by its first job, and loads what `first` needs. A
 * build has use for two, as machines have two cores.
 */
export function createWorker(first: Parameters<Jobs['prepare']>[0]): JobWorker {
  const waiting = new Map<number, Waiting>();
  let last = 0;
  let thread: Worker | undefined;
  const failAll = (error: unknown) => {
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  const start = (): Worker => {
    const worker = new Worker(program, { argv: ['worker', first] });
    worker.on('message', (answer: JobAnswer) => {
      const job = waiting.get(answer.id);
      waiting.delete(answer.id);
      if ('error' in answer) job?.reject(answer.error);
      else job?.resolve(answer.output as never);
    });
    worker.on('error', failAll);
    worker.on('exit', (code) => {
      failAll(new Error(`The worker ended with code ${code}`));
      thread = undefined; // the next job gets another
    });
    return worker;
  };
  const run: JobWorker['run'] = (name, ...input) =>
    new Promise((resolve, reject) => {
      thread ??= start();
      last += 1;
      waiting.set(last, { resolve, reject });
      thread.postMessage({ id: last, name, input } satisfies JobRequest);
    });
  return {
    run,
    prepare() {
      if (thread === undefined) run('prepare', first).catch(() => undefined); // told when the job itself is asked for
    },
    async close() {
      waiting.clear();
      await thread?.terminate();
    },
  };
}
