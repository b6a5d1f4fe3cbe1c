import { fileURLToPath } from 'node:url';

import { build, type BuildResult, type Format } from '../scripts/build/build.ts';
import { createDiskCache } from '../scripts/compile/cache.ts';
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

/** Builds a project into memory, without the pictures to share, which take as long as all the rest, unless they are asked for. */
export async function buildInMemory(
  project: string,
  formats: readonly Format[],
  { shares = false }: { shares?: boolean } = {},
): Promise<Built> {
  const output = createMemoryOutput();
  const options = {
    documents: [],
    formats,
    generator: 'Rapport',
    cache: createDiskCache(),
    shares,
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
  const built = builtOnce.get(key) ?? buildInMemory(project, formats);
  builtOnce.set(key, built);
  return built;
}
