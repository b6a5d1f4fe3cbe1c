import type { VFile } from 'vfile';
import { location } from 'vfile-location';

import type { Localised } from '../model/localised.ts';
import { report } from '../model/report.ts';

/** Control characters but tab and line feed: they cannot stand in HTML, SVG or PDF text. */
const forbidden = /[^\P{Cc}\t\n]/u;

/**
 * Puts the text of `bytes` into `file`, without byte order mark and with LF, so that all later stages see one kind of line.
 * Texts are UTF-8; `isData` may be what spreadsheets save too, UTF-16 and Windows-1252. False, with a message, when it is not
 * text; `file` then holds what could be read.
 */
export function decodeText(file: VFile, bytes: Uint8Array, isData = false): boolean {
  if (isArchive(bytes)) return refuse(file, 0, noText);
  const encoding = isData ? encodingOf(bytes) : 'utf-8';
  const text = decoded(bytes, encoding).replaceAll(/\r\n?/g, '\n');
  file.value = text;
  if (encoding === 'utf-8' && !isUtf8(bytes)) {
    return refuse(file, text.indexOf('\ufffd'), {
      sv: 'den är inte sparad som UTF-8. Spara den på nytt med teckenkodningen UTF-8',
      en: 'it is not saved as UTF-8. Save it anew with the encoding UTF-8',
    });
  }
  const foreign = encoding === 'windows-1252' ? text.search(otherLetters) : -1;
  if (foreign !== -1) return refuse(file, foreign, oldEncoding);
  const control = text.search(forbidden);
  if (control === -1) return true;
  const code = (text.codePointAt(control) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return refuse(file, control, {
    sv: `den innehåller styrtecknet U+${code}`,
    en: `it holds the control character U+${code}`,
  });
}

/** Zip archives, such as .xlsx and .ods, and the old files of Office: they would fill the terminal with rubbish. */
function isArchive(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.subarray(0, 4)).toString('hex');
  return start.startsWith('504b0') || start === 'd0cf11e0';
}

const noText = {
  sv: 'den är ingen textfil. En Excelfil ska heta något på .xlsx; andra kalkylblad sparas som .xlsx eller CSV UTF-8',
  en: 'it is no text file. The name of an Excel file must end in .xlsx; other spreadsheets are saved as .xlsx or CSV UTF-8',
};

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/**
 * What a data file was most likely saved as: by its byte order mark; UTF-16 without one has a zero beside each common letter. What
 * is not UTF-8 then is Windows-1252, which a Swedish Excel saves as ”CSV (kommaavgränsad)”.
 */
function encodingOf(bytes: Uint8Array): Encoding {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (bytes.length > 3 && second === 0 && bytes[3] === 0) return 'utf-16le';
  if (bytes.length > 3 && first === 0 && bytes[2] === 0) return 'utf-16be';
  return isUtf8(bytes) ? 'utf-8' : 'windows-1252';
}

/** What Windows-1252 has from 0x80 to 0x9F; the five bytes that it leaves open stay what they are. */
const from80 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function decoded(bytes: Uint8Array, encoding: Encoding): string {
  if (encoding !== 'windows-1252') return new TextDecoder(encoding).decode(bytes);
  // Some versions of Node take Windows-1252 for Latin 1, which has no dashes and no quotation marks.
  return Buffer.from(bytes)
    .toString('latin1')
    .replaceAll(/[\u0080-\u009f]/gu, (byte) => from80.charAt((byte.codePointAt(0) ?? 0) - 0x80));
}

/** Signs within words of Windows-1252 that are å, ä and ö of DOS or of an old Mac; and bytes that it has no letter for. */
const otherLetters = /(?<=\p{L})[†„”‡Œ](?=\p{L})|[\u0080-\u009f]/u;

const oldEncoding = {
  sv: 'den verkar vara sparad med en gammal teckenkodning (DOS eller Mac). Spara den som CSV UTF-8',
  en: 'it seems to be saved with an old encoding (DOS or Mac). Save it as CSV UTF-8',
};

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function refuse(file: VFile, offset: number, reason: Localised): false {
  const place = location(file).toPoint(offset);
  report(file, 'file-readable', { path: file.path, reason }, { place });
  return false;
}
