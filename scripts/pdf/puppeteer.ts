import { createRequire } from 'node:module';

import type * as Puppeteer from 'puppeteer';

/** As CommonJS, which through tsx loads in half the time; when asked for, since that is still 0.2 s. */
export function loadPuppeteer(): typeof Puppeteer {
  return createRequire(import.meta.url)('puppeteer') as typeof Puppeteer;
}
