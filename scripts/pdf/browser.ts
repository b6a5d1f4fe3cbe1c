import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';

import { type Browser, launch as launchBrowser, type Page } from 'puppeteer';

import type { Localised } from '../model/localised.ts';
import { type Executable, type ExecutableSource, executableSources } from './executable.ts';
import { beforeExit } from './exit.ts';
import { LocalisedError } from './localised-error.ts';
import { makeProfile, removeProfile } from './profile.ts';

/** A running browser of our own; close it, or it lives as long as the process. */
export interface PrintBrowser {
  /** Such as `HeadlessChrome/147.0.7727.0`. */
  version: string;
  /** Path of the program. */
  executable: string;
  newPage(): Promise<Page>;
  /** Ends the browser and removes what it wrote; never throws, and may be called again. */
  close(): Promise<void>;
}

/** Why there is no browser, for the message `browser-found`. */
export interface BrowserFault {
  fault: Localised;
}

export interface BrowserOptions {
  /** Ends the browser when aborted, whatever it is doing. */
  signal?: AbortSignal | undefined;
  /** Called when its process has been started, which then needs nobody for a while. */
  onLaunch?: (() => void) | undefined;
  /** Lets pages reach 127.0.0.1, which the preview is on, and still nothing else. */
  loopback?: boolean;
}

/**
 * Starts a browser without network, extensions or profile: the one in `PUPPETEER_EXECUTABLE_PATH`, else the one in the npm
 * package, else one installed on the machine. Throws only when aborted.
 */
export async function openBrowser({
  signal,
  onLaunch = () => undefined,
  loopback = false,
}: BrowserOptions = {}): Promise<PrintBrowser | BrowserFault> {
  const names = loopback ? 'MAP * ~NOTFOUND, EXCLUDE 127.0.0.1' : 'MAP * ~NOTFOUND';
  const faults: Localised[] = [];
  for (const source of executableSources(process.env)) {
    try {
      const executable = await source.find();
      signal?.throwIfAborted();
      if (executable === null) faults.push(notHere(source));
      else
        return await start(executable, [...ownArguments, `--host-resolver-rules=${names}`], {
          signal,
          onLaunch,
        });
    } catch (error) {
      signal?.throwIfAborted();
      faults.push(failedAt(source, error));
    }
  }
  return {
    fault: {
      sv: faults.map(({ sv }) => sv).join('; '),
      en: faults.map(({ en }) => en).join('; '),
    },
  };
}

const notHere = ({ name }: ExecutableSource): Localised => ({
  sv: `${name.sv} finns inte här`,
  en: `${name.en} is not here`,
});

function failedAt({ name }: ExecutableSource, error: unknown): Localised {
  if (error instanceof LocalisedError) {
    return { sv: `${name.sv}: ${error.reason.sv}`, en: `${name.en}: ${error.reason.en}` };
  }
  const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
  return { sv: `${name.sv}: ${reason}`, en: `${name.en}: ${reason}` };
}

interface Watched {
  signal: AbortSignal | undefined;
  onLaunch: () => void;
}

/** Starts inside Chromium's sandbox where that can be had: not as root, and not where the kernel forbids namespaces. */
async function start(
  executable: Executable,
  browserArguments: readonly string[],
  watched: Watched,
): Promise<PrintBrowser> {
  if (process.getuid?.() === 0)
    return await launch(executable, [...browserArguments, '--no-sandbox'], watched);
  try {
    return await launch(executable, browserArguments, watched);
  } catch {
    watched.signal?.throwIfAborted();
    // Containers and some distributions forbid the sandbox. What is left is what the page cannot do anyway: it runs no
    // script, reaches no network and holds nothing that the HTML stage has not written.
    return await launch(executable, [...browserArguments, '--no-sandbox'], watched);
  }
}

/**
 * Beside Puppeteer's own, and that no name resolves, so that nothing is fetched even if the page's other locks should fail; text
 * is laid out at its true widths and drawn in grey, so that pictures do not vary with screen settings. The arguments that
 * `@sparticuz/chromium` recommends are for other needs: they switch off the same-origin policy and the sandbox.
 */
const ownArguments = [
  '--disable-quic',
  '--disable-gpu',
  '--disable-component-update',
  '--font-render-hinting=none',
  '--disable-lcd-text',
  '--disable-frame-rate-limit', // a picture otherwise waits for the screen's next frame, three times over
];

async function launch(
  { path, env }: Executable,
  browserArguments: readonly string[],
  { signal, onLaunch }: Watched,
): Promise<PrintBrowser> {
  const profile = await makeProfile();
  try {
    const launching = launchBrowser({
      executablePath: path,
      headless: 'shell',
      pipe: true,
      userDataDir: profile,
      args: [...browserArguments],
      env: { ...withoutLocale(process.env), ...env, ...placesWithin(profile), ...locale },
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
      ...(signal === undefined ? {} : { signal }),
    });
    setImmediate(() => onLaunch()); // Puppeteer starts the process in the microtasks before that
    return await owned(await launching, path, profile, signal);
  } catch (error) {
    removeProfile(profile);
    throw error;
  }
}

/** Everybody's: in Turkish, for one, text without a language has other ligatures. */
const locale = { LANG: 'C.UTF-8', TZ: 'UTC' };

function withoutLocale(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(env).filter(([name]) => !name.startsWith('LC_') && name !== 'LANGUAGE'),
  );
}

/** So that the browser writes nowhere else. */
function placesWithin(profile: string): Record<string, string> {
  return {
    TMPDIR: profile,
    XDG_CACHE_HOME: profile,
    XDG_CONFIG_HOME: profile,
  };
}

async function owned(
  browser: Browser,
  executable: string,
  profile: string,
  signal: AbortSignal | undefined,
): Promise<PrintBrowser> {
  const child = browser.process();
  if (child === null) throw new Error('The browser has no process');
  const forget = beforeExit(() => {
    kill(child);
    removeProfile(profile);
  });
  const close = async (): Promise<void> => {
    signal?.removeEventListener('abort', onAbort);
    kill(child);
    await ended(child);
    removeProfile(profile);
    forget();
  };
  const onAbort = (): void => void close();
  signal?.addEventListener('abort', onAbort);
  return { version: await browser.version(), executable, newPage: () => browser.newPage(), close };
}

/** Kills the browser with all its processes, which Puppeteer starts as a group: asking it to close takes 0.2 s. */
function kill({ pid, exitCode, signalCode }: ChildProcess): void {
  if (pid === undefined || exitCode !== null || signalCode !== null) return;
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
  } catch {
    // Already gone.
  }
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
}
