import { createServer, type Server } from 'node:http';

import { VFile } from 'vfile';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import type { ExternalLink } from '../../scripts/lint/links.ts';
import { askFor, type Fetch, lintOnline } from '../../scripts/lint/online.ts';

/** What the server answers, by path: a status, and where it sends. */
const answers: Readonly<Record<string, [status: number, location?: string]>> = {
  '/ok': [200],
  '/flyttad': [301, '/ok'],
  '/tillfalligt': [302, '/ok'],
  '/borta': [404],
  '/fel': [500],
  '/stangd': [403],
  '/runt': [301, '/runt'],
  '/inat': [302, 'http://127.0.0.1/admin'],
  '/skript': [301, 'javascript:alert(1)'],
};

let server: Server;
let origin = '';
const asked: string[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    const { method = '', url = '' } = request;
    asked.push(`${method} ${url} ${request.headers['user-agent'] ?? ''}`);
    if (url === '/trog') return; // never answers
    if (url === '/bara-get') response.statusCode = method === 'GET' ? 200 : 405;
    const [status = response.statusCode, location] = answers[url] ?? [];
    response.writeHead(status, location === undefined ? {} : { location }).end();
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

/** The web as the tests see it: every name leads to the local server. */
const toServer: Fetch = (url, init) => fetch(url.replace(/^https?:\/\/[^/]+/, origin), init);
const network = { fetch: toServer, userAgent: 'Rapport/0 (link check)', timeout: 60_000 };

test.each([
  ['/ok', { is: 'reached' }],
  ['/bara-get', { is: 'reached' }],
  ['/tillfalligt', { is: 'reached' }],
  ['/flyttad', { is: 'moved', to: 'https://example.org/ok' }],
  ['/borta', { is: 'failed', failure: 'missing', status: 404 }],
  ['/fel', { is: 'failed', failure: 'faulty', status: 500 }],
  ['/stangd', { is: 'closed', status: 403 }],
  ['/runt', { is: 'failed', failure: 'circular', status: null }],
  ['/inat', { is: 'failed', failure: 'astray', status: 302 }],
  ['/skript', { is: 'failed', failure: 'astray', status: 301 }],
])('%s', async (path, expected) => {
  expect(await askFor(`https://example.org${path}`, network)).toEqual(expected);
});

test('a server that never answers', async () => {
  const answer = await askFor('https://example.org/trog', { ...network, timeout: 200 });
  expect(answer).toEqual({ is: 'failed', failure: 'slow', status: null });
});

const refuse: Fetch = () => {
  const cause = Object.assign(new Error('no such server'), { code: 'ENOTFOUND' });
  return Promise.reject(new TypeError('failed', { cause }));
};

test('a server that is not there', async () => {
  expect(await askFor('https://example.org/', { ...network, fetch: refuse })).toEqual({
    is: 'failed',
    failure: 'unknown',
    status: null,
  });
});

describe('all links of a report', () => {
  const file = new VFile({ path: 'chapter/a.md', value: 'text' });
  const link = (url: string): ExternalLink => ({ url, file, placeOf: () => undefined });

  test('are asked for once each, by name, and not at all where they lead inwards', async () => {
    asked.length = 0;
    const urls = ['/ok', '/ok#del', '/ok', '/borta', '/stangd', '/flyttad'];
    const links = [...urls.map((path) => link(`https://example.org${path}`)), link(`${origin}/ok`)];
    await lintOnline(links, network);
    expect(asked.filter((line) => line.startsWith('HEAD /ok'))).toHaveLength(2); // once to follow
    expect(asked.every((line) => line.endsWith('Rapport/0 (link check)'))).toBe(true);
    expect(file.messages.map(({ ruleId }) => ruleId ?? '').toSorted()).toEqual([
      'link-confirmed',
      'link-direct',
      'link-reachable',
    ]);
  });

  test('eight at a time', async () => {
    let open = 0;
    let most = 0;
    const slow: Fetch = async () => {
      open += 1;
      most = Math.max(most, open);
      await new Promise((resolve) => {
        setTimeout(resolve, 5);
      });
      open -= 1;
      return { status: 200, headers: { get: () => null }, body: null };
    };
    const links = Array.from({ length: 40 }, (_, index) => link(`https://example.org/${index}`));
    await lintOnline(links, { ...network, fetch: slow });
    expect(most).toBe(8);
  });
});
