import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';

import { fileStore, unusable } from '../../scripts/wordpress/state.ts';
import {
  emptyFolder,
  type Folder,
  handOver,
  keptOf,
  ownClock,
  type Ran,
  small,
} from './handing-over.ts';
import { answering, downFrom, withPlugin } from './network-faults.ts';
import { sharedWordPress } from './shared.ts';
import { missingForWordPress, type Site, type WordPress } from './site.ts';

const folders: Folder[] = [];
function folderOfOwn(): Folder {
  const folder = emptyFolder();
  folders.push(folder);
  return folder;
}
afterAll(() => {
  for (const each of folders) each.remove();
});

const missing = missingForWordPress();
if (missing !== null) test.skip(`faults of a real WordPress (${missing})`, () => undefined);

describe.skipIf(missing !== null)('a real WordPress that does not do what it should', () => {
  let wordpress: WordPress;
  beforeAll(async () => {
    wordpress = await sharedWordPress();
  });
  const at = (): { site: Site; folder: Folder } => ({
    site: wordpress.site,
    folder: folderOfOwn(),
  });
  /** The next run, when the fault is gone: it must finish with no doubles. */
  const expectFinished = async (
    place: ReturnType<typeof at>,
    id: string,
    writes: number,
  ): Promise<void> => {
    expect(await handOver(place, [small(id)])).toMatchObject({ code: 0, sent: { POST: writes } });
    const { pages, media } = await keptOf(place.site, id);
    expect([pages.map(({ slug }) => slug), media.length]).toEqual([[id], 2]);
  };
  const expectSafe = ({ out, err }: Ran): void => {
    const { password } = wordpress.site.users.editor;
    for (const text of [out, err]) {
      expect(text).not.toContain(password);
      expect(text).not.toContain(Buffer.from(`editor:${password}`).toString('base64'));
    }
  };

  test('a wrong password', async () => {
    const place = at();
    const ran = await handOver(place, [small('losen')], { password: 'fel fel fel fel fel' });
    expect(ran).toMatchObject({ code: 3, sent: { POST: 0 } });
    expect(ran.err).toContain(
      'släpper inte in dig: WordPress känner inte igen användarnamnet och lösenordet',
    );
    expect(ran.err).not.toContain('fel fel fel');
    const none = await handOver(place, [small('losen')], { password: '' });
    expect(none.code).toBe(3);
    expect(none.err).toContain('användarnamn eller lösenord saknas');
    const off = await handOver(place, [small('losen')], { fetch: withPlugin('no-passwords') });
    expect(off.err).toContain('applikationslösenord är avstängda där');
    await expectFinished(place, 'losen', 4);
  });

  test('a site that goes down halfway', async () => {
    const place = at();
    const clock = ownClock();
    const fetch = downFrom({ number: 2, method: 'POST' });
    const ran = await handOver(place, [small('nere')], { fetch, clock });
    expect(ran).toMatchObject({ code: 3, sent: { POST: 2 } });
    expect(ran.err).toContain('webbplatsen svarar inte');
    expect(ran.err).toContain('Det som är gjort är antecknat. Kör igen');
    await expectFinished(place, 'nere', 3);
    const reading = await handOver(place, [small('nere')], {
      fetch: downFrom({ number: 1 }),
      clock,
    });
    expect([reading.code, clock.waited]).toEqual([3, [1000, 3000]]);
  });

  test('files that are too large, and those of a type that it does not take', async () => {
    const place = at();
    const fetch = answering({ number: 2, method: 'POST' }, large);
    const ran = await handOver(place, [small('stor')], { fetch });
    expect(ran).toMatchObject({ code: 3, sent: { POST: 2 } });
    expect(ran.err).toContain(
      'Filen stor-figur-1.csv (1 kB) gick inte att ladda upp: den är större',
    );
    expect(ran.err).toContain('upload_max_filesize');
    const type = await handOver(place, [small('stor')], { fetch: withPlugin('no-csv') });
    expect(type).toMatchObject({ code: 3, sent: { POST: 1 } });
    expect(type.err).toContain('tar inte emot filer som slutar på .csv');
    await expectFinished(place, 'stor', 3);
  });

  test('429, with and without the time to wait, and a pause that is too long', async () => {
    const place = at();
    const clock = ownClock();
    const fetch = answering({ number: 1, method: 'POST' }, busy('7'));
    const ran = await handOver(place, [small('brattom')], { fetch, clock });
    expect(ran).toMatchObject({ code: 0, sent: { POST: 5 } });
    expect(clock.waited).toEqual([7000]);
    expect(ran.err).toContain('Väntar 7 s');
    const reading = await handOver(place, [small('brattom')], {
      fetch: answering({ number: 3 }, busy()),
      clock,
    });
    expect([reading.code, clock.waited]).toEqual([0, [7000, 30_000]]);
    const long = await handOver(place, [small('brattom')], {
      fetch: answering({ number: 3 }, busy('3600')),
    });
    expect(long).toMatchObject({ code: 3, sent: { POST: 0 } });
    expect(long.err).toContain('tar inte emot mer förrän om 60 minuter');
  });

  test('no more than 50 writes in five minutes, also over several runs', async () => {
    const place = at();
    const clock = ownClock();
    await handOver(place, [small('takt')], { clock });
    const path = place.folder.state(place.site.address).path;
    const full = readFileSync(path, 'utf8').replace(/"count": 4/, '"count": 49');
    rmSync(path);
    const store = fileStore(path, 'state');
    await store.save(JSON.parse(full) as Parameters<typeof store.save>[0]);
    const changed = small('takt', { data: 'ort;andel\nC;9\n' });
    const ran = await handOver(place, [changed], { clock });
    expect(ran).toMatchObject({ code: 0, sent: { POST: 2 } });
    expect(clock.waited).toEqual([330_000]);
    expect(ran.err).toContain('omkring 6 min kvar');
  });

  test('a plugin that rewrites HTML', async () => {
    const place = at();
    const ran = await handOver(place, [small('tidy')], { fetch: withPlugin('rewrite') });
    expect(ran).toMatchObject({ code: 1, sent: { POST: 4 } });
    expect(ran.out).toContain('Så skiljer sig det som sparades från det som skickades:');
    expect(ran.out).toContain('<p{+ class="tidy"+}>Andelen är 38 procent.</p>');
    expect(ran.out).toContain('[- alt="En bild"-]');
    expect(ran.err).toMatch(/Webbplatsen ändrade tidy \(sidan \d+\) när den sparades/);
    const again = await handOver(place, [small('tidy')], { fetch: withPlugin('rewrite') });
    expect(again).toMatchObject({ code: 1, sent: { POST: 1 } });
    await expectFinished(place, 'tidy', 1);
  });

  test('a full disk, at whatever it is that cannot be noted', async () => {
    const place = at();
    const full = Object.assign(new Error(), { code: 'ENOSPC' });
    for (const last of [0, 2, 5]) {
      let saves = 0;
      const storeOf = (path: string, shown: string) => {
        const store = fileStore(path, shown);
        const save: typeof store.save = async (state) => {
          saves += 1;
          if (saves > last) throw unusable(shown, full);
          await store.save(state);
        };
        return { ...store, save };
      };
      const ran = await handOver(place, [small('disk')], { storeOf });
      expect(ran.code).toBe(3);
      expect(ran.err).toContain('går inte att använda: disken är full');
      if (last === 0) expect(ran.sent.POST).toBe(0);
    }
    const { code } = await handOver(place, [small('disk')]);
    const { pages, media } = await keptOf(place.site, 'disk');
    expect([code, pages.length, media.length]).toEqual([0, 1, 2]);
  });

  test('two runs at once', async () => {
    const place = at();
    const both = await Promise.all(
      [1, 2].map(async () => await handOver(place, [small('dubbel')])),
    );
    expect(new Set(both.map(({ code }) => code))).toEqual(new Set([0, 3]));
    expect(both.find(({ code }) => code === 3)?.err).toContain('En annan körning');
    await expectFinished(place, 'dubbel', 0);
  });

  test('a script in a name, and the password in an answer', async () => {
    const place = at();
    const ran = await handOver(place, [small('eko')], { fetch: withPlugin('echo'), apply: false });
    expect(ran.out).toContain('inloggad som �[31mEve� <script>alert(1)</script> •••');
    expectSafe(ran);
    expect(ran.out).not.toContain('\u001b');
  });

  test('a file with conflicts of Git, or of something else', async () => {
    const place = at();
    await handOver(place, [small('konflikt')]);
    const { path } = place.folder.state(place.site.address);
    const store = fileStore(path, 'state');
    const before = readFileSync(path, 'utf8');
    for (const [text, reason] of [
      [`<<<<<<< HEAD\n${before}`, 'Git har lämnat två versioner i den'],
      ['{', 'den är ingen JSON-fil'],
      ['{"version":2}', 'har ändrats för hand'],
    ] as const) {
      writeFileSync(path, text);
      const ran = await handOver(place, [small('konflikt')]);
      expect(ran).toMatchObject({ code: 3, sent: { GET: 0, POST: 0 } });
      expect(ran.err).toContain(reason);
      expect(readFileSync(path, 'utf8')).toBe(text);
    }
    rmSync(path);
    expect(await store.read()).toBe(null);
  });
});

function large(): Response {
  return new Response('<h1>413</h1>', { status: 413 });
}

function busy(after?: string): () => Response {
  const headers: Record<string, string> = after === undefined ? {} : { 'Retry-After': after };
  return () => new Response('', { status: 429, headers });
}

function json(response: ServerResponse, data: unknown): void {
  response.setHeader('Content-Type', 'application/json');
  response.end(JSON.stringify(data));
}

/** A run against an address that is no WordPress. */
async function run(address: string, asked: Parameters<typeof handOver>[2] = {}): Promise<Ran> {
  const place = { site: { address }, folder: folderOfOwn() };
  return await handOver(place, [small('ond')], { password: 'abcd EFGH 1234', ...asked });
}

/** A server that is no WordPress, or not a friendly one. */
describe('a site that is not what it should be', () => {
  const servers: Server[] = [];
  afterEach(() => {
    for (const server of servers.splice(0)) {
      server.closeAllConnections();
      server.close();
    }
  });
  const seen: IncomingMessage[] = [];
  const serving = async (
    answer: (request: IncomingMessage, response: ServerResponse) => void,
    server: Server = createServer(),
  ) => {
    servers.push(server);
    server.on('request', (request: IncomingMessage, response: ServerResponse) => {
      seen.push(request);
      answer(request, response);
    });
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    return `127.0.0.1:${(server.address() as AddressInfo).port}`;
  };
  const index = {
    name: 'Ond',
    namespaces: ['wp/v2'],
    authentication: { 'application-passwords': {} },
  };

  test('an address without encryption, or none', async () => {
    for (const [address, reason] of [
      ['http://www.example.se', 'lösenordet skulle skickas okrypterat'],
      ['www.example.se', 'det är ingen webbadress'],
      ['https://eva:hemligt@www.example.se', 'den innehåller ett lösenord'],
      ['https://www.example.se/?p=1', 'den har ett ? eller ett #'],
    ] as const) {
      const ran = await run(address);
      expect(ran).toMatchObject({ code: 2, sent: { GET: 0, POST: 0 } });
      expect(ran.err).toContain(reason);
      expect(ran.err).not.toContain('hemligt');
    }
  });

  test('one that sends on to another host gets no password there', async () => {
    const other = await serving((_, response) => json(response, index));
    const first = await serving((request, response) => {
      response.writeHead(301, { Location: `http://${other}${request.url ?? ''}` }).end();
    });
    seen.length = 0;
    const ran = await run(`http://${first}`);
    expect(ran.code).toBe(2);
    expect(ran.err).toContain(`webbplatsen skickar vidare till http://${other}`);
    expect(seen.map(({ headers }) => headers.host)).toEqual([first]);
    // Later too, when it has the password.
    const late = await serving((request, response) => {
      if (!request.url?.includes('/users/')) return json(response, index);
      response.writeHead(307, { Location: `http://${other}/` }).end();
    });
    seen.length = 0;
    expect((await run(`http://${late}`)).err).toContain(`skickar vidare till http://${other}`);
    expect(seen.some(({ headers }) => headers.host === other)).toBe(false);
  });

  test('HTML for data, an answer without end, and data of another shape', async () => {
    const page = await serving((_, response) => response.end('<!doctype html><title>Hej</title>'));
    const html = await run(`http://${page}`);
    expect(html.code).toBe(3);
    expect(html.err).toContain('gränssnittet för program (REST API) är avstängt');
    expect(html.sent.GET).toBe(2);

    const endless = await serving((_, response) => {
      const more = () => {
        while (response.write(Buffer.alloc(2 ** 20, 32)));
      };
      response.on('drain', more);
      more();
    });
    expect((await run(`http://${endless}`)).err).toContain('svaret tar aldrig slut');

    const other = await serving((request, response) =>
      json(response, request.url?.includes('/users/') ? { id: 'ett', name: 7 } : index),
    );
    const shape = await run(`http://${other}`);
    expect(shape.code).toBe(3);
    expect(shape.err).toContain('svaret är inte det som WordPress ger program');
  });

  test('one whose pretty addresses are off is asked in the other way', async () => {
    const plain = await serving((request, response) => {
      if (request.url?.startsWith('/wp-json')) return void response.writeHead(404).end('Nej');
      if (request.url?.includes('users')) {
        response.statusCode = 401;
        return json(response, { code: 'incorrect_password', message: 'abcd EFGH 1234' });
      }
      return json(response, index);
    });
    seen.length = 0;
    const ran = await run(`http://${plain}`);
    expect(ran.err).toContain('användarnamnet eller lösenordet är fel');
    expect(ran.err).not.toContain('abcd');
    expect(seen.map(({ url }) => url?.split('&')[0])).toEqual([
      expect.stringContaining('/wp-json/'),
      '/?rest_route=%2F',
      '/?rest_route=%2Fwp%2Fv2%2Fusers%2Fme',
    ]);
    expect(seen.map(({ headers }) => headers.authorization !== undefined)).toEqual([
      false,
      false,
      true,
    ]);
  });

  test('a certificate that nobody has signed gets no password', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'rapport-certificate-'));
    try {
      const [key, cert] = [join(folder, 'key'), join(folder, 'cert')];
      const how = [
        '-x509',
        '-newkey',
        'ec',
        '-pkeyopt',
        'ec_paramgen_curve:P-256',
        '-nodes',
        '-days',
        '1',
      ];
      execFileSync(
        'openssl',
        ['req', ...how, '-subj', '/CN=localhost', '-keyout', key, '-out', cert],
        { stdio: 'ignore' },
      );
      const server = createSecureServer({ key: readFileSync(key), cert: readFileSync(cert) });
      seen.length = 0;
      const host = await serving((_, response) => json(response, index), server);
      const ran = await run(`https://${host}`);
      expect(ran).toMatchObject({ code: 3, sent: { GET: 1 } });
      expect(ran.err).toContain('certifikatet är inte utfärdat av någon som datorn litar på');
      expect(ran.err).toContain('Lösenordet är inte skickat');
      expect(seen).toEqual([]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  test('an answer that takes too long, and nobody there', async () => {
    const gone = await serving((_, response) => json(response, index));
    servers.splice(0).forEach((server) => server.close());
    const ran = await run(`http://${gone}`);
    expect(ran.code).toBe(3);
    expect(ran.err).toContain('webbplatsen svarar inte');
    const slow = Object.assign(new Error('slow'), { name: 'TimeoutError' });
    const timeout = await run('http://127.0.0.1:9', {
      fetch: async () => await Promise.reject(slow),
    });
    expect(timeout.err).toContain('webbplatsen svarar inte i tid');
  });

  test('no site named, or several known', async () => {
    const folder = folderOfOwn();
    const place = { site: { address: '' }, folder };
    expect((await handOver(place, [], { site: null, password: 'x' })).err).toContain(
      'Ingen webbplats är angiven',
    );
    for (const site of ['https://a.example.se', 'https://b.example.se']) {
      const { path } = folder.state(site);
      await fileStore(path, 'state').save({
        version: 1,
        site,
        type: 'pages',
        documents: {},
        recentWrites: [],
      });
    }
    const several = await handOver(place, [], { site: null, password: 'x' });
    expect(several.code).toBe(2);
    expect(several.err).toContain('https://a.example.se, https://b.example.se');
  });
});
