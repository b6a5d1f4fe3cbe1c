/** Does something slow when nobody has asked for it for a while. */
export interface WhenQuiet {
  ask: () => void;
  close: () => void;
}

/**
 * One at a time; what is asked for meanwhile is done once more, after another while: `quiet` ms, or as long as the last time took
 * if that is longer, so that what is slow rarely stands in the way of what is asked for next.
 */
export function debounce(quiet: number, act: () => Promise<void>): WhenQuiet {
  let timer: NodeJS.Timeout | undefined;
  let isActing = false;
  let isAsked = false;
  let isClosed = false;
  let took = 0;

  async function run(): Promise<void> {
    isActing = true;
    isAsked = false;
    const start = performance.now();
    await act();
    took = performance.now() - start;
    isActing = false;
    if (isAsked) ask();
  }

  function ask(): void {
    isAsked = true;
    if (isActing || isClosed) return;
    clearTimeout(timer);
    timer = setTimeout(() => void run(), Math.max(quiet, took));
  }

  return {
    ask,
    close() {
      isClosed = true;
      clearTimeout(timer);
    },
  };
}
