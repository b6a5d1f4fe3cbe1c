/** What our own transforms note on nodes of Markdown. */
export {};

declare module 'mdast' {
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
