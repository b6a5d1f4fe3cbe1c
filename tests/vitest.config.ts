import { defineConfig } from 'vitest/config';

// Drawings with dates must not follow the machine (123 of 633 Vega-Lite examples change with the time zone).
process.env['TZ'] = 'UTC';

export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: ['tests/**/*.test.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
