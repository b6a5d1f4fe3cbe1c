import { openBrowser, type PrintBrowser } from '../../scripts/pdf/browser.ts';

/** A browser, or a failing test that says why there is none. */
export async function requireBrowser(signal?: AbortSignal): Promise<PrintBrowser> {
  const opened = await openBrowser({ signal });
  if ('fault' in opened) throw new Error(opened.fault.en);
  return opened;
}
