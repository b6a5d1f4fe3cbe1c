import type { ReduceFont } from '../html/fonts.ts';
import { renderScreenPage } from '../html/page.ts';
import type { VeraVerdict } from '../pdf/verify/verapdf.ts';
import { depositOf } from './deposit/deposit.ts';
import { epubOf } from './epub/epub.ts';
import { evidenceOf } from './evidence/evidence.ts';
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
  /** What an installed veraPDF says of a PDF; `null` where there is none. */
  askVeraPdf: (pdf: Uint8Array) => Promise<readonly VeraVerdict[] | null>;
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
  epub: bookFiles,
  evidence: evidenceFiles,
  deposit: depositOf,
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

async function bookFiles(handover: Handover, { reduce }: PartTools): Promise<HandoverFile[]> {
  const books = await epubOf(handover, { reduce });
  return books.map(({ path, content }) => ({ path: `dokument/${path}`, content }));
}

async function evidenceFiles(
  handover: Handover,
  { reduce, askVeraPdf }: PartTools,
): Promise<HandoverFile[]> {
  const pdf = handover.files.get(`${handover.document.config.id}.pdf`);
  const verapdf = pdf === undefined ? null : await askVeraPdf(pdf);
  return await evidenceOf(handover, { verapdf, reduce });
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
