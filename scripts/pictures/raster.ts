import sharp, { type Metadata, type Sharp } from 'sharp';

import type { PictureFormat } from '../model/picture.ts';
import { type PictureFault, type Prepared, unusable } from './prepared.ts';

/**
 * Most pixels of a picture. One of so many takes a few seconds, and some hundred MB where its format cannot be read in strips.
 */
const mostPixels = 100_000_000;

/** Px: more than 300 dpi over the whole printed width (472 CSS px), and twice the pixels of the text on most screens. */
const widest = 1600;
/** Px: of a picture that is read by scrolling, such as a long information graphic. */
const highest = 6000;

// One strip at a time, and no instructions that only some processors have: the same bytes from every machine.
sharp.concurrency(1);
sharp.cache(false);
sharp.simd(false);
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
  operation: [
    'VipsForeignLoadJpeg',
    'VipsForeignLoadPng',
    'VipsForeignLoadWebp',
    'VipsForeignLoadNsgif',
    'VipsForeignLoadHeif',
    'VipsForeignLoadTiff',
  ],
});

/**
 * Turns a picture as its camera says, makes it sRGB and no larger than a page can use, and leaves all else out: where and when it
 * was taken are personal data.
 */
export async function prepareRaster(
  bytes: Uint8Array,
  format: PictureFormat,
): Promise<Prepared | PictureFault> {
  try {
    const open = () => sharp(bytes, { failOn: 'error', limitInputPixels: mostPixels });
    const facts = await sharp(bytes, { failOn: 'error', limitInputPixels: false }).metadata();
    return faultOf(facts, bytes) ?? (await written(open(), isPhoto(format, facts, bytes)));
  } catch {
    return unusable({
      sv: 'filen är trasig eller avkortad; spara eller hämta den på nytt',
      en: 'the file is damaged or cut off; save or fetch it again',
    });
  }
}

function faultOf(facts: Metadata, bytes: Uint8Array): PictureFault | null {
  const { width, height, pages = 1 } = facts;
  if (width * height > mostPixels) {
    const found = Math.round((width * height) / 1_000_000);
    const most = mostPixels / 1_000_000;
    return unusable({
      sv: `den har ${width} × ${height} bildpunkter (${found} megapixel), och högst ${most} megapixel ryms; förminska den`,
      en: `it has ${width} × ${height} pixels (${found} megapixels), and the limit is ${most} megapixels; make it smaller`,
    });
  }
  if (pages > 1 || isMoving(bytes)) {
    return unusable({
      sv: 'den har flera bilder i följd, och ett tryck visar en; spara den som ska synas för sig',
      en: 'it holds several pictures in a row, and a print shows one; save the one to be seen by itself',
    });
  }
  return null;
}

/** An animated PNG says so before its first picture. */
function isMoving(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 4096)).includes('acTL');
}

/** A photo stays JPEG; what has sharp edges or is see-through is PNG, which loses nothing. */
function isPhoto(format: PictureFormat, { hasAlpha }: Metadata, bytes: Uint8Array): boolean {
  if (hasAlpha) return false;
  const isLossless = String.fromCharCode(...bytes.subarray(12, 16)) === 'VP8L';
  return format === 'JPEG' || format === 'AVIF' || (format === 'WebP' && !isLossless);
}

async function written(picture: Sharp, isPhotograph: boolean): Promise<Prepared> {
  const sized = picture
    .autoOrient()
    .resize({ width: widest, height: highest, fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb');
  const coded = isPhotograph
    ? sized.jpeg({ quality: 86, chromaSubsampling: '4:4:4' })
    : sized.png({ compressionLevel: 9, adaptiveFiltering: true, palette: false });
  const { data, info } = await coded.toBuffer({ resolveWithObject: true });
  return {
    type: isPhotograph ? 'image/jpeg' : 'image/png',
    bytes: new Uint8Array(data),
    width: info.width,
    height: info.height,
  };
}
