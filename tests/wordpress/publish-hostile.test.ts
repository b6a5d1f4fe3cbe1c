import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, afterEach, describe, expect, test } from 'vitest';

import { fileStore } from '../../scripts/wordpress/state.ts';
import { emptyFolder, type Folder, handOver, type Ran, small } from './handing-over.ts';

const folders: Folder[] = [];
function folderOfOwn(): Folder {
  const folder = emptyFolder();
  folders.push(folder);
  return folder;
}
afterAll(() => {
  for (const each of folders) each.remove();
});

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
