import type { Data, Node, Paragraph, Parent, PhrasingContent, RootContent, Table } from 'mdast';
import type { Position } from 'unist';

import type { Status } from './figure.ts';

/** `::figure{#fig-7-3}`: where a figure or table stands. */
export interface FigureNode extends Node {
  type: 'figure';
  identifier: string;
}

/** `:ref[fig-7-3]`, `:Ref[fig-7-3]`: names a target; `text` and `href` are empty as parsed. */
export interface CrossReference extends Node {
  type: 'crossReference';
  identifier: string;
  capital: boolean;
  text: string;
  href: string | null;
}

/** Where the parts of a binding stand in the file, for messages and fixes; `null` when that is not known. */
export interface BindingPlaces {
  words: Position | null;
  /** The expression, without its quotation marks. */
  expression: Position | null;
}

/** How the build writes a number that has no words; `label` is the name of its row or column instead. */
export const valueForms = ['percent', 'number', 'fraction', 'words', 'label'] as const;
export type ValueForm = (typeof valueForms)[number];

/** `:value[27 procent]{of="tab-7-1.kontroll.instammer"}`: words that say what data say. */
export interface BoundValue extends Node {
  type: 'boundValue';
  /** Addresses, `<figure>.<row>[.<column>]` or `facts.<id>`, or an expression over them; several with `;` between. */
  of: string;
  /** Words of the author; empty when the build writes the number. */
  written: string;
  /** A scale or unit that stands right after the brackets; absent when none does. */
  following?: string;
  as: ValueForm;
  places: BindingPlaces;
  /** Text to print; empty as parsed. */
  text: string;
  value: number | null;
  doubt: Doubt;
}

/** What words stand on that was not simply read, filled in by resolve. */
export interface Doubt {
  /** The numbers that the words give, where their place was worked out or they were computed. */
  unread: readonly { name: string; status: Status; stated: boolean }[];
  /** Numbers of another reading of the source with which the words do not hold; empty where they hold in all. */
  otherwise: readonly { name: string; value: number }[];
}

export const noDoubt: Doubt = { unread: [], otherwise: [] };

/** `:claim[toppar]{that="…"}`, or `:claim[…]{source="@key"}` for what a source says and no number carries. */
export interface BoundClaim extends Parent {
  type: 'boundClaim';
  /** The comparison that must hold; empty when a source is named instead. */
  that: string;
  /** `facts.<id>` or `@<key>`; empty when there is a comparison. */
  source: string;
  places: BindingPlaces;
  doubt: Doubt;
  children: PhrasingContent[];
}

export interface Cite {
  key: string;
  prefix: string;
  locator: string;
  suffix: string;
  /** `-@key`: the author is named in the sentence, and only the year is printed. */
  yearOnly?: true;
  place: Node['position'];
}

/** `[jfr @a; @b, s. 12]` or, narrative, `@a`. */
export interface Citation extends Node {
  type: 'citation';
  narrative: boolean;
  cites: Cite[];
  /** The printed citation with links to the reference list; empty as parsed. */
  children: PhrasingContent[];
}

/** `:material{of="F6.2.4"}`: prints nothing; says which points of the material the sentence before it renders. */
export interface MaterialMark extends Node {
  type: 'materialMark';
  points: { id: string; place: Node['position'] }[];
}

/** `:span[privacy paradox]{lang=en}`: words in another language. */
export interface LanguageSpan extends Parent {
  type: 'languageSpan';
  lang: string;
  children: PhrasingContent[];
}

/** `CO~2~`. */
export interface Subscript extends Parent {
  type: 'subscript';
  children: PhrasingContent[];
}

/** `10^6^`. */
export interface Superscript extends Parent {
  type: 'superscript';
  children: PhrasingContent[];
}

/** `:::lang{lang=en}`: blocks in another language. */
export interface LanguageBlock extends Parent {
  type: 'languageBlock';
  lang: string;
  children: RootContent[];
}

const boxKinds = ['note', 'fact', 'details'] as const;
export type BoxKind = (typeof boxKinds)[number];

/** `:::note`, `:::fact{title="…"}`, `:::details{summary="…"}`; the title is its first paragraph. */
export interface Box extends Parent {
  type: 'box';
  kind: BoxKind;
  children: RootContent[];
}

/** `::pagebreak`. */
export interface PageBreak extends Node {
  type: 'pageBreak';
}

/** `:::abstract`. */
export interface Abstract extends Parent {
  type: 'abstract';
  children: RootContent[];
}

/** `:::edition`: the publisher's text on the edition, printed last. */
export interface EditionText extends Parent {
  type: 'edition';
  children: RootContent[];
}

/** `:::pullquote`. */
export interface PullQuote extends Parent {
  type: 'pullQuote';
  children: RootContent[];
}

interface CaptionedTableData extends Data {
  /** `7.3`, in one row with the tables of figures/. */
  enumerator?: string;
}

/** `:::table{#tab-x caption="…"}`: a table of the text with a number; its caption, the table, and notes below it. */
export interface CaptionedTable extends Parent {
  type: 'captionedTable';
  identifier: string;
  children: [Paragraph, Table, ...RootContent[]];
  data?: CaptionedTableData;
}

declare module 'mdast' {
  interface PhrasingContentMap {
    crossReference: CrossReference;
    boundValue: BoundValue;
    boundClaim: BoundClaim;
    citation: Citation;
    languageSpan: LanguageSpan;
    materialMark: MaterialMark;
    subscript: Subscript;
    superscript: Superscript;
  }
  interface RootContentMap {
    figure: FigureNode;
    crossReference: CrossReference;
    boundValue: BoundValue;
    boundClaim: BoundClaim;
    citation: Citation;
    languageSpan: LanguageSpan;
    materialMark: MaterialMark;
    subscript: Subscript;
    superscript: Superscript;
    abstract: Abstract;
    edition: EditionText;
    pullQuote: PullQuote;
    captionedTable: CaptionedTable;
    languageBlock: LanguageBlock;
    box: Box;
    pageBreak: PageBreak;
  }
  interface BlockContentMap {
    figure: FigureNode;
    box: Box;
    pageBreak: PageBreak;
    languageBlock: LanguageBlock;
    abstract: Abstract;
    edition: EditionText;
    pullQuote: PullQuote;
    captionedTable: CaptionedTable;
  }
  interface HeadingData {
    /** Identifier, the `{#id}` of the author or made from the text. */
    id?: string;
    /** Whether it was made from the text: where two headings say the same, the second gets another. */
    isIdMade?: boolean;
    /** `{.unnumbered}`: left out when the document numbers its headings. */
    unnumbered?: boolean;
    /** Printed number, such as `3`; absent where headings are not numbered. */
    enumerator?: string;
  }
  interface FootnoteReferenceData {
    enumerator?: number;
    /** Which of the references to its note it is, from 1. */
    occurrence?: number;
  }
}
