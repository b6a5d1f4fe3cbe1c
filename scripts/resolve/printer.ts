import { deserialize, serialize } from 'node:v8';

import type { VFile } from 'vfile';

import type { Bibliography } from '../model/book.ts';
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
): (document: string) => PrintCitations {
  const { items, style, locale } = bibliography;
  const citer = () => memo('citer', [bibliography], () => citerOf(bibliography));
  let isTold = styleFile === undefined;

  async function printed(asked: Parameters<Citer['cite']>, cited: string): Promise<Printed> {
    const key = ['citations', style, locale, JSON.stringify([...items]), cited];
    const bytes = await remember(key, async () => {
      const shared = await citer();
      const texts = shared.cite(...asked);
      return serialize({ texts, references: shared.references() } satisfies Printed);
    });
    return deserialize(bytes) as Printed;
  }

  return (document) =>
    async (...asked) => {
      if (style === '' || locale === '') return null;
      const cited = JSON.stringify(asked, withoutPlaces);
      try {
        const from = [bibliography, cited];
        return await memo(`citations of ${document}`, from, () => printed(asked, cited));
      } catch (error) {
        if (!(error instanceof StyleFault)) throw error;
        if (styleFile !== undefined && !isTold) {
          report(styleFile, 'citation-style-valid', {}, { cause: error.cause });
        }
        isTold = true;
        return null;
      }
    };
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
