import { PDFArray, type PDFDict, type PDFRef } from '@cantoo/pdf-lib';

import type { Report } from './finding.ts';
import { hasKey, nameAt, textAt, valueAt } from './pdf-values.ts';

/** Keys that make a reader do something by itself. */
export const activeKeys: ReadonlySet<string> = new Set([
  'JS',
  'JavaScript',
  'AA',
  'XFA',
  'RichMediaContent',
  'RichMediaSettings',
]);
const harmlessAddress = /^(?:https?|mailto|tel):/i;

/** Tells of an action that is not a link within the document, to the web, to mail or to a telephone. */
export function inspectAction(action: PDFDict, object: PDFRef, report: Report): void {
  const kind = nameAt(action, 'S');
  if (kind === undefined || kind === 'GoTo') return;
  const address = textAt(action, 'URI') ?? '';
  if (kind === 'URI' && harmlessAddress.test(address)) return;
  const what = kind === 'URI' ? address : kind;
  report(
    'file-passive',
    {
      sv: `Åtgärden \`${what}\` är inte en vanlig länk`,
      en: `The action \`${what}\` is not an ordinary link`,
    },
    { object },
  );
}

const notPlain = ['AcroForm', 'OCProperties', 'Perms', 'Requirements', 'Collection', 'Legal'];

/** What the catalog and the pages must not have in a document that is only read. */
export function inspectPlainness(
  catalog: PDFDict,
  names: PDFDict | undefined,
  pages: readonly { number: number; dict: PDFDict }[],
  report: Report,
): void {
  const inCatalog = notPlain.filter((key) => hasKey(catalog, key));
  const inNames = ['AlternatePresentations'].filter(
    (key) => names !== undefined && hasKey(names, key),
  );
  for (const key of [...inCatalog, ...inNames])
    report('file-plain', { sv: `Dokumentet har \`${key}\``, en: `The document has \`${key}\`` });
  for (const { number, dict } of pages) {
    if (hasKey(dict, 'PresSteps'))
      report(
        'file-plain',
        { sv: 'Sidan har `PresSteps`', en: 'The page has `PresSteps`' },
        { page: number },
      );
  }
  const open = valueAt(catalog, 'OpenAction');
  if (open === undefined || open instanceof PDFArray) return;
  report('file-passive', {
    sv: 'Dokumentet gör något när det öppnas (`OpenAction`)',
    en: 'The document does something when it is opened (`OpenAction`)',
  });
}
