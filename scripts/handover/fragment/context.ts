import type { Handover } from '../handover.ts';

/** Address of a media file, by its name in `mediaOf`. */
export type AddressOf = (name: string) => string;

/** What the transformation of a page knows. */
export interface FragmentContext {
  handover: Handover;
  addressOf: AddressOf;
}
