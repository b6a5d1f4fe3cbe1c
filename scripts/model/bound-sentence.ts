import type { Localised } from './localised.ts';

/** Words of a sentence that are bound to data, with what the data of that version say of them. */
export interface BoundSentence {
  document: string;
  /** Source file, relative to the report. */
  path: string;
  line: number;
  column: number;
  /** The whole sentence as printed. */
  sentence: string;
  words: string;
  /** The expression over data. */
  of: string;
  /** `<figure>.<row>.<column>` or `facts.<id>`. */
  cells: readonly string[];
  verdict: 'right' | 'wrong' | 'unknown';
  /** Whether the build writes the number, so that it follows the data by itself. */
  written: 'author' | 'build';
  /** What is wrong; `null` when nothing is. */
  why: Localised | null;
}
