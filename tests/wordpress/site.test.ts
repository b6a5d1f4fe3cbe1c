import { describe, expect, test } from 'vitest';

import { sharedWordPress } from './shared.ts';
import { missingForWordPress, type Role, type Site } from './site.ts';

const missing = missingForWordPress();
if (missing !== null) test.skip(`a real WordPress (${missing})`, () => undefined);

/** What the site has kept of a post that a user writes. */
async function kept(site: Site, role: Role, content: string): Promise<unknown> {
  const answer = await fetch(`${site.address}/wp-json/wp/v2/posts`, {
    method: 'POST',
    headers: { Authorization: site.authorization(role), 'Content-Type': 'application/json' },
    body: JSON.stringify({ title: 'Prov', content, status: 'draft' }),
  });
  const post = (await answer.json()) as { content?: { raw?: unknown } };
  return post.content?.raw;
}

describe.skipIf(missing !== null)('a real WordPress', () => {
  const written = '<p>Hej <svg></svg><data value="1">1</data> å</p>';
  const filtered = '<p>Hej 1 å</p>';

  test('filters what authors write, and of editors only in a network', async () => {
    const { site, network } = await sharedWordPress();
    for (const [at, who, stays] of [
      [site, 'administrator', true],
      [site, 'editor', true],
      [site, 'author', false],
      [network, 'administrator', true],
      [network, 'editor', false],
      [network, 'author', false],
    ] as const) {
      expect(await kept(at, who, written)).toBe(stays ? written : filtered);
    }
  });
});
