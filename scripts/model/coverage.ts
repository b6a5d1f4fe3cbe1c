import type { VFile } from 'vfile';

import type { Place } from './place.ts';

/** A phrase of quantity that is neither bound nor given a source. */
export interface UnboundPhrase {
  file: VFile;
  words: string;
  place: Place | undefined;
}

/** How the numbers of the texts are supported. */
export interface Coverage {
  /** `:value`s. */
  values: number;
  /** `:claim`s that are held against data. */
  claims: number;
  /** Claims that name a source, and phrases in sentences that cite one. */
  sourced: number;
  unbound: readonly UnboundPhrase[];
}
