import { readFile } from 'node:fs/promises';

import { subsetFaces, type ReduceFont, reduceFont } from '../../html/fonts.ts';
import { screenContent } from '../../html/page.ts';
import type { Handover, HandoverFile } from '../handover.ts';
import { archiveOf } from './archive.ts';
import { chaptersOf } from './chapters.ts';
import { bookTransform } from './content.ts';
import { coverOf } from './cover.ts';
import { drawingsIn } from './drawings.ts';
import { targetsOf } from './links.ts';
import { fontFiles, styleOf } from './look.ts';
import { navigationChapter } from './navigation.ts';
import { packageDocument } from './package-document.ts';
import { picturesIn } from './pictures.ts';
import type { BookFile, Chapter } from './publication.ts';
import { chapterFile } from './xhtml.ts';

export interface EpubOptions {
  reduce?: ReduceFont;
}

/**
 * The document as an e-book, `<id>.epub`: EPUB 3.3, of the same tree as its page. The same bytes for the same sources.
 */
export async function epubOf(
  handover: Handover,
  { reduce = reduceFont }: EpubOptions = {},
): Promise<HandoverFile[]> {
  const { document, book } = handover;
  const { id } = document.config;
  const main = screenContent(document, book, { beside: 'none' });
  const pictures = picturesIn(handover);
  bookTransform(main, handover, pictures.pathOf);
  const [cover, drawings] = await Promise.all([
    coverOf(handover),
    drawingsIn(document, book, reduce),
  ]);
  const chapters: Chapter[] = [
    ...(cover === null ? [] : [cover.chapter]),
    ...chaptersOf(main, document),
  ].map((chapter) => (chapter.kind === 'toc' ? navigationChapter(chapter) : chapter));
  const targets = targetsOf(chapters, book.config.documents);
  const pages = chapters.map((chapter) => chapterFile(chapter, chapters, { document, targets }));
  const words = pages.map(({ content }) => String(content)).join('');
  const faces = await subsetFaces(book.theme, words, reduce);
  const css = await readFile(new URL('epub.css', import.meta.url), 'utf8');
  const files: BookFile[] = [
    ...pages,
    { path: 'style.css', type: 'text/css', content: styleOf(book.theme, faces, css) },
    ...(cover === null ? [] : [cover.picture]),
    ...usedIn(pages, [...drawings, ...pictures.files]),
    ...fontFiles(faces),
  ];
  return [
    {
      path: `${id}.epub`,
      content: await archiveOf(files, packageDocument(handover, files, chapters)),
    },
  ];
}

/** Those of the files that a page names, since nothing may lie in a book that no page leads to. */
function usedIn(pages: readonly BookFile[], files: readonly BookFile[]): BookFile[] {
  const text = pages.map(({ content }) => String(content)).join('');
  return files.filter(({ path }) => text.includes(`"${path}"`));
}
