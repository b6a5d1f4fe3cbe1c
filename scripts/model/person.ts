import type { Person } from './book.ts';

/** The whole name, as it is read. */
export function nameOf({ given, family }: Person): string {
  return given === null ? family : `${given} ${family}`;
}

/** As lists sort it: ”Leckner, Sara”; an organisation's is not turned. */
export function sortedNameOf({ given, family }: Person): string {
  return given === null ? family : `${family}, ${given}`;
}
