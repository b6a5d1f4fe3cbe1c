import type { Data, Node } from 'mdast';

import type { MathElement } from './formula.ts';

export interface NumberedData extends Data {
  /** `7.3`; tables in one row with those of figures/. */
  enumerator?: string;
}

/** `$\sqrt{n}$` within a line. */
export interface InlineFormula extends Node {
  type: 'inlineFormula';
  /** TeX. */
  value: string;
  /** Written with two dollar signs, in a place that cannot hold a block. */
  isDisplayed: boolean;
  /** `null` when it is no TeX. */
  math: MathElement | null;
}

/** `$$ … $$` on lines of its own, or `:::formula{#for-7-1 alt="…"}` around that. */
export interface Formula extends Node {
  type: 'formula';
  /** TeX. */
  value: string;
  /** Of one with a number. */
  identifier: string | null;
  /** What the author says of it in words. */
  alt: string | null;
  /** `null` when it is no TeX. */
  math: MathElement | null;
  data?: NumberedData;
}
