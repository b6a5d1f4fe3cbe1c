import type { Place } from './place.ts';

/** A stretch of a text that stands word for word in its file; offsets and length in UTF-16 units. */
export interface TextRun {
  /** Offset in the text. */
  at: number;
  /** Offset in the file. */
  from: number;
  length: number;
}

/** How a text is written in YAML; decides how a replacement within it must be written (`writtenWithin`). */
const textStyles = ['plain', 'single', 'double', 'block'] as const;
export type TextStyle = (typeof textStyles)[number];

/**
 * A piece of author text in a data file: inline Markdown. `place` is that of the whole text; a part of it is found by
 * `offsetInFile(text, offset)` of `source-text.ts`. Trees that are parsed from it (`ParsedCaption`, `about`) already have
 * the positions of the file, offsets included, so that a message or a fix may use `node.position` as in Markdown.
 */
export interface SourceText extends TextPlace {
  value: string;
}

/** Where a text stands; with the text itself a `SourceText`. */
export interface TextPlace {
  place: Place;
  /** In order; empty when the text cannot be followed into its file. */
  runs: readonly TextRun[];
  style: TextStyle;
}
