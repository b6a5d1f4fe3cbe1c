import type { SourceText } from './figure.ts';
import type { Place } from './place.ts';

/** A word or an abbreviation that the report explains; it has a term or an abbreviation, or both. */
export interface GlossaryEntry {
  /** Made from its words: the end of the address that links lead to. */
  id: string;
  term: string | null;
  abbr: string | null;
  /** What the abbreviation is short for, where that is not the term. */
  meaning: string | null;
  /** Markdown within the line. */
  definition: SourceText | null;
  /** Of its words. */
  lang: string;
  /** File that it is written in. */
  path: string;
  place: Place;
}

/** Lists that a text may print. */
export const termLists = ['glossary', 'abbreviations'] as const;
export type TermListKind = (typeof termLists)[number];

/** What an abbreviation is short for; `null` for an entry without abbreviation. */
export function expansionOf({ abbr, meaning, term }: GlossaryEntry): string | null {
  return abbr === null ? null : (meaning ?? term);
}

/** Whether a list holds an entry; one in a language holds those alone that say it. */
export function isListed(
  entry: GlossaryEntry,
  { kind, lang }: { kind: TermListKind; lang: string | null },
): boolean {
  if (lang !== null && entry.lang !== lang) return false;
  return kind === 'glossary' ? entry.definition !== null : entry.abbr !== null;
}

/** What an entry is called in a text. */
export function namesOf({ term, abbr }: GlossaryEntry): string[] {
  return [abbr, term].filter((name) => name !== null);
}

/** As names are compared. */
export function plainName(name: string): string {
  return name.normalize('NFC').replaceAll(/\s+/gu, ' ').trim().toLowerCase();
}

/** The entry of a name: in the language of the text, if there are several. */
export function entryOf(
  name: string,
  entries: readonly GlossaryEntry[],
  lang: string,
): GlossaryEntry | undefined {
  const sought = plainName(name);
  const found = entries.filter((entry) => {
    return entry.id === sought || namesOf(entry).some((each) => plainName(each) === sought);
  });
  return found.find((entry) => entry.lang === lang) ?? found[0];
}

/** An abbreviation as a word of its own: not within another, an address or a name of a file. */
export function patternOf(words: string): RegExp {
  const escaped = words
    .replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`)
    .replaceAll(' ', String.raw`\s`);
  return new RegExp(
    String.raw`(?<![\p{L}\p{N}_/@#&.])${escaped}(?![\p{L}\p{N}_/@#&+]|[.-]\p{Ll}{2,4}(?:[/\s]|$))`,
    'u',
  );
}
