import type { PhrasingContent } from 'mdast';

import type { Bibliography, DocumentConfig, ResolvedDocument } from '../model/book.ts';
import type { Citation } from '../model/nodes.ts';
import { ownId } from '../model/own-ids.ts';
import { placeOfWords } from '../model/place.ts';
import { report } from '../model/report.ts';
import type { CitedText, Citer } from './citations.ts';
import type { Found } from './found.ts';
import { nodesIn } from './nodes-in.ts';
import type { Unit } from './units.ts';

/** Citations and reference list of one document, as they are printed. */
export interface Printed {
  texts: readonly CitedText[];
  references: ResolvedDocument['references'];
}

/** As `Citer.cite`; `null` when there is no style to print them by. */
export type PrintCitations = (...asked: Parameters<Citer['cite']>) => Promise<Printed | null>;

/** Finds how all citations of a document are printed, in reading order, and gives its reference list with those `uncited`. */
export async function citeDocument(
  units: readonly Unit[],
  found: Found,
  bibliography: Bibliography,
  print: PrintCitations,
  uncited: DocumentConfig['nocite'] = [],
): Promise<ResolvedDocument['references']> {
  const citations: Citation[] = [];
  for (const unit of units) {
    for (const node of nodesIn(unit.tree, 'citation')) {
      if (hasKnownKeys(node, unit, bibliography)) citations.push(node);
    }
  }
  const listed = uncited.map(({ key }) => key).filter((key) => bibliography.items.has(key));
  if (citations.length + listed.length === 0) return [];
  const printed = await print(citations, listed);
  if (printed === null) return [];
  for (const [index, text] of printed.texts.entries()) {
    const citation = citations[index];
    if (citation !== undefined) found.set(citation, { children: text.parts.map(contentOf) });
  }
  return printed.references;
}

function hasKnownKeys(
  node: Citation,
  { file }: Unit,
  { items, isReadable }: Bibliography,
): boolean {
  if (!isReadable) return false;
  const unknown = node.cites.filter(({ key }) => !items.has(key));
  for (const { key, place } of unknown) {
    const expected = [...items.keys()];
    const at = placeOfWords(file, place, ['@'], key);
    report(file, 'citation-resolves', { key }, { place: at, expected });
  }
  return unknown.length === 0;
}

function contentOf(part: CitedText['parts'][number]): PhrasingContent {
  switch (part.type) {
    case 'text':
      return { type: 'text', value: part.value };
    case 'emphasis':
      return { type: 'emphasis', children: [{ type: 'text', value: part.value }] };
    case 'link':
      return {
        type: 'link',
        url: `#${ownId(`ref-${part.key}`)}`,
        children: [{ type: 'text', value: part.value }],
      };
  }
}
