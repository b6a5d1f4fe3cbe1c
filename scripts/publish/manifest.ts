import { createHash } from 'node:crypto';
import { extname } from 'node:path';

import { bytesOf, type Output } from './output.ts';

const manifestPath = 'manifest.json';

/** A built file, as the publisher and the archive need to know it. */
export interface ManifestEntry {
  path: string;
  /** Document that it belongs to. */
  document: string;
  /** MIME type. */
  type: string;
  bytes: number;
  sha256: string;
}

/** A file that others of its kind have, and why this one was not made. */
export interface LeftOut {
  path: string;
  document: string;
  reason: string;
}

export interface Manifest {
  generator: string;
  files: readonly ManifestEntry[];
  /** Missing where nothing was. */
  leftOut?: readonly LeftOut[];
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.pdf': 'application/pdf',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.txt': 'text/plain; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.json': 'application/json',
};

/** Files of one build, collected with their checksums while they are written. */
export interface Publication {
  add(document: string, path: string, content: string | Uint8Array): Promise<void>;
  /** Tells of a file that was not made. */
  leaveOut(document: string, path: string, reason: string): void;
  /** Writes the manifest, puts everything in place and removes what earlier builds of these documents left. */
  finish(documents: readonly string[]): Promise<Manifest>;
}

export function createPublication(output: Output, generator: string): Publication {
  const entries: ManifestEntry[] = [];
  const missing: LeftOut[] = [];
  return {
    leaveOut(document, path, reason) {
      missing.push({ path, document, reason });
    },
    async add(document, path, content) {
      const bytes = bytesOf(content);
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      const type = types[extname(path)] ?? 'application/octet-stream';
      entries.push({ path, document, type, bytes: bytes.length, sha256 });
      await output.write(path, bytes);
    },
    async finish(documents) {
      const text = await output.read(manifestPath);
      const earlier = entriesOf(text, 'files').filter(isFile);
      const stays = ({ document }: { document: string }) => !documents.includes(document);
      const files = [...earlier.filter(stays), ...entries].sort(byPath);
      const leftOut = [
        ...entriesOf(text, 'leftOut').filter(isLeftOut).filter(stays),
        ...missing,
      ].sort(byPath);
      const paths = new Set(files.map(({ path }) => path));
      const manifest = { generator, files, ...(leftOut.length > 0 && { leftOut }) };
      await output.write(manifestPath, `${JSON.stringify(manifest, null, 2)}\n`);
      await output.commit(earlier.map(({ path }) => path).filter((path) => !paths.has(path)));
      return manifest;
    },
  };
}

function byPath(one: { path: string }, other: { path: string }): number {
  return one.path < other.path ? -1 : 1;
}

/** Entries of an earlier manifest; a file that is not one of ours has none. */
function entriesOf(text: string | null, key: 'files' | 'leftOut'): readonly unknown[] {
  try {
    const manifest: unknown = JSON.parse(text ?? '{}');
    return isRecord(manifest) && Array.isArray(manifest[key]) ? manifest[key] : [];
  } catch {
    return [];
  }
}

function isPlaced(value: unknown): value is { path: string; document: string } {
  return (
    isRecord(value) && typeof value['path'] === 'string' && typeof value['document'] === 'string'
  );
}

const isFile = (value: unknown): value is ManifestEntry => isPlaced(value);

const isLeftOut = (value: unknown): value is LeftOut =>
  isPlaced(value) && 'reason' in value && typeof value.reason === 'string';

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
