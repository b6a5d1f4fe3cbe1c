import { deserialize, serialize } from 'node:v8';

import type {
  Bibliography,
  DocumentConfig,
  HowToCite,
  ReferenceItem,
  ReportConfig,
} from '../model/book.ts';
import type { Memo, Remember } from '../model/remember.ts';
import { type Work, workOf } from '../model/work.ts';
import type { Citer } from './citations.ts';
import { localeFor } from './printer.ts';

export type PrintHowToCite = (document: DocumentConfig) => Promise<readonly HowToCite[]>;

/**
 * How others cite a document of the report: an entry of a reference list by APA (7th edition), and a footnote by the Oxford
 * system. Both are citeproc's work; APA's style is the one that Zotero has, as a package brings it.
 */
export function createHowToCite(
  config: ReportConfig,
  bibliography: Bibliography,
  memo: Memo,
  remember: Remember,
): PrintHowToCite {
  const citers = new Map<string, Promise<SharedCiter>>();
  return (document) => {
    const work = workOf(document, config);
    const written = JSON.stringify(work);
    const locale = localeFor(document.lang, bibliography);
    const { noteStyle } = bibliography;
    return memo(`how to cite ${document.id}`, [written, locale, noteStyle], async () => {
      const key = ['how to cite', noteStyle, locale, written];
      const bytes = await remember(key, async () =>
        serialize(await printed(work, { ...bibliography, locale }, citers)),
      );
      return deserialize(bytes) as HowToCite[];
    });
  };
}

/** A citer that serves work after work: to read a style takes longer than all that is printed by it. */
interface SharedCiter {
  citer: Citer;
  items: Map<string, ReferenceItem>;
}

async function createShared(bibliography: Bibliography, style: string): Promise<SharedCiter> {
  const { createCiter } = await import('./citations.ts');
  const items = new Map<string, ReferenceItem>();
  return { citer: await createCiter({ ...bibliography, items, style }), items };
}

async function printed(
  work: Work,
  bibliography: Bibliography,
  citers: Map<string, Promise<SharedCiter>>,
): Promise<HowToCite[]> {
  const { locale } = bibliography;
  if (locale === '') return []; // which has been reported
  const { default: styles } = await import('@citation-js/plugin-csl/lib-mjs/styles.json', {
    with: { type: 'json' },
  });
  const named = [
    ['APA 7', styles.apa, withoutSelfPublisher(work)],
    ['Oxford', bibliography.noteStyle, work],
  ] as const;
  const entries = [];
  for (const [name, style, item] of named) {
    if (style === '') continue;
    const key = `${name} ${locale}`;
    const shared = citers.get(key) ?? createShared(bibliography, style);
    citers.set(key, shared);
    const { citer, items } = await shared;
    items.set(work.id, { ...item });
    citer.cite([], [work.id]);
    for (const { html } of citer.references()) entries.push({ name, html });
  }
  return entries;
}

/** By APA (9.29) an author that is the publisher too is not named twice, which a style cannot see. */
function withoutSelfPublisher({ publisher, ...work }: Work): Work {
  const [author, ...others] = work.author ?? [];
  const isSame = author !== undefined && 'literal' in author && author.literal === publisher;
  return publisher === undefined || (isSame && others.length === 0) ? work : { ...work, publisher };
}
