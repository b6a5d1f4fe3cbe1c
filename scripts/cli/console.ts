import type { Fetch } from '../lint/online.ts';

/** 0 built or checked, 1 faults in the sources, 2 used wrongly, 3 could not be carried out. */
export type ExitCode = 0 | 1 | 2 | 3;

/** The world as the commands see it. */
export interface Console {
  /** Results: what was asked for. */
  out: (text: string) => void;
  /** Messages, progress and everything else. */
  err: (text: string) => void;
  /** Whether messages may be coloured. */
  colour: boolean;
  /** Whether somebody watches: then progress is drawn, otherwise it is printed line by line. */
  interactive: boolean;
  /** Asks for an address on the web; only `check --online` does. */
  fetch: Fetch;
}
