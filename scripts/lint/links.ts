import type { Definition, Link } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';

import type { ResolvedDocument, Sources } from '../model/book.ts';
import { ownId } from '../model/own-ids.ts';
import { addressStarts, placeIn, placeOfWords, sourceAt } from '../model/place.ts';
import { report } from '../model/report.ts';
import { plainText } from '../model/text.ts';
import type { BookText } from '../model/texts.ts';
import { lintAddress, type PlaceOf } from './addresses.ts';

/** An address of the web with the place where an author wrote it. */
export interface ExternalLink {
  url: string;
  file: VFile;
  /** Finding it takes a while: asked only when there is something to tell. */
  placeOf: PlaceOf;
}

/** Reports links that lead nowhere within the report, and addresses that are badly written. */
export function lintLinks(
  texts: readonly BookText[],
  sources: Sources,
  documents: readonly ResolvedDocument[],
): void {
  const pages = new Map(documents.map((each) => [each.config.id, targetsOf(each)]));
  for (const { file, tree, document } of texts) {
    visit(tree, (node) => {
      if (node.type !== 'link' && node.type !== 'definition') return;
      // Links of citations are the build's own and have no place.
      if (node.position === undefined) return;
      lintLink(node, file, document, pages);
    });
  }
  for (const { url, file, placeOf } of listedLinks(sources)) lintAddress(url, file, placeOf);
}

function lintLink(
  node: Link | Definition,
  file: VFile,
  document: ResolvedDocument,
  pages: ReadonlyMap<string, readonly string[]>,
): void {
  const { url, position } = node;
  if (node.type === 'link' && plainText(node).trim() === '') {
    report(file, 'link-has-text', { url }, { place: position });
  }
  if (node.type === 'link' && node.data?.isByReference) return;
  const placeOf = () => placeOfWords(file, position, addressStarts, url);
  if (/^(?:https?|mailto|tel):/i.test(url)) lintAddress(url, file, placeOf);
  else if (url !== '#') lintTarget(url, file, placeOf, document.config.id, pages);
}

/** What a link may lead to in a document: itself, its sections, figures and listed sources. */
function targetsOf({ headings, figures, references }: ResolvedDocument): string[] {
  return [
    ownId('titel'),
    ...headings.map(({ id }) => id),
    ...figures.map(({ spec }) => spec.id),
    ...references.map(({ key }) => ownId(`ref-${key}`)),
  ];
}

/** `#id`, `page.html` or `page.html#id`. */
function lintTarget(
  url: string,
  file: VFile,
  placeOf: PlaceOf,
  own: string,
  pages: ReadonlyMap<string, readonly string[]>,
): void {
  const [page = '', id = ''] = url.split('#');
  const name = page.replace(/\.html$/, '');
  const targets = pages.get(page === '' ? own : name);
  const part = (from: number, length: number) => {
    const place = placeOf();
    return sourceAt(file, place) === url ? placeIn(file, place, from, length) : place;
  };
  if (targets === undefined) {
    const expected = [...pages.keys()];
    report(file, 'link-target-exists', { target: url }, { place: part(0, name.length), expected });
  } else if (id !== '' && !targets.includes(id)) {
    const expected = targets.filter((each) => !each.startsWith(ownId('')));
    const at = part(page.length + 1, id.length);
    report(file, 'link-target-exists', { target: url }, { place: at, expected });
  }
}

/** Addresses of the web: in texts, in the reference list and in report.yaml. */
export function externalLinks(texts: readonly BookText[], sources: Sources): ExternalLink[] {
  const links: ExternalLink[] = [];
  for (const { file, tree } of texts) {
    visit(tree, (node) => {
      if (node.type !== 'link' && node.type !== 'definition') return;
      if (node.position === undefined || !/^https?:/i.test(node.url)) return;
      if (node.type === 'link' && node.data?.isByReference) return;
      const { url, position } = node;
      const placeOf = () => placeOfWords(file, position, addressStarts, url);
      links.push({ url, file, placeOf });
    });
  }
  return [...links, ...listedLinks(sources), ...doiLinks(sources)];
}

function listedLinks(sources: Sources): ExternalLink[] {
  return fieldsOf(sources, 'URL', (url) => url);
}

function doiLinks(sources: Sources): ExternalLink[] {
  return fieldsOf(sources, 'DOI', (doi) => {
    const bare = doi.replace(/^https?:\/\/(?:dx\.)?doi\.org\//i, '');
    return `https://doi.org/${encodeURI(bare)}`;
  });
}

function fieldsOf(
  { bibliography, files }: Sources,
  field: 'URL' | 'DOI',
  addressOf: (written: string) => string,
): ExternalLink[] {
  const file = files.get(bibliography.path);
  if (file === undefined) return [];
  return [...bibliography.items.values()].flatMap((item) => {
    const written = item[field];
    if (typeof written !== 'string' || written === '') return [];
    const placeOf = () => bibliography.placeOf(item.id, field);
    return [{ url: addressOf(written), file, placeOf }];
  });
}
