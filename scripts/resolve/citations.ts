import type CSL from 'citeproc';

import type { Bibliography, ReferenceItem } from '../model/book.ts';
import { locatorLabels, locatorWords } from '../model/locators.ts';
import type { Citation, Cite } from '../model/nodes.ts';
import { printedNames } from './printed-names.ts';
import { referenceFormat, wrapVariable } from './reference-html.ts';

type Part =
  | { type: 'text'; value: string }
  | { type: 'emphasis'; value: string }
  | { type: 'link'; key: string; value: string };

/** A printed citation, in order; a `link` leads to the entry of its key in the list. */
export interface CitedText {
  parts: readonly Part[];
}

export interface Citer {
  /**
   * Prints all citations of one document, given in reading order, with keys that exist in the
   * bibliography. Each call starts anew, so that one citer serves document after document.
   * `uncited` are keys that the reference list holds as well.
   */
  cite(citations: readonly Citation[], uncited?: readonly string[]): readonly CitedText[];
  /**
   * Reference list of the document that was cited last, sorted as the style says. `html` holds
   * `i`, `a[href]` and `span[lang]` only.
   */
  references(): readonly { key: string; html: string }[];
}

/**
 * Stand around a key and around what is printed for it while citeproc has the text. Private use
 * characters: they mean nothing in a text, and are taken out of the author's words.
 */
const marks = { open: '\uE000', words: '\uE001', close: '\uE002' } as const;
const marksPattern = /[\uE000-\uE002]/gu;
/** Words after a narrative cite that stand after its author too: citeproc prints its two parts each with them. */
const repeatedWords = /\uE001[^\uE002]*\uE002(?=.*\uE001)/su;
const linkPattern = /\uE000(?<key>[^\uE001]*)\uE001(?<words>[^\uE002]*)\uE002/gu;

const locatorPattern = new RegExp(
  String.raw`^(?<label>${locatorWords.join('|').replaceAll('.', String.raw`\.`)})\s*(?<number>.+)$`,
  'u',
);

/** Throws when the style or the locale is not CSL. */
export async function createCiter(bibliography: Bibliography): Promise<Citer> {
  const { default: csl } = await import('citeproc'); // 1 MB: only a book with citations pays for it
  csl.Output.Formats['reference'] = referenceFormat;
  const lang = /xml:lang="(?<tag>[^"]+)"/u.exec(bibliography.locale)?.groups?.['tag'] ?? 'sv-SE';
  const engine = new csl.Engine(systemOf(bibliography, lang), bibliography.style, lang, true);
  return {
    cite: (citations, uncited = []) => citeAll(engine, citations, uncited),
    references: () => referencesOf(engine),
  };
}

function systemOf({ items, locale }: Bibliography, lang: string): CSL.System {
  return {
    retrieveItem: (id) => {
      const item = items.get(id);
      if (item === undefined) throw new Error(`No item with the key ${id}`);
      return printedItem(item);
    },
    retrieveLocale: () => locale,
    variableWrapper: (variable, text) => wrapVariable(variable, text, lang),
  };
}

/**
 * Without `note`, which is for editors and which citeproc would search for fields; the DOI without
 * the address of its resolver.
 */
function printedItem(item: ReferenceItem): object {
  const { note: _, ...written } = item;
  const printed = printedNames(written);
  if (typeof printed['DOI'] !== 'string') return printed;
  return { ...printed, DOI: printed['DOI'].replace(/^https?:\/\/(?:dx\.)?doi\.org\//iu, '') };
}

function citeAll(
  engine: CSL.Engine,
  citations: readonly Citation[],
  uncited: readonly string[],
): CitedText[] {
  const printed = engine.rebuildProcessorState(citations.map(clusterOf), 'text', uncited);
  return citations.map((citation, index) => ({
    parts: partsOf(citation, printed[index]?.[2] ?? ''),
  }));
}

function clusterOf({ narrative, cites }: Citation, index: number): CSL.CitationCluster {
  return {
    citationID: `citation-${index}`,
    citationItems: cites.map((cite) => citationItemOf(cite, narrative)),
    properties: narrative ? { noteIndex: 0, mode: 'composite' } : { noteIndex: 0 },
  };
}

/** All of a narrative cite is the link: only the words after it need marks. */
function citationItemOf(cite: Cite, narrative: boolean): CSL.CitationItem {
  const suffix = withoutMarks(cite.suffix);
  const after = `${/^[\p{L}\p{N}(]/u.test(suffix) ? ' ' : ''}${suffix}`;
  const located = { id: cite.key, ...locatorOf(cite.locator) };
  if (narrative && after === '') return located;
  if (narrative) return { ...located, suffix: `${marks.words}${after}${marks.close}` };
  const prefix = withoutMarks(cite.prefix);
  return {
    ...located,
    ...(cite.yearOnly === true ? { 'suppress-author': true } : {}),
    prefix: `${prefix}${prefix === '' ? '' : ' '}${marks.open}${cite.key}${marks.words}`,
    suffix: `${marks.close}${after}`,
  };
}

function locatorOf(written: string): Pick<CSL.CitationItem, 'label' | 'locator'> {
  const groups = locatorPattern.exec(written)?.groups;
  const label = locatorLabels[groups?.['label'] ?? ''];
  const locator = groups?.['number'] ?? written;
  if (locator === '') return {};
  return label === undefined ? { locator } : { label, locator };
}

function withoutMarks(words: string): string {
  return words.replaceAll(marksPattern, '');
}

function partsOf({ narrative, cites }: Citation, printed: string): CitedText['parts'] {
  const [first] = cites;
  if (narrative && first !== undefined) {
    const value = printed.replace(repeatedWords, '').replaceAll(marksPattern, '');
    return [{ type: 'link', key: first.key, value }];
  }
  const parts: Part[] = [];
  let end = 0;
  for (const { index, 0: marked, groups } of printed.matchAll(linkPattern)) {
    if (index > end) parts.push({ type: 'text', value: printed.slice(end, index) });
    parts.push({ type: 'link', key: groups?.['key'] ?? '', value: groups?.['words'] ?? '' });
    end = index + marked.length;
  }
  if (end < printed.length) parts.push({ type: 'text', value: printed.slice(end) });
  return parts;
}

function referencesOf(engine: CSL.Engine): { key: string; html: string }[] {
  engine.setOutputFormat('reference');
  const list = engine.makeBibliography();
  if (list === false) return [];
  const [{ entry_ids: keys }, entries] = list;
  return entries.map((html, index) => ({ key: keys[index]?.[0] ?? '', html: html.trim() }));
}
