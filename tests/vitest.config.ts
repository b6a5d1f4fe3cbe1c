import { availableParallelism } from 'node:os';

import { defineConfig } from 'vitest/config';

// Drawings with dates must not follow the machine (123 of 633 Vega-Lite examples change with the time zone).
process.env['TZ'] = 'UTC';

export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: ['tests/**/*.test.ts'],
    // For what hangs; a machine that is busy with something else takes ten times as long as one that is not.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 60_000 } },
    // By itself vitest leaves one core free, and on two takes one file after the other; much of the time is waiting for a browser.
    maxWorkers: Math.max(2, availableParallelism() - 1),
  },
});
