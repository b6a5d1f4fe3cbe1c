import type { Localised } from '../model/localised.ts';
import type { PrintBrowser } from './browser.ts';
import { LocalisedError } from './localised-error.ts';

/** The browser cannot be had, or failed: no fault of the sources. The reason is for the author. */
export class BrowserFailure extends LocalisedError {
  readonly ruleId: 'browser-found' | 'browser-prints';

  constructor(ruleId: BrowserFailure['ruleId'], reason: Localised, cause?: unknown) {
    super(reason, cause);
    this.ruleId = ruleId;
  }
}

/** Puppeteer's names for a browser that died, hangs or lost its page. */
const browserErrors = new Set([
  'ProtocolError',
  'TargetCloseError',
  'TimeoutError',
  'ConnectionClosedError',
]);

function asFailure(error: unknown): unknown {
  if (!(error instanceof Error) || !browserErrors.has(error.name)) return error;
  const { message } = error;
  return new BrowserFailure('browser-prints', { sv: message, en: message }, error);
}

/** A browser that is opened when it is first asked for. What its promises reject with is a `BrowserFailure` where the browser fails. */
export interface LaterBrowser {
  /** Opens it, and resolves when that needs nobody for a while; failures are told where the browser is used. */
  launch(): Promise<void>;
  use<T>(use: (browser: PrintBrowser) => Promise<T>): Promise<T>;
  /** As `use`, one after the other. */
  inTurn<T>(use: (browser: PrintBrowser) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

export function openLater(signal: AbortSignal | undefined): LaterBrowser {
  let browser: Promise<PrintBrowser> | undefined;
  const open = (onLaunch?: () => void): Promise<PrintBrowser> =>
    (browser ??= openedBrowser(signal, onLaunch));
  const use: LaterBrowser['use'] = async (what) => {
    try {
      return await what(await open());
    } catch (error) {
      throw asFailure(error);
    }
  };
  let turn: Promise<unknown> = Promise.resolve();
  return {
    async launch() {
      await new Promise<void>((resolve) => {
        open(resolve).then(
          () => resolve(),
          () => resolve(),
        );
      });
    },
    use,
    inTurn(what) {
      const mine = turn.then(() => use(what));
      turn = mine.catch(() => undefined);
      return mine;
    },
    async close() {
      const opened = await browser?.catch(() => null);
      await opened?.close();
    },
  };
}

async function openedBrowser(
  signal: AbortSignal | undefined,
  onLaunch: (() => void) | undefined,
): Promise<PrintBrowser> {
  const { openBrowser } = await import('./browser.ts');
  const browser = await openBrowser({ signal, onLaunch });
  if ('fault' in browser) throw new BrowserFailure('browser-found', browser.fault);
  return browser;
}
