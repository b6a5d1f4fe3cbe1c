/** The program of a worker thread: does the heavy jobs of a build beside the main thread. Loads what a job needs, when asked. */
import { setPriority } from 'node:os';
import { parentPort } from 'node:worker_threads';

import type { Inspection } from '../compile/inspect.ts';
import type { DrawnFigures, FigureFault } from '../figures/figures.ts';
import type { FigureSpec } from '../model/figure.ts';
import type { Project } from '../model/project.ts';
import type { CoverPicture, CoverTexts, SharePicture, ShareRequest } from '../model/share.ts';
import type { FontFace, Theme } from '../model/theme.ts';
import type { FinishRequest, FinishedPdf } from '../pdf/finish.ts';

const inspectors = new Map<string, () => Promise<Inspection>>();

const jobs = {
  async drawFigures(specs: readonly FigureSpec[], theme: Theme): Promise<DrawnFigures> {
    const { drawFigures } = await import('../figures/figures.ts');
    const faults: FigureFault[] = [];
    const figures = await drawFigures(specs, theme, (fault) => faults.push(fault));
    return { figures, faults };
  },
  async drawCover(texts: CoverTexts, theme: Theme): Promise<CoverPicture | null> {
    const { coverPicture } = await import('../figures/share/cover.ts');
    return coverPicture(texts, theme);
  },

  async drawShares(requests: readonly ShareRequest[], theme: Theme): Promise<SharePicture[]> {
    const { drawShares } = await import('../figures/share/share.ts');
    return await drawShares(requests, theme);
  },
  async reduceFont(face: FontFace, characters: string): Promise<Uint8Array> {
    const { reduceFont } = await import('../html/fonts.ts');
    return await reduceFont(face, characters);
  },
  async finishPdf(request: FinishRequest): Promise<FinishedPdf> {
    const { finishPdf } = await import('../pdf/finish.ts');
    return await finishPdf(request);
  },
  /** Remembers from one time to the next. */
  async inspect(project: Project): Promise<Inspection> {
    const { createInspector } = await import('../compile/inspect.ts');
    const inspector = inspectors.get(project.root) ?? createInspector(project);
    inspectors.set(project.root, inspector);
    return await inspector();
  },
  /** Loads what a later job will need, so that it need not be waited for. */
  async prepare(job: 'drawFigures' | 'finishPdf' | 'inspect'): Promise<void> {
    if (job === 'inspect') {
      // Behind what the author waits for. Elsewhere than on Linux it would hold back the whole process.
      if (process.platform === 'linux') setPriority(10);
      await import('../compile/inspect.ts');
      return;
    }
    if (job === 'finishPdf') await import('../pdf/finish.ts');
    else await (await import('../figures/engine.ts')).loadEngine();
  },
};

export type Jobs = typeof jobs;
export type JobName = keyof Jobs;

export interface JobRequest {
  id: number;
  name: JobName;
  input: readonly unknown[];
}

export type JobAnswer = { id: number; output: unknown } | { id: number; error: unknown };

declare global {
  /** Set by start.js where it wants to know that a job has been done, so that the next thread need not compile what it took. */
  var keepCompiledCode: (() => void) | undefined;
}

function keepCompiledCode(job: JobName): void {
  if (job === 'prepare') return;
  globalThis.keepCompiledCode?.();
  globalThis.keepCompiledCode = undefined;
}

async function answer({ id, name, input }: JobRequest): Promise<JobAnswer> {
  const job = jobs[name] as (...input: readonly unknown[]) => Promise<unknown>;
  try {
    return { id, output: await job(...input) };
  } catch (error) {
    return { id, error };
  }
}

async function work(request: JobRequest): Promise<void> {
  parentPort?.postMessage(await answer(request));
  keepCompiledCode(request.name);
}

parentPort?.on('message', (request: JobRequest) => void work(request));
