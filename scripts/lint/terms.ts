import type { Nodes, Parents, Text } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';

import type { Sources } from '../model/book.ts';
import { type GlossaryEntry, namesOf, patternOf, plainName } from '../model/glossary.ts';
import { placeIn, sourceAt } from '../model/place.ts';
import { report } from '../model/report.ts';
import { plainText } from '../model/text.ts';
import type { BookText } from '../model/texts.ts';

/** Reports entries that no text uses, and abbreviations in capitals that no entry explains. */
export function lintTerms(texts: readonly BookText[], { terms, files }: Sources): void {
  if (terms === null) return;
  const words = texts.map(({ tree }) => plainText(tree)).join('\n');
  const small = words.toLowerCase();
  const linked = linkedIn(texts);
  for (const entry of terms) {
    const file = files.get(entry.path);
    if (file === undefined || isUsed(entry, { words, small }, linked)) continue;
    report(file, 'term-used', { name: entry.term ?? entry.abbr ?? '' }, { place: entry.place });
  }
  reportUnexplained(texts, terms, words);
}

function linkedIn(texts: readonly BookText[]): ReadonlySet<string> {
  const linked = new Set<string>();
  for (const { tree } of texts) {
    visit(tree, 'termReference', ({ of }) => void linked.add(plainName(of)));
  }
  return linked;
}

function isUsed(
  entry: GlossaryEntry,
  { words, small }: { words: string; small: string },
  linked: ReadonlySet<string>,
): boolean {
  if (linked.has(entry.id)) return true;
  if (namesOf(entry).some((name) => linked.has(plainName(name)))) return true;
  if (entry.abbr !== null && patternOf(entry.abbr).test(words)) return true;
  // Most of what is not used is not there at all, which is soon seen.
  const [first = ''] = entry.term?.toLowerCase().split(/\s/u, 1) ?? [];
  const stem = first.length > 3 ? first.slice(0, -1) : first;
  return entry.term !== null && small.includes(stem) && inflected(entry.term).test(words);
}

/** A term with the endings that words take, each of its words by itself; of a compound, the first part too. */
function inflected(term: string): RegExp {
  const parts = term.split(/\s+/u).map((part) => {
    const escaped = part.replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`);
    // ”kommunikation”, ”kommunikationer”; ”byrå”, ”byråer”; ”läxa”, ”läxor”.
    const stem = /..[aeiou]$/iu.test(part) ? `${escaped.slice(0, -1)}[a-zåäö]?` : escaped;
    return `${stem}\\p{L}*`;
  });
  return new RegExp(String.raw`(?<!\p{L})${parts.join(String.raw`\s+`)}`, 'iu');
}

/** Two capitals or more, and what Swedish adds to them: ”AI”, ”EU:s”. */
const capitals = /(?<![\p{L}\p{N}_/@#.&-])\p{Lu}{2,6}(?![\p{L}\p{N}_/@&]|\.\p{L})/gu;
const roman = /^[IVXLC]+$/u;

/** Each once in a document, where it first stands. */
function reportUnexplained(
  texts: readonly BookText[],
  terms: readonly GlossaryEntry[],
  words: string,
): void {
  const told = new Set<string>();
  const explained = new Set(terms.flatMap((entry) => namesOf(entry)));
  const isKnown = (abbr: string): boolean =>
    explained.has(abbr) || roman.test(abbr) || isExplainedIn(words, abbr);
  for (const { part, file, tree, document } of texts) {
    if (part === 'alt') continue;
    visit(tree, (node: Nodes, index, parent?: Parents) => {
      if (passedOver.has(node.type)) return SKIP;
      if (node.type !== 'text') return undefined;
      for (const abbr of capitalsIn(node, parent?.children[(index ?? 0) + 1])) {
        const key = `${document.config.id} ${abbr}`;
        if (told.has(key) || isKnown(abbr)) continue;
        told.add(key);
        const at = sourceAt(file, node.position).indexOf(abbr);
        const place = at === -1 ? node.position : placeIn(file, node.position, at, abbr.length);
        report(file, 'abbreviation-explained', { name: abbr }, { place });
      }
      return undefined;
    });
  }
}

/** ”CO” of CO~2~ is no abbreviation. */
function capitalsIn({ value }: Text, next: Nodes | undefined): string[] {
  const isFormula = next?.type === 'subscript' || next?.type === 'superscript';
  return [...value.matchAll(capitals)]
    .filter(({ 0: word, index }) => !isFormula || index + word.length < value.length)
    .map(([word]) => word);
}

const passedOver: ReadonlySet<string> = new Set<Nodes['type']>([
  'link',
  'linkReference',
  'citation',
  'heading',
  'termReference',
]);

/** ”artificiell intelligens (AI)”, ”AI (artificiell intelligens)”. */
function isExplainedIn(words: string, abbr: string): boolean {
  return words.includes(`(${abbr})`) || words.includes(`${abbr} (`);
}
