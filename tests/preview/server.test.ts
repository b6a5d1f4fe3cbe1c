import { connect } from 'node:net';

import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { type Asked, type PreviewServer, startServer } from '../../scripts/preview/server.ts';

let server: PreviewServer;
const asked: Asked[] = [];

beforeAll(async () => {
  server = await startServer(0, (each) => {
    asked.push(each);
    if (each.path === '/fails') throw new Error('Broken');
    return each.path === '/page' ? { type: 'text/html', body: '<p>Sida' } : null;
  });
});
afterAll(() => server.close());

interface Sent {
  method?: string;
  path?: string;
  headers?: Record<string, string>;
  body?: string;
}

/** Sends exactly these bytes; `fetch` would mend the path and hide the headers. */
function send({ method = 'GET', path = '/page', headers = {}, body = '' }: Sent): Promise<string> {
  const all: Record<string, string> = {
    host: `127.0.0.1:${server.port}`,
    connection: 'close',
    ...(body === '' ? {} : { 'content-length': String(Buffer.byteLength(body)) }),
    ...headers,
  };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return new Promise((resolve, reject) => {
    const socket = connect(server.port, '127.0.0.1', () => {
      socket.write(`${method} ${path} HTTP/1.1\r\n${lines.join('')}\r\n${body}`);
    });
    let answer = '';
    socket.on('data', (data) => (answer += data.toString()));
    socket.on('end', () => resolve(answer)).on('error', reject);
  });
}

const statusOf = async (sent: Sent) => Number((await send(sent)).split(' ')[1]);
const own = () => `http://127.0.0.1:${server.port}`;
const post = (headers: Record<string, string> = {}, body = '{"a":1}'): Sent => ({
  method: 'POST',
  body,
  headers: {
    origin: own(),
    'content-type': 'application/json',
    'x-rapport-token': server.token,
    ...headers,
  },
});

describe('the server of the preview', () => {
  test('answers its own pages, and lets no other site look at the answer', async () => {
    const answer = await send({});
    expect(answer).toMatch(/^HTTP\/1\.1 200/);
    expect(answer).toContain('<p>Sida');
    for (const header of [
      'cache-control: no-store',
      'x-content-type-options: nosniff',
      'cross-origin-resource-policy: same-origin',
      "frame-ancestors 'self'",
      "default-src 'none'",
    ]) {
      expect(answer).toContain(header);
    }
    expect(answer.toLowerCase()).not.toContain('access-control-');
  });

  test.each([
    'evil.example',
    'localhost',
    '127.0.0.1',
    '127.0.0.1:1',
    '127.0.0.1.evil.example:PORT',
    'evil.example:PORT',
    '0.0.0.0:PORT',
    '[::1]:PORT',
    'LOCALHOST:PORT',
    '',
  ])('refuses the host `%s`', async (host) => {
    const headers = { host: host.replace('PORT', String(server.port)) };
    expect(await statusOf({ headers })).toBe(421);
  });

  test('answers to localhost too', async () => {
    expect(await statusOf({ headers: { host: `localhost:${server.port}` } })).toBe(200);
  });

  test.each([
    'http://evil.example',
    'null',
    'https://127.0.0.1:PORT',
    'http://127.0.0.1:1',
    'http://127.0.0.1:PORT.evil.example',
  ])('refuses the origin `%s`', async (origin) => {
    const headers = { origin: origin.replace('PORT', String(server.port)) };
    expect(await statusOf({ headers })).toBe(403);
    expect(await statusOf({ headers, path: '/events' })).toBe(403);
  });

  test.each(['cross-site', 'same-site'])('refuses what a browser calls %s', async (site) => {
    expect(await statusOf({ headers: { 'sec-fetch-site': site } })).toBe(403);
  });

  test.each(['PUT', 'DELETE', 'OPTIONS', 'PATCH', 'TRACE'])('refuses %s', async (method) => {
    expect(await statusOf({ method })).toBe(405);
  });

  test('takes a post with token, origin and JSON, and no other', async () => {
    asked.length = 0;
    expect(await statusOf({ ...post(), path: '/api/comments' })).toBe(404);
    expect(asked).toMatchObject([{ path: '/api/comments', posted: { a: 1 } }]);
    asked.length = 0;
    const { origin: _, ...withoutOrigin } = post().headers ?? {};
    expect(await statusOf({ ...post(), headers: withoutOrigin })).toBe(403);
    expect(await statusOf(post({ 'x-rapport-token': '' }))).toBe(403);
    expect(await statusOf(post({ 'x-rapport-token': `${server.token}x` }))).toBe(403);
    expect(await statusOf(post({ 'content-type': 'text/plain' }))).toBe(415);
    expect(await statusOf(post({}, '{"a":'))).toBe(400);
    expect(await statusOf(post({}, JSON.stringify('x'.repeat(70_000))))).toBe(413);
    expect(asked).toEqual([]);
  });

  test.each([
    '/../page',
    '/%2e%2e/page',
    '/a/..%2fpage',
    '/%2fetc/passwd',
    '/a%5cb',
    '/a%00',
    '//evil.example/page',
    'http://evil.example/page',
    '/page#x',
    '/<script>',
    '*',
  ])('asks for nothing by the path `%s`', async (path) => {
    asked.length = 0;
    expect([400, 404, 421]).toContain(await statusOf({ path }));
    expect(asked).toEqual([]);
  });

  test('says that something is wrong, and goes on', async () => {
    expect(await statusOf({ path: '/fails' })).toBe(500);
    expect(await statusOf({})).toBe(200);
  });

  test('takes the next port when one is in use', async () => {
    const next = await startServer(server.port, () => null);
    expect(next.port).toBeGreaterThan(server.port);
    await next.close();
  });

  test('tells those who listen, and forgets those who have left', async () => {
    const stop = new AbortController();
    const response = await fetch(`${own()}/events`, { signal: stop.signal });
    const reader = response.body?.getReader();
    await reader?.read();
    server.send('desk', { version: 2 });
    const { value } = (await reader?.read()) ?? {};
    expect(Buffer.from(value ?? []).toString()).toBe('event: desk\ndata: {"version":2}\n\n');
    expect(server.listeners()).toBe(1);
    stop.abort();
    await expect.poll(() => server.listeners()).toBe(0);
  });
});
