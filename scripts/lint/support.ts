import type { Nodes, Root } from 'mdast';
import { visit } from 'unist-util-visit';

import type { ParsedBook, ResolvedDocument } from '../model/book.ts';
import type { MaterialPoint } from '../model/material.ts';
import type { BookText } from '../model/texts.ts';
import { runningTextOf, type TextParagraph, type TextSentence } from './running-text.ts';

/** The last sentence of a paragraph that says nothing of where it comes from. */
export interface UnsupportedEnd {
  document: string;
  path: string;
  sentence: TextSentence;
}

/**
 * Where a document speaks on another's behalf: each paragraph whose last sentence has no bound number, claim, citation,
 * reference or point of the material. Such an end is often a moral that the writer added.
 */
export function unsupportedEnds(documents: readonly ResolvedDocument[]): UnsupportedEnd[] {
  return documents
    .filter(({ config }) => config.voice === 'reported')
    .flatMap((document) => {
      const paragraphs = runningTextOf(document);
      const isEnd = (paragraph: TextParagraph) => !isSupported(paragraph, paragraphs, document);
      return paragraphs.filter(isEnd).flatMap(({ file, sentences }) => {
        const sentence = sentences.at(-1);
        return sentence === undefined
          ? []
          : [{ document: document.config.id, path: file.path, sentence }];
      });
    });
}

/** How many there are in each document that speaks for another. */
export function unsupportedCounts(
  documents: readonly ResolvedDocument[],
): ReadonlyMap<string, number> {
  const ends = unsupportedEnds(documents);
  const counts = new Map<string, number>();
  for (const { config } of documents) {
    if (config.voice !== 'reported') continue;
    counts.set(config.id, ends.filter(({ document }) => document === config.id).length);
  }
  return counts;
}

function isSupported(
  paragraph: TextParagraph,
  all: readonly TextParagraph[],
  document: ResolvedDocument,
): boolean {
  if (holdsSupport(paragraph, document)) return true;
  const items = all.filter(({ introducedBy }) => introducedBy === paragraph);
  // Items that are sentences of their own are looked at one by one; the others end the sentence that introduces them.
  if (paragraph.introduces) {
    const parts = items.filter(isPart);
    return parts.length === 0 || parts.some((part) => holdsSupport(part, document));
  }
  return paragraph.introducedBy !== null && isPart(paragraph);
}

function isPart({ passage, sentences }: TextParagraph): boolean {
  return sentences.length < 2 && !/[.!?…][”"’')\]]*\uFFFC?$/u.test(passage.text.trimEnd());
}

function holdsSupport({ sentences }: TextParagraph, { footnotes }: ResolvedDocument): boolean {
  const last = sentences.at(-1);
  return last === undefined || last.nodes.some((node) => supports(node, footnotes));
}

const supporting: ReadonlySet<Nodes['type']> = new Set([
  'boundValue',
  'boundClaim',
  'citation',
  'crossReference',
  'materialMark',
]);

/** A note supports what the words in it would. */
function supports(node: Nodes, footnotes: ResolvedDocument['footnotes']): boolean {
  if (supporting.has(node.type)) return true;
  if (node.type !== 'footnoteReference') return false;
  const note = footnotes.find(({ enumerator }) => enumerator === node.data?.enumerator);
  return note !== undefined && holdsSupporting(note.tree);
}

function holdsSupporting(tree: Root): boolean {
  let isFound = false;
  visit(tree, (node) => {
    isFound ||= supporting.has(node.type);
  });
  return isFound;
}

/** The points of the material that no text of their document refers to, in the order of the list. */
export function unusedPoints(
  { material, config }: ParsedBook['sources'],
  texts: readonly BookText[],
): { path: string; point: MaterialPoint }[] {
  if (material === null) return [];
  const named = new Set<string>();
  const everywhere = new Set<string>();
  for (const { tree, file, document } of texts) {
    const isShared = file.path === config.path;
    visit(tree, 'materialMark', ({ points }) => {
      for (const { id } of points) {
        if (isShared) everywhere.add(id);
        else named.add(`${document.config.id} ${id}`);
      }
    });
  }
  return [...material.points].flatMap(([document, points]) =>
    [...points.values()]
      .filter(({ id }) => !everywhere.has(id) && !named.has(`${document} ${id}`))
      .map((point) => ({ path: material.path, point })),
  );
}
