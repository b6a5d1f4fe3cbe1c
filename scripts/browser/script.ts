import { readFile, rename, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const scripts = fileURLToPath(new URL('..', import.meta.url));

/**
 * What a browser runs of an entry in a folder `client`: it and all that it imports, packages too, as one script, the same bytes
 * each time. `scripts/start.js` keeps scripts beside its bundle of our program, so that esbuild is started only when a source has
 * changed.
 */
export async function browserScript(entry: URL): Promise<string> {
  const path = fileURLToPath(entry);
  const kept = keptAt(path);
  if (kept === null) return await bundle(path);
  const earlier = await readFile(kept, 'utf8').catch(() => null);
  if (earlier !== null) return earlier;
  const script = await bundle(path);
  await keep(kept, script);
  return script;
}

async function bundle(path: string): Promise<string> {
  const { build } = await import('esbuild');
  const { outputFiles } = await build({
    entryPoints: [path],
    absWorkingDir: scripts,
    bundle: true,
    write: false,
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    minify: true,
    charset: 'ascii',
    legalComments: 'inline',
    logLevel: 'error',
  });
  return outputFiles[0]?.text ?? '';
}

/** `null` outside a bundle of our program: then nobody would know when a script has become old. */
function keptAt(path: string): string | null {
  const engine = process.env['RAPPORT_ENGINE'];
  if (engine === undefined) return null;
  return join(engine, `${relative(scripts, path).replaceAll(/[^a-z]+/g, '-')}.js`);
}

/** Whole or not at all; what cannot be kept is made anew the next time. */
async function keep(path: string, script: string): Promise<void> {
  try {
    await writeFile(`${path}.${process.pid}`, script);
    await rename(`${path}.${process.pid}`, path);
  } catch {
    // The folder is gone or may not be written to.
  }
}
