export interface TarEntry {
  path: string;
  bytes: Uint8Array;
}

const blockSize = 512;

/**
 * Regular files of an uncompressed ustar archive, in order. Directories are left out; any other kind of entry (links,
 * devices, long names) and any path that leads out of the archive throws, since the archives we open have none.
 */
export function readTar(archive: Uint8Array): TarEntry[] {
  const entries: TarEntry[] = [];
  for (let offset = 0; offset + blockSize <= archive.length;) {
    const header = Buffer.from(archive.buffer, archive.byteOffset + offset, blockSize);
    if (header.every((byte) => byte === 0)) break;
    const { path, size, kind } = readHeader(header);
    const start = offset + blockSize;
    if (start + size > archive.length) throw new Error(`The archive ends within \`${path}\``);
    if (kind === 'file') entries.push({ path, bytes: archive.subarray(start, start + size) });
    offset = start + Math.ceil(size / blockSize) * blockSize;
  }
  return entries;
}

function readHeader(header: Buffer): { path: string; size: number; kind: 'file' | 'directory' } {
  const name = textOf(header, 0, 100);
  const prefix = textOf(header, 345, 155);
  const path = prefix === '' ? name : `${prefix}/${name}`;
  const size = Number.parseInt(textOf(header, 124, 12), 8);
  const flag = textOf(header, 156, 1);
  if (!Number.isSafeInteger(size)) throw new Error(`The archive has no size for \`${path}\``);
  if (isOutside(path)) throw new Error(`The archive leads out of itself: \`${path}\``);
  if (flag === '5') return { path, size, kind: 'directory' };
  if (flag === '0' || flag === '') return { path, size, kind: 'file' };
  throw new Error(`The archive holds an entry of kind \`${flag}\`: \`${path}\``);
}

function textOf(header: Buffer, start: number, length: number): string {
  const field = header.toString('utf8', start, start + length);
  const end = field.indexOf('\0');
  return (end === -1 ? field : field.slice(0, end)).trim();
}

function isOutside(path: string): boolean {
  return path.startsWith('/') || path.includes('\\') || path.split('/').includes('..');
}
