import { PDFArray, type PDFDocument } from '@cantoo/pdf-lib';

import type { Report } from './finding.ts';
import { isText } from './pdf-values.ts';

/** How the file begins and ends, which a reader of objects never sees. */
export function inspectBytes(bytes: Uint8Array, report: Report): void {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  inspectHeader(file, report);
  const end = file.toString('latin1', Math.max(0, file.length - 1024));
  const found = /startxref[\r\n]+(\d+)[\r\n]+%%EOF(?:\r\n|\r|\n)?$/.exec(end);
  if (found === null) {
    report('file-end', {
      sv: 'Filen slutar inte med `startxref`, ett tal och `%%EOF`',
      en: 'The file does not end with `startxref`, a number and `%%EOF`',
    });
    return;
  }
  const start = Number(found[1]);
  if (!/^(?:xref|\d+ \d+ obj)\b/.test(file.toString('latin1', start, start + 24))) {
    report('file-end', {
      sv: `\`startxref\` leder till ${start}, där inga korsreferenser finns`,
      en: `\`startxref\` leads to ${start}, where there are no cross references`,
    });
  }
}

function inspectHeader(file: Buffer, report: Report): void {
  const header = file.toString('latin1', 0, 8);
  if (header !== '%PDF-1.7') {
    report('file-header', {
      sv: `Filen börjar med \`${header}\`, väntade \`%PDF-1.7\``,
      en: `The file begins with \`${header}\`, expected \`%PDF-1.7\``,
    });
  }
  const [line = ''] = file
    .toString('latin1', 9, 32)
    .replace(/^\n/, '')
    .split(/[\r\n]/);
  const isBinary = /^%[^\0-\x7f]{4}/.test(line);
  if (!isBinary)
    report('file-header', {
      sv: 'Andra raden är inte `%` och fyra byte över 127',
      en: 'The second line is not `%` and four bytes above 127',
    });
}

/** The trailer; `false` when the file is encrypted, so that nothing more can be read. */
export function inspectTrailer({ context }: PDFDocument, report: Report): boolean {
  const { ID, Encrypt } = context.trailerInfo;
  const id = context.lookup(ID);
  const parts = id instanceof PDFArray ? id.asArray().map((part) => context.lookup(part)) : [];
  const isWhole =
    parts.length === 2 && parts.every((part) => isText(part) && part.asBytes().length > 0);
  if (!isWhole)
    report('file-id', {
      sv: 'Filen har inget ID i två delar',
      en: 'The file has no ID in two parts',
    });
  if (Encrypt === undefined) return true;
  report('file-unencrypted', { sv: 'Filen är krypterad', en: 'The file is encrypted' });
  return false;
}
