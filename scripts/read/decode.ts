import type { VFile } from 'vfile';
import { location } from 'vfile-location';

import type { Localised } from '../model/localised.ts';
import { report } from '../model/report.ts';

/** Control characters but tab and line feed: they cannot stand in HTML, SVG or PDF text. */
const forbidden = /[^\P{Cc}\t\n]/u;

/**
 * Puts the text of UTF-8 `bytes` into `file`, without byte order mark and with LF, so that all later stages see one kind
 * of line. False, with a message, when it is not text; `file` then holds what could be read.
 */
export function decodeText(file: VFile, bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(bytes).replaceAll(/\r\n?/g, '\n');
  file.value = text;
  if (!isUtf8(bytes)) {
    return refuse(file, text.indexOf('\ufffd'), {
      sv: 'den är inte sparad som UTF-8',
      en: 'it is not saved as UTF-8',
    });
  }
  const control = text.search(forbidden);
  if (control === -1) return true;
  const code = (text.codePointAt(control) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return refuse(file, control, {
    sv: `den innehåller styrtecknet U+${code}`,
    en: `it holds the control character U+${code}`,
  });
}

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
