import sharp from 'sharp';

import { picturePathsOf } from '../html/pictures.ts';
import type { PlacedFigure, ResolvedDocument } from '../model/book.ts';
import type { Picture } from '../model/picture.ts';
import { slugOf } from '../model/slug.ts';
import { termsOf } from '../model/terms.ts';
import type { Handover } from './handover.ts';

/** A file that the page on the site shows or offers, kept among the site's media. */
export interface MediaFile {
  /** By guideline R9, without å, ä, ö, blanks and underscores: `kapitel-7-figur-3.png`. */
  name: string;
  /** MIME type. */
  type: string;
  content: Uint8Array;
  /** Name in the site's media library, for people. */
  title: string;
  /** What is told to those who do not see it; `null` for a file that is no picture. */
  alt: string | null;
}

const types = {
  png: 'image/png',
  jpg: 'image/jpeg',
  pdf: 'application/pdf',
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;
type Ending = keyof typeof types;

/**
 * The files of a document that a site keeps among its media, in the order that the page mentions them: the archive PDF, the picture
 * to share, of each figure its drawing (two dots of the file to each of the page) and its data, and the pictures of the text. WordPress
 * refuses SVG, EPUB, JSON and HTML, so a drawing of the author's becomes a PNG, and the rest is handed over in the package alone.
 */
export async function mediaOf(handover: Handover): Promise<readonly MediaFile[]> {
  const { document } = handover;
  const { id, title, lang } = document.config;
  const share = termsOf(lang).share.wide.suffix;
  return [
    ...builtFile(handover, `${id}.pdf`, { name: pdfName(document), title: `${title} (PDF)` }),
    ...builtFile(handover, `${id}.${share}.png`, {
      name: sharedPictureName(document),
      title,
      alt: altIn(handover, `${id}.${share}.txt`),
    }),
    ...document.figures.flatMap((placed) => figureFiles(handover, placed)),
    ...(await picturesIn(handover)),
  ];
}

export function sharedPictureName({ config }: ResolvedDocument): string {
  return `${slugOf(config.id)}-${termsOf(config.lang).share.wide.suffix}.png`;
}

export function pdfName({ config }: ResolvedDocument): string {
  return `${slugOf(config.id)}.pdf`;
}

/** `kapitel-7-figur-3.png`: the number as it is counted within the document. */
export function figureFileName(
  { config }: ResolvedDocument,
  { spec, enumerator }: PlacedFigure,
  ending: Ending,
): string {
  const { figure, table } = termsOf(config.lang);
  const own = enumerator.startsWith(`${config.number}.`)
    ? enumerator.slice(`${config.number}.`.length)
    : enumerator;
  const word = spec.kind === 'table' ? table : figure;
  return `${slugOf(`${config.id} ${word} ${own}`)}.${ending}`;
}

/** Of a picture in the text or of the theme: `kapitel-7-karta.png`. */
export function pictureFileName({ config }: ResolvedDocument, { name, type }: Picture): string {
  const ending: Ending = type === 'image/jpeg' ? 'jpg' : 'png';
  return `${slugOf(`${config.id} ${name.replace(/\.[^.]*$/, '')}`)}.${ending}`;
}

function figureFiles(handover: Handover, placed: PlacedFigure): MediaFile[] {
  const { document } = handover;
  const { kind, id } = placed.spec;
  const word = termsOf(document.config.lang)[kind];
  const title = `${word.charAt(0).toUpperCase()}${word.slice(1)} ${placed.enumerator}`;
  const named = (ending: Ending) => ({ name: figureFileName(document, placed, ending), title });
  return [
    ...builtFile(handover, `figures/${id}.png`, { ...named('png'), alt: placed.alt }),
    ...builtFile(handover, `figures/${id}.csv`, named('csv')),
    ...builtFile(handover, `figures/${id}.xlsx`, named('xlsx')),
  ];
}

function builtFile(
  { files }: Handover,
  path: string,
  { name, title, alt = null }: { name: string; title: string; alt?: string | null },
): MediaFile[] {
  const content = files.get(path);
  if (content === undefined) return [];
  return [{ name, title, alt, content, type: types[name.split('.').at(-1) as Ending] }];
}

/** Of the text beside the picture to share: below a line that names it, to the first empty line. */
function altIn({ files }: Handover, path: string): string {
  const text = Buffer.from(files.get(path) ?? []).toString('utf8');
  return /^.*\n([^]*?)\n(?:\n|$)/.exec(text)?.[1] ?? '';
}

/** Pictures of the text; what is said of one that the text shows twice may differ, so it stands in the text alone. */
async function picturesIn({ document, book, files }: Handover): Promise<MediaFile[]> {
  const paths = picturePathsOf(document, { logo: null, cover: null });
  return await Promise.all(
    paths.flatMap((path) => {
      const picture = book.pictures.get(path);
      const content = files.get(`pictures/${document.config.id}/${picture?.name ?? ''}`);
      if (picture === undefined || content === undefined) return [];
      return [pictureFile(document, picture, content)];
    }),
  );
}

async function pictureFile(
  document: ResolvedDocument,
  picture: Picture,
  content: Uint8Array,
): Promise<MediaFile> {
  const name = pictureFileName(document, picture);
  const isDrawing = picture.type === 'image/svg+xml';
  return {
    name,
    type: isDrawing ? types.png : picture.type,
    content: isDrawing ? await rasterised(content, picture) : content,
    title: name.replace(/\.[^.]*$/, ''),
    alt: null,
  };
}

/** Two dots of the file to each of the page, as with the figures. */
async function rasterised(svg: Uint8Array, { width, height }: Picture): Promise<Uint8Array> {
  return await sharp(svg, { density: 192 })
    .resize(width * 2, height * 2, { fit: 'fill' })
    .png()
    .toBuffer();
}
