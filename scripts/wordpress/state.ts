import { mkdir, readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import * as v from 'valibot';

import type { Localised } from '../model/localised.ts';
import { replaceFile } from '../model/replace-file.ts';
import { diskReasonOf } from '../publish/file-output.ts';
import { siteNameOf } from './address.ts';
import type { WriteCount } from './budget.ts';
import { siteFault } from './fault.ts';

const checksum = v.pipe(v.string(), v.regex(/^[0-9a-f]{16,64}$/));
const id = v.pipe(v.number(), v.integer(), v.minValue(1));

/** A text as we sent it and as the site keeps it, by their checksums. */
const sentText = v.strictObject({ sent: checksum, kept: checksum });
const texts = v.strictObject({
  title: v.optional(sentText),
  excerpt: v.optional(sentText),
  content: sentText,
});
export type WrittenTexts = v.InferOutput<typeof texts>;

const document = v.strictObject({
  /** Number of the page, once there is one. */
  page: v.optional(id),
  /** What was written last; missing before that. */
  written: v.optional(texts),
  /** Content that is on its way: an interrupted run does not know whether it arrived. */
  sending: v.optional(checksum),
  /** The user chose the page as it was there, over ours as it was here. */
  chosen: v.optional(v.strictObject({ theirs: checksum, ours: checksum })),
  /** Number of the picture that represents the page. */
  featured: v.optional(id),
  media: v.record(
    v.string(),
    v.strictObject({ id, sha256: checksum, address: v.pipe(v.string(), v.url()), about: checksum }),
  ),
});
export type DocumentState = v.InferOutput<typeof document>;

const schema = v.strictObject({
  version: v.literal(1),
  site: v.pipe(v.string(), v.url()),
  /** Type of the pages, by its name in the interface for programs. */
  type: v.string(),
  /** Page that new pages are put below. */
  parent: v.optional(id),
  documents: v.record(v.string(), document),
  recentWrites: v.array(v.strictObject({ at: v.pipe(v.string(), v.isoTimestamp()), count: id })),
});

/** What is known of the pages and files on a site. Meant to be committed: it holds no secret. */
export type SiteState = Omit<v.InferOutput<typeof schema>, 'recentWrites'> & {
  recentWrites: readonly WriteCount[];
};

export function emptyState(site: string, type: string): SiteState {
  return { version: 1, site, type, documents: {}, recentWrites: [] };
}

export const stateFolder = 'publish';

export function statePathOf(root: string, site: string): string {
  return join(root, stateFolder, `${siteNameOf(site)}.json`);
}

/** Where the state is kept. */
export interface Store {
  path: string;
  /** `null` where nothing is known yet. */
  read: () => Promise<SiteState | null>;
  /** Whole or not at all. */
  save: (state: SiteState) => Promise<void>;
}

/** A file in the folder of the report. */
export function fileStore(path: string, shown: string): Store {
  return {
    path,
    read: async () => {
      const text = await textAt(path, shown);
      return text === null ? null : stateIn(text, shown);
    },
    save: async (state) => {
      try {
        await mkdir(dirname(path), { recursive: true });
        await replaceFile(path, `${JSON.stringify(sorted(state), null, 2)}\n`);
      } catch (error) {
        throw unusable(shown, error);
      }
    },
  };
}

/** Sites that the report has been handed over to. */
export async function knownSites(root: string): Promise<string[]> {
  const folder = join(root, stateFolder);
  const names = await readdir(folder).catch(() => []);
  const files = names.filter((name) => /^[^.].*\.json$/.test(name)).sort();
  const states = files.map(
    async (name) => await fileStore(join(folder, name), `${stateFolder}/${name}`).read(),
  );
  return (await Promise.all(states)).flatMap((state) => (state === null ? [] : [state.site]));
}

async function textAt(path: string, shown: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw unusable(shown, error);
  }
}

function stateIn(text: string, shown: string): SiteState {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    const reason = /^<<<<<<< /m.test(text) ? unmerged : noJson;
    throw siteFault('site-remembered', { path: shown, reason }, { cause: error, help: restore });
  }
  const { success, output, issues } = v.safeParse(schema, data);
  if (success) return output;
  const place = v.getDotPath(issues[0]) ?? '';
  const reason = {
    sv: `den är inte skriven av Rapport, eller har ändrats för hand${place === '' ? '' : ` (${place})`}`,
    en: `it was not written by Rapport, or was changed by hand${place === '' ? '' : ` (${place})`}`,
  };
  throw siteFault('site-remembered', { path: shown, reason }, { help: restore });
}

const noJson: Localised = { sv: 'den är ingen JSON-fil', en: 'it is no JSON file' };
const unmerged: Localised = {
  sv: 'Git har lämnat två versioner i den',
  en: 'Git has left two versions in it',
};
const restore: Localised = {
  sv: 'Ta tillbaka den ur Git. Går inte det, ta bort den: det som redan ligger på webbplatsen känns igen där.',
  en: 'Take it back from Git. If that cannot be done, remove it: what is on the site already is recognised there.',
};

export function unusable(shown: string, error: unknown): unknown {
  const reason = diskReasonOf(error);
  return reason === undefined
    ? error
    : siteFault('site-remembered', { path: shown, reason }, { cause: error });
}

/** Whether both are kept as the same. */
export function isSameState(one: unknown, other: unknown): boolean {
  return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
}

/** Keys in an order of their own, so that Git shows only what has changed. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]));
}
