import type { Language } from '../model/localised.ts';

/** How messages are told to programs. */
export interface FormatOptions {
  lang: Language;
  infos: boolean;
  /** Of the tool. */
  version: string;
  /** Path from the working directory to the report, such as `rapporter/2024`; empty when they are the same. */
  prefix: string;
}
