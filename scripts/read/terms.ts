import type { GlossaryEntry } from '../model/glossary.ts';
import { namesOf, plainName } from '../model/glossary.ts';
import { startOf } from '../model/place.ts';
import { report } from '../model/report.ts';
import { slugOf } from '../model/slug.ts';
import type { Config } from './config.ts';
import { type LocatedData, startOfFile, textAt } from './located.ts';
import type { ProjectFiles } from './project-files.ts';
import { termsSchema } from './schemas/terms.ts';
import { validate } from './validate.ts';
import { parseYaml } from './yaml.ts';

/** Either name, or both: what the second holds is added to the first. */
const paths = ['chapter/terms.yaml', 'chapter/ordlista.yaml'] as const;

/** Reads the words and abbreviations that the report explains; `null` when no file does, or one of them has faults. */
export function readTerms(
  files: ProjectFiles,
  config: Config | null,
): readonly GlossaryEntry[] | null {
  // The language of the first document: what is not said holds for the report.
  const lang = config?.report.documents[0]?.lang ?? 'sv';
  const found = paths
    .filter((path) => files.exists(path))
    .map((path) => readFile(path, files, lang));
  if (found.length === 0 || found.includes(null)) return null;
  const taken = new Map<string, number>();
  const seen = new Map<string, string>();
  for (const { entries, data } of found.filter((read) => read !== null)) {
    for (const [index, entry] of entries.entries()) {
      reportSecond(entry, index, data, seen);
      const count = (taken.get(entry.id) ?? 0) + 1;
      taken.set(entry.id, count);
      if (count > 1) entry.id = `${entry.id}-${count}`;
    }
  }
  return found.flatMap((read) => read?.entries ?? []);
}

interface ReadFile {
  data: LocatedData;
  entries: GlossaryEntry[];
}

function readFile(path: string, files: ProjectFiles, lang: string): ReadFile | null {
  const file = files.readText(path, 'yaml');
  const data = file === null ? null : parseYaml(file);
  // A file that nothing has been written in yet.
  if (data !== null && data.value === null) return { data, entries: [] };
  const valid = data === null ? null : validate(termsSchema, data);
  if (data === null || valid === null) return null;
  const entries = valid.map((input, index): GlossaryEntry => {
    const term = plain(input.term);
    const abbr = plain(input.abbr);
    return {
      id: idOf(term ?? abbr ?? ''),
      term,
      abbr,
      meaning: plain(input.meaning),
      definition:
        input.definition === undefined
          ? null
          : textAt(data, [index, 'definition'], input.definition),
      lang: input.lang ?? lang,
      path,
      place: data.placeOf([index, term === null ? 'abbr' : 'term']) ?? startOfFile,
    };
  });
  return { data, entries };
}

/** What stands before it in an address is a letter, so a name may begin with a number: ”5G”. */
function idOf(name: string): string {
  return slugOf(`x ${name}`).slice(2) || 'x';
}

function plain(text: string | undefined): string | null {
  return text === undefined ? null : text.replaceAll(/\s+/gu, ' ').trim();
}

/** A name may have an entry in each language. */
function reportSecond(
  entry: GlossaryEntry,
  index: number,
  data: LocatedData,
  seen: Map<string, string>,
): void {
  for (const name of new Set(namesOf(entry))) {
    const key = `${entry.lang} ${plainName(name)}`;
    const first = seen.get(key);
    const place = data.placeOf([index, name === entry.abbr ? 'abbr' : 'term']) ?? startOfFile;
    if (first === undefined) seen.set(key, `${entry.path}:${startOf(place).line}`);
    else report(data.file, 'term-unique', { name, first }, { place });
  }
}
