import type { Handover } from '../handover.ts';

/** Address of a media file, by its name in `mediaOf`. */
export type AddressOf = (name: string) => string;

/** The content of a page in WordPress: what its filter leaves as it is, also for those who may not write HTML of their own. */
export interface Fragment {
  /** Plain HTML, to paste into an editor or a module. */
  html: string;
  /** The same as Gutenberg blocks, in the form that WordPress writes them itself. */
  blocks: string;
}

/** A document as the content of a page whose title the site prints: h2 is the top heading. */
export function fragmentOf(_handover: Handover, _addressOf: AddressOf): Fragment {
  throw new Error('not built yet');
}
