import type { ReduceFont } from '../html/fonts.ts';
import { renderScreenPage } from '../html/page.ts';
import type { VeraVerdict } from '../pdf/verify/verapdf.ts';
import { fragmentOf } from './fragment/fragment.ts';
import type { Handover, HandoverFile } from './handover.ts';
import type { MediaFile } from './media.ts';
import { dataFiles } from './package-data.ts';
import { metadataFiles } from './package-metadata.ts';
import { folderOf, localAddress } from './package-places.ts';
import { questionFiles } from './package-questions.ts';
import { textFiles } from './package-texts.ts';

/** What parts are made with. */
export interface PartTools {
  reduce: ReduceFont;
  /** What an installed veraPDF says of the PDF; `null` where there is none. */
  verapdf: readonly VeraVerdict[] | null;
  media: readonly MediaFile[];
}

export type PackagePart = (
  handover: Handover,
  tools: PartTools,
) => readonly HandoverFile[] | Promise<readonly HandoverFile[]>;

/** What the package of a document holds beside its checklist, its manifest and its checksums. A new part is a line here. */
export const packageParts: Readonly<Record<string, PackagePart>> = {
  page: pageFiles,
  media: (_, { media }) => media.map(mediaPart),
  data: dataFiles,
  reading: readingFiles,
  questions: questionFiles,
  texts: textFiles,
  metadata: metadataFiles,
};

function mediaPart({ name, content }: MediaFile): HandoverFile {
  return { path: `${folderOf(name)}/${name}`, content };
}

function pageFiles(handover: Handover): HandoverFile[] {
  const { html, blocks } = fragmentOf(handover, localAddress);
  return [
    { path: 'sida/sida.html', content: `${html}\n` },
    { path: 'sida/block.html', content: `${blocks}\n` },
  ];
}

/** The page in one file, to read without a network or to keep: nothing lies beside it. */
async function readingFiles(
  { document, book }: Handover,
  { reduce, media }: PartTools,
): Promise<HandoverFile[]> {
  const pdf = media.find(({ name }) => name.endsWith('.pdf'))?.name ?? document.config.id;
  const name = pdf.replace(/\.pdf$/, '.html');
  const { html } = await renderScreenPage(document, book, reduce, { beside: 'none' });
  return [{ path: `dokument/${name}`, content: html }];
}

/** The e-book of a document, first of what is given; nothing until that part is there. */
export function epubFiles(_: Handover): Promise<readonly HandoverFile[]> {
  return Promise.resolve([]);
}

/** The catalogue of the report's open data with its files; nothing until that part is there. */
export function openDataFiles(_: readonly Handover[]): readonly HandoverFile[] {
  return [];
}
