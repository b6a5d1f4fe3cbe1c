import { availableParallelism } from 'node:os';

import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

// Drawings with dates must not follow the machine (123 of 633 Vega-Lite examples change with the time zone).
process.env['TZ'] = 'UTC';

/** Those that put something else in the place of a module, which the other files must not see. */
const alone = ['tests/cli/faults.test.ts', 'tests/preview/watch-silent.test.ts'];

/** Those that take the longest, which begin first: the last of them would otherwise run by itself, with a core idle. */
const long = ['matrix/matrix', 'tools/guide', 'preview/desk', 'pdf/layout', 'messages/explain'];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.sort((a, b) => rankOf(a) - rankOf(b));
  }
}

function rankOf({ moduleId, project }: TestSpecification): number {
  if (project.name === 'alone') return -1;
  const at = long.findIndex((name) => moduleId.endsWith(`tests/${name}.test.ts`));
  return at === -1 ? long.length : at;
}

export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    // For what hangs; a machine that is busy with something else takes ten times as long as one that is not.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 60_000 } },
    sequence: { sequencer: LongestFirst },
    globalSetup: ['tests/wordpress/global-setup.ts'],
    // By itself vitest leaves one core free, and on two takes one file after the other; much of the time is waiting for a browser.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      // Most of the time to load a file is Vega's, which the next file in the same process has loaded already.
      {
        extends: true,
        test: { name: 'shared', include: ['tests/**/*.test.ts'], exclude: alone, isolate: false },
      },
      { extends: true, test: { name: 'alone', include: alone } },
    ],
  },
});
