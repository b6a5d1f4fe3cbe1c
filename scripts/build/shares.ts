import type { Root } from 'mdast';

import { type Cache, ownCache, rememberEach } from '../compile/cache.ts';
import { factsOf } from '../html/caption.ts';
import { facesFor, type ReduceFont, subsetFaces } from '../html/fonts.ts';
import { svgFile } from '../html/svg-file.ts';
import type { Book, PlacedFigure, ResolvedDocument } from '../model/book.ts';
import { isDraft } from '../model/edition.ts';
import type { Figure } from '../model/figure.ts';
import { headlineText } from '../model/headline.ts';
import {
  shareFormats,
  type SharePicture,
  type ShareRequest,
  type ShareShape,
  shareShapes,
  type ShareTexts,
} from '../model/share.ts';
import { capitalised, termsOf } from '../model/terms.ts';
import { plainText } from '../model/text.ts';
import type { FontFace, Theme } from '../model/theme.ts';
import { dateOf } from '../model/work.ts';
import type { RasterDrawing } from '../pdf/raster.ts';
import type { Publication } from '../publish/manifest.ts';
import type { JobWorker } from '../workers/create-worker.ts';

interface Publishing {
  book: Book;
  publication: Publication;
  reduceFont: ReduceFont;
}

/** The charts of a document as pictures to share, drawn in the worker or remembered. */
export async function sharesOf(
  document: ResolvedDocument,
  book: Book,
  worker: JobWorker,
  cache: Cache,
): Promise<SharePicture[]> {
  const requests = document.figures.flatMap((placed): ShareRequest[] => {
    const figure = book.figures.get(placed.spec.id);
    if (figure === undefined || figure.drawings === null) return [];
    return [{ spec: figure.spec, texts: shareTextsOf(placed, figure, document, book) }];
  });
  const theme = { ...book.theme, fonts: { ...book.theme.fonts, faces: [] } };
  const { figure, fonts, metrics } = theme;
  const look = JSON.stringify([figure, fonts.sans, [...metrics]]);
  const drawn = await rememberEach(
    ownCache(cache),
    requests,
    (request) => ['share', look, JSON.stringify(request, withMaps)],
    async (unknown) => {
      const pictures = await worker.run('drawShares', unknown, theme);
      return ({ spec: { id } }) =>
        Buffer.from(JSON.stringify(pictures.filter((each) => each.figure === id)));
    },
  );
  return [...drawn.values()].flatMap(
    (bytes) => JSON.parse(Buffer.from(bytes).toString('utf8')) as SharePicture[],
  );
}

function withMaps(_: string, value: unknown): unknown {
  return value instanceof Map ? [...(value as Map<unknown, unknown>)] : value;
}

function told(tree: Root | null): string[] {
  const text = tree === null ? '' : plainText(tree).replaceAll(/\s+/gu, ' ').trim();
  return text === '' ? [] : [text];
}

function withFullStop(text: string): string {
  return /[.!?…]$/u.test(text) ? text : `${text}.`;
}

/** What stands in the frame: the same words as beside the figure on the page, and who says so. */
export function shareTextsOf(
  placed: PlacedFigure,
  figure: Figure,
  { config }: ResolvedDocument,
  book: Book,
): ShareTexts {
  const { spec, subject, question, notes, source, enumerator } = placed;
  const terms = termsOf(spec.lang);
  const headline = headlineText(placed);
  const subjects = told(subject).map((text) => withFullStop(capitalised(text)));
  const facts = factsOf(placed, figure, terms)
    .map(withFullStop)
    .join(' ')
    .replaceAll(/\bn = (?=\d)/gu, 'n\u00A0=\u00A0');
  const base = [...(headline === null ? [] : subjects), facts].filter((text) => text !== '');
  const { anthology, publisher } = book.config;
  const label = capitalised(`${terms[spec.kind]} ${enumerator}`);
  const draft = isDraft(config) ? [termsOf(config.lang).edition.draft] : [];
  const issued = [publisher, dateOf(config, anthology), ...draft].filter((text) => text !== null);
  const more = notes.flatMap(told);
  const sources = told(source).map((text) => `${terms.source}: ${text}`);
  return {
    headline: headline ?? subjects.join(' '),
    about: [...base.slice(0, -1), ...told(question), ...base.slice(-1)],
    notes: [...figure.statusNotes, ...more, ...sources],
    fewerNotes: [
      ...figure.statusNotes,
      ...sources,
      ...(more.length > 0 ? [terms.share.moreNotes] : []),
    ],
    sender: [
      `${label}. ${terms.share.from} ${config.title}`.replace(/\.?$/u, '.'),
      [issued.join(', '), config.address ?? ''].filter((text) => text !== '').join('. '),
    ],
  };
}

/** The path of a picture without its extension, from the folder of the page. */
export function sharePath(id: string, shape: ShareShape, lang: string): string {
  return `figures/${id}.${termsOf(lang).share[shape].suffix}`;
}

/** What the browser makes pictures of. */
export function shareDrawings(pictures: readonly SharePicture[]): RasterDrawing[] {
  return pictures.flatMap(({ figure, shape, svg }) =>
    svg === null ? [] : [{ id: `${figure}.${shape}`, svg, ...shareFormats[shape] }],
  );
}

/** Which shapes each figure has a picture in. */
export function shapesOf(
  pictures: readonly SharePicture[],
): ReadonlyMap<string, readonly ShareShape[]> {
  const ids = new Set(pictures.map(({ figure }) => figure));
  const has = (id: string, shape: ShareShape) =>
    pictures.some((each) => each.figure === id && each.shape === shape && each.svg !== null);
  return new Map([...ids].map((id) => [id, shareShapes.filter((shape) => has(id, shape))]));
}

/** Fonts for the pictures of a document: those of its page are reduced to its characters, which may not be all. */
export async function shareFaces(
  pictures: readonly SharePicture[],
  page: { html: string; faces: readonly FontFace[] },
  theme: Theme,
  reduce: ReduceFont,
): Promise<readonly FontFace[]> {
  const text = pictures.map(({ svg }) => svg ?? '').join('');
  const onPage = new Set(page.html);
  const isCovered = [...new Set(text)].every((each) => /\s/u.test(each) || onPage.has(each));
  const has = new Set(page.faces.map(({ path }) => path));
  if (isCovered && facesFor(theme, text).every(({ path }) => has.has(path))) return page.faces;
  return await subsetFaces(theme, text, reduce);
}

/** What is made of the pictures of a document: as they are drawn, and by the browser. */
interface Made {
  drawn: readonly SharePicture[];
  pictures: ReadonlyMap<string, Uint8Array>;
}

/** Writes the pictures of a document and their alternative texts, and tells the manifest of those without room. */
export async function publishShares(
  { config: { id: document }, figures }: ResolvedDocument,
  { book: { theme }, publication, reduceFont }: Publishing,
  page: { html: string; faces: readonly FontFace[] },
  { drawn, pictures }: Made,
): Promise<void> {
  const faces = await shareFaces(drawn, page, theme, reduceFont);
  for (const { alt, spec } of figures) {
    const own = drawn.filter(({ figure }) => figure === spec.id);
    for (const { shape, svg } of own) {
      const path = sharePath(spec.id, shape, spec.lang);
      const png = pictures.get(`${spec.id}.${shape}`);
      if (svg === null || png === undefined) {
        publication.leaveOut(document, `${path}.png`, noRoom);
        continue;
      }
      await publication.add(document, `${path}.svg`, svgFile({ svg }, faces, alt, theme));
      await publication.add(document, `${path}.png`, png);
    }
    if (own.every(({ svg }) => svg === null)) continue;
    await publication.add(document, `${sharePath(spec.id, 'wide', spec.lang)}.txt`, `${alt}\n`);
  }
}

const noRoom = 'The chart and its words do not fit in the frame in sizes that can be read';
