import type { DrawFigures } from '../figures/figures.ts';
import type { JobWorker } from './create-worker.ts';

/** Draws beside the main thread. */
export function drawInWorker(worker: JobWorker): DrawFigures {
  return (specs, theme) => worker.run('drawFigures', specs, theme);
}
