import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

import type { Bundle } from '../../scripts/pdf/unpack.ts';

export interface TarFile {
  path: string;
  text: string;
  /** Type flag of the entry; `0` is a regular file. */
  flag?: string;
}

/** An uncompressed ustar archive. */
export function tarOf(files: readonly TarFile[]): Buffer {
  const parts = files.flatMap(({ path, text, flag = '0' }) => {
    const bytes = Buffer.from(text);
    const header = Buffer.alloc(512);
    header.write(path, 0);
    header.write(bytes.length.toString(8).padStart(11, '0'), 124);
    header.write(flag, 156);
    return [header, bytes, Buffer.alloc((512 - (bytes.length % 512)) % 512)];
  });
  return Buffer.concat([...parts, Buffer.alloc(1024)]);
}

/** Writes a bundle of the same kind as Chromium's, but small, below `directory`. */
export function makeBundle(directory: string, program: Buffer): Bundle {
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } };
  const tar = tarOf([
    { path: 'lib/', text: '', flag: '5' },
    { path: 'lib/one.so', text: 'one' },
    { path: 'lib/two.so', text: 'x'.repeat(700) },
  ]);
  writeFileSync(join(directory, 'program.br'), brotliCompressSync(program, quality));
  writeFileSync(join(directory, 'lib.tar.br'), brotliCompressSync(tar, quality));
  return {
    name: 'program-1.0.0',
    archives: [
      { source: join(directory, 'program.br'), target: 'program', kind: 'program' },
      { source: join(directory, 'lib.tar.br'), target: 'libraries', kind: 'tar' },
    ],
    texts: { 'settings.conf': 'yes' },
  };
}
