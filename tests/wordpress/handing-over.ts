/** What tests hand over to a WordPress, and how they look at what came of it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { ExitCode } from '../../scripts/cli/console.ts';
import { type PublishOptions, type PublishWorld, runPublish } from '../../scripts/cli/publish.ts';
import { noCache } from '../../scripts/compile/cache.ts';
import { siteNameOf } from '../../scripts/wordpress/address.ts';
import type { Clock, SiteFetch } from '../../scripts/wordpress/client.ts';
import type { SiteContent } from '../../scripts/wordpress/site-content.ts';
import type { Role, Site } from './site.ts';

export { small } from './small-document.ts';

export interface Ran {
  code: ExitCode;
  out: string;
  err: string;
  sent: { GET: number; POST: number };
}

/** A report's folder, without anything in it but what `publish` writes. */
export interface Folder {
  root: string;
  remove: () => void;
  /** The file that remembers what is on a site. */
  state: (site: string) => { path: string; lock: string };
}

export function emptyFolder(): Folder {
  const root = mkdtempSync(join(tmpdir(), 'rapport-publish-'));
  return {
    root,
    remove: () => rmSync(root, { recursive: true, force: true }),
    state: (site) => ({
      path: join(root, 'publish', `${siteNameOf(site)}.json`),
      lock: join(root, 'publish', `.${siteNameOf(site)}.lock`),
    }),
  };
}

export interface Asked extends Partial<Omit<PublishOptions, 'site'>> {
  site?: string | null;
  user?: string;
  password?: string;
  fetch?: SiteFetch;
  clock?: Clock;
  storeOf?: PublishWorld['storeOf'];
  colour?: boolean;
}

/** Time that passes only when somebody waits. */
export function ownClock(): Clock & { waited: number[] } {
  let now = Date.UTC(2026, 0, 1);
  const waited: number[] = [];
  return {
    waited,
    now: () => now,
    wait: async (ms) => {
      waited.push(ms);
      now += ms;
    },
  };
}

/** Runs the command as a user of a site. */
export async function handOver(
  {
    site,
    role = 'editor',
    folder,
  }: { site: Site | { address: string }; role?: Role; folder: Folder },
  contents: readonly SiteContent[],
  asked: Asked = {},
): Promise<Ran> {
  const said = { out: '', err: '' };
  const sent = { GET: 0, POST: 0 };
  const {
    fetch: ask = fetch,
    clock = ownClock(),
    user = role,
    password,
    colour = false,
    storeOf,
    ...options
  } = asked;
  const known = 'users' in site ? site.users[role].password : '';
  const io = {
    out: (text: string) => void (said.out += text),
    err: (text: string) => void (said.err += text),
    colour,
    interactive: false,
    fetch: () => Promise.reject(new Error('Only the site is asked')),
  };
  const world = {
    fetch: (async (url, init) => {
      sent[init.method] += 1;
      return await ask(url, init);
    }) satisfies SiteFetch,
    env: { RAPPORT_WP_USER: user, RAPPORT_WP_PASSWORD: password ?? known },
    ask: async () => null,
    clock,
    ...(storeOf !== undefined && { storeOf }),
    contentsOf: async (documents: readonly string[]) =>
      documents.length === 0 ? contents : contents.filter(({ id }) => documents.includes(id)),
  };
  const how: PublishOptions = {
    documents: [],
    lang: 'sv',
    apply: true,
    generator: 'Rapport 1.2.3',
    sourceDate: undefined,
    cache: noCache,
    ...options,
    ...(asked.site !== null && { site: asked.site ?? site.address }),
  } as PublishOptions;
  const code = await runPublish(
    { root: folder.root, out: join(folder.root, 'out') },
    how,
    io,
    world,
  );
  return { code, ...said, sent };
}

export interface Kept {
  pages: {
    id: number;
    status: string;
    title: string;
    content: string;
    excerpt: string;
    slug: string;
    thumbnail: number;
    parent: number;
  }[];
  media: { id: number; file: string; alt: string }[];
}

/** All that a site has of documents, the trash and every other status included, by their identifiers. */
export async function keptOfAll(
  site: Site,
  ids: readonly string[],
  type = 'pages',
): Promise<ReadonlyMap<string, Kept>> {
  const status = 'publish,draft,pending,private,future,trash';
  const pages = (await everyOf(site, `${type}?context=edit&status=${status}`)) as RestPage[];
  const media = (await everyOf(site, 'media?_fields=id,source_url,alt_text')) as RestMedia[];
  return new Map(
    ids.map((id) => [
      id,
      {
        pages: pages.flatMap((page) => pageIf(page, id)),
        media: media.flatMap((file) => fileIf(file, id)),
      },
    ]),
  );
}

export async function keptOf(site: Site, id: string, type = 'pages'): Promise<Kept> {
  return (await keptOfAll(site, [id], type)).get(id) ?? { pages: [], media: [] };
}

interface RestPage {
  id: number;
  status: string;
  slug: string;
  parent?: number;
  featured_media?: number;
  title: { raw: string };
  content: { raw: string };
  excerpt?: { raw: string };
}

interface RestMedia {
  id: number;
  source_url: string;
  alt_text: string;
}

function pageIf(page: RestPage, id: string): Kept['pages'] {
  const { title, content, excerpt, slug, status, featured_media: thumbnail = 0, parent = 0 } = page;
  if (title.raw !== `Om ${id}` && !content.raw.includes(`"rapport-${id}"`)) return [];
  return [
    {
      id: page.id,
      status,
      slug,
      thumbnail,
      parent,
      title: title.raw,
      content: content.raw,
      excerpt: excerpt?.raw ?? '',
    },
  ];
}

function fileIf(
  { id: number, source_url: url, alt_text: alt }: RestMedia,
  id: string,
): Kept['media'] {
  const file = url.split('/').at(-1) ?? '';
  return file.startsWith(`${id}-delning`) || file.startsWith(`${id}-figur`)
    ? [{ id: number, file, alt }]
    : [];
}

async function everyOf(site: Site, query: string): Promise<unknown[]> {
  const found: unknown[] = [];
  for (let page = 1; ; page += 1) {
    const order = `per_page=100&orderby=id&order=asc&page=${page}`;
    const address = `${site.address}/wp-json/wp/v2/${query}&${order}`;
    const headers = { Authorization: site.authorization('administrator') };
    const answer = await fetch(address, { headers });
    if (!answer.ok) throw new Error(`${address}: ${answer.status} ${await answer.text()}`);
    found.push(...((await answer.json()) as unknown[]));
    if (page >= Number(answer.headers.get('x-wp-totalpages'))) return found;
  }
}
