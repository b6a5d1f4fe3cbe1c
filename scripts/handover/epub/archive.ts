import { type AsyncZippable, zip } from 'fflate';
import { x } from 'xastscript';

import { bytesOf } from '../../publish/output.ts';
import { xmlOf } from '../xml.ts';
import type { BookFile } from './publication.ts';

/** What the container is called in, and where the book lies in it. */
const folder = 'EPUB';
const packagePath = `${folder}/package.opf`;

/** What is packed already. */
const packed = /^(?:image\/(?:png|jpeg)|font\/woff2)$/;

/**
 * The container (EPUB OCF 3.3): `mimetype` first, stored and without extra fields, so that the file can be known by its bytes; then
 * where the package document is. All of one moment.
 */
export async function archiveOf(files: readonly BookFile[], opf: string): Promise<Uint8Array> {
  // In local time, which is what a zip archive holds.
  const mtime = new Date(2000, 0, 1);
  const entries: AsyncZippable = {
    mimetype: [bytesOf('application/epub+zip'), { mtime, level: 0 }],
    'META-INF/container.xml': [bytesOf(container()), { mtime, level: 9 }],
    [packagePath]: [bytesOf(opf), { mtime, level: 9 }],
  };
  for (const { path, type, content } of files) {
    entries[`${folder}/${path}`] = [bytesOf(content), { mtime, level: packed.test(type) ? 0 : 9 }];
  }
  return await new Promise((resolve, reject) => {
    zip(entries, (error, bytes) => {
      if (error === null) resolve(bytes);
      else reject(error);
    });
  });
}

function container(): string {
  const attributes = { version: '1.0', xmlns: 'urn:oasis:names:tc:opendocument:xmlns:container' };
  const rootfile = { 'full-path': packagePath, 'media-type': 'application/oebps-package+xml' };
  return xmlOf(x('container', attributes, [x('rootfiles', [x('rootfile', rootfile)])]));
}
