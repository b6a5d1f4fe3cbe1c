import type { Localised } from '../../model/localised.ts';
import type { Place, Report } from './finding.ts';

/** Undefined in PDFDocEncoding, and control characters other than tab and line breaks. */
// oxlint-disable-next-line no-control-regex -- bytes, not text
const wrongByte = /[\0-\x08\x0b\x0c\x0e-\x17\x7f\x9f\xad]/;
// oxlint-disable-next-line no-control-regex -- what must not be there
const wrongCharacter = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffd\ufffe\uffff]/;

/** Why the bytes are no valid text string, or `null`. */
export function textFault(bytes: Uint8Array): Localised | null {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (text[0] === 0xef && text[1] === 0xbb && text[2] === 0xbf)
    return { sv: 'är UTF-8, som hör till PDF 2.0', en: 'is UTF-8, which belongs to PDF 2.0' };
  if (text[0] === 0xff && text[1] === 0xfe)
    return {
      sv: 'är UTF-16 med bytena i fel ordning',
      en: 'is UTF-16 with its bytes in the wrong order',
    };
  if (text[0] !== 0xfe || text[1] !== 0xff) {
    return wrongByte.test(text.toString('latin1'))
      ? {
          sv: 'har tecken som PDFDocEncoding saknar',
          en: 'has characters that PDFDocEncoding lacks',
        }
      : null;
  }
  if (text.length % 2 !== 0)
    return { sv: 'är UTF-16 med ett halvt tecken', en: 'is UTF-16 with half a character' };
  const decoded = Buffer.from(text.subarray(2)).swap16().toString('utf16le');
  if (/\p{Surrogate}/u.test(decoded))
    return { sv: 'har ett halvt surrogatpar', en: 'has half a surrogate pair' };
  return wrongCharacter.test(decoded)
    ? { sv: 'har styrtecken eller ersättningstecken', en: 'has control or replacement characters' }
    : null;
}

/** Tells of a text that is no text; `what` is where it stands, such as `Alt`. */
export function inspectText(bytes: Uint8Array, what: string, report: Report, place: Place): void {
  const fault = textFault(bytes);
  if (fault !== null)
    report('text-valid', { sv: `\`${what}\` ${fault.sv}`, en: `\`${what}\` ${fault.en}` }, place);
}
