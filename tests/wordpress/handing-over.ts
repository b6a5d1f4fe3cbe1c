/** What tests hand over to a WordPress, and how they look at what came of it. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { ExitCode } from '../../scripts/cli/console.ts';
import { type PublishOptions, runPublish } from '../../scripts/cli/publish.ts';
import { noCache } from '../../scripts/compile/cache.ts';
import { siteNameOf } from '../../scripts/wordpress/address.ts';
import type { Clock, SiteFetch } from '../../scripts/wordpress/client.ts';
import type { SiteContent } from '../../scripts/wordpress/site-content.ts';
import type { Role, Site } from './site.ts';

/** A dot of one colour: the smallest picture that WordPress takes. */
const dot = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

export interface Wanted {
  title?: string;
  text?: string;
  /** Data of the only figure. */
  data?: string;
  alt?: string;
  slug?: string;
  excerpt?: string;
}

/** A document with a picture that represents it and the data of a figure. */
export function small(id: string, wanted: Wanted = {}): SiteContent {
  const {
    title = `Om ${id}`,
    text = 'Andelen är 38 procent.',
    data = 'ort;andel\nA;38\n',
  } = wanted;
  const media = [
    {
      name: `${id}-delning.png`,
      type: 'image/png',
      content: dot,
      title,
      alt: wanted.alt ?? 'En bild',
    },
    {
      name: `${id}-figur-1.csv`,
      type: 'text/csv',
      content: Buffer.from(data),
      title: 'Figur 1',
      alt: null,
    },
  ];
  return {
    id,
    title,
    slug: wanted.slug ?? id,
    excerpt: wanted.excerpt ?? 'Kort sagt.',
    mark: `id="rapport-${id}"`,
    media,
    pdf: null,
    picture: `${id}-delning.png`,
    known: { address: null, pdfAddress: null, imageAddress: null },
    content: (addressOf) =>
      [
        '<!-- wp:html -->',
        `<div class="rapport" id="rapport-${id}">`,
        '<h2>Tillit på nätet</h2>',
        `<p>${text}</p>`,
        `<img src="${addressOf(`${id}-delning.png`)}" alt="En bild">`,
        `<p><a href="${addressOf(`${id}-figur-1.csv`)}">Data</a></p>`,
        '</div>',
        '<!-- /wp:html -->',
      ].join('\n'),
  };
}

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
    slug: string;
    thumbnail: number;
  }[];
  media: { id: number; file: string; alt: string }[];
}

/** All that a site has of a document, the trash and every other status included. */
export async function keptOf(site: Site, id: string, type = 'page'): Promise<Kept> {
  const printed = await site.php(`
$id = ${JSON.stringify(id)};
$out = array( 'pages' => array(), 'media' => array() );
foreach ( $wpdb->get_results( $wpdb->prepare( "SELECT * FROM $wpdb->posts WHERE post_type = %s AND post_title LIKE %s ORDER BY ID", ${JSON.stringify(type)}, 'Om ' . $id . '%' ) ) as $post ) {
	$out['pages'][] = array( 'id' => (int) $post->ID, 'status' => $post->post_status, 'title' => $post->post_title, 'content' => $post->post_content, 'slug' => $post->post_name, 'thumbnail' => (int) get_post_thumbnail_id( $post->ID ) );
}
foreach ( $wpdb->get_results( "SELECT * FROM $wpdb->posts WHERE post_type = 'attachment' ORDER BY ID" ) as $post ) {
	$file = basename( get_attached_file( $post->ID ) );
	if ( strpos( $file, $id . '-' ) === 0 ) {
		$out['media'][] = array( 'id' => (int) $post->ID, 'file' => $file, 'alt' => get_post_meta( $post->ID, '_wp_attachment_image_alt', true ) );
	}
}
echo json_encode( $out );`);
  return JSON.parse(printed) as Kept;
}

export function readState(folder: Folder, site: string): Record<string, unknown> {
  return JSON.parse(readFileSync(folder.state(site).path, 'utf8')) as Record<string, unknown>;
}

export function writeText(path: string, text: string): void {
  writeFileSync(path, text);
}
