import { h } from 'hastscript';
import sharp from 'sharp';

import { termsOf } from '../../model/terms.ts';
import type { Theme } from '../../model/theme.ts';
import type { Handover } from '../handover.ts';
import type { BookFile, Chapter } from './publication.ts';
import { epubTermsOf } from './terms.ts';

/** Of the cover, in dots: two to three, as shelves of reading systems show it. */
const width = 1200;
const height = 1800;
/** Of the colours at the left edge of the picture to share. */
const bandWidth = 40;

export interface Cover {
  chapter: Chapter;
  picture: BookFile;
}

/**
 * The document's picture to share on a field of its colour, as high as a book; `null` where there is no such picture. No letters
 * are drawn here, which would need fonts of the machine.
 */
export async function coverOf({ document, book, files }: Handover): Promise<Cover | null> {
  const { id, lang } = document.config;
  const { suffix } = termsOf(lang).share.wide;
  const shared = files.get(`${id}.${suffix}.png`);
  if (shared === undefined) return null;
  const alt = altIn(files.get(`${id}.${suffix}.txt`)) || document.config.title;
  const content = await drawn(shared, book.theme);
  const path = 'images/cover.png';
  return {
    chapter: {
      path: 'cover.xhtml',
      kind: 'cover',
      title: epubTermsOf(lang).cover,
      content: [h('p.cover-image', [h('img', { src: path, alt, role: 'doc-cover' })])],
    },
    picture: { path, type: 'image/png', content, properties: ['cover-image'] },
  };
}

/** Below the line that names it, to the first empty line. */
function altIn(text: Uint8Array | undefined): string {
  const words = Buffer.from(text ?? []).toString('utf8');
  return /^.*\n([^]*?)\n(?:\n|$)/.exec(words)?.[1] ?? '';
}

async function drawn(
  shared: Uint8Array,
  { tokens: { light }, figure }: Theme,
): Promise<Uint8Array> {
  const picture = sharp(shared).resize({ width });
  const { data, info } = await picture.png().toBuffer({ resolveWithObject: true });
  const bands = [1, 2, 3, 4, 5].flatMap((at) => light[`band-${at}`] ?? []);
  const field = light['cover'] ?? figure.light.plain;
  const top = Math.round((height - info.height) / 2);
  return await sharp({ create: { width, height, channels: 3, background: field } })
    .composite([
      { input: data, left: 0, top },
      ...(light['cover'] === undefined || bands.length === 0
        ? []
        : [{ input: bandOf(bands), left: 0, top: 0 }]),
    ])
    .png({ compressionLevel: 9, palette: true })
    .toBuffer();
}

function bandOf(colours: readonly string[]): Buffer {
  const part = height / colours.length;
  const stripes = colours.map(
    (colour, at) =>
      `<rect y="${at * part}" width="${bandWidth}" height="${part}" fill="${colour}"/>`,
  );
  const size = `width="${bandWidth}" height="${height}"`;
  return Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" ${size}>${stripes.join('')}</svg>`);
}
