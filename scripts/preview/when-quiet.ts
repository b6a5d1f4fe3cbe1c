/** Does something slow when nobody has asked for it for a while. */
export interface WhenQuiet {
  ask: () => void;
  close: () => void;
}

/** One at a time; what is asked for meanwhile is done once more, after another while. `quiet` in ms. */
export function whenQuiet(quiet: number, act: () => Promise<void>): WhenQuiet {
  let timer: NodeJS.Timeout | undefined;
  let isActing = false;
  let isAsked = false;
  let isClosed = false;

  async function run(): Promise<void> {
    isActing = true;
    isAsked = false;
    await act();
    isActing = false;
    if (isAsked) ask();
  }

  function ask(): void {
    isAsked = true;
    if (isActing || isClosed) return;
    clearTimeout(timer);
    timer = setTimeout(() => void run(), quiet);
  }

  return {
    ask,
    close() {
      isClosed = true;
      clearTimeout(timer);
    },
  };
}
