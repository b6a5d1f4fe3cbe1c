import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, delimiter, isAbsolute, join } from 'node:path';

import { executablePath } from 'puppeteer';

import type { Localised } from '../model/localised.ts';
import { LocalisedError } from './localised-error.ts';
import { openPrivateDirectory } from './private-directory.ts';
import { type Bundle, unpackBundle } from './unpack.ts';

/** A browser on disk, and what its environment must hold. */
export interface Executable {
  path: string;
  env: Readonly<Record<string, string>>;
}

export interface ExecutableSource {
  /** For messages. */
  name: Localised;
  /** The browser, `null` when this source has none; throws when it has one that cannot be used. */
  find(): Promise<Executable | null>;
}

/** Where a browser may come from, in the order asked; a path that the user has set is the only one asked. */
export function executableSources(env: NodeJS.ProcessEnv): ExecutableSource[] {
  const chosen = env['PUPPETEER_EXECUTABLE_PATH'];
  if (chosen !== undefined && chosen !== '') return [chosenExecutable(chosen)];
  return [bundledExecutable, installedExecutable];
}

function chosenExecutable(path: string): ExecutableSource {
  return {
    name: { sv: 'PUPPETEER_EXECUTABLE_PATH', en: 'PUPPETEER_EXECUTABLE_PATH' },
    find() {
      if (existsSync(path)) return Promise.resolve({ path, env: {} });
      return Promise.reject(
        new LocalisedError({
          sv: `filen \`${path}\` finns inte`,
          en: `there is no file \`${path}\``,
        }),
      );
    },
  };
}

/**
 * The Chromium inside the npm package, unpacked by ourselves: the package's own `executablePath()` runs whatever lies at
 * `$TMPDIR/chromium`, unpacks in place so that a kill leaves a stump, and fails when two processes start at once.
 */
const bundledExecutable: ExecutableSource = {
  name: { sv: '@sparticuz/chromium', en: '@sparticuz/chromium' },
  async find() {
    const bundle = process.platform === 'linux' && process.arch === 'x64' ? chromiumBundle() : null;
    if (bundle === null) return null;
    const place = await unpackBundle(bundle, await openPrivateDirectory());
    return {
      path: join(place, 'chromium'),
      env: {
        // Its own NSS and expat, so that it starts on a machine where nothing has been installed.
        LD_LIBRARY_PATH: join(place, 'lib', 'lib'),
        // Only its own Open Sans to fall back on: what is printed must not depend on the machine's fonts.
        FONTCONFIG_FILE: join(place, 'fonts.conf'),
      },
    };
  },
};

const fontsConf = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`;

/** What we use of the package (not the software renderer for WebGL), `null` when the package is not there. */
function chromiumBundle(): Bundle | null {
  const root = packageRoot('@sparticuz/chromium');
  if (root === null) return null;
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    version: string;
  };
  const archives = [
    { source: join(root, 'bin', 'chromium.br'), target: 'chromium', kind: 'program' },
    { source: join(root, 'bin', 'al2023.tar.br'), target: 'lib', kind: 'tar' },
    { source: join(root, 'bin', 'fonts.tar.br'), target: 'fonts', kind: 'tar' },
  ] as const;
  if (!archives.every(({ source }) => existsSync(source))) return null;
  // Named by size, not by content: hashing 65 MB would cost every start 0.3 s, and the lock file pins the content.
  const sizes = archives.map(({ source }) => [basename(source), statSync(source).size]);
  const key = createHash('sha256')
    .update(JSON.stringify([sizes, fontsConf]))
    .digest('hex');
  return {
    name: `chromium-${version}-${key.slice(0, 12)}`,
    archives,
    texts: { 'fonts.conf': fontsConf },
  };
}

/** The package's entry point is `<root>/build/cjs/index.cjs`; its `package.json` is not among its exports. */
function packageRoot(name: string): string | null {
  try {
    return join(createRequire(import.meta.url).resolve(name), '..', '..', '..');
  } catch {
    return null;
  }
}

/** Chrome where its installer puts it, or a Chromium or Chrome on the path. */
const installedExecutable: ExecutableSource = {
  name: { sv: 'installerad Chrome eller Chromium', en: 'installed Chrome or Chromium' },
  find() {
    const path = chromePath() ?? programOnPath(['chromium', 'chromium-browser', 'google-chrome']);
    return Promise.resolve(path === null ? null : { path, env: {} });
  },
};

function chromePath(): string | null {
  try {
    return executablePath('chrome');
  } catch {
    return null;
  }
}

function programOnPath(names: readonly string[]): string | null {
  const directories = (process.env['PATH'] ?? '').split(delimiter).filter(isAbsolute);
  const paths = names.flatMap((name) => directories.map((directory) => join(directory, name)));
  return paths.find((path) => existsSync(path)) ?? null;
}
