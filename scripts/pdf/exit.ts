const cleanups = new Set<() => void>();
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Has `cleanup` run when the process ends, by itself or by a signal; it must be synchronous and may not throw. Returns the
 * function that takes it back.
 */
export function beforeExit(cleanup: () => void): () => void {
  if (cleanups.size === 0) listen();
  cleanups.add(cleanup);
  return () => {
    cleanups.delete(cleanup);
    if (cleanups.size === 0) unlisten();
  };
}

function listen(): void {
  process.on('exit', cleanUp);
  for (const signal of signals) process.on(signal, onSignal);
}

function unlisten(): void {
  process.off('exit', cleanUp);
  for (const signal of signals) process.off(signal, onSignal);
}

function cleanUp(): void {
  for (const cleanup of cleanups) cleanup();
  cleanups.clear();
}

/** Having a listener takes away a signal's own effect, so it is sent again, unless somebody else decides what it does. */
function onSignal(signal: NodeJS.Signals): void {
  const decidedElsewhere = process.listenerCount(signal) > 1;
  cleanUp();
  unlisten();
  if (!decidedElsewhere) process.kill(process.pid, signal);
}
