import type { DocumentConfig, ParsedBook } from '../model/book.ts';
import {
  entryOf,
  expansionOf,
  type GlossaryEntry,
  isListed,
  namesOf,
  type TermListKind,
} from '../model/glossary.ts';
import type { TermList, TermReference } from '../model/nodes.ts';
import { ownId } from '../model/own-ids.ts';
import { placeOfWords } from '../model/place.ts';
import { report } from '../model/report.ts';
import { plainText } from '../model/text.ts';
import { nodesIn } from './nodes-in.ts';
import type { Unit } from './units.ts';

/** Words and abbreviations, and the lists of them that the documents print. */
export interface TermIndex {
  entries: readonly GlossaryEntry[];
  /** Nothing is known of what a file with faults holds. */
  isFaulty: boolean;
  /** By document, in reading order. */
  lists: ReadonlyMap<string, readonly TermList[]>;
  /** Those that a page in a language explains: one entry for each abbreviation. */
  abbreviationsIn: (lang: string) => readonly GlossaryEntry[];
}

export function createTermIndex({ sources, documents }: ParsedBook): TermIndex {
  const entries = sources.terms ?? [];
  const lists = [...documents].map(
    ([id, files]) => [id, files.flatMap(({ tree }) => nodesIn(tree, 'termList'))] as const,
  );
  const byLang = new Map<string, readonly GlossaryEntry[]>();
  return {
    entries,
    isFaulty:
      sources.terms === null &&
      ['chapter/terms.yaml', 'chapter/ordlista.yaml'].some((path) => sources.files.has(path)),
    lists: new Map(lists),
    abbreviationsIn: (lang) => {
      const known = byLang.get(lang) ?? abbreviationsIn(entries, lang);
      byLang.set(lang, known);
      return known;
    },
  };
}

function abbreviationsIn(entries: readonly GlossaryEntry[], lang: string): GlossaryEntry[] {
  return entries.filter((entry) => {
    const { abbr } = entry;
    if (abbr === null || expansionOf(entry) === null) return false;
    const same = entries.filter((each) => each.abbr === abbr && expansionOf(each) !== null);
    return entry === (same.find((each) => each.lang === lang) ?? same[0]);
  });
}

/** Where an entry stands in a list. */
export function termId(kind: TermListKind, { id }: GlossaryEntry): string {
  return ownId(`${kind === 'glossary' ? 'term' : 'abbr'}-${id}`);
}

/** Address of the entry that words refer to, `null` where no list prints it; reports a name that no entry has. */
export function resolveTerm(
  node: TermReference,
  { file, document }: Unit,
  index: TermIndex,
): string | null {
  if (index.isFaulty) return null;
  const entry = entryOf(node.of, index.entries, document.lang);
  const place = placeOfWords(file, node.position, ['of="', 'of=', '['], node.of);
  if (entry === undefined) {
    const expected = [...new Set(index.entries.flatMap((each) => namesIn(each, node.of)))];
    // Words in the text may be an inflected form: only `of` is mended without asking.
    const isLabel = plainText(node).trim() === node.of;
    const fixes = isLabel ? { fixes: [] } : {};
    report(file, 'term-exists', { name: node.of }, { place, expected, ...fixes });
    return null;
  }
  const address = addressOfEntry(entry, document, index);
  if (address === null) report(file, 'term-linked', { name: node.of }, { place: node.position });
  return address;
}

/** Names as they would be written in the place of another: its first letter is theirs. */
function namesIn(entry: GlossaryEntry, written: string): string[] {
  const isCapital = /^\p{Lu}\p{Ll}/u.test(written);
  return namesOf(entry).map((name) =>
    isCapital ? name.slice(0, 1).toUpperCase() + name.slice(1) : name,
  );
}

/** In the same document first; what a word means before what it is short for. */
function addressOfEntry(
  entry: GlossaryEntry,
  { id }: DocumentConfig,
  { lists }: TermIndex,
): string | null {
  const documents = [id, ...[...lists.keys()].filter((each) => each !== id)];
  for (const document of documents) {
    const own = (lists.get(document) ?? []).filter((list) => isListed(entry, list));
    const list = own.find(({ kind }) => kind === 'glossary') ?? own[0];
    if (list === undefined) continue;
    return `${document === id ? '' : `${document}.html`}#${termId(list.kind, entry)}`;
  }
  return null;
}
