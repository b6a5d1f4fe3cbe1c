import type { Element, Root } from 'hast';
import { h } from 'hastscript';

import type { PlacedFigure, ResolvedDocument } from '../../model/book.ts';
import { isDraft } from '../../model/edition.ts';
import { nameOf } from '../../model/person.ts';
import { capitalised, termsOf } from '../../model/terms.ts';
import { onOneLine, plainText } from '../../model/text.ts';
import { dateOf, wholeTitle } from '../../model/work.ts';
import type { Handover } from '../handover.ts';
import { type SiteTerms, siteTermsOf } from './terms.ts';

/** What the index knows of a document beside what it says of itself. */
export interface SiteEntry {
  handover: Handover;
  /** Path of its EPUB on the site; `null` where it has none. */
  epub: string | null;
}

/** The title of a site: that of the anthology or its publisher's name, else the word for what it holds. */
export function siteTitle([first]: readonly SiteEntry[], { reports }: SiteTerms): string {
  const config = first?.handover.book.config;
  const anthology = config?.anthology ?? null;
  return anthology === null ? (config?.publisher ?? reports) : wholeTitle(anthology);
}

/** Every document with what it is about, who wrote it, and what can be had of it. `openData`: path of the catalogue's text. */
export function indexContent(
  entries: readonly SiteEntry[],
  { lang, openData }: { lang: string; openData: string | null },
): Root {
  const terms = siteTermsOf(lang);
  const publisher = entries[0]?.handover.book.config.publisher ?? null;
  const title = siteTitle(entries, terms);
  const children = [
    h('header.opening', [
      h('div.field', [
        ...(publisher === null || publisher === title ? [] : [h('p.anthology', publisher)]),
        h('h1', title),
      ]),
    ]),
    h('div.body', [
      ...entries.map((entry) => documentEntry(entry, lang)),
      ...(openData === null ? [] : [h('p.open-data', h('a', { href: openData }, terms.openData))]),
    ]),
  ];
  return { type: 'root', children };
}

/** In the language of the document, which is told where it is another than the page's. */
function documentEntry({ handover, epub }: SiteEntry, pageLang: string): Element {
  const { document, book, files } = handover;
  const { id, lang, title, description, authors } = document.config;
  const terms = siteTermsOf(lang);
  const date = dateOf(document.config, book.config.anthology);
  const facts = [
    authors.map((author) => nameOf(author)).join(', '),
    date === null ? '' : terms.published(date),
    isDraft(document.config) ? termsOf(lang).edition.draft : '',
  ].filter((each) => each !== '');
  const size = Math.ceil((files.get(`${id}.pdf`)?.length ?? 0) / 1024);
  const links: [string, string][] = [
    [`${id}.html`, terms.read],
    [`${id}.pdf`, terms.pdf(String(size))],
    ...(epub === null ? [] : [[epub, terms.epub] as [string, string]]),
  ];
  const other = lang === pageLang ? {} : { lang };
  return h('article.document', { ariaLabelledBy: `${id}-rubrik`, ...other }, [
    h('h2', { id: `${id}-rubrik` }, h('a', { href: `${id}.html` }, title)),
    ...(facts.length === 0 ? [] : [h('p.facts', facts.join(' · '))]),
    h('p', onOneLine(description)),
    h(
      'ul.downloads',
      { role: 'list' },
      links.map(([href, name]) =>
        h('li', h('a', { href, ariaLabel: terms.fileOf(name, title) }, name)),
      ),
    ),
    ...dataOf(document, files, terms),
  ]);
}

function dataOf(document: ResolvedDocument, files: Handover['files'], terms: SiteTerms): Element[] {
  const figures = document.figures.filter(({ spec }) => files.has(`figures/${spec.id}.csv`));
  if (figures.length === 0) return [];
  const items = figures.map((placed) => figureItem(placed, document.config.lang, files));
  return [h('details', [h('summary', terms.data(figures.length)), h('ul', items)])];
}

function figureItem(
  { spec, enumerator, subject }: PlacedFigure,
  lang: string,
  files: Handover['files'],
): Element {
  const words = termsOf(lang);
  const label = `${capitalised(words[spec.kind])} ${enumerator}`;
  const links = (['csv', 'xlsx'] as const).flatMap((ending) => {
    const href = `figures/${spec.id}.${ending}`;
    if (!files.has(href)) return [];
    const name = words.files[ending];
    return [' ', h('a', { href, ariaLabel: words.fileOf(name, label) }, name)];
  });
  return h('li', [`${label}. ${onOneLine(plainText(subject))}`, ...links]);
}

export function notFoundContent(lang: string, home: string): Root {
  const { title, text, toIndex } = siteTermsOf(lang).notFound;
  const children = [
    h('header.opening', [h('div.field', [h('h1', title)])]),
    h('div.body', [h('p', text), h('p', h('a', { href: home }, toIndex))]),
  ];
  return { type: 'root', children };
}
