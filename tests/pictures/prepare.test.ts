import sharp from 'sharp';
import { expect, test } from 'vitest';

import { preparePicture } from '../../scripts/pictures/prepare.ts';

type Colour = { r: number; g: number; b: number; alpha?: number };

function plain(width: number, height: number, background: Colour = { r: 200, g: 20, b: 20 }) {
  const channels = background.alpha === undefined ? 3 : 4;
  return sharp({ create: { width, height, channels, background }, limitInputPixels: false });
}

async function made(bytes: Uint8Array, path: string) {
  const result = await preparePicture(bytes, path);
  if ('ruleId' in result) throw new Error(result.reason.sv);
  return result;
}

async function fault(bytes: Uint8Array, path: string): Promise<string> {
  const result = await preparePicture(bytes, path);
  return 'ruleId' in result ? result.reason.sv : 'no fault';
}

test('a photo is turned as its camera says, made smaller, and says nothing of where it was taken', async () => {
  const taken = await plain(3000, 2000)
    .jpeg()
    .withMetadata({ orientation: 6 })
    .withExif({ IFD0: { Artist: 'Elin Ek' }, IFD3: { GPSLatitude: '56/1 2/1 0/1' } })
    .toBuffer();
  const { type, bytes, width, height } = await made(taken, 'a.JPG');
  expect([type, width, height]).toEqual(['image/jpeg', 1600, 2400]);
  const { exif, icc, xmp, iptc, space } = await sharp(bytes).metadata();
  expect([exif, icc, xmp, iptc, space]).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
    'srgb',
  ]);
  expect(Buffer.from(bytes).includes('Elin')).toBe(false);
});

test('a small picture is never made larger, and one that is see-through stays so', async () => {
  const icon = await plain(24, 24, { r: 0, g: 0, b: 0, alpha: 0.5 }).png().toBuffer();
  const { type, bytes, width } = await made(icon, 'ikon.png');
  expect([type, width, (await sharp(bytes).metadata()).hasAlpha]).toEqual(['image/png', 24, true]);
});

test('colours for print and sixteen bits become those of a screen', async () => {
  const cmyk = await plain(60, 40).toColourspace('cmyk').jpeg().toBuffer();
  const deep = await plain(60, 40).toColourspace('rgb16').png().toBuffer();
  for (const [bytes, path] of [
    [cmyk, 'a.jpg'],
    [deep, 'a.png'],
  ] as const) {
    const { channels, depth } = await sharp((await made(bytes, path)).bytes).metadata();
    expect([channels, depth]).toEqual([3, 'uchar']);
  }
});

test.each(['webp', 'gif', 'avif', 'tiff'] as const)(
  '%s becomes what every page can show',
  async (format) => {
    const bytes = await plain(60, 40).toFormat(format).toBuffer();
    expect((await made(bytes, `a.${format}`)).type).toMatch(/^image\/(?:jpeg|png)$/);
  },
);

test('the same file gives the same bytes', async () => {
  const photo = await plain(2000, 1000).jpeg().toBuffer();
  const [one, other] = [await made(photo, 'a.jpg'), await made(photo, 'a.jpg')];
  expect(Buffer.from(one.bytes).equals(other.bytes)).toBe(true);
});

test('what is no whole picture is told of', async () => {
  const noise = Buffer.from(Array.from({ length: 400 * 400 * 3 }, (_, at) => (at * at) % 251));
  const photo = await sharp(noise, { raw: { width: 400, height: 400, channels: 3 } })
    .jpeg()
    .toBuffer();
  expect(await fault(photo.subarray(0, photo.length / 2), 'a.jpg')).toMatch(
    /trasig eller avkortad/,
  );
  expect(await fault(photo.subarray(0, 40), 'a.jpg')).toMatch(/trasig eller avkortad/);
  expect(await fault(Buffer.alloc(0), 'a.jpg')).toBe('filen är tom');
  expect(await fault(photo, 'a.png')).toMatch(/innehållet är JPEG/);
  expect(await fault(Buffer.from('hej'), 'a.png')).toMatch(/ingen bild i ett känt format/);
  expect(await fault(Buffer.from('%PDF-1.7'), 'a.png')).toMatch(/formatet PDF/);
  expect(await fault(Buffer.from('BM' + '\0'.repeat(60)), 'a.bmp')).toMatch(/formatet BMP/);
});

test('a picture that moves is told of', async () => {
  const colours = [
    { r: 9, g: 9, b: 9 },
    { r: 250, g: 9, b: 9 },
  ];
  const frames = await Promise.all(colours.map((each) => plain(20, 20, each).png().toBuffer()));
  const moving = await sharp(frames, { join: { animated: true } })
    .gif()
    .toBuffer();
  expect(await fault(moving, 'a.gif')).toMatch(/flera bilder i följd/);
});

test('400 megapixels are told of within a second', async () => {
  const huge = await plain(20_000, 20_000).png().toBuffer();
  const start = performance.now();
  expect(await fault(huge, 'a.png')).toMatch(/20000 × 20000 bildpunkter \(400 megapixel\)/);
  expect(performance.now() - start).toBeLessThan(1000);
});
