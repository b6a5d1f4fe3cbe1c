import { fileURLToPath } from 'node:url';

import { afterAll, beforeAll } from 'vitest';

import { build, type BuildResult, type Format } from '../scripts/build/build.ts';
import { type Crew, openCrew } from '../scripts/build/crew.ts';
import { type Cache, createDiskCache } from '../scripts/compile/cache.ts';
import { createMemoryOutput } from '../scripts/publish/output.ts';

/** The repository itself, as a project. */
export const root = fileURLToPath(new URL('..', import.meta.url));
/** A small report that has nothing to do with Helsingborg. */
export const otherRoot = fileURLToPath(new URL('fixtures/annan-rapport', import.meta.url));

export interface Built {
  result: BuildResult;
  /** By path in the output folder. */
  files: ReadonlyMap<string, Uint8Array>;
  text: (path: string) => string;
}

/** To reduce a font takes 0.2 s, and every new text has fonts of its own: here they are as if they had been reduced before. */
function withWholeFonts(cache: Cache): Cache {
  return {
    ...cache,
    remember(key, make) {
      const [what, , font] = key;
      if (what === 'subset-font' && font instanceof Uint8Array) return Promise.resolve(font);
      return cache.remember(key, make);
    },
  };
}

let crew: Crew | undefined;

/** Lets the builds of a test file have the same browser and workers: to start them takes longer than to build a small report. */
export function shareCrew(): void {
  beforeAll(() => {
    crew = openCrew();
  });
  afterAll(async () => {
    await crew?.close();
    crew = undefined;
  });
}

interface HowBuilt {
  /** Whether charts become pictures to share, which take as long as all the rest. */
  shares?: boolean;
  /** Whether pages hold but the characters that they show. */
  reducesFonts?: boolean;
}

/** Builds a project into memory. */
export async function buildInMemory(
  project: string,
  formats: readonly Format[],
  { shares = false, reducesFonts = false }: HowBuilt = {},
): Promise<Built> {
  const cache = createDiskCache();
  const output = createMemoryOutput();
  const options = {
    documents: [],
    formats,
    generator: 'Rapport',
    cache: reducesFonts ? cache : withWholeFonts(cache),
    shares,
    ...(crew === undefined ? {} : { crew }),
  };
  const result = await build({ root: project, out: 'out' }, output, options);
  const text = (path: string) => {
    const bytes = output.files.get(path);
    if (bytes === undefined) throw new Error(`${path} was not built`);
    return Buffer.from(bytes).toString('utf8');
  };
  return { result, files: output.files, text };
}

const builtOnce = new Map<string, Promise<Built>>();

/** The same of a project that no test changes; it is built once for all test files of a process. */
export function buildOnce(project: string, formats: readonly Format[]): Promise<Built> {
  const key = `${project} ${formats.join(' ')}`;
  const built = builtOnce.get(key) ?? buildInMemory(project, formats, { reducesFonts: true });
  builtOnce.set(key, built);
  return built;
}
