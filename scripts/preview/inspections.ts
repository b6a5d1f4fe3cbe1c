import type { Inspected } from './desk-data.ts';

/** Runs the checker behind: when it has been quiet for a moment, one at a time, and the newest wins. */
export interface Inspections {
  want: () => void;
  close: () => void;
}

export function createInspections(
  inspect: () => Promise<Inspected>,
  { quiet, onInspected }: { quiet: number; onInspected: (inspected: Inspected) => void },
): Inspections {
  let timer: NodeJS.Timeout | undefined;
  let isRunning = false;
  let isWanted = false;
  let isClosed = false;

  async function run(): Promise<void> {
    isRunning = true;
    isWanted = false;
    const inspected = await inspect().catch(() => null); // ended with the program
    isRunning = false;
    if (isClosed) return;
    if (inspected !== null) onInspected(inspected);
    if (isWanted) plan();
  }

  function plan(): void {
    clearTimeout(timer);
    timer = setTimeout(() => void run(), quiet);
  }

  return {
    want() {
      isWanted = true;
      if (!isRunning) plan();
    },
    close() {
      isClosed = true;
      clearTimeout(timer);
    },
  };
}
