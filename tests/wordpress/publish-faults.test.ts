import { readFileSync, rmSync, writeFileSync } from 'node:fs';

import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import type { SiteFetch } from '../../scripts/wordpress/client.ts';
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

function large(): Response {
  return new Response('<h1>413</h1>', { status: 413 });
}

function busy(after?: string): () => Response {
  const headers: Record<string, string> = after === undefined ? {} : { 'Retry-After': after };
  return () => new Response('', { status: 429, headers });
}

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

  test('a file that does not arrive whole', async () => {
    const place = at();
    let isFirst = true;
    const damaging: SiteFetch = async (url, init) => {
      if (isFirst && init.body instanceof FormData) {
        init.body.set('file', new File(['halva'], 'skadad.csv', { type: 'text/csv' }));
        isFirst = false;
      }
      return await fetch(url, init);
    };
    const ran = await handOver(place, [small('skadad')], { fetch: damaging });
    expect(ran).toMatchObject({ code: 3, sent: { POST: 1 } });
    expect(ran.err).toContain(
      'Filen skadad-delning.png (1 kB) gick inte att ladda upp: den kom inte fram hel',
    );
    await expectFinished(place, 'skadad', 4);
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

  test('a plugin whose warnings stand before every answer', async () => {
    const place = at();
    const ran = await handOver(place, [small('varning')], { fetch: withPlugin('warning') });
    expect(ran).toMatchObject({ code: 0, sent: { POST: 4 } });
    await expectFinished(place, 'varning', 0);
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
