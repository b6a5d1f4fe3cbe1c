async function tried(work: (...args: unknown[]) => unknown, ...args: unknown[]): Promise<unknown> {
  return await work(...args);
}

/** pdf.js, inside unpdf, uses `Promise.try`, which Node 20 does not have yet. */
export function definePromiseTry(): void {
  if (!('try' in Promise))
    Object.defineProperty(Promise, 'try', { value: tried, configurable: true });
}
