import { rmSync } from 'node:fs';

import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { emptyFolder, type Folder, handOver, type Kept, keptOf, small } from './handing-over.ts';
import { stopping } from './network-faults.ts';
import { sharedWordPress } from './shared.ts';
import { missingForWordPress, type Role, type Site, type WordPress } from './site.ts';

const missing = missingForWordPress();
if (missing !== null) test.skip(`choices on a real WordPress (${missing})`, () => undefined);

/** What somebody does in the editor of the site. */
async function edit(site: Site, page: number, fields: object): Promise<void> {
  const answer = await fetch(`${site.address}/wp-json/wp/v2/pages/${page}`, {
    method: 'POST',
    headers: {
      Authorization: site.authorization('administrator'),
      'Content-Type': 'application/json',
    },
    body: JSON.stringify(fields),
  });
  expect(answer.status).toBe(200);
}
async function pageOf(site: Site, id: string): Promise<Kept['pages'][number]> {
  const [page] = (await keptOf(site, id)).pages;
  if (page === undefined) throw new Error(`${id} is not on the site`);
  return page;
}

describe.skipIf(missing !== null)('what people have done on the site', () => {
  let wordpress: WordPress;
  const folders: Folder[] = [];
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

  test('a page that was changed there is shown and left alone until somebody chooses', async () => {
    const place = at();
    const { site } = place;
    await handOver(place, [small('val')]);
    const page = await pageOf(site, 'val');
    const theirs = page.content.replace('38 procent', '39 procent');
    await edit(site, page.id, { content: theirs });

    const left = await handOver(place, [small('val', { text: 'Andelen är 37 procent.' })]);
    expect(left).toMatchObject({ code: 1, sent: { POST: 0 } });
    expect(left.out).toContain('Andelen är [-37-]{+39+} procent.');
    expect(left.err).toContain(
      `val: sidan ${page.id} är ändrad på webbplatsen, och lämnas som den är`,
    );
    expect(left.err).toContain('--overwrite');

    const keep = await handOver(place, [small('val')], { keep: [page.id] });
    expect(keep).toMatchObject({ code: 0, sent: { POST: 0 } });
    const kept = await handOver(place, [small('val')]);
    expect(kept).toMatchObject({ code: 0, sent: { POST: 0 } });
    expect(kept.out).toContain('du har valt att behålla den så');
    expect((await pageOf(site, 'val')).content).toBe(theirs);

    const over = await handOver(place, [small('val')], { overwrite: [page.id] });
    expect(over).toMatchObject({ code: 0, sent: { POST: 1 } });
    expect(await pageOf(site, 'val')).toEqual(page);

    const other = await handOver(place, [small('val')], { overwrite: [999_999] });
    expect(other).toMatchObject({ code: 1, sent: { POST: 0 } });
    expect(other.err).toContain('Ingen av dokumentens sidor har nummer 999999');
  });

  test('what people set themselves stays: address, order, and a title that nobody has changed here', async () => {
    const place = at();
    await handOver(place, [small('eget')]);
    const { id } = await pageOf(place.site, 'eget');
    await edit(place.site, id, { slug: 'annan-adress', menu_order: 3 });
    const again = await handOver(place, [small('eget', { text: 'Ny text.' })]);
    expect(again).toMatchObject({ code: 0, sent: { POST: 1 } });
    expect((await pageOf(place.site, 'eget')).slug).toBe('annan-adress');
    await edit(place.site, id, { title: 'Om eget, med tillägg' });
    const title = await handOver(place, [small('eget', { text: 'Ny text.' })]);
    expect(title).toMatchObject({ code: 1, sent: { POST: 0 } });
    expect(title.out).toContain('titel: Om eget{+, med tillägg+}');
  });

  test('nothing is published, and nothing that is published changed, without --live', async () => {
    const place = at();
    await handOver(place, [small('live')]);
    const { id } = await pageOf(place.site, 'live');
    const published = await handOver(place, [small('live')], { live: true });
    expect(published).toMatchObject({ code: 0, sent: { POST: 1 } });
    expect(published.out).toContain(`${place.site.address}/live/`);
    expect((await pageOf(place.site, 'live')).status).toBe('publish');

    const changed = small('live', { data: 'ort;andel\nB;1\n', text: 'Andelen är 1 procent.' });
    const left = await handOver(place, [changed]);
    expect(left).toMatchObject({ code: 0, sent: { POST: 0 } });
    expect(left.err).toContain(
      `live: sidan ${id} är publicerad, och ändringen skulle synas genast`,
    );
    expect(left.out).toContain('Andelen är [-38-]{+1+} procent.');

    expect(await handOver(place, [changed], { live: true })).toMatchObject({
      code: 0,
      sent: { POST: 2 },
    });
    const now = await pageOf(place.site, 'live');
    expect(now).toMatchObject({ id, status: 'publish' });
    expect(now.content).toContain('Andelen är 1 procent.');
  });

  test('a page in the trash stays there; one that is gone for good is made anew', async () => {
    const place = at();
    await handOver(place, [small('skrap')]);
    const { id } = await pageOf(place.site, 'skrap');
    await place.site.php(`wp_trash_post( ${id} );`);
    const trashed = await handOver(place, [small('skrap')]);
    expect(trashed).toMatchObject({ code: 1, sent: { POST: 0 } });
    expect(trashed.err).toContain(`skrap: sidan ${id} ligger i webbplatsens papperskorg`);
    await place.site.php(`wp_delete_post( ${id}, true );`);
    expect(await handOver(place, [small('skrap')])).toMatchObject({ code: 0, sent: { POST: 2 } });
    const { pages, media } = await keptOf(place.site, 'skrap');
    expect(pages).toMatchObject([{ status: 'draft', slug: 'skrap' }]);
    expect(media).toHaveLength(2);
  });

  test('an address that is taken is told of, and a file of the same name gets another', async () => {
    const place = at();
    await handOver(at(), [small('upptagen', { title: 'En annan' })]); // same names, by somebody else
    const content = small('upptagen', { text: 'En annan text.', data: 'ort;andel\nC;3\n' });
    const told = await handOver(place, [content]);
    expect(told.code).toBe(0);
    expect(told.out).toContain('Adressen upptagen är upptagen av sidan');
    expect(told.err).toContain(
      'adressen `upptagen` är upptagen på webbplatsen; sidan fick `upptagen-2`',
    );
    const { pages } = await keptOf(place.site, 'upptagen');
    const own = pages.find(({ slug }) => slug === 'upptagen-2');
    expect(own?.content).toContain('upptagen-figur-1-1.csv');
    const again = await handOver(place, [content]);
    expect(again).toMatchObject({ code: 0, sent: { POST: 0 } });
    expect(again.err).not.toContain('upptagen-2');
  });

  test('a state that was lost is found again on the site', async () => {
    const place = at();
    await handOver(place, [small('borta')]);
    const before = await keptOf(place.site, 'borta');
    rmSync(place.folder.state(place.site.address).path);
    const again = await handOver(place, [small('borta')]);
    expect(again).toMatchObject({ code: 0, sent: { POST: 0 } });
    expect(again.out).toContain('Sidan fanns redan på webbplatsen');
    expect(await handOver(place, [small('borta')])).toMatchObject({ code: 0, sent: { POST: 0 } });
    // Found, but not as we would write it: nobody knows who has changed it.
    await edit(place.site, before.pages[0]?.id ?? 0, { slug: 'borta-2' });
    rmSync(place.folder.state(place.site.address).path);
    const changed = await handOver(place, [small('borta', { text: 'Ny text.' })]);
    expect(changed).toMatchObject({ code: 1, sent: { POST: 0 } });
    expect(await keptOf(place.site, 'borta')).toMatchObject({
      media: before.media,
      pages: [{ status: 'draft' }],
    });
  });

  test('what an interrupted run had sent is ours, also when the sources have changed since', async () => {
    const place = at();
    await handOver(place, [small('halv')]);
    const { fetch, stopped, end } = stopping(7, 'after'); // the page, written
    const second = small('halv', { text: 'Andra texten.' });
    const broken = handOver(place, [second], { fetch });
    await Promise.race([stopped, broken]);
    rmSync(place.folder.state(place.site.address).lock);
    expect((await pageOf(place.site, 'halv')).content).toContain('Andra texten.');
    const third = await handOver(place, [small('halv', { text: 'Tredje texten.' })]);
    expect(third).toMatchObject({ code: 0, sent: { POST: 1 } });
    end();
    await broken;
  });

  test('a custom type gets what it supports, and pages may have a parent', async () => {
    const place = at();
    const custom = await handOver(place, [small('egen-typ')], { type: 'rapporter' });
    expect(custom).toMatchObject({ code: 0, sent: { POST: 4 } });
    const { pages } = await keptOf(place.site, 'egen-typ', 'rapporter');
    expect(pages).toMatchObject([{ slug: 'egen-typ', excerpt: 'Kort sagt.', thumbnail: 0 }]);
    expect(await handOver(place, [small('egen-typ')])).toMatchObject({
      code: 0,
      sent: { POST: 0 },
    });
    const other = await handOver(place, [small('egen-typ')], { type: 'pages' });
    expect(other.code).toBe(2);
    expect(other.err).toContain('har redan typen rapporter');

    const child = at();
    const { id } = await pageOf(place.site, 'eget');
    await handOver(child, [small('barn')], { parent: id });
    expect(await pageOf(place.site, 'barn')).toMatchObject({ parent: id });
  });

  test('a type that programs do not see is told with those that they do', async () => {
    const place = at();
    const { code, err, sent } = await handOver(place, [small('protokoll')], { type: 'protokoll' });
    expect({ code, POST: sent.POST }).toEqual({ code: 2, POST: 0 });
    expect(err).toContain('tar inte emot innehåll av typen `protokoll`');
    const near = await handOver(place, [small('protokoll')], { type: 'rapport-er' });
    expect(near.err).toContain('rapporter');
  });

  test('an alternative text that was changed here is changed there, without a new file', async () => {
    const place = at();
    await handOver(place, [small('alt')]);
    expect(await handOver(place, [small('alt', { alt: 'En bättre  beskrivning' })])).toMatchObject({
      code: 0,
      sent: { POST: 1 },
    });
    const { media } = await keptOf(place.site, 'alt');
    expect(media.map(({ alt }) => alt)).toEqual(['En bättre beskrivning', '']);
    await place.site.php(`wp_delete_attachment( ${media[0]?.id}, true );`);
    expect(await handOver(place, [small('alt', { alt: 'En bättre  beskrivning' })])).toMatchObject({
      code: 0,
      sent: { POST: 2 },
    });
  });

  test('authors may not make pages, but posts; in a network editors may, when their files are allowed', async () => {
    const author = at('author');
    const refused = await handOver(author, [small('roll')]);
    expect(refused).toMatchObject({ code: 3, sent: { POST: 0 } });
    expect(refused.err).toContain('Användaren author har inte rätt att skapa sidor av den typen');
    const posts = await handOver(author, [small('roll')], { type: 'posts' });
    expect(posts).toMatchObject({ code: 0, sent: { POST: 4 } });
    const publishing = await handOver(author, [small('roll')], { live: true });
    expect(publishing).toMatchObject({ code: 0, sent: { POST: 1 } });

    const editor = at('editor', wordpress.network);
    const type = await handOver(editor, [small('natverk')]);
    expect(type).toMatchObject({ code: 3, sent: { POST: 2 } });
    expect(type.err).toContain(
      'Filen natverk-figur-1.csv (1 kB) gick inte att ladda upp: webbplatsen tar inte emot filer som slutar på .csv',
    );
    expect(type.err).toContain('Nätverksinställningar, Tillåtna filtyper');
    await wordpress.network.php(
      `update_site_option( 'upload_filetypes', get_site_option( 'upload_filetypes' ) . ' csv' );`,
    );
    expect(await handOver(editor, [small('natverk')])).toMatchObject({
      code: 0,
      sent: { POST: 3 },
    });
    const { pages, media } = await keptOf(wordpress.network, 'natverk');
    expect([pages.length, media.length]).toEqual([1, 2]);
  });
});
