import type { ReduceFont } from '../html/fonts.ts';
import type { Localised } from '../model/localised.ts';
import { epubOf } from './epub/epub.ts';
import type { Handover, HandoverFile } from './handover.ts';
import { openDataOf } from './open-data/open-data.ts';
import { withChecksums } from './package-manifest.ts';
import { zipOf } from './package-zip.ts';
import { packageOf, type PackageTools } from './package.ts';
import { addressIn, siteOf } from './site/site.ts';

/** A folder that is written as a whole. */
export interface Bundle {
  /** Relative to the output folder. */
  folder: string;
  files: readonly HandoverFile[];
  /** The same as an archive beside it; `null` for a site. */
  zip: Uint8Array | null;
  /** For whoever made it. */
  told: readonly Localised[];
}

/** Where packages lie in the output folder, and where a site does: a build writes nothing there, and removes nothing. */
const packagesFolder = 'paket';
const siteFolder = 'webbplats';

export interface PackagingOptions {
  tools: PackageTools;
  /** Whether all documents are packaged: the catalogue of open data is that of the whole report. */
  isWhole: boolean;
  onStep: (step: Localised) => void;
  signal: AbortSignal;
}

/** A folder and an archive of each document, `paket/<id>`; and once for the report its open data. */
export async function packagesIn(
  handovers: readonly Handover[],
  { tools, isWhole, onStep, signal }: PackagingOptions,
): Promise<Bundle[]> {
  const bundles: Bundle[] = [];
  for (const handover of handovers) {
    signal.throwIfAborted();
    const { id } = handover.document.config;
    onStep({ sv: `Packar ${id}`, en: `Packing ${id}` });
    const files = await packageOf(handover, tools);
    bundles.push(await bundleOf(id, files));
  }
  const openData = isWhole ? openDataOf(handovers) : [];
  return openData.length === 0 ? bundles : [...bundles, await openDataBundle(openData)];
}

/** The manifest and the checksums come last, so that a folder that was broken off while it was put in place shows it. */
async function bundleOf(name: string, files: readonly HandoverFile[]): Promise<Bundle> {
  const zip = await zipOf(name, files);
  const folder = `${packagesFolder}/${name}`;
  return { folder, files, zip, told: [] };
}

/** Its paths begin with the name of its folder. */
async function openDataBundle(files: readonly HandoverFile[]): Promise<Bundle> {
  const name = files[0]?.path.replace(/\/.*/, '') ?? '';
  const inside = files.map(({ path, content }) => ({ path: path.slice(name.length + 1), content }));
  return await bundleOf(name, withChecksums(inside));
}

export interface SiteBundleOptions {
  /** Where the site will be found, ending in a slash; `null` where report.yaml may know. */
  address: string | null;
  reduce: ReduceFont;
  onStep: (step: Localised) => void;
}

/** A folder for any web server. */
export async function siteIn(
  handovers: readonly Handover[],
  { address: asked, reduce, onStep }: SiteBundleOptions,
): Promise<Bundle> {
  onStep({ sv: 'Gör webbplatsen', en: 'Making the site' });
  const address = asked ?? addressIn(handovers);
  const epubs = new Map<string, HandoverFile>();
  for (const handover of handovers) {
    const [book] = await epubOf(handover, { reduce });
    if (book !== undefined) epubs.set(handover.document.config.id, book);
  }
  const openData = openDataOf(handovers);
  const files = await siteOf(handovers, { address, reduce, epubs, openData });
  const told = address === null ? [withoutAddress] : [];
  return { folder: siteFolder, files, zip: null, told };
}

const withoutAddress: Localised = {
  sv: 'Utan --address görs varken sitemap.xml eller robots.txt, och 404.html leder bara rätt i webbplatsens översta mapp.',
  en: 'Without --address, neither sitemap.xml nor robots.txt is made, and 404.html leads right only in the top folder of the site.',
};
