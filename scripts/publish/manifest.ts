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

export interface Manifest {
  generator: string;
  files: readonly ManifestEntry[];
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.pdf': 'application/pdf',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.csv': 'text/csv; charset=utf-8',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.json': 'application/json',
};

/** Files of one build, collected with their checksums while they are written. */
export interface Publication {
  add(document: string, path: string, content: string | Uint8Array): Promise<void>;
  /** Writes the manifest, puts everything in place and removes what earlier builds of these documents left. */
  finish(documents: readonly string[]): Promise<Manifest>;
}

export function createPublication(output: Output, generator: string): Publication {
  const entries: ManifestEntry[] = [];
  return {
    async add(document, path, content) {
      const bytes = bytesOf(content);
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      const type = types[extname(path)] ?? 'application/octet-stream';
      entries.push({ path, document, type, bytes: bytes.length, sha256 });
      await output.write(path, bytes);
    },
    async finish(documents) {
      const earlier = entriesOf(await output.read(manifestPath));
      const kept = earlier.filter(({ document }) => !documents.includes(document));
      const files = [...kept, ...entries].sort((a, b) => (a.path < b.path ? -1 : 1));
      const paths = new Set(files.map(({ path }) => path));
      const manifest = { generator, files };
      await output.write(manifestPath, `${JSON.stringify(manifest, null, 2)}\n`);
      await output.commit(earlier.map(({ path }) => path).filter((path) => !paths.has(path)));
      return manifest;
    },
  };
}

/** Entries of an earlier manifest; a file that is not one of ours has none. */
function entriesOf(text: string | null): ManifestEntry[] {
  try {
    const manifest: unknown = JSON.parse(text ?? '{}');
    const files = isRecord(manifest) && Array.isArray(manifest['files']) ? manifest['files'] : [];
    return files.filter(isEntry);
  } catch {
    return [];
  }
}

function isEntry(value: unknown): value is ManifestEntry {
  return (
    isRecord(value) && typeof value['path'] === 'string' && typeof value['document'] === 'string'
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
