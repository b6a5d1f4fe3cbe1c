import type { HTTPRequest, Page } from 'puppeteer';

import type { PrintBrowser } from './browser.ts';

/** Forbids everything but what stands in the page itself. */
const policy = `default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:`;

/**
 * Every font, not only those in use: a font is otherwise loaded, even from `data:`, first when text is laid out in it, and
 * text in a margin box is laid out so late that it would be printed invisible.
 */
const loadFonts = 'Promise.all([...document.fonts].map((font) => font.load())).then(() => true)';

export interface PageOptions {
  /** CSS px; the default is as good as any for printing. */
  viewport?: { width: number; height: number; deviceScaleFactor: number };
  /** Style rules beside those of the page. */
  css?: string;
}

/**
 * Opens `html` in a page that runs no script of its own and reaches no network, and closes it after `use`. Everything must
 * stand in the HTML, fonts and pictures as `data:`; it must have a `<head>`. What is left to us is the DevTools protocol.
 */
export async function withPage<T>(
  browser: PrintBrowser,
  html: string,
  use: (page: Page) => Promise<T>,
  { viewport = { width: 800, height: 1000, deviceScaleFactor: 1 }, css = '' }: PageOptions = {},
): Promise<T> {
  const page = await browser.newPage();
  try {
    await lock(page);
    await page.setViewport(viewport);
    await page.setContent(withHead(html, css), { waitUntil: 'load' });
    await page.evaluate(loadFonts);
    return await use(page);
  } finally {
    await page.close().catch(() => undefined); // the browser may have been closed meanwhile
  }
}

async function lock(page: Page): Promise<void> {
  await Promise.all([
    page.setJavaScriptEnabled(false),
    page.setOfflineMode(true),
    page.setRequestInterception(true),
  ]);
  page.on('request', refuse);
}

/** `about:` is the empty page that the HTML is written into. */
function refuse(request: HTTPRequest): void {
  const isOwn = /^(?:data|about):/.test(request.url());
  void (isOwn ? request.continue() : request.abort('blockedbyclient'));
}

function withHead(html: string, css: string): string {
  const start = html.indexOf('<head>');
  if (start === -1) throw new Error('The page has no `<head>`');
  const end = start + '<head>'.length;
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policy}">`;
  return `${html.slice(0, end)}${meta}<style>${css}</style>${html.slice(end)}`;
}
