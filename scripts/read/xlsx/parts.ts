import { Unzip, UnzipInflate } from 'fflate';

import type { Localised } from '../../model/localised.ts';

/** Why a file is no workbook that can be read. */
export class UnreadableWorkbook extends Error {
  readonly reason: Localised;

  constructor(reason: Localised) {
    super(reason.en);
    this.reason = reason;
  }
}

/** What all parts that are read may come to, in bytes; a file of 10 MB can claim to hold ten gigabytes. */
const mostBytes = 40_000_000;
/** Bytes that are unpacked at a time: 1,032 times as many may come out. */
const step = 16_384;

/**
 * The wanted parts of a zip archive, as text by name. It stops as soon as they come to more than is allowed, whatever the archive
 * says of their size. Throws `UnreadableWorkbook`.
 */
export function partsOf(
  bytes: Uint8Array,
  isWanted: (name: string) => boolean,
): ReadonlyMap<string, string> {
  if (!hasStart(bytes, [0x50, 0x4b])) throw new UnreadableWorkbook(otherKind(bytes));
  const decoder = new TextDecoder('utf-8');
  const parts = new Map<string, string>();
  let total = 0;
  const archive = new Unzip((file) => {
    if (!isWanted(file.name)) return;
    const chunks: Uint8Array[] = [];
    file.ondata = (error, chunk, isLast) => {
      // What is thrown here comes back as the error of the archive.
      if (error !== null) throw error;
      total += chunk.length;
      if (total > mostBytes) throw new UnreadableWorkbook(tooLarge);
      chunks.push(chunk);
      if (isLast) parts.set(file.name, decoder.decode(Buffer.concat(chunks)));
    };
    file.start();
  });
  archive.register(UnzipInflate);
  try {
    for (let from = 0; from < bytes.length; from += step) {
      archive.push(bytes.subarray(from, from + step), from + step >= bytes.length);
    }
  } catch (error) {
    throw error instanceof UnreadableWorkbook ? error : new UnreadableWorkbook(broken);
  }
  return parts;
}

const broken = {
  sv: 'den är skadad eller ofullständig. Öppna den i Excel och spara den på nytt',
  en: 'it is damaged or incomplete. Open it in Excel and save it anew',
};

export const tooLarge = {
  sv: 'den är för stor när den packas upp. Spara det blad som behövs i en egen fil',
  en: 'it is too large when unpacked. Save the sheet that is needed in a file of its own',
};

function hasStart(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

/** What is not a zip archive: the old format of Excel and files with a password begin alike. */
function otherKind(bytes: Uint8Array): Localised {
  if (!hasStart(bytes, [0xd0, 0xcf, 0x11, 0xe0])) {
    return {
      sv: 'den är ingen Excelfil (.xlsx). Är den text, så låt namnet sluta på .csv',
      en: 'it is no Excel file (.xlsx). If it is text, let its name end in .csv',
    };
  }
  return {
    sv: 'den har lösenord eller är sparad i det gamla formatet .xls. Spara den som .xlsx utan lösenord',
    en: 'it has a password or is saved in the old format .xls. Save it as .xlsx without a password',
  };
}
