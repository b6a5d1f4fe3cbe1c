import { checklistOf } from './checklist/checklist.ts';
import type { Handover, HandoverFile } from './handover.ts';
import { mediaOf } from './media.ts';
import { type Provenance, withManifest } from './package-manifest.ts';
import { packageParts, type PartTools } from './package-parts.ts';

/** How packages are made. */
export type PackageTools = Omit<PartTools, 'media'> & { provenance: Provenance };

/**
 * All that the publisher of a document needs, as files of one folder: the parts, `LÄS-MIG.html`, `manifest.json` and
 * `checksummor.sha256`, in this order. The same bytes for the same sources, commit, tool and browser.
 */
export async function packageOf(
  handover: Handover,
  { provenance, ...tools }: PackageTools,
): Promise<HandoverFile[]> {
  const media = await mediaOf(handover);
  const files: HandoverFile[] = [];
  for (const make of Object.values(packageParts)) {
    files.push(...(await make(handover, { ...tools, media })));
  }
  const checklist = await checklistOf(handover, { files, media, reduce: tools.reduce });
  return withManifest(distinct([...files, checklist]), handover, provenance);
}

/** Two parts that write the same file are a fault of ours. */
function distinct(files: readonly HandoverFile[]): readonly HandoverFile[] {
  const paths = new Set<string>();
  for (const { path } of files) {
    if (paths.has(path)) throw new Error(`Two parts of the package write \`${path}\``);
    paths.add(path);
  }
  return files;
}
