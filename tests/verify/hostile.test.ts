import { expect, test } from 'vitest';

import type { PageFetch } from '../../scripts/verify/network.ts';
import { toldOf } from '../../scripts/verify/telling.ts';
import { verifyPage } from '../../scripts/verify/verify-page.ts';

interface Given {
  status?: number;
  type?: string;
  location?: string;
  /** What is sent; without end where it is a function. */
  body?: string | Uint8Array | (() => Uint8Array);
}

const nothing = () => Promise.resolve();

/** A site that answers by path. */
function site(pages: Readonly<Record<string, Given>>): PageFetch {
  return (url) => {
    const {
      status = 200,
      type = 'text/html; charset=utf-8',
      location,
      body = '',
    } = pages[new URL(url).pathname] ?? {
      status: 404,
    };
    const headers = new Map([
      ['content-type', type],
      ...(location === undefined ? [] : [['location', location] as const]),
    ]);
    let isSent = false;
    const read = () => {
      if (typeof body === 'function') return Promise.resolve({ done: false, value: body() });
      const done = isSent;
      isSent = true;
      return Promise.resolve(done ? { done } : { done, value: Buffer.from(body) });
    };
    return Promise.resolve({
      status,
      headers: { get: (name: string) => headers.get(name) ?? null },
      body: { getReader: () => ({ read, cancel: nothing }), cancel: nothing },
    });
  };
}

async function told(fetch: PageFetch, address = 'http://127.0.0.1:8080/sida'): Promise<string[]> {
  const network = { fetch, userAgent: 'Rapport (test)', timeout: 1000, named: address };
  const { findings, placeOf } = await verifyPage(address, [], { network, withLinks: true });
  return toldOf(findings, placeOf, 'sv').map(({ ruleId, message }) => `${ruleId}: ${message}`);
}

const page = 'Sidan `http://127.0.0.1:8080/sida` går inte att läsa';
const mebibyte = new Uint8Array(2 ** 20).fill(97);

test.each<[name: string, given: Given, reason: string]>([
  ['that is not there', { status: 404 }, 'sidan finns inte (404)'],
  ['that asks for a password', { status: 401 }, 'servern släpper inte in program (401)'],
  ['of a server that fails', { status: 500 }, 'servern svarar med ett fel (500)'],
  ['that is no HTML', { type: 'application/pdf', body: '%PDF-1.7' }, 'det är ingen HTML-sida'],
  ['without end', { body: () => mebibyte }, 'den är större än vad som läses (200)'],
  [
    'in other characters than it says',
    { body: new Uint8Array([60, 112, 62, 0xe5, 0xe4]) },
    'tecknen är inte de som sidan säger',
  ],
  [
    'in an encoding that nobody knows',
    { type: 'text/html; charset=klingon' },
    'tecknen är inte de som sidan säger',
  ],
  [
    'of a million elements',
    { body: '<i></i>'.repeat(1_000_000) },
    'sidan har fler element eller nivåer än någon sida för läsare har',
  ],
  [
    'of a hundred thousand levels',
    { body: '<div>'.repeat(100_000) },
    'sidan har fler element eller nivåer än någon sida för läsare har',
  ],
  [
    'of elements that are never closed',
    {
      body: `<p>${Array.from({ length: 300 }, (_, at) => `<b id=${at}>`).join('')}</p>${'<p>x</p>'.repeat(50_000)}`,
    },
    'sidan har fler element eller nivåer än någon sida för läsare har',
  ],
  [
    'that sends on to another host',
    { status: 302, location: 'https://www.example.se/' },
    'den skickar vidare till en annan server (302)',
  ],
  [
    'that sends on to itself',
    { status: 302, location: '/sida' },
    'den skickar vidare för många gånger',
  ],
])('a page %s is a message', async (_, given, reason) => {
  expect(await told(site({ '/sida': given }))).toEqual([`published-page-read: ${page}: ${reason}`]);
});

test('a redirect on the same host is followed and told', async () => {
  const fetch = site({
    '/sida': { status: 301, location: '/ny' },
    '/ny': { body: '<h1>Hej</h1>' },
  });
  const messages = await told(fetch);
  expect(messages).toContain(
    'published-moved: Adressen `http://127.0.0.1:8080/sida` skickar vidare till `http://127.0.0.1:8080/ny`, som har kontrollerats',
  );
  expect(messages.join('\n')).toContain('published-document');
});

test('an address in another local network is never asked for', async () => {
  const asked: string[] = [];
  const fetch: PageFetch = (url, init) => {
    asked.push(url);
    return site({ '/': { status: 302, location: 'http://192.168.0.1/' } })(url, init);
  };
  expect(await told(fetch, 'https://www.example.se/')).toEqual([
    'published-page-read: Sidan `https://www.example.se/` går inte att läsa: den skickar vidare till en annan server (302)',
  ]);
  expect(asked).toEqual(['https://www.example.se/']);
});
