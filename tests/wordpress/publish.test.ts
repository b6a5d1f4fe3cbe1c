import { existsSync, readFileSync, rmSync } from 'node:fs';

import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { emptyFolder, type Folder, handOver, keptOf, readState, small } from './handing-over.ts';
import { answering, downFrom, stopping, withPlugin } from './network-faults.ts';
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

  test('broken off at every request, before and after it is answered, it is finished by the next run', async () => {
    const place = at();
    const whole = await handOver(place, [small('hel')]);
    const requests = whole.sent.GET + whole.sent.POST;
    const scenarios = Array.from({ length: requests }, (_, index) => index + 1).flatMap((number) =>
      (['before', 'after'] as const).map((when) => ({ number, when })),
    );
    const broken = async ({ number, when }: (typeof scenarios)[number]) => {
      const id = `bruten-${number}-${when}`;
      const own = at();
      const { fetch, stopped } = stopping(number, when);
      expect(await Promise.race([stopped, handOver(own, [small(id)], { fetch })])).toBe('stopped');
      rmSync(own.folder.state(own.site.address).lock); // its process is gone, as far as the next one knows
      const { code } = await handOver(own, [small(id)]);
      const { sent } = await handOver(own, [small(id)]);
      const { pages, media } = await keptOf(own.site, id);
      return {
        code,
        again: sent.POST,
        pages: pages.length,
        media: media.length,
        slug: pages[0]?.slug === id,
      };
    };
    const results: unknown[] = [];
    for (let first = 0; first < scenarios.length; first += 4)
      results.push(...(await Promise.all(scenarios.slice(first, first + 4).map(broken))));
    const right = { code: 0, again: 0, pages: 1, media: 2, slug: true };
    expect(results).toEqual(scenarios.map(() => right));
    process.stdout.write(`${results.length} broken runs at ${requests} requests: no doubles\n`);
  });
});
