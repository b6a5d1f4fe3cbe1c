import { afterAll, beforeAll, expect, test, vi } from 'vitest';

import type { PrintBrowser } from '../../scripts/pdf/browser.ts';
import { rasterise } from '../../scripts/pdf/raster.ts';
import { drawing, fontCss } from '../../scripts/tools/samples/chapter.ts';
import { requireBrowser } from './browsers.ts';

const drawings = [
  { id: 'one', svg: drawing('one', 'alt', [['Ett', 50]]), width: 472, height: 26 },
  {
    id: 'two',
    svg: drawing(
      'two',
      'alt',
      [
        ['Ett', 50],
        ['Två', 20],
      ],
      320,
    ),
    width: 320,
    height: 51.5,
  },
];

let browser: PrintBrowser;

beforeAll(async () => {
  browser = await requireBrowser();
});

afterAll(async () => {
  await browser.close();
});

/** Width and height in dots, as the PNG says. */
function sizeOf(png: Uint8Array | undefined): [number, number] {
  const bytes = Buffer.from(png ?? []);
  expect(bytes.toString('latin1', 1, 4)).toBe('PNG');
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

test('each drawing becomes a picture of its own size', async () => {
  const pictures = await rasterise(browser, drawings, fontCss);

  expect([...pictures.keys()]).toEqual(['one', 'two']);
  expect(sizeOf(pictures.get('one'))).toEqual([944, 52]);
  expect(sizeOf(pictures.get('two'))).toEqual([640, 104]);
});

test('the same drawing gives the same picture, wherever it stands, and another scale another', async () => {
  const pictures = await rasterise(browser, drawings, fontCss);
  const turned = await rasterise(browser, drawings.toReversed(), fontCss);
  const small = await rasterise(browser, drawings, fontCss, 1);

  for (const { id } of drawings) {
    expect(Buffer.from(turned.get(id) ?? []).equals(pictures.get(id) ?? Buffer.alloc(0))).toBe(
      true,
    );
  }
  expect(sizeOf(small.get('one'))).toEqual([472, 26]);
});

test.each(['LC_ALL', 'LC_MESSAGES', 'LANGUAGE'])(
  'the language of the machine changes no letter: %s',
  async (name) => {
    // In Turkish, f and i are not drawn as one.
    const svg = drawing('fi', 'alt', [['Offentlig finansiering', 50]]);
    const pictured = [{ id: 'fi', svg, width: 472, height: 26 }];
    const here = await rasterise(browser, pictured, fontCss);
    vi.stubEnv(name, 'tr_TR.UTF-8');
    const turkish = await requireBrowser();
    try {
      const there = await rasterise(turkish, pictured, fontCss);
      expect(Buffer.compare(there.get('fi') ?? Buffer.of(), here.get('fi') ?? Buffer.of())).toBe(0);
    } finally {
      await turkish.close();
      vi.unstubAllEnvs();
    }
  },
);

test('no drawings give no pictures', async () => {
  expect((await rasterise(browser, [], fontCss)).size).toBe(0);
});
