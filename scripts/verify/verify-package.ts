import { checksumsPath, packageManifestPath } from '../handover/package-manifest.ts';
import { sha256Of, type SourceFile } from '../read/checksums.ts';
import { type Finding, finding } from './finding.ts';
import { packageFilesAt } from './package-files.ts';
import { readChecksums, readManifest, type ReadManifest } from './package-manifest.ts';
import { shown } from './words.ts';

/** How a package is made again, to compare with. */
export interface Rebuilding {
  /** The sources as they are here. */
  sources: () => readonly SourceFile[];
  /** Files of the package of a document, by path; `null` where the sources have faults. */
  rebuild: (manifest: ReadManifest) => Promise<ReadonlyMap<string, Uint8Array> | null>;
}

export interface PackageResult {
  findings: Finding[];
  /** How many files the package lists. */
  files: number;
}

/** Compares each file of a package with its manifest and, where asked to, the package with one that is made of the sources here. */
export async function verifyPackage(
  path: string,
  rebuilding: Rebuilding | null,
): Promise<PackageResult> {
  const refused = (reason: { sv: string; en: string }) => {
    return { findings: [finding('package-read', { path: shown(path, 200), reason })], files: 0 };
  };
  const read = await packageFilesAt(path);
  if ('reason' in read) return refused(read.reason);
  const { files } = read;
  const bytes = files.get(packageManifestPath);
  if (bytes === undefined)
    return refused({ sv: 'den har ingen `manifest.json`', en: 'it has no `manifest.json`' });
  const manifest = readManifest(bytes);
  if (manifest === null)
    return refused({
      sv: '`manifest.json` går inte att läsa',
      en: '`manifest.json` cannot be read',
    });
  const listed = manifest.files.length + 2;
  const findings = fileFindings(files, manifest);
  if (rebuilding === null || findings.length > 0) return { findings, files: listed };
  const differing = sourceFindings(manifest, rebuilding.sources());
  if (differing.length > 0) return { findings: differing, files: listed };
  const rebuilt = await rebuilding.rebuild(manifest);
  if (rebuilt === null) return refused({ sv: 'källorna har fel', en: 'the sources have faults' });
  return { findings: rebuiltFindings(files, rebuilt), files: listed };
}

type Files = ReadonlyMap<string, Uint8Array>;

/** The manifest tells of all but itself and the checksums, which tell of all but themselves. */
function fileFindings(files: Files, manifest: ReadManifest): Finding[] {
  const checksums = readChecksums(files.get(checksumsPath) ?? new Uint8Array());
  const told = new Map(manifest.files.map(({ path, sha256 }) => [normal(path), sha256]));
  const expected = new Map([...checksums].map(([path, sha256]) => [normal(path), sha256]));
  // Where the two disagree, the one that the file does not fit tells of it.
  const found = new Map([...files].map(([path, content]) => [normal(path), sha256Of(content)]));
  const paths = new Set([...told.keys(), ...expected.keys(), ...found.keys(), checksumsPath]);
  return [...paths].sort().flatMap((path) => {
    const fault = faultOf(path, { told, expected, found });
    return fault === null ? [] : [finding('package-file', { path: shown(path, 200), fault })];
  });
}

interface Sums {
  told: ReadonlyMap<string, string>;
  expected: ReadonlyMap<string, string>;
  found: ReadonlyMap<string, string>;
}

function faultOf(
  path: string,
  { told, expected, found }: Sums,
): 'missing' | 'extra' | 'changed' | null {
  const own = found.get(path);
  if (own === undefined) return 'missing';
  if (path === checksumsPath) return null;
  const sums =
    path === packageManifestPath ? [expected.get(path)] : [told.get(path), expected.get(path)];
  const known = sums.filter((sum) => sum !== undefined);
  if (known.length === 0)
    return expected.size === 0 && path === packageManifestPath ? null : 'extra';
  if (known.some((sum) => sum !== own)) return 'changed';
  // Listed in one of the two alone, when the other is there.
  return known.length < sums.length && expected.size > 0 ? 'extra' : null;
}

/** macOS writes names with combining marks. */
function normal(path: string): string {
  return path.normalize('NFC');
}

function sourceFindings(manifest: ReadManifest, sources: readonly SourceFile[]): Finding[] {
  const here = new Map(sources.map(({ path, sha256 }) => [path, sha256]));
  const there = new Map(manifest.sources.map(({ path, sha256 }) => [path, sha256]));
  return [...new Set([...there.keys(), ...here.keys()])].sort().flatMap((path) => {
    const [old, now] = [there.get(path), here.get(path)];
    if (old === now) return [];
    const fault = now === undefined ? 'missing' : old === undefined ? 'extra' : 'changed';
    return [finding('package-source', { path: shown(path, 200), fault })];
  });
}

function rebuiltFindings(files: Files, rebuilt: Files): Finding[] {
  // The commit stands in the manifest, and two commits may hold the same sources.
  const told = new Set([packageManifestPath, checksumsPath]);
  const paths = new Set(
    [...files.keys(), ...rebuilt.keys()].map(normal).filter((path) => !told.has(path)),
  );
  const [one, other] = [files, rebuilt].map(
    (each) => new Map([...each].map(([path, bytes]) => [normal(path), bytes])),
  );
  return [...paths].sort().flatMap((path) => {
    const [before, after] = [one?.get(path), other?.get(path)];
    if (before !== undefined && after !== undefined && Buffer.compare(before, after) === 0)
      return [];
    const fault = after === undefined ? 'missing' : before === undefined ? 'extra' : 'changed';
    return [finding('package-rebuilt', { path: shown(path, 200), fault })];
  });
}
