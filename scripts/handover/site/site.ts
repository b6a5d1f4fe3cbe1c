import { readFile } from 'node:fs/promises';

import type { ReduceFont } from '../../html/fonts.ts';
import { screenPageOf } from '../../html/page.ts';
import { bytesOf } from '../../publish/output.ts';
import { sha256Of } from '../../read/checksums.ts';
import type { Handover, HandoverFile } from '../handover.ts';
import { headerFiles } from './headers.ts';
import { indexContent, notFoundContent, type SiteEntry, siteTitle } from './index-page.ts';
import { siteTermsOf } from './terms.ts';

export const siteManifestPath = 'manifest.json';

export interface SiteOptions {
  /** Where the folder will be found, ending in a slash; `null` where nobody knows. */
  address: string | null;
  reduce: ReduceFont;
  /** E-books, by identifier of their document. */
  epubs: ReadonlyMap<string, HandoverFile>;
  /** The catalogue of open data with its files. */
  openData: readonly HandoverFile[];
}

/**
 * A folder for any web server: documents as they are built, an index, a page for addresses that lead nowhere, and headers. Addresses
 * within it are relative, so that it may lie anywhere. What needs the whole address (`sitemap.xml`, `robots.txt`) is left out
 * where that is not known.
 */
export async function siteOf(
  handovers: readonly Handover[],
  { address, reduce, epubs, openData }: SiteOptions,
): Promise<HandoverFile[]> {
  const [first] = handovers;
  if (first === undefined) return [];
  const built = first.manifest.files.flatMap(({ path }): HandoverFile[] => {
    const content = first.files.get(path);
    return content === undefined ? [] : [{ path, content }];
  });
  const entries = handovers.map((handover): SiteEntry => {
    const { id } = handover.document.config;
    return { handover, epub: epubs.has(id) ? `${id}.epub` : null };
  });
  const books = [...epubs].map(([id, { content }]) => ({ path: `${id}.epub`, content }));
  const pages = await ownPages(entries, { address, reduce, openData });
  const files = [...built, ...books, ...openData, ...pages];
  const path = address === null ? '/' : new URL(address).pathname;
  const shown = files.map((file) => file.path).filter((name) => /\.(?:html|svg)$/.test(name));
  const whole = [...files, ...headerFiles(path, shown), ...forSearch(handovers, address)];
  return withSiteManifest(whole, first.generator);
}

/** The folder that the addresses of report.yaml agree on, where they end as the pages are named; `null` where they do not. */
export function addressIn(handovers: readonly Handover[]): string | null {
  const folders = handovers.flatMap(({ document: { config } }) => {
    const end = `/${config.id}.html`;
    return config.address?.endsWith(end) === true ? [config.address.slice(0, 1 - end.length)] : [];
  });
  return new Set(folders).size === 1 ? (folders[0] ?? null) : null;
}

async function ownPages(
  entries: readonly SiteEntry[],
  { address, reduce, openData }: Pick<SiteOptions, 'address' | 'reduce' | 'openData'>,
): Promise<HandoverFile[]> {
  const [first] = entries;
  if (first === undefined) return [];
  const { document, book } = first.handover;
  const { lang } = document.config;
  const terms = siteTermsOf(lang);
  const css = await readFile(new URL('site.css', import.meta.url), 'utf8');
  const page = { lang, kind: 'site', meta: [], css };
  const catalogue = openData.find(({ path }) => /\.(?:html|md|txt)$/.test(path))?.path ?? null;
  const index = indexContent(entries, { lang, openData: catalogue });
  const title = siteTitle(entries, terms);
  const missing = notFoundContent(lang, address ?? './');
  const { theme } = book;
  const made = await Promise.all([
    screenPageOf(index, { ...page, title }, theme, reduce),
    screenPageOf(missing, { ...page, title: terms.notFound.title }, theme, reduce),
  ]);
  return made.map(({ html }, at) => ({
    path: at === 0 ? 'index.html' : '404.html',
    content: html,
  }));
}

/** A map of the site and where it is, for search engines (sitemaps.org 0.9). Days are those of editions. */
function forSearch(handovers: readonly Handover[], address: string | null): HandoverFile[] {
  if (address === null) return [];
  const urls = handovers.map(({ document: { config } }) => {
    const day = config.edition?.date ?? null;
    const changed = day === null ? '' : `<lastmod>${day}</lastmod>`;
    return `  <url><loc>${escaped(`${address}${config.id}.html`)}</loc>${changed}</url>\n`;
  });
  const sitemap = `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
  <url><loc>${escaped(address)}</loc></url>
${urls.join('')}</urlset>
`;
  return [
    { path: 'sitemap.xml', content: sitemap },
    { path: 'robots.txt', content: `User-agent: *\nAllow: /\nSitemap: ${address}sitemap.xml\n` },
  ];
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

/** What the folder holds, so that the next one knows what was ours. */
function withSiteManifest(files: readonly HandoverFile[], generator: string): HandoverFile[] {
  const sorted = [...files].sort((one, other) => (one.path < other.path ? -1 : 1));
  const entries = sorted.map(({ path, content }) => {
    const bytes = bytesOf(content);
    return { path, bytes: bytes.length, sha256: sha256Of(bytes) };
  });
  const content = `${JSON.stringify({ generator, files: entries }, null, 2)}\n`;
  return [...sorted, { path: siteManifestPath, content }];
}
