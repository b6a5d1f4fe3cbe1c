import type { Node, Paragraph, Parent, PhrasingContent, RootContent, Table } from 'mdast';
import type { Position } from 'unist';

import type { Status } from './figure.ts';
import type { Formula, InlineFormula, NumberedData } from './formula-nodes.ts';
import type { TermListKind } from './glossary.ts';

export type { Formula, InlineFormula } from './formula-nodes.ts';

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

/** `:term[kommunens]{of=kommun}`: words that the glossary explains; `href` is `null` as parsed, and where no list is printed. */
export interface TermReference extends Parent {
  type: 'termReference';
  /** Name of the entry. */
  of: string;
  href: string | null;
  children: PhrasingContent[];
}

/** `::glossary`, `::abbreviations`: where such a list stands. */
export interface TermList extends Node {
  type: 'termList';
  kind: TermListKind;
  /** Only entries that say this language. */
  lang: string | null;
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

/** A container without attributes. */
interface Container<Type extends string> extends Parent {
  type: Type;
  children: RootContent[];
}

/** `:::abstract`. */
export type Abstract = Container<'abstract'>;

/** `:::findings`: the most important, as a list and perhaps paragraphs after it; printed before the text. */
export type Findings = Container<'findings'>;

/** `:::recommendations`: a list whose items are printed as numbered cards. */
export type Recommendations = Container<'recommendations'>;

/** `:::edition`: the publisher's text on the edition, printed last. */
export type EditionText = Container<'edition'>;

/** `:::pullquote`. */
export type PullQuote = Container<'pullQuote'>;

/** `Term`, and `: Definition` on the line below: terms, each followed by what they mean. */
export interface DefinitionList extends Parent {
  type: 'definitionList';
  children: (DefinitionTerm | DefinitionDescription)[];
}

export interface DefinitionTerm extends Parent {
  type: 'definitionTerm';
  children: PhrasingContent[];
}

export interface DefinitionDescription extends Parent {
  type: 'definitionDescription';
  children: RootContent[];
}

/** `:::table{#tab-x caption="…"}`: a table of the text with a number; its caption, the table, and notes below it. */
export interface CaptionedTable extends Parent {
  type: 'captionedTable';
  identifier: string;
  children: [Paragraph, Table, ...RootContent[]];
  data?: NumberedData;
}

/** A picture alone in its paragraph, or a link around it, and below it its caption. */
export interface PictureBlock extends Parent {
  type: 'pictureBlock';
  children: [Paragraph, ...Paragraph[]];
}

declare module 'mdast' {
  interface LinkData {
    /** Written `[words][name]`: the address stands in the definition, and is judged there. */
    isByReference?: true;
  }
  interface PhrasingContentMap {
    inlineFormula: InlineFormula;
    crossReference: CrossReference;
    boundValue: BoundValue;
    boundClaim: BoundClaim;
    citation: Citation;
    languageSpan: LanguageSpan;
    materialMark: MaterialMark;
    subscript: Subscript;
    superscript: Superscript;
    termReference: TermReference;
  }
  interface RootContentMap {
    termReference: TermReference;
    termList: TermList;
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
    findings: Findings;
    recommendations: Recommendations;
    edition: EditionText;
    pullQuote: PullQuote;
    captionedTable: CaptionedTable;
    languageBlock: LanguageBlock;
    box: Box;
    pageBreak: PageBreak;
    definitionList: DefinitionList;
    definitionTerm: DefinitionTerm;
    definitionDescription: DefinitionDescription;
    inlineFormula: InlineFormula;
    formula: Formula;
    pictureBlock: PictureBlock;
  }
  interface BlockContentMap {
    termList: TermList;
    definitionList: DefinitionList;
    formula: Formula;
    figure: FigureNode;
    pictureBlock: PictureBlock;
    box: Box;
    pageBreak: PageBreak;
    languageBlock: LanguageBlock;
    abstract: Abstract;
    findings: Findings;
    recommendations: Recommendations;
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
    /** `{.appendix}`: the heading of an appendix, which gets a letter. */
    appendix?: boolean;
    /** Printed number, such as `3`, `Bilaga A` or `A.1`; absent where the heading is not numbered. */
    enumerator?: string;
  }
  interface ImageData {
    /** Of the file, relative to the project; absent where it is none, which has been reported. */
    path?: string;
    /** `![](linje.png){decorative}`: says nothing, and is never read aloud. */
    isDecorative?: boolean;
  }
  interface FootnoteReferenceData {
    enumerator?: number;
    /** Which of the references to its note it is, from 1. */
    occurrence?: number;
  }
}
