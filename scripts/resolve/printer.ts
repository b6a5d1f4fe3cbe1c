import { deserialize, serialize } from 'node:v8';

import type { VFile } from 'vfile';

import type { Bibliography, DocumentConfig } from '../model/book.ts';
import type { Memo, Remember } from '../model/remember.ts';
import { report } from '../model/report.ts';
import type { Citer } from './citations.ts';
import type { PrintCitations, Printed } from './cite.ts';

/** Prints nothing: for those who only want messages. */
export const printNothing: PrintCitations = () => Promise.resolve(null);

/**
 * Prints the citations of a document, but only when they are others than before: printing takes longer than all the rest of
 * resolving. One citer, which a text without citations need not pay for, serves all documents; a fault of the style is told once.
 */
export function createPrinter(
  bibliography: Bibliography,
  styleFile: VFile | undefined,
  memo: Memo,
  remember: Remember,
): (document: Pick<DocumentConfig, 'id' | 'lang'>) => PrintCitations {
  const { items, style } = bibliography;
  let isTold = styleFile === undefined;

  async function printed(
    asked: Parameters<Citer['cite']>,
    cited: string,
    locale: string,
  ): Promise<Printed> {
    const from = localised(bibliography, locale);
    const citer = () => memo(`citer ${langOf(locale)}`, [bibliography], () => citerOf(from));
    const key = ['citations', style, locale, JSON.stringify([...items]), cited];
    const bytes = await remember(key, async () => {
      const shared = await citer();
      const texts = shared.cite(...asked);
      return serialize({ texts, references: shared.references() } satisfies Printed);
    });
    return deserialize(bytes) as Printed;
  }

  return (document) => {
    const locale = localeFor(document.lang, bibliography);
    return async (...asked) => {
      if (style === '' || locale === '') return null;
      const cited = JSON.stringify(asked, withoutPlaces);
      try {
        const from = [bibliography, cited, locale];
        const make = () => printed(asked, cited, locale);
        return await memo(`citations of ${document.id}`, from, make);
      } catch (error) {
        if (!(error instanceof StyleFault)) throw error;
        if (styleFile !== undefined && !isTold) {
          report(styleFile, 'citation-style-valid', {}, { cause: error.cause });
        }
        isTold = true;
        return null;
      }
    };
  };
}

function localised(bibliography: Bibliography, locale: string): Bibliography {
  return { ...bibliography, locale };
}

/** The locale of the report where it is of the document's language; another, if there is one, where it is not. */
export function localeFor(lang: string, { locale, otherLocale }: Bibliography): string {
  const isOwn = langOf(locale).split('-')[0] === lang.toLowerCase().split('-')[0];
  return isOwn || otherLocale === '' ? locale : otherLocale;
}

function langOf(locale: string): string {
  return /xml:lang="(?<tag>[^"]+)"/u.exec(locale)?.groups?.['tag']?.toLowerCase() ?? 'sv-se';
}

class StyleFault extends Error {}

async function citerOf(bibliography: Bibliography): Promise<Citer> {
  const { createCiter } = await import('./citations.ts'); // loads citeproc
  try {
    return await createCiter(bibliography);
  } catch (cause) {
    throw new StyleFault('The style is no style', { cause });
  }
}

/** Neither where they stand nor how they were printed before. */
function withoutPlaces(key: string, value: unknown): unknown {
  return key === 'place' || key === 'position' || key === 'children' ? undefined : value;
}
