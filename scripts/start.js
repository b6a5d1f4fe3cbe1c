/**
 * Runs one of our programs: `node scripts/start.js cli build`.
 *
 * The sources are TypeScript in many small files, and loading them and their packages one by one takes a second. They are
 * therefore bundled when they have changed, into the cache that npm's tools share, and run from there. Nothing else is
 * different: every file still sees its own place as `import.meta.url`.
 */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const sources = join(root, 'scripts');
const store = join(root, 'node_modules', '.cache', 'rapport', 'engine');

/** What may be run, by the name it is asked for. */
const programs = [
  'cli',
  'worker',
  'figures/guarded',
  'bench',
  'bench/parts',
  'bench/preview',
  'fonts',
  'schemas',
];

/** Packages that read files beside their own: they stay where they are. */
const keptPackages = [
  '@hyzyla/pdfium',
  '@sparticuz/chromium',
  'dictionary-en',
  'dictionary-en-gb',
  'dictionary-sv',
  'esbuild',
  'fontkit',
  'subset-font',
];

/** @param {string} folder */
async function sourceFiles(folder) {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile() && /\.[jt]s$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** Changes whenever a source, a package, the place or Node changes. By time and size: reading all would take as long as running. */
async function stateOfSources() {
  const hash = createHash('sha256').update(`${root}\n${process.version}\n${programs.join()}\n`);
  const paths = [...(await sourceFiles(sources)), join(root, 'node_modules/.package-lock.json')];
  const states = await Promise.all(
    paths.map(async (path) => {
      const { mtimeMs, size } = await stat(path).catch(() => ({ mtimeMs: 0, size: 0 }));
      return `${path}\n${mtimeMs}\n${size}\n`;
    }),
  );
  return hash.update(states.join('')).digest('hex').slice(0, 16);
}

/** @param {string} folder where the bundle is written, one file a program and one a shared part */
async function bundle(folder) {
  const esbuild = await import('esbuild');
  await esbuild.build({
    entryPoints: programs.map((name) => ({ in: join(sources, `${name}.ts`), out: name })),
    outdir: folder,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    external: keptPackages,
    minifyWhitespace: true, // there is less to read at every start
    banner: { js: commonJsNames() },
    plugins: [{ name: 'own-place', setup: keepOwnPlace }],
    logLevel: 'error',
  });
}

/** What packages in the older format ask for. */
function commonJsNames() {
  const file = join(root, 'package.json');
  return [
    `import { createRequire as requireOf } from 'node:module';`,
    `const require = requireOf(${JSON.stringify(file)});`,
    `globalThis.__filename ??= ${JSON.stringify(file)};`,
    `globalThis.__dirname ??= ${JSON.stringify(root)};`,
  ].join(' ');
}

/** @param {import('esbuild').PluginBuild} build */
function keepOwnPlace(build) {
  build.onLoad({ filter: /\.ts$/ }, async ({ path }) => {
    if (relative(sources, path).startsWith('..')) return undefined;
    const place = JSON.stringify(pathToFileURL(path).href);
    const text = await readFile(path, 'utf8');
    return { contents: text.replaceAll('import.meta.url', place), loader: 'ts' };
  });
}

/** The folder of the bundle; where the cache cannot be written, one for this run alone. */
async function bundledEngine() {
  const folder = join(store, await stateOfSources());
  if (existsSync(folder)) return folder;
  try {
    await mkdir(store, { recursive: true });
    const part = await mkdtemp(join(store, 'part-'));
    await bundle(part);
    // Another process may have been quicker: its bundle is the same.
    await rename(part, folder).catch(() => rm(part, { recursive: true, force: true }));
    await removeOld(folder);
    return folder;
  } catch (error) {
    if (existsSync(store)) throw error;
    const own = await mkdtemp(join(tmpdir(), 'rapport-'));
    process.once('exit', () => rm(own, { recursive: true, force: true }));
    await bundle(own);
    return own;
  }
}

/** Earlier bundles, but not one that another process may still be loading parts from. */
async function removeOld(current) {
  const day = 24 * 60 * 60 * 1000;
  for (const name of await readdir(store)) {
    const path = join(store, name);
    const { mtimeMs } = await stat(path);
    if (name === basename(current) || Date.now() - mtimeMs < day) continue;
    await rm(path, { recursive: true, force: true });
  }
}

const [, , name = '', ...rest] = process.argv;
if (!programs.includes(name)) throw new Error(`There is no program \`${name}\``);
const engine = await bundledEngine();
process.env['RAPPORT_ENGINE'] = basename(engine); // what is remembered of one program's work does not hold for another's
// As if the source itself had been run.
process.argv = [process.argv[0] ?? '', join(sources, `${name}.ts`), ...rest];
await import(pathToFileURL(join(engine, `${name}.js`)).href);
