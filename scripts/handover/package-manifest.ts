import { extname } from 'node:path';

import type { Theme } from '../model/theme.ts';
import { bytesOf } from '../publish/output.ts';
import { sha256Of, type SourceFile } from '../read/checksums.ts';
import type { Handover, HandoverFile } from './handover.ts';

/** What a package was made from and with, beside the sources' content: enough to make it again. */
export interface Provenance {
  sources: readonly SourceFile[];
  /** The commit in Git, and whether the sources are what it holds; `null` outside Git. */
  revision: { commit: string; isClean: boolean } | null;
  /** SHA-256 of the tool's lock file; `null` where it has none. */
  lock: string | null;
  /** Such as `HeadlessChrome/153.0.8010.0`. */
  browser: string;
  /** `SOURCE_DATE_EPOCH`, which dates the PDF instead of the document; `null` where it was not set. */
  sourceDate: string | null;
}

export const packageManifestPath = 'manifest.json';
export const checksumsPath = 'checksummor.sha256';

/** `manifest.json` of a package; paths are relative to its folder. */
export interface PackageManifest {
  /** Of this form of the file. */
  format: 1;
  document: { id: string; title: string; lang: string; version: string | null };
  generator: string;
  tool: { lock: string | null };
  browser: string;
  sourceDate: string | null;
  git: { commit: string; clean: boolean } | null;
  sources: readonly SourceFile[];
  fonts: readonly { family: string; weight: number; style: string; file: string; sha256: string }[];
  /** All but this file and that of the checksums. */
  files: readonly { path: string; type: string; bytes: number; sha256: string }[];
}

/** The manifest of what a package holds, and last the checksums of it all in the form that `sha256sum -c` reads. */
export function withManifest(
  files: readonly HandoverFile[],
  handover: Handover,
  provenance: Provenance,
): HandoverFile[] {
  const sorted = [...files].sort((one, other) => (one.path < other.path ? -1 : 1));
  const manifest = manifestOf(sorted, handover, provenance);
  const content = `${JSON.stringify(manifest, null, 2)}\n`;
  const all = [...sorted, { path: packageManifestPath, content }];
  const lines = all.map((file) => `${sha256Of(bytesOf(file.content))}  ${file.path}\n`);
  return [...all, { path: checksumsPath, content: lines.join('') }];
}

function manifestOf(
  files: readonly HandoverFile[],
  { document, book, generator }: Handover,
  { sources, revision, lock, browser, sourceDate }: Provenance,
): PackageManifest {
  const { id, title, lang, edition } = document.config;
  return {
    format: 1,
    document: { id, title, lang, version: edition?.version ?? null },
    generator,
    tool: { lock },
    browser,
    sourceDate,
    git: revision === null ? null : { commit: revision.commit, clean: revision.isClean },
    sources,
    fonts: fontsOf(book.theme),
    files: files.map(({ path, content }) => {
      const bytes = bytesOf(content);
      return { path, type: typeOf(path), bytes: bytes.length, sha256: sha256Of(bytes) };
    }),
  };
}

function fontsOf({ fonts }: Theme): PackageManifest['fonts'] {
  return fonts.faces.map(({ family, weight, style, path, bytes }) => {
    return { family, weight, style, file: path, sha256: sha256Of(bytes) };
  });
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.csv': 'text/csv; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.json': 'application/json',
  '.jsonld': 'application/ld+json',
  '.ttl': 'text/turtle; charset=utf-8',
  '.rdf': 'application/rdf+xml',
  '.epub': 'application/epub+zip',
  '.ris': 'application/x-research-info-systems',
  '.bib': 'text/x-bibtex; charset=utf-8',
};

function typeOf(path: string): string {
  return types[extname(path)] ?? 'application/octet-stream';
}
