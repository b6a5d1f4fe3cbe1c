import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { afterEach, describe, expect, test, vi } from 'vitest';

import { openBrowser } from '../../scripts/pdf/browser.ts';
import { withPage } from '../../scripts/pdf/page.ts';
import { openPrivateDirectory } from '../../scripts/pdf/private-directory.ts';
import { requireBrowser } from './browsers.ts';

async function profilesOf(pid: number | undefined): Promise<string[]> {
  const names = readdirSync(await openPrivateDirectory());
  return names.filter((name) => name.startsWith(`profile-${pid}-`));
}

/** Numbers of the processes of browsers that the process `pid` has started; Linux only. */
function browsersOf(pid: number | undefined): string[] {
  return readdirSync('/proc').filter((name) => {
    if (!/^\d+$/.test(name)) return false;
    try {
      return readFileSync(join('/proc', name, 'cmdline'), 'utf8').includes(`/profile-${pid}-`);
    } catch {
      return false; // ended meanwhile
    }
  });
}

/** What Chromium and Puppeteer are known to leave in the temporary directory. */
function traces(): string[] {
  return readdirSync(tmpdir()).filter((name) => /chrom|puppeteer/i.test(name));
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 5));
}

async function heldBrowser(): Promise<ChildProcess> {
  const script = fileURLToPath(new URL('fixtures/hold-browser.ts', import.meta.url));
  const child = spawn(process.execPath, ['--import', 'tsx', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  expect(line.toString()).toBe('opened\n');
  expect(browsersOf(child.pid).length).toBeGreaterThan(0);
  return child;
}

afterEach(() => {
  vi.unstubAllEnvs();
});

describe('opening a browser', () => {
  test('leaves nothing when it is closed, and may be closed twice', async () => {
    const before = traces();
    const browser = await requireBrowser();
    expect(browser.version).toContain('Chrome');
    expect(await profilesOf(process.pid)).toHaveLength(1);

    await browser.close();
    await browser.close();

    expect(await profilesOf(process.pid)).toEqual([]);
    expect(traces()).toEqual(before);
  });

  test('tells of a path that leads nowhere, and asks nobody else', async () => {
    vi.stubEnv('PUPPETEER_EXECUTABLE_PATH', '/no/such/chrome');
    expect(await openBrowser()).toEqual({
      fault: {
        sv: 'PUPPETEER_EXECUTABLE_PATH: filen `/no/such/chrome` finns inte',
        en: 'PUPPETEER_EXECUTABLE_PATH: there is no file `/no/such/chrome`',
      },
    });
  });

  test('tells of a program that is no browser', async () => {
    vi.stubEnv('PUPPETEER_EXECUTABLE_PATH', '/bin/false');
    expect(JSON.stringify(await openBrowser())).toContain(
      '"fault":{"sv":"PUPPETEER_EXECUTABLE_PATH: ',
    );
    expect(await profilesOf(process.pid)).toEqual([]);
  });

  test('ends it when the signal is aborted', async () => {
    const controller = new AbortController();
    const browser = await requireBrowser(controller.signal);
    const page = await browser.newPage();
    const answer = page.evaluate('new Promise(() => {})');
    controller.abort();
    await expect(answer).rejects.toThrow();
    await browser.close();
    expect(await profilesOf(process.pid)).toEqual([]);
    await expect(openBrowser({ signal: controller.signal })).rejects.toThrow('aborted');
  });
});

describe.skipIf(process.platform !== 'linux')('when its process is ended', () => {
  test.each(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)('by %s, nothing is left', async (signal) => {
    const child = await heldBrowser();
    child.kill(signal);
    const [, endedBy] = (await once(child, 'exit')) as [number | null, string];

    expect(endedBy).toBe(signal);
    await until(() => browsersOf(child.pid).length === 0);
    expect(await profilesOf(child.pid)).toEqual([]);
  });

  test('by SIGKILL, the browser ends too, and the next one clears up', async () => {
    const child = await heldBrowser();
    child.kill('SIGKILL');
    await once(child, 'exit');

    await until(() => browsersOf(child.pid).length === 0);
    const next = await requireBrowser();
    await next.close();
    expect(await profilesOf(child.pid)).toEqual([]);
  });
});

test('a page reaches neither network nor files, and runs no script', async () => {
  const reached: string[] = [];
  const canary = createServer((request, response) => {
    reached.push(request.url ?? '');
    response.end();
  });
  canary.on('connection', () => reached.push('connection'));
  canary.listen(0, '127.0.0.1');
  await once(canary, 'listening');
  const { port } = canary.address() as AddressInfo;
  const url = (path: string) => `http://127.0.0.1:${port}/${path}`;
  const html = `<!doctype html><html><head>
    <link rel="prefetch" href="${url('prefetch')}"><link rel="preconnect" href="${url('')}">
    <link rel="stylesheet" href="${url('style')}"><link rel="icon" href="${url('icon')}">
    <style>@import '${url('import')}'; body { background: url(${url('background')}) }</style>
    </head><body><p>text</p><img src="${url('img')}" srcset="${url('srcset')} 2x">
    <iframe src="${url('iframe')}"></iframe><iframe src="file:///etc/hostname"></iframe>
    <iframe srcdoc='<img src="${url('srcdoc')}">'></iframe><object data="${url('object')}"></object>
    <video src="${url('video')}" poster="${url('poster')}"></video><input type="image" src="${url('input')}">
    <svg><image href="${url('image')}"/><use href="${url('use')}#a"/><rect fill="url(${url('fill')}#a)"/></svg>
    <script>document.body.id = 'run'; fetch('${url('fetch')}'); window.open('${url('open')}')</script>
    <script>new WebSocket('ws://127.0.0.1:${port}/')</script></body></html>`;

  const browser = await requireBrowser();
  const seen = await withPage(browser, html, async (page) => {
    await page.pdf();
    return {
      id: await page.evaluate('document.body.id'),
      frames: page.frames().map((f) => f.url()),
    };
  });
  await browser.close();
  canary.close();

  expect(reached).toEqual([]);
  expect(seen.id).toBe('');
  expect(seen.frames.filter((frame) => /^(?:http|file)/.test(frame))).toEqual([]);
});
