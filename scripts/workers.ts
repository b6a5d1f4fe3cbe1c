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
  /** Ends it; jobs that are not done are never answered. */
  close(): Promise<void>;
}

interface Waiting {
  resolve: (output: never) => void;
  reject: (error: unknown) => void;
}

const program = fileURLToPath(new URL('./start.js', import.meta.url));

/**
 * Starts a thread for jobs that would otherwise hold up the main one, and loads what `first` needs. A build has use for two, as
 * machines have two cores.
 */
export function startWorker(first: Parameters<Jobs['prepare']>[0]): JobWorker {
  const worker = new Worker(program, { argv: ['worker', first] });
  const waiting = new Map<number, Waiting>();
  let last = 0;
  worker.on('message', (answer: JobAnswer) => {
    const job = waiting.get(answer.id);
    waiting.delete(answer.id);
    if ('error' in answer) job?.reject(answer.error);
    else job?.resolve(answer.output as never);
  });
  const failAll = (error: unknown) => {
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  worker.on('error', failAll);
  worker.on('exit', (code) => failAll(new Error(`The worker ended with code ${code}`)));
  const run: JobWorker['run'] = (name, ...input) =>
    new Promise((resolve, reject) => {
      last += 1;
      waiting.set(last, { resolve, reject });
      worker.postMessage({ id: last, name, input } satisfies JobRequest);
    });
  run('prepare', first).catch(() => undefined); // told when the job itself is asked for
  return {
    run,
    async close() {
      waiting.clear();
      await worker.terminate();
    },
  };
}
