/**
 * Runs one of our programs: `node scripts/start.js cli build`.
 *
 * The sources are TypeScript in many small files, and loading them and their packages one by one takes a second. They are
 * therefore bundled when they have changed, into the cache that npm's tools share, and run from there; beside the bundle lies
 * what V8 made of it the last time, for compiling it takes a third of a second in each thread. Nothing else is different: every
 * file still sees its own place as `import.meta.url`.
 */
import { createHash } from 'node:crypto';
import {
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import vm from 'node:vm';
import { isMainThread } from 'node:worker_threads';

const root = fileURLToPath(new URL('..', import.meta.url));
const sources = join(root, 'scripts');
const store = join(root, 'node_modules', '.cache', 'rapport', 'engine');

/**
 * What may be run, by the name it is asked for.
 *
 * @type {Readonly<Record<string, string>>}
 */
const programs = {
  cli: 'cli/cli.ts',
  worker: 'workers/worker.ts',
  guide: 'tools/guide-pictures.ts',
  'figures/guarded': 'figures/guarded.ts',
  bench: 'tools/bench.ts',
  'bench/parts': 'tools/bench/parts.ts',
  'bench/preview': 'tools/bench/preview.ts',
  fonts: 'tools/fonts.ts',
  pages: 'tools/pages.ts',
};

const bundleName = 'engine.cjs';

/** What the bundle, a function, is given under these names. */
const bundleNames = [
  'module',
  'require',
  '__filename',
  '__dirname',
  'ownAddress', // of what lies nowhere else
  'ownImport',
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
  'open',
  'subset-font',
];

/** @param {string} folder */
function sourceFiles(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.[jt]s$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/**
 * Changes whenever a source, a package, the place or Node changes. By time and size: reading all would take as long as running.
 * It waits for the disk, as asking other threads for each of hundreds of files takes ten times as long.
 */
function stateOfSources() {
  const hash = createHash('sha256').update(
    `${root}\n${process.version}\n${JSON.stringify(programs)}\n`,
  );
  for (const path of [...sourceFiles(sources), join(root, 'node_modules/.package-lock.json')]) {
    const { mtimeMs = 0, size = 0 } = statSync(path, { throwIfNoEntry: false }) ?? {};
    hash.update(`${path}\n${mtimeMs}\n${size}\n`);
  }
  return hash.digest('hex').slice(0, 16);
}

/** Vega would load the package `canvas` were it there, and measure text with it: we measure ourselves. */
const withoutCanvas = join(root, 'node_modules/vega-canvas/build/vega-canvas.browser.js');
/** Its entry for Node asks for its parts in a way that no bundler sees. */
const jsoncModules = join(root, 'node_modules/jsonc-parser/lib/esm/main.js');

/**
 * One file with all programs: V8 remembers what it compiled of a script, but not of modules.
 *
 * @param {string} folder where the bundle is written
 */
async function bundle(folder) {
  const esbuild = await import('esbuild');
  const outfile = join(folder, bundleName);
  const parts = Object.entries(programs).map(
    ([name, path]) => `${JSON.stringify(name)}: () => import('./${path}')`,
  );
  await esbuild.build({
    stdin: { contents: `module.exports = { ${parts.join(', ')} };`, resolveDir: sources },
    outfile,
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    external: keptPackages,
    banner: { js: `(function (${bundleNames.join(', ')}) {` },
    footer: { js: '})' },
    minifyWhitespace: true, // there is less to read at every start
    alias: { 'vega-canvas': withoutCanvas, 'jsonc-parser': jsoncModules },
    supported: { 'dynamic-import': false }, // a script has none in Node 20; `require` stands in
    define: { 'import.meta.url': 'ownAddress' },
    plugins: [{ name: 'own-place', setup: keepOwnPlace }],
    logLevel: 'error',
  });
  await writeFile(outfile, asciiOf(await readFile(outfile, 'utf8')));
}

/**
 * What can be read as Latin-1 is read fastest, and takes half the memory. All that is not ASCII in what esbuild writes stands in
 * regular expressions, where an escape means the same; only their `source` is another text.
 *
 * @param {string} code
 */
function asciiOf(code) {
  return code.replaceAll(/[^\0-\x7f]/g, escapeOf);
}

/** @param {string} unit of UTF-16 */
function escapeOf(unit) {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** Some of them can only be imported, not required. */
const keptImport = new RegExp(`\\bimport\\(('(?:${keptPackages.join('|')})')\\)`, 'g');

/** @param {import('esbuild').PluginBuild} build */
function keepOwnPlace(build) {
  build.onLoad({ filter: /\.ts$/ }, async ({ path }) => {
    if (relative(sources, path).startsWith('..')) return undefined;
    const place = JSON.stringify(pathToFileURL(path).href);
    const text = await readFile(path, 'utf8');
    const contents = text
      .replaceAll('import.meta.url', place)
      .replaceAll(keptImport, (_, name) => `ownImport(${name})`);
    return { contents, loader: 'ts' };
  });
}

/** The folder of the bundle; where the cache cannot be written, one for this run alone. */
async function bundledEngine() {
  const folder = join(store, stateOfSources());
  if (existsSync(folder)) return folder;
  try {
    await mkdir(store, { recursive: true });
    const part = await mkdtemp(join(store, 'part-'));
    try {
      await bundle(part);
      await rename(part, folder);
    } catch (error) {
      await rm(part, { recursive: true, force: true });
      if (!existsSync(folder)) throw error; // otherwise another process was quicker: its bundle is the same
    }
    await removeOld(folder);
    return folder;
  } catch (error) {
    if (existsSync(store)) throw error;
    const own = await mkdtemp(join(tmpdir(), 'rapport-'));
    process.once('exit', () => rmSync(own, { recursive: true, force: true }));
    await bundle(own);
    return own;
  }
}

/**
 * Earlier bundles, but not those that another process may still be loading from.
 *
 * @param {string} current
 */
async function removeOld(current) {
  const day = 24 * 60 * 60 * 1000;
  const mostKept = 8; // 20 MB each
  const others = (await readdir(store)).filter((name) => name !== basename(current));
  const byAge = others
    .map((name) => join(store, name))
    .map((path) => ({ path, time: statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0 }))
    .sort((a, b) => b.time - a.time);
  for (const [index, { path, time }] of byAge.entries()) {
    if (index < mostKept && Date.now() - time < day) continue;
    await rm(path, { recursive: true, force: true });
  }
}

/**
 * What the bundle gives, compiled as it was the last time that the same program ran.
 *
 * @param {string} folder
 * @param {string} use names what the compiled code is good for
 * @returns {Readonly<Record<string, () => Promise<unknown>>>}
 */
function loadBundle(folder, use) {
  const own = join(root, 'package.json'); // as if the bundle stood there: packages are looked for from its place
  const code = readFileSync(join(folder, bundleName), 'latin1'); // see `asciiOf`
  const kept = join(folder, `${use}.code`);
  const cachedData = existsSync(kept) ? readFileSync(kept) : undefined;
  const script = new vm.Script(code, {
    filename: join(root, 'engine.cjs'),
    ...(cachedData === undefined ? {} : { cachedData }),
  });
  if (cachedData === undefined || script.cachedDataRejected === true) {
    keepWhenUsed(() => writeWhole(kept, script.createCachedData()));
  }
  const module = { exports: {} };
  const address = pathToFileURL(own).href;
  // oxlint-disable-next-line typescript/no-unsafe-call -- what the bundle is has no type: a function, by `banner`
  script.runInThisContext()(module, createRequire(own), own, root, address, ownImport);
  return module.exports;
}

/** @param {string} name of a package */
function ownImport(name) {
  return import(name);
}

/**
 * When a program has run, its functions have been compiled. A thread is ended from outside, so it must say when.
 *
 * @param {() => void} keep
 */
function keepWhenUsed(keep) {
  if (isMainThread) process.once('exit', keep);
  else globalThis.keepCompiledCode = keep;
}

/**
 * @param {string} path
 * @param {Uint8Array} bytes
 */
function writeWhole(path, bytes) {
  try {
    writeFileSync(`${path}.${process.pid}`, bytes);
    renameSync(`${path}.${process.pid}`, path);
  } catch {
    // Compiled anew the next time.
  }
}

const [, , name = '', ...rest] = process.argv;
const program = Object.hasOwn(programs, name) ? programs[name] : undefined;
if (program === undefined) throw new Error(`There is no program \`${name}\``);
// A thread runs what its process runs, even if a source has changed meanwhile.
const mine = isMainThread ? undefined : process.env['RAPPORT_ENGINE'];
const engine = mine ?? (await bundledEngine());
process.env['RAPPORT_ENGINE'] = engine; // what is remembered of one program's work does not hold for another's
// As if the source itself had been run.
process.argv = [process.argv[0] ?? '', join(sources, program), ...rest];
const [first = ''] = rest;
const use = [name, ...(/^[a-z]+$/i.test(first) ? [first] : [])].join('-').replaceAll('/', '-');
await loadBundle(engine, use)[name]?.();
