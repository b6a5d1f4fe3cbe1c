import { type LaterBrowser, openLater } from '../pdf/lazy-browser.ts';
import { createWorker, type JobWorker } from '../workers/create-worker.ts';

/** Who works beside the main thread of a build. Each starts with its first job: the browser takes a second, a worker half of one. */
export interface Crew {
  drawer: JobWorker;
  finisher: JobWorker;
  browser: LaterBrowser;
  /** Ends all of them. */
  close(): Promise<void>;
}

export function openCrew(signal?: AbortSignal): Crew {
  const drawer = createWorker('drawFigures');
  const finisher = createWorker('finishPdf');
  const browser = openLater(signal);
  const close = async (): Promise<void> => {
    await Promise.all([drawer.close(), finisher.close(), browser.close()]);
  };
  return { drawer, finisher, browser, close };
}
