import { defineConfig } from 'vitest/config';

// `prepare-browser` unpacks Chromium once, before tests in parallel ask for it.
export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: ['tests/**/*.test.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
