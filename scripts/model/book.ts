import type { Root, RootContent } from 'mdast';
import type { VFile } from 'vfile';

import type { Coverage } from './coverage.ts';
import type { AwaitedField, Edition } from './edition.ts';
import type { Fact, Figure, FigureSpec, SourceText, Statement } from './figure.ts';
import type { GlossaryEntry } from './glossary.ts';
import type { Material } from './material.ts';
import type { Picture } from './picture.ts';
import type { Place } from './place.ts';
import type { PublisherType } from './publisher.ts';
import type { RuleSetting } from './rules/rule.ts';
import type { Survey } from './survey.ts';
import type { Theme } from './theme.ts';

/** Somebody, or an organisation, which has its whole name in `family` and no `given`. */
export interface Person {
  id: string;
  given: string | null;
  family: string;
  affiliation: string | null;
  /** One or two sentences, inline Markdown; shown as ”Om författaren”. */
  about: SourceText | null;
}

export interface Anthology {
  title: string;
  subtitle: string | null;
  year: number | null;
  /** Inline Markdown; shown as ”Om antologin”. */
  about: SourceText | null;
}

/** A work outside this project that the text may refer to by id, such as another chapter. */
export interface ExternalTarget {
  id: string;
  /** As printed within a sentence: ”kapitel 8”. */
  label: string;
  title: string | null;
  author: string | null;
}

export const documentKinds = ['chapter', 'faq'] as const;
export type DocumentKind = (typeof documentKinds)[number];

/** `own`: the authors speak for themselves. `reported`: the text renders material of somebody else's. */
export const voices = ['own', 'reported'] as const;
export type Voice = (typeof voices)[number];

export interface DocumentConfig {
  id: string;
  kind: DocumentKind;
  /** Chapter number; the first part of its figure numbers. */
  number: number | null;
  title: string;
  /** Shorter title for running heads. */
  shortTitle: string;
  folder: string;
  authors: readonly Person[];
  /** As known: `2022`, `2022-06` or `2022-06-14`; `null` where the source gives none. */
  date: string | null;
  /** `null` where nothing says which edition it is: such a document needs no approval. */
  edition: Edition | null;
  /** Where the page and the PDF are published, once that is known. */
  address: string | null;
  pdfAddress: string | null;
  /** Where the document's picture to share is published, likewise. */
  imageAddress: string | null;
  /** Of the folder that the figures' data are published in, likewise; with a slash at the end. */
  dataAddress: string | null;
  /** What its data are found by. */
  keywords: readonly string[];
  /** Keys that nobody knows the value of yet. */
  awaited: readonly AwaitedField[];
  description: string;
  lang: string;
  voice: Voice;
  numberedHeadings: boolean;
  /** Sources that the reference list holds without being cited. */
  nocite: readonly { key: string; place: Place | undefined }[];
  place: Place;
}

export interface ReportConfig {
  /** Path of report.yaml, relative to the project. */
  path: string;
  /** The work that the chapters are part of; `null` where they are works of their own. */
  anthology: Anthology | null;
  /** Of the anthology, or of a report without one; `null` where nobody says. */
  publisher: string | null;
  place: string | null;
  publisherType: PublisherType | null;
  /** Ten digits without a hyphen, by which portals know the publisher. */
  organisationNumber: string | null;
  documents: readonly DocumentConfig[];
  external: readonly ExternalTarget[];
  survey: Survey | null;
  people: readonly Person[];
  /** Severities that differ from the rules' own. */
  rules: ReadonlyMap<string, RuleSetting>;
}

/** An item of the reference list, CSL-JSON; `note` holds what is known of it and is never printed. */
export interface ReferenceItem {
  id: string;
  type: string;
  [field: string]: unknown;
}

export interface Bibliography {
  items: ReadonlyMap<string, ReferenceItem>;
  /** Whether the list could be read; if not, nothing is known of what it holds. */
  isReadable: boolean;
  /** CSL style and locale, XML; empty when they cannot be read, which has been reported. */
  style: string;
  /** Path of the style, for messages. */
  stylePath: string;
  /** Whether it is the one that comes with the tool. */
  isStandardStyle: boolean;
  locale: string;
  /** The same for documents in other languages than that of `locale`; empty where `locale` serves all. */
  otherLocale: string;
  /** Style of the footnote that readers cite a document by; empty when it cannot be read. */
  noteStyle: string;
  path: string;
  /** Where an item begins, or place of a part of it, such as `'issued', 'date-parts'`. */
  placeOf: (id: string, ...part: (string | number)[]) => Place | undefined;
}

/** Everything that was read from disk, typed and checked one file at a time. */
export interface Sources {
  config: ReportConfig;
  /** Markdown files by document, in reading order. */
  chapters: ReadonlyMap<string, readonly VFile[]>;
  specs: ReadonlyMap<string, FigureSpec>;
  /** Identifiers of figures whose file has faults: known, but not usable, so that no follow-on message is given. */
  faultySpecs: ReadonlySet<string>;
  facts: ReadonlyMap<string, Fact>;
  statements: ReadonlyMap<string, Statement>;
  /** `null` when there is none, or it cannot be used, which has been reported. */
  material: Material | null;
  bibliography: Bibliography;
  theme: Theme;
  /** The project's own words, `chapter/ordlista.txt`; `null` when it has none. */
  wordList: VFile | null;
  /** Words and abbreviations that are explained; `null` when no file does, or it cannot be used, which has been reported. */
  terms: readonly GlossaryEntry[] | null;
  /** Every file that was read, by path, with its messages. */
  files: ReadonlyMap<string, VFile>;
}

/** One Markdown file, parsed. */
export interface ParsedFile {
  file: VFile;
  tree: Root;
}

/** The texts of a figure's file, parsed. */
export interface ParsedCaption {
  spec: FigureSpec;
  /** The figure's file, for messages. */
  file: VFile;
  headline: Root | null;
  subject: Root;
  question: Root | null;
  notes: readonly Root[];
  source: Root | null;
  /** What a table of words holds, as `textsOfGrid` lists it; a CSV is another file. */
  cells: readonly ParsedFile[];
  alt: Root | null;
  /** Of a picture. */
  credit: Root | null;
}

/** Every text, parsed. Its trees are never changed: what is numbered and looked up makes other trees (`ResolvedBook`). */
export interface ParsedBook {
  sources: Sources;
  /** By document, in reading order. */
  documents: ReadonlyMap<string, readonly ParsedFile[]>;
  captions: ReadonlyMap<string, ParsedCaption>;
  about: { people: ReadonlyMap<string, Root>; anthology: Root | null };
  /** What terms mean, by the id of the entry. */
  definitions: ReadonlyMap<string, Root>;
}

const targetKinds = ['document', 'section', 'figure', 'table', 'formula', 'external'] as const;
export type TargetKind = (typeof targetKinds)[number];

/** Something that can be referred to. */
export interface Target {
  id: string;
  kind: TargetKind;
  /** Document it stands in; `null` for an external work. */
  document: string | null;
  /** As printed in a sentence of a language: ”figur 7.3”, “figure 7.3”. */
  textIn: (lang: string) => string;
  title: string;
}

/** A figure where it stands: numbered, its texts resolved. */
export interface PlacedFigure extends Omit<ParsedCaption, 'alt'> {
  /** `7.3`. */
  enumerator: string;
  /** Plain text; empty for text forms. */
  alt: string;
}

/** A table of the text where it stands, its caption resolved. */
export interface PlacedTable {
  id: string;
  /** `7.3`. */
  enumerator: string;
  subject: Root;
}

export interface Footnote {
  id: string;
  enumerator: number;
  /** How many references lead to it. */
  references: number;
  tree: Root;
  file: VFile;
}

export interface HeadingEntry {
  id: string;
  depth: number;
  text: string;
  /** `3`, `Bilaga A`, `A.1`. */
  enumerator: string | null;
  isAppendix?: true;
}

/** How others cite a document, by a style of this name; HTML as in the reference list. */
export interface HowToCite {
  name: string;
  html: string;
}

/** A document ready for pages. */
export interface ResolvedDocument {
  config: DocumentConfig;
  /** Its files without the notes. */
  prose: readonly ParsedFile[];
  abstract: Root | null;
  /** The most important: a list, and perhaps paragraphs after it. */
  findings: Root | null;
  /** The publisher's text on the edition. */
  edition: Root | null;
  body: Root;
  /** Path of the file that each block of body, abstract, findings and edition stands in; blocks inside others are not listed. */
  pathOf: ReadonlyMap<RootContent, string>;
  headings: readonly HeadingEntry[];
  figures: readonly PlacedFigure[];
  /** Tables with captions in the text itself. */
  tables: readonly PlacedTable[];
  footnotes: readonly Footnote[];
  /** Reference list in printed order: key and HTML of the entry. */
  references: readonly { key: string; html: string }[];
  about: ParsedBook['about'];
  /** Empty where no pages are made. */
  howToCite: readonly HowToCite[];
  /** Abbreviations that the page explains where they first stand. */
  abbreviations: readonly GlossaryEntry[];
}

export interface Book {
  config: ReportConfig;
  theme: Theme;
  documents: readonly ResolvedDocument[];
  /** Drawings, CSV and data by figure identifier. */
  figures: ReadonlyMap<string, Figure>;
  /** By path; the same map as long as all of them are. */
  pictures: ReadonlyMap<string, Picture>;
}

/** Everything numbered and looked up. */
export interface ResolvedBook {
  /** Every text as it is written, notes where they are defined, with what was found. */
  texts: ParsedBook;
  documents: readonly ResolvedDocument[];
}

/** What stands behind the messages, faults or not: for reports on the sources themselves. */
export interface Inspected extends ResolvedBook {
  /** Those that could be drawn. */
  figures: ReadonlyMap<string, Figure>;
  /** Those that could be read. */
  pictures: ReadonlyMap<string, Picture>;
  /** How the numbers of the texts are supported. */
  coverage: Coverage;
}

export interface CompiledBook {
  /** `null` when the sources hold errors. */
  book: Book | null;
  /** `null` when report.yaml or the theme cannot be used. */
  inspected: Inspected | null;
  files: readonly VFile[];
}
