import { jsonLd } from '../html/json-ld.ts';
import { slugOf } from '../model/slug.ts';
import type { Handover, HandoverFile } from './handover.ts';
import { figureFileName } from './media.ts';

/** For reference managers and search engines: what the page on the site cannot hold itself. */
export function metadataFiles({ document, book, files }: Handover): HandoverFile[] {
  const { id } = document.config;
  const name = `metadata/${slugOf(id)}`;
  const citation = ['ris', 'bib'].flatMap((ending): HandoverFile[] => {
    const content = files.get(`${id}.${ending}`);
    return content === undefined ? [] : [{ path: `${name}.${ending}`, content }];
  });
  return [
    ...citation,
    { path: `${name}.jsonld`, content: linkedData(jsonLd(document, book.config), document) },
  ];
}

/** Data of the figures have the names that they have among the site's media. */
function linkedData(text: string, document: Handover['document']): string {
  const names = new Map(
    document.figures.flatMap((placed) =>
      (['csv', 'xlsx'] as const).map((ending): [string, string] => [
        `figures/${placed.spec.id}.${ending}`,
        `../data/${figureFileName(document, placed, ending)}`,
      ]),
    ),
  );
  const named = (key: string, value: unknown): unknown =>
    key === 'contentUrl' && typeof value === 'string' ? (names.get(value) ?? value) : value;
  return `${JSON.stringify(JSON.parse(text), named, 2)}\n`;
}
