import { describe, expect, test } from 'vitest';

import { siteAddressOf, siteNameOf } from '../../scripts/wordpress/address.ts';
import {
  mostWrites,
  spanMs,
  waitBeforeWrite,
  waitsFor,
  withWrite,
  type WriteCount,
} from '../../scripts/wordpress/budget.ts';
import { secretFrom } from '../../scripts/wordpress/choose.ts';
import { pauseOf } from '../../scripts/wordpress/client.ts';
import { choiceOf, decide, type PageTexts, writtenOf } from '../../scripts/wordpress/decide.ts';
import { changesBetween, shownChange } from '../../scripts/wordpress/redline.ts';
import type { SitePage } from '../../scripts/wordpress/schemas.ts';
import { secretOf } from '../../scripts/wordpress/secret.ts';
import type { DocumentState } from '../../scripts/wordpress/state.ts';
import { addressOf } from '../../scripts/wordpress/telling.ts';
import { sha256Of } from '../../scripts/wordpress/upload.ts';

const plain = { deleted: (text: string) => text, inserted: (text: string) => text };
const shown = (old: string, now: string) =>
  changesBetween(old, now).map((change) => [change.heading, shownChange(change, plain)]);

function pauseFor(status: number, after: string | undefined): number | null {
  const headers: Record<string, string> = after === undefined ? {} : { 'Retry-After': after };
  return pauseOf(new Response(null, { status, headers }), Date.UTC(2026, 0, 1));
}

function page(content: string, more: Partial<SitePage> = {}): SitePage {
  return {
    id: 7,
    status: 'draft',
    slug: 's',
    link: 'https://www.example.se/?page_id=7',
    title: { raw: 'T' },
    content: { raw: content },
    ...more,
  };
}

function keptAs(content: string): Pick<DocumentState, 'written'> {
  return { written: writtenOf({ title: 'T', content }, { title: 'T', content }) };
}

function paragraphs(seed: number): string {
  const lines = Array.from({ length: 20_000 }, (_, index) => `<p>${(index * seed) % 7919} ord</p>`);
  return lines.join('\n');
}

describe('the budget of writes', () => {
  test('never lets more than 50 through in any five minutes, however they are spread', () => {
    let [now, writes] = [1_000_000, [] as readonly WriteCount[]];
    const sent: number[] = [];
    for (let index = 0; index < 400; index += 1) {
      now += (index * 7919) % 9000;
      now += waitBeforeWrite(writes, now);
      writes = withWrite(writes, now);
      sent.push(now);
      const within = sent.filter((at) => at > now - spanMs).length;
      expect(within).toBeLessThanOrEqual(mostWrites);
    }
    expect(writes.length).toBeLessThanOrEqual(12);
  });

  test('begins with no wait, and tells how long the rest will take', () => {
    expect(waitsFor(mostWrites, [], 0)).toBe(0);
    expect(waitsFor(mostWrites + 1, [], 0)).toBe(spanMs + 30_000);
    const later = [{ at: new Date(10 ** 12).toISOString(), count: 50 }];
    expect(waitBeforeWrite(later, 0)).toBe(0); // a clock that was set back
  });
});

describe('the time that a site asks to wait', () => {
  test.each([
    [429, '7', 7000],
    [429, '0', 1000],
    [429, 'Thu, 01 Jan 2026 00:00:30 GMT', 30_000],
    [429, 'strax', 30_000],
    [429, undefined, 30_000],
    [503, '5', 5000],
    [503, undefined, null],
    [200, '5', null],
  ])('%s with %s', (status, after, wait) => {
    expect(pauseFor(status, after)).toBe(wait);
  });
});

describe('an address', () => {
  test.each([
    ['https://www.example.se/', 'https://www.example.se', 'www.example.se'],
    [
      'https://www.example.se/Rapporter/',
      'https://www.example.se/Rapporter',
      'www.example.se-rapporter',
    ],
    ['http://localhost:8080', 'http://localhost:8080', 'localhost-8080'],
    ['http://[::1]:8080/', 'http://[::1]:8080', '1-8080'],
  ])('%s', (written, address, name) => {
    expect([siteAddressOf(written), siteNameOf(siteAddressOf(written))]).toEqual([address, name]);
  });

  test.each([
    'http://127.0.0.1.example.se',
    'http://localhost.example.se',
    'ftp://example.se',
    '',
    'javascript:1',
  ])('%s is refused', (written) => {
    expect(() => siteAddressOf(written)).toThrow('site-address');
  });
});

describe('a password', () => {
  const secret = secretOf('eva', 'abcd EFGH ijkl');
  test('is taken out of every text, however it is written', () => {
    const base64 = Buffer.from('eva:abcd EFGH ijkl').toString('base64');
    const text = `a abcd EFGH ijkl b abcdEFGHijkl c ${base64} d abcd%20EFGH%20ijkl e ${secret.header}`;
    expect(secret.scrub(text)).toBe('a ••• b ••• c ••• d ••• e Basic •••');
  });

  test('is taken out of the environment', async () => {
    const env: NodeJS.ProcessEnv = { RAPPORT_WP_USER: 'eva', RAPPORT_WP_PASSWORD: ' abcd EFGH ' };
    const how = { site: 'https://www.example.se', words: { user: 'vem', password: 'lösen' } };
    const given = await secretFrom(env, async () => null, how);
    expect(given.header).toBe(secretOf('eva', 'abcd EFGH').header);
    expect(env).toEqual({ RAPPORT_WP_USER: 'eva' });
    const asked: unknown[] = [];
    await secretFrom(
      {},
      async (question, { hidden }) => {
        asked.push([question, hidden]);
        return 'svar';
      },
      how,
    );
    expect(asked).toEqual([
      ['vem', false],
      ['lösen', true],
    ]);
  });
});

describe('what becomes of a page', () => {
  const ours: PageTexts = { title: 'T', content: 'ny' };
  const no = { choice: null, live: false } as const;
  const keep = { chosen: choiceOf(ours, { title: 'T', content: 'deras' }) };

  test.each([
    ['it is not there', null, {}, no, 'make', ['title', 'content']],
    ['it is right', page('ny'), keptAs('gammal'), no, 'leave', []],
    ['it is as we wrote it', page('gammal'), keptAs('gammal'), no, 'change', ['content']],
    ['somebody changed it', page('deras'), keptAs('gammal'), no, 'changed', ['content']],
    ['nobody knows who wrote it', page('deras'), {}, no, 'changed', ['content']],
    [
      'it is to be written over',
      page('deras'),
      {},
      { ...no, choice: 'overwrite' },
      'change',
      ['content'],
    ],
    ['it is to be kept', page('deras'), {}, { ...no, choice: 'keep' }, 'keep', ['content']],
    ['it was kept before', page('deras'), keep, no, 'kept', ['content']],
    ['it was kept before, and changed again', page('deras 2'), keep, no, 'changed', ['content']],
    [
      'a broken run had sent it',
      page('mitt'),
      { sending: sha256Of('mitt') },
      no,
      'change',
      ['content'],
    ],
    [
      'it is published',
      page('gammal', { status: 'publish' }),
      keptAs('gammal'),
      no,
      'live',
      ['content'],
    ],
    [
      'it is published, and may be changed',
      page('gammal', { status: 'publish' }),
      keptAs('gammal'),
      { ...no, live: true },
      'change',
      ['content'],
    ],
    ['it is published and right', page('ny', { status: 'publish' }), {}, no, 'leave', []],
    ['it is in the trash', page('gammal', { status: 'trash' }), keptAs('gammal'), no, 'trash', []],
    [
      'its title was changed there',
      page('ny', { title: { raw: 'Deras' } }),
      keptAs('ny'),
      no,
      'changed',
      ['title'],
    ],
  ] as const)('%s', (_, there, state, how, verdict, texts) => {
    const decision = decide(ours, there, state, how);
    expect([decision.verdict, Object.keys(decision.texts)]).toEqual([verdict, texts]);
  });

  test('a title that the site keeps in its own way is left so, but no text is', () => {
    const own = { title: 'A & B', content: 'x "y"' };
    const theirs = { title: 'A &amp; B', content: 'x &quot;y&quot;' };
    const there = page(theirs.content, { title: { raw: theirs.title } });
    const { verdict, texts } = decide(own, there, { written: writtenOf(own, theirs) }, no);
    expect([verdict, texts]).toEqual(['change', { content: own.content }]);
  });

  test('its address is told as it will be', () => {
    const template = { permalink_template: 'https://www.example.se/rapporter/%pagename%/' };
    expect(addressOf(page('', template))).toBe('https://www.example.se/rapporter/s/');
    expect(addressOf(page('', { ...template, status: 'publish' }))).toBe(
      'https://www.example.se/?page_id=7',
    );
    expect(
      addressOf(page('', { permalink_template: 'https://www.example.se/%year%/%postname%/' })),
    ).toBe('https://www.example.se/?page_id=7');
  });
});

describe('a redline', () => {
  test('shows what differs, below the heading that it stands under', () => {
    const old =
      '<h2>Ett</h2>\n<p>lika</p>\n<h2 id="b">Två <em>tre</em></h2>\n<p>38 procent</p>\n<p>lika</p>\n';
    expect(shown(old, old)).toEqual([]);
    expect(shown(old, old.replace('38', '37'))).toEqual([
      ['Två tre', '<p>[-38-]{+37+} procent</p>'],
    ]);
    expect(shown(old, `${old}<p>nytt</p>\n`)).toEqual([['Två tre', '{+<p>nytt</p>⏎+}']]);
  });

  test('names what cannot be seen, and obeys nothing', () => {
    expect(shown('a b', 'a\u00a0b')).toEqual([['', 'a[- -]{+‹U+00A0›+}b']]);
    const [[, text = ''] = []] = shown('a', 'a\u001b[31m\u202eb');
    expect(text).not.toMatch(/[\p{Cc}\u202e]/u);
  });

  test('of texts with nothing in common ends in time', () => {
    const started = performance.now();
    expect(shown(paragraphs(3), paragraphs(5)).length).toBeGreaterThan(0);
    expect(performance.now() - started).toBeLessThan(5000);
  });
});
