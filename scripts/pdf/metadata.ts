import { PDFDict, type PDFDocument, PDFHeader, PDFName } from '@cantoo/pdf-lib';

export interface DocumentFacts {
  title: string;
  /** Names, joined by commas, as readers show them. */
  author: string;
  /** The same one by one, where there are several. */
  authors?: readonly string[];
  /** BCP 47, such as `sv`. */
  lang: string;
  subject?: string;
  keywords?: readonly string[];
  /**
   * When the file was made, never by the clock: the same sources are to give the same bytes. `null` where no day is known: both
   * standards allow a document without one.
   */
  date: Date | null;
  /** When the text was published, as far as it is known: `2022`, `2022-06` or a day; `null` when nobody knows. */
  published?: string | null;
  /** What the document is for those who handle it, such as a draft; empty for nothing. */
  label?: string;
  /** What the edition is known by, as addresses, the first of which leads to it. */
  identifiers?: readonly string[];
  /** Its licence, and where that can be read. */
  rights?: string | null;
  licenceAddress?: string | null;
  publisher?: string | null;
  /** Title of the work that the document is part of. */
  isPartOf?: string | null;
  editors?: readonly string[];
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
  if (facts.date === null) forgetDates(document);
  else {
    document.setCreationDate(facts.date);
    document.setModificationDate(facts.date);
  }
  document.setLanguage(facts.lang);
  catalog.set(PDFName.of('PageMode'), PDFName.of('UseOutlines'));
}

/** Chromium has written the time of the clock. */
function forgetDates({ context }: PDFDocument): void {
  const info = context.lookupMaybe(context.trailerInfo.Info, PDFDict);
  for (const key of ['CreationDate', 'ModDate']) info?.delete(PDFName.of(key));
}
