import type { DocumentConfig, ReportConfig, Target } from '../model/book.ts';
import type { CrossReference } from '../model/nodes.ts';
import { ownId } from '../model/own-ids.ts';
import { placeOfWords } from '../model/place.ts';
import { report } from '../model/report.ts';
import { capitalised, termsOf } from '../model/terms.ts';
import type { Unit } from './units.ts';

/** All targets of a book. Figures, documents and external works have one identifier; sections one a document. */
export interface TargetIndex {
  /** By `<document>#<id>`; documents and external works by `#<id>`. */
  byAddress: Map<string, Target>;
  documents: ReadonlyMap<string, DocumentConfig>;
}

export function createTargetIndex(config: ReportConfig): TargetIndex {
  const byAddress = new Map<string, Target>();
  for (const document of config.documents) {
    byAddress.set(`#${document.id}`, {
      id: document.id,
      kind: 'document',
      document: document.id,
      textIn: (lang) => documentName(document, lang),
      title: document.title,
    });
  }
  for (const { id, label, title } of config.external) {
    byAddress.set(`#${id}`, {
      id,
      kind: 'external',
      document: null,
      textIn: () => label,
      title: title ?? label,
    });
  }
  return { byAddress, documents: new Map(config.documents.map((each) => [each.id, each])) };
}

/** ”kapitel 7”, or the short title in quotation marks for a document without a number. */
function documentName(document: DocumentConfig, lang: string): string {
  const { chapter, quoted } = termsOf(lang);
  return document.number === null
    ? quoted(document.shortTitle)
    : `${chapter}\u00a0${document.number}`;
}

/** A target by the words of a reference: in the same document first, then anywhere. */
export function findTarget(index: TargetIndex, id: string, document: string): Target | undefined {
  return (
    index.byAddress.get(`${document}#${id}`) ??
    index.byAddress.get(`#${id}`) ??
    [...index.documents.keys()]
      .map((each) => index.byAddress.get(`${each}#${id}`))
      .find((target) => target !== undefined)
  );
}

/** Text, in the language of the words around it, and address of a cross reference; reports a target that does not exist. */
export function resolveReference(
  node: CrossReference,
  { file, document }: Unit,
  index: TargetIndex,
  faultySpecs: ReadonlySet<string>,
): Pick<CrossReference, 'text' | 'href'> | null {
  const target = findTarget(index, node.identifier, document.id);
  if (target === undefined) {
    if (faultySpecs.has(node.identifier)) return null;
    const expected = [...index.byAddress.values()].map((each) => each.id);
    const id = node.identifier;
    const place = placeOfWords(file, node.position, ['['], id);
    report(file, 'reference-resolves', { id }, { place, expected });
    return null;
  }
  const text = textIn(target, document, index);
  return {
    text: node.capital ? capitalised(text) : text,
    href: addressFrom(target, document),
  };
}

function textIn(target: Target, from: DocumentConfig, index: TargetIndex): string {
  const { lang } = from;
  const inOther = target.document !== null && target.document !== from.id;
  if (!inOther || target.kind === 'document') return target.textIn(lang);
  const other = index.byAddress.get(`#${target.document ?? ''}`);
  return termsOf(lang).inDocument(target.textIn(lang), other?.textIn(lang) ?? '');
}

/** `#id` within the document, `other.html#id` to another, `null` for works outside the project. */
function addressFrom(target: Target, from: DocumentConfig): string | null {
  if (target.document === null) return null;
  const page = target.document === from.id ? '' : `${target.document}.html`;
  if (target.kind === 'document') return page === '' ? `#${ownId('titel')}` : page;
  return `${page}#${target.id}`;
}
