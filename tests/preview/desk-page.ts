import type { Frame, Page } from 'puppeteer';

import { openBrowser } from '../../scripts/pdf/browser.ts';
import type { DeskMessage, DeskState } from '../../scripts/preview/desk-state.ts';
import { otherRoot } from '../repository.ts';
import { type DeskServer, startDesk } from './desk-server.ts';

export const tabs = ['outline', 'messages', 'todo', 'numbers', 'comments', 'figures'] as const;

export interface OpenOptions {
  width?: number;
  height?: number;
  scheme?: 'light' | 'dark';
  /** Such as `?lang=en`. */
  query?: string;
}

/** A desk of the other report, and a browser to see it in. */
export interface OpenDesk {
  desk: DeskServer;
  /** The state without faults. */
  good: DeskState;
  /** The desk as it is for the first time, in a window of its own. */
  open: (options?: OpenOptions) => Promise<Page>;
  close: () => Promise<void>;
}

export async function openDesk(): Promise<OpenDesk> {
  const browser = await openBrowser({ loopback: true });
  if ('fault' in browser) throw new Error(browser.fault.en);
  const desk = await startDesk(otherRoot);
  const address = `http://127.0.0.1:${desk.port}`;
  return {
    desk,
    good: desk.state,
    async open({ width = 1600, height = 900, scheme = 'light', query = '' } = {}) {
      const page = await browser.newPage();
      await page.setViewport({ width, height });
      await page.emulateMediaFeatures([
        { name: 'prefers-color-scheme', value: scheme },
        { name: 'prefers-reduced-motion', value: 'reduce' },
      ]);
      await page.goto(`${address}/desk/desk.css`); // where no script of ours remembers anything
      await page.evaluate('localStorage.clear()');
      await page.goto(`${address}/${query}`);
      await page.waitForSelector('body[data-ready]');
      return page;
    },
    async close() {
      await browser.close();
      await desk.close();
    },
  };
}

/** The page that the desk shows. */
export function shownIn(page: Page): Frame {
  const frame = page.frames().find((each) => each.url().includes('/page/'));
  if (frame === undefined) throw new Error('The desk shows no page');
  return frame;
}

/** The first file of each document. */
export function pathsOf(good: DeskState): string[] {
  return good.documents.map((document) => document.paths[0] ?? '');
}

/** The state with messages of every kind, numbers of every kind and a PDF. */
export function withFaults(good: DeskState): DeskState {
  const [file = '', other = ''] = pathsOf(good);
  const common = { column: 1, ruleId: 'value-resolves', expected: ['fig-lan.a', 'fig-lan.b'] };
  const messages: DeskMessage[] = [
    {
      ...common,
      file,
      line: 3,
      severity: 'error',
      message: 'Det finns inget tal med adressen `fig-lan.x`',
      help: 'Skriv `fig-lan.a`.',
      fixes: [
        { start: 4, end: 9, text: 'fig-lan.a' },
        { start: 4, end: 4, text: 'mer' },
        { start: 4, end: 9, text: '' },
      ],
    },
    { ...common, file: other, line: 1, severity: 'warning', message: 'En varning' },
    {
      ...common,
      file: 'figures/fig-lan.yaml',
      line: 1,
      severity: 'info',
      message: 'En upplysning',
    },
    { ...common, file: 'chapter/report.yaml', line: 1, severity: 'info', message: 'Om rapporten' },
  ];
  const coverage = {
    values: 3,
    claims: 1,
    sourced: 2,
    unbound: [{ path: file, line: 3, column: 1, words: 'varannan' }],
    bound: [
      {
        path: file,
        line: 3,
        column: 1,
        kind: 'value' as const,
        words: '27 procent',
        of: 'fig-lan.a',
      },
    ],
  };
  const documents = good.documents.map((document) => ({
    ...document,
    pdf: { pages: 3, version: 1, places: [] },
  }));
  return { ...good, version: 2, stale: true, messages, coverage, documents };
}
