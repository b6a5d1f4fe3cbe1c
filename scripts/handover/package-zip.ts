import { type AsyncZippable, zip } from 'fflate';

import { bytesOf } from '../publish/output.ts';
import type { HandoverFile } from './handover.ts';

/** What is packed already, and would be no smaller. */
const packed = /\.(?:png|jpg|pdf|xlsx|epub|zip|docx)$/;

/**
 * A zip archive of a folder and its files, the same bytes for the same content: names in UTF-8, which the archive says of those that
 * need it (bit 11 of APPNOTE 4.4.4), and one moment that never changes.
 */
export async function zipOf(folder: string, files: readonly HandoverFile[]): Promise<Uint8Array> {
  // In local time, which is what a zip archive holds.
  const mtime = new Date(2000, 0, 1);
  const entries: AsyncZippable = {};
  for (const { path, content } of files) {
    const level = packed.test(path) ? 0 : 9;
    entries[`${folder}/${path}`.normalize('NFC')] = [bytesOf(content), { mtime, level }];
  }
  return await new Promise((resolve, reject) => {
    zip(entries, (error, bytes) => {
      if (error === null) resolve(bytes);
      else reject(error);
    });
  });
}
