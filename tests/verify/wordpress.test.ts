import { rm } from 'node:fs/promises';
import { join } from 'node:path';

import { describe, expect, test } from 'vitest';

import { fragmentOf } from '../../scripts/handover/fragment/fragment.ts';
import type { Handover } from '../../scripts/handover/handover.ts';
import { mediaOf } from '../../scripts/handover/media.ts';
import { toldOf } from '../../scripts/verify/telling.ts';
import { verifyPage } from '../../scripts/verify/verify-page.ts';
import { sharedWordPress } from '../wordpress/shared.ts';
import { missingForWordPress, type Role, type Site } from '../wordpress/site.ts';
import { handoverOf } from './published.ts';

const missing = missingForWordPress();
if (missing !== null) test.skip(`a public page of WordPress (${missing})`, () => undefined);

async function post(
  site: Site,
  role: Role,
  path: string,
  init: RequestInit,
): Promise<Record<string, unknown>> {
  const answer = await fetch(`${site.address}/wp-json/wp/v2/${path}`, {
    method: 'POST',
    ...init,
    headers: { Authorization: site.authorization(role), ...init.headers },
  });
  expect([200, 201]).toContain(answer.status);
  return (await answer.json()) as Record<string, unknown>;
}

interface Published {
  id: unknown;
  link: string;
  content: string;
  /** Address of each media file, by name. */
  media: ReadonlyMap<string, string>;
}

async function publish(site: Site, role: Role, handover: Handover): Promise<Published> {
  const media = new Map<string, string>();
  for (const { name, type, content } of await mediaOf(handover)) {
    const headers = {
      'Content-Type': type,
      'Content-Disposition': `attachment; filename="${name}"`,
    };
    const { source_url: url } = await post(site, role, 'media', {
      headers,
      body: Buffer.from(content),
    });
    media.set(name, String(url));
  }
  const { html: content } = fragmentOf(handover, (name) => media.get(name) ?? '');
  const { title } = handover.document.config;
  const { id, link } = await write(site, role, 'pages', { title, content, status: 'publish' });
  return { id, link: String(link), content, media };
}

async function write(
  site: Site,
  role: Role,
  path: string,
  fields: object,
): Promise<Record<string, unknown>> {
  return await post(site, role, path, {
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(fields),
  });
}

async function told(link: string, handover: Handover): Promise<string[]> {
  const network = { fetch, userAgent: 'Rapport (test)', timeout: 20_000, named: link };
  const { findings, placeOf } = await verifyPage(link, [handover], { network, withLinks: false });
  return toldOf(findings, placeOf, 'sv').map(({ ruleId, message, source }) =>
    source === null
      ? `${ruleId}: ${message}`
      : `${ruleId}: ${message} [${source.path}:${source.line}]`,
  );
}

describe.skipIf(missing !== null)('a public page of WordPress', () => {
  test('is right as it was put in, by whoever put it in, and each change is found', async () => {
    const { site } = await sharedWordPress();
    const handover = await handoverOf('rapport', ['html', 'pdf']);
    const { id, link, content, media } = await publish(site, 'editor', handover);
    expect(await told(link, handover)).toEqual([]);
    const { blocks } = fragmentOf(handover, (name) => media.get(name) ?? '');
    const { title } = handover.document.config;
    // Whoever may not write HTML of his own is filtered.
    const byAuthor = await write(site, 'author', 'posts', {
      title,
      content: blocks,
      status: 'publish',
    });
    expect(await told(String(byAuthor['link']), handover)).toEqual([]);

    // One digit, one header cell.
    const changed = content
      .replace('läser 62', 'läser 26')
      .replace(/<th scope="row"[^>]*>Ibland<\/th>/, '<td>Ibland</td>');
    await write(site, 'editor', `pages/${String(id)}`, { content: changed });
    expect(await told(link, handover)).toEqual([
      'published-number: ”62” (fig-lasning.ofta) i stycket ”Av eleverna läser 62 procent ofta, se f…” under rubriken ”Resultat” står som ”26” [chapter/rapport/02-resultat.md:3]',
      'published-structure: ”Ibland” i tabellen ”Figur 1. Hur ofta eleverna läser”, kolumnen ”Svarsalternativ” ska vara en rubrikcell men är en vanlig cell [figures/fig-lasning.yaml:1]',
    ]);

    // One dead link.
    await write(site, 'editor', `pages/${String(id)}`, { content });
    const url = media.get('rapport-figur-1.csv') ?? '';
    await rm(join(site.content, new URL(url).pathname.replace('/wp-content/', '')));
    expect(await told(link, handover)).toEqual([
      `published-file-answers: Filen rapport-figur-1.csv i stycket ”Siffrorna som fil: CSV, Excel” under rubriken ”Resultat” går inte att hämta från \`${url}\`: sidan finns inte (404) [figures/fig-lasning.yaml:1]`,
    ]);
  });
});
