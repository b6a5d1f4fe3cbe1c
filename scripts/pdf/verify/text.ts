import type { Place, Report } from './finding.ts';

/** Undefined in PDFDocEncoding, and control characters other than tab and line breaks. */
// oxlint-disable-next-line no-control-regex -- bytes, not text
const wrongByte = /[\0-\x08\x0b\x0c\x0e-\x17\x7f\x9f\xad]/;
// oxlint-disable-next-line no-control-regex -- what must not be there
const wrongCharacter = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffd\ufffe\uffff]/;

/** Why the bytes are no valid text string, or `null`. */
export function textFault(bytes: Uint8Array): string | null {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (text[0] === 0xef && text[1] === 0xbb && text[2] === 0xbf)
    return 'är UTF-8, som hör till PDF 2.0';
  if (text[0] === 0xff && text[1] === 0xfe) return 'är UTF-16 med bytena i fel ordning';
  if (text[0] !== 0xfe || text[1] !== 0xff) {
    return wrongByte.test(text.toString('latin1')) ? 'har tecken som PDFDocEncoding saknar' : null;
  }
  if (text.length % 2 !== 0) return 'är UTF-16 med ett halvt tecken';
  const decoded = Buffer.from(text.subarray(2)).swap16().toString('utf16le');
  if (/\p{Surrogate}/u.test(decoded)) return 'har ett halvt surrogatpar';
  return wrongCharacter.test(decoded) ? 'har styrtecken eller ersättningstecken' : null;
}

/** Tells of a text that is no text; `what` is where it stands, such as `Alt`. */
export function inspectText(bytes: Uint8Array, what: string, report: Report, place: Place): void {
  const fault = textFault(bytes);
  if (fault !== null) report('text-valid', `\`${what}\` ${fault}`, place);
}
