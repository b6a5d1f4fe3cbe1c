import { type PDFDocument, PDFHeader, PDFName } from '@cantoo/pdf-lib';

export interface DocumentFacts {
  title: string;
  author: string;
  /** BCP 47, such as `sv`. */
  lang: string;
  subject?: string;
  keywords?: readonly string[];
  /** The document's own date, never the clock: the same sources are to give the same bytes. */
  date: Date;
  /** Name and version of the program that made the document. */
  producer: string;
}

/** Writes what the document says of itself. `Producer` keeps what Chromium wrote there: the version of its PDF writer. */
export function writeMetadata(document: PDFDocument, facts: DocumentFacts): void {
  const { catalog, context } = document;
  context.header = PDFHeader.forVersion(1, 7);
  document.setTitle(facts.title, { showInWindowTitleBar: true });
  document.setAuthor(facts.author);
  document.setSubject(facts.subject ?? '');
  document.setKeywords([...(facts.keywords ?? [])]);
  document.setCreator(facts.producer);
  document.setCreationDate(facts.date);
  document.setModificationDate(facts.date);
  document.setLanguage(facts.lang);
  catalog.set(PDFName.of('PageMode'), PDFName.of('UseOutlines'));
}
