import type { Node, Parent, PhrasingContent, RootContent } from 'mdast';

/** `::figure{#fig-7-3}`: where a figure or table stands. */
export interface FigureNode extends Node {
  type: 'figure';
  identifier: string;
}

/** `:ref[fig-7-3]`, `:Ref[fig-7-3]`: names a target; `text` and `href` are filled in by resolve. */
export interface CrossReference extends Node {
  type: 'crossReference';
  identifier: string;
  capital: boolean;
  text: string;
  href: string | null;
}

/** `:value[27 procent]{of="tab-7-1.kontroll.instammer"}`: a number bound to data. */
export interface BoundValue extends Node {
  type: 'boundValue';
  /** Address of the cell, `<figure>.<row>[.<column>]` or `facts.<id>`. */
  of: string;
  /** Words of the author; empty when the build writes the number. */
  written: string;
  /** How the build writes the number when there are no words. */
  as: 'percent' | 'number';
  /** Text to print, filled in by resolve. */
  text: string;
  value: number | null;
}

export interface Cite {
  key: string;
  prefix: string;
  locator: string;
  suffix: string;
  place: Node['position'];
}

/** `[jfr @a; @b, s. 12]` or, narrative, `@a`. */
export interface Citation extends Node {
  type: 'citation';
  narrative: boolean;
  cites: Cite[];
  /** Filled in by resolve: the printed citation with links to the reference list. */
  children: PhrasingContent[];
}

/** `:span[privacy paradox]{lang=en}`: words in another language. */
export interface LanguageSpan extends Parent {
  type: 'languageSpan';
  lang: string;
  children: PhrasingContent[];
}

/** `:::abstract`. */
export interface Abstract extends Parent {
  type: 'abstract';
  children: RootContent[];
}

/** `:::pullquote`. */
export interface PullQuote extends Parent {
  type: 'pullQuote';
  children: RootContent[];
}

declare module 'mdast' {
  interface PhrasingContentMap {
    crossReference: CrossReference;
    boundValue: BoundValue;
    citation: Citation;
    languageSpan: LanguageSpan;
  }
  interface RootContentMap {
    figure: FigureNode;
    crossReference: CrossReference;
    boundValue: BoundValue;
    citation: Citation;
    languageSpan: LanguageSpan;
    abstract: Abstract;
    pullQuote: PullQuote;
  }
  interface BlockContentMap {
    figure: FigureNode;
    abstract: Abstract;
    pullQuote: PullQuote;
  }
  interface HeadingData {
    /** Identifier, the `{#id}` of the author or made from the text. */
    id?: string;
    /** `{.unnumbered}`: left out when the document numbers its headings. */
    unnumbered?: boolean;
    /** Printed number, such as `3`; absent where headings are not numbered. */
    enumerator?: string;
  }
  interface FootnoteReferenceData {
    enumerator?: number;
  }
}
