import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import type { SiteFetch } from '../../scripts/wordpress/client.ts';
import {
  emptyFolder,
  type Folder,
  handOver,
  type Kept,
  keptOf,
  keptOfAll,
  small,
} from './handing-over.ts';
import { stopping } from './network-faults.ts';
import { sharedWordPress } from './shared.ts';
import { missingForWordPress, type Role, type Site, type WordPress } from './site.ts';

const missing = missingForWordPress();
if (missing !== null) test.skip(`handing over to a real WordPress (${missing})`, () => undefined);

describe.skipIf(missing !== null)('handing over to a real WordPress', () => {
  let wordpress: WordPress;
  const folders: Folder[] = [];
  /** A user of the single site, with an empty folder. */
  const at = (role: Role = 'editor', site: Site = wordpress.site) => {
    const folder = emptyFolder();
    folders.push(folder);
    return { site, role, folder };
  };
  beforeAll(async () => {
    wordpress = await sharedWordPress();
  });
  afterAll(() => {
    for (const each of folders) each.remove();
  });

  test('a plan writes nothing, here or there', async () => {
    const place = at();
    const { code, out, err, sent } = await handOver(place, [small('plan')], { apply: false });
    expect({ code, sent }).toEqual({ code: 0, sent: { GET: 6, POST: 0 } });
    expect(out).toContain('plan: en ny sida skapas, som utkast');
    expect(out).toContain('+ plan-figur-1.csv (1 kB) laddas upp');
    expect(err).toContain('Det blir 4 skrivningar. Inget är ändrat än');
    expect(existsSync(`${place.folder.root}/publish`)).toBe(false);
    expect(await keptOf(place.site, 'plan')).toEqual({ pages: [], media: [] });
  });

  test('a first run, a second without changes, and one changed figure', async () => {
    const place = at();
    const { address } = place.site;
    const first = await handOver(place, [small('forsta')]);
    expect(first).toMatchObject({ code: 0, sent: { POST: 4 } });
    const { pages, media } = await keptOf(place.site, 'forsta');
    expect(pages).toEqual([
      expect.objectContaining({ status: 'draft', slug: 'forsta', thumbnail: media[0]?.id }),
    ]);
    expect(media.map(({ file, alt }) => [file, alt])).toEqual([
      ['forsta-delning.png', 'En bild'],
      ['forsta-figur-1.csv', ''],
    ]);
    expect(first.out).toContain(`${address}/wp-admin/post.php?post=${pages[0]?.id}&action=edit`);
    expect(first.out).toContain(`${address}/?page_id=${pages[0]?.id}&preview=true`);
    expect(first.out).toContain(`address: ${address}/forsta/`);
    expect(first.out).toMatch(/imageAddress: \S+\/forsta-delning\.png/);
    const text = readFileSync(place.folder.state(address).path, 'utf8');

    const second = await handOver(place, [small('forsta')], { site: null });
    expect(second).toMatchObject({ code: 0, sent: { GET: 5, POST: 0 } });
    expect(second.err).toContain('0 skrivningar, 5 läsningar');
    expect(readFileSync(place.folder.state(address).path, 'utf8')).toBe(text);

    const changed = small('forsta', { data: 'ort;andel\nA;37\n', text: 'Andelen är 37 procent.' });
    const third = await handOver(place, [changed], { site: null });
    expect(third).toMatchObject({ code: 0, sent: { POST: 2 } });
    expect(third.out).toContain('Andelen är [-38-]{+37+} procent.');
    expect(third.out).toContain(`nummer ${media[1]?.id}. Rapport tar aldrig bort något.`);
    const after = await keptOf(place.site, 'forsta');
    expect(after.media).toHaveLength(3);
    expect(after.pages[0]?.content).toContain('forsta-figur-1-1.csv');
    expect(after.pages[0]?.content).toContain('37 procent');
  });

  /** Every request of a first run; those that only read leave the site as it was, however far they came. */
  const moments = async () => {
    const asked: string[] = [];
    const fetchNoting: SiteFetch = async (url, init) => {
      asked.push(init.method);
      return await fetch(url, init);
    };
    await handOver(at(), [small('hel')], { fetch: fetchNoting });
    return asked.flatMap((method, index) => {
      const before = { number: index + 1, when: 'before' as const };
      return method === 'GET' ? [before] : [before, { ...before, when: 'after' as const }];
    });
  };

  test('broken off at every request, it is finished by the next run without doubles', async () => {
    const all = await moments();
    const idOf = ({ number, when }: (typeof all)[number]) => `bruten-${number}-${when}`;
    const broken = async (moment: (typeof all)[number]) => {
      const own = at();
      const content = small(idOf(moment));
      const { fetch: ask, stopped, end } = stopping(moment.number, moment.when);
      const run = handOver(own, [content], { fetch: ask });
      expect(await Promise.race([stopped, run])).toBe('stopped');
      rmSync(own.folder.state(own.site.address).lock); // its process is gone, as far as the next one knows
      expect(await handOver(own, [content])).toMatchObject({ code: 0 });
      if (moment.when === 'after') {
        expect(await handOver(own, [content])).toMatchObject({ code: 0, sent: { POST: 0 } });
      }
      end();
      expect((await run).code).toBe(3);
    };
    for (let first = 0; first < all.length; first += 3)
      await Promise.all(all.slice(first, first + 3).map(broken));
    const kept = await keptOfAll(wordpress.site, all.map(idOf));
    for (const [id, { pages, media }] of kept) expectWhole(id, pages, media);
    process.stdout.write(`broken off at ${kept.size} moments of a run: 0 doubles\n`);
  });

  test('killed at random moments, it is finished by the next run without doubles', async () => {
    const place = at();
    const random = seeded(16);
    const ids = Array.from({ length: 5 }, (_, index) => `dodad-${index}`);
    const child = async (id: string) => {
      const lines = 1 + Math.floor(random() * 10);
      const pause = random() * 40;
      const args = ['--import', 'tsx', fileURLToPath(new URL('publish-child.ts', import.meta.url))];
      const { address, users } = place.site;
      const settings = { id, address, password: users.editor.password, root: place.folder.root };
      const killed = spawn(process.execPath, [...args, JSON.stringify(settings)], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      let seen = 0;
      for await (const text of killed.stdout) {
        seen += String(text).split('\n').length - 1;
        if (seen < lines) continue;
        await wait(pause);
        killed.kill('SIGKILL');
      }
    };
    for (const id of ids) {
      await child(id);
      const documents = [id];
      expect(await handOver(place, [small(id)], { documents })).toMatchObject({ code: 0 });
    }
    const kept = await keptOfAll(place.site, ids);
    for (const [id, { pages, media }] of kept) expectWhole(id, pages, media);
    const again = await handOver(
      place,
      ids.map((id) => small(id)),
    );
    expect(again).toMatchObject({ code: 0, sent: { POST: 0 } });
    process.stdout.write(`killed ${kept.size} times: 0 doubles\n`);
  });
});

function expectWhole(id: string, pages: Kept['pages'], media: Kept['media']): void {
  expect({ id, slugs: pages.map(({ slug }) => slug), media: media.length }).toEqual({
    id,
    slugs: [id],
    media: 2,
  });
  expect(pages[0]?.content).toContain(`${id}-delning.png`);
}

/** The same random numbers every time (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
