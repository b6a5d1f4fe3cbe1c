import type { VFile } from 'vfile';

import type { ChartOptions, DataTable, FigureSpec, SourceText } from '../model/figure.ts';
import { factsPath } from '../model/project.ts';
import { report } from '../model/report.ts';
import { readAlt, reportAltMissing, withAlt } from './alt.ts';
import { readAnnotations } from './annotations.ts';
import { readGrid } from './grid.ts';
import { reportHeadline } from './headline.ts';
import { readImage } from './image.ts';
import { type LocatedData, isRecord, startOfFile, textAt } from './located.ts';
import { readOptions } from './options.ts';
import type { ProjectFiles } from './project-files.ts';
import { readRegions } from './regions.ts';
import { rowNotesOf } from './row-notes.ts';
import { type ChartInput, type FigureInput, figureSchema } from './schemas/figure.ts';
import { reportShares } from './shares.ts';
import { readTable } from './table.ts';
import { reportDuplicates } from './unique.ts';
import { validate } from './validate.ts';
import { reportUnknownFields } from './vega-lite-fields.ts';
import { readOwnSpec } from './vega-lite.ts';
import { parseYaml } from './yaml.ts';

export interface Specs {
  specs: ReadonlyMap<string, FigureSpec>;
  faultySpecs: ReadonlySet<string>;
}

/** What a spec knows of the report that it stands in. */
type AboutReport = Pick<FigureSpec, 'lang' | 'hasOriginal'>;

/** Rules that report.yaml makes less than errors of: what breaks them is drawn all the same. */
type Lowered = ReadonlySet<string>;

/** Reads every figure file; those with faults, their own or their CSV's, are known by name and id only. */
export function readSpecs(
  files: ProjectFiles,
  langOf: (id: string) => string,
  hasOriginal: boolean,
  lowered: Lowered,
): Specs {
  const specs = new Map<string, FigureSpec>();
  const faultySpecs = new Set<string>();
  for (const name of files.namesIn('figures', null) ?? []) {
    const path = `figures/${name}`;
    const stem = /^(.*)\.ya?ml$/.exec(name)?.[1];
    if (stem === undefined || path === factsPath) continue;
    const lang = langOf(stem);
    const about = { lang, hasOriginal };
    const { spec, id } = files.remember(path, [lang, hasOriginal, [...lowered].join(' ')], () =>
      readSpec(files, path, stem, { about, lowered }),
    );
    if (spec !== null) specs.set(spec.id, spec);
    else for (const known of [stem, id]) faultySpecs.add(known);
  }
  return { specs, faultySpecs };
}

interface Within {
  about: AboutReport;
  lowered: Lowered;
}

function isUnusable({ messages }: VFile, lowered: Lowered): boolean {
  return messages.some(({ fatal, ruleId = '' }) => fatal === true && !lowered.has(ruleId));
}

/** One figure: its spec, or `null` and the id that it has nevertheless. */
function readSpec(files: ProjectFiles, path: string, stem: string, within: Within) {
  const file = files.readText(path, 'yaml');
  const data = file === null ? null : parseYaml(file);
  if (file === null || data === null) return { spec: null, id: stem };

  const id = isRecord(data.value) && typeof data.value['id'] === 'string' ? data.value['id'] : stem;
  const place = data.placeOf(['id']);
  if (path !== `figures/${id}.yaml`) report(file, 'spec-named-by-id', { id, path }, { place });

  const input = validate(figureSchema, withAlt(data));
  const spec = input === null ? null : specOf(files, input, data, within);
  const isUsable = spec !== null && !isUnusable(file, within.lowered);
  if (!isUsable) reportAltMissing(data, id);
  return { spec: isUsable ? spec : null, id };
}

/** The spec of a valid file; `null` when its numbers cannot be used. */
function specOf(
  files: ProjectFiles,
  input: FigureInput,
  data: LocatedData,
  { about, lowered }: Within,
): FigureSpec | null {
  const described = {
    ...describedOf(input, data),
    kind: input.kind ?? kindOf(input.form),
    ...about,
  };
  reportHeadline(data.file, described);
  if ('items' in input) {
    reportDuplicates(data, ['items'], input.items);
    return { ...described, form: input.form, items: itemsOf(input.items, data) };
  }
  if (input.form === 'image') {
    return { ...described, form: input.form, ...readImage(input, data, described.subject) };
  }
  if (input.form === 'table') {
    const read = readGrid(files, input, data);
    if (read === null || isUnusable(read.file, lowered)) return null;
    return { ...described, form: input.form, grid: read.grid };
  }

  return chartOf(files, input, data, { described, lowered });
}

/** What is drawn from a table: a form of ours, or a spec of the author's own. */
function chartOf(
  files: ProjectFiles,
  input: ChartInput,
  data: LocatedData,
  { described, lowered }: { described: Described; lowered: Lowered },
): FigureSpec | null {
  const alt = readAlt(input, data, described.subject);
  const own =
    input.form === 'vega-lite'
      ? { form: input.form, ...readOwnSpec(files, data, input) }
      : { form: input.form };

  const read = readTable(files, input, data, described.lang);
  if (read === null) return null;
  const { table, file } = read;
  reportShares(file, input.form, table);
  const options = optionsOf(files, input, table, data);
  if ('spec' in own && own.isUsable) reportUnknownFields(data, own.spec, table);
  if (isUnusable(file, lowered) || options === null) return null;
  const drawn = { ...described, ...alt, ...remarkedOf(input, table, data, described.notes) };
  if (own.form !== 'vega-lite') return { ...drawn, ...own, options };
  return own.isUsable ? { ...drawn, ...own } : null;
}

/** What a form knows beside its numbers; `null`, with messages, where a map has no regions. */
function optionsOf(
  files: ProjectFiles,
  input: ChartInput,
  table: DataTable,
  data: LocatedData,
): ChartOptions | null {
  const options = readOptions(input, table, data);
  if (input.form !== 'map') return options;
  const map = readRegions(files, input, table, data);
  return map === null ? null : { ...options, map };
}

type Described = ReturnType<typeof describedOf> & Pick<FigureSpec, 'kind' | 'lang' | 'hasOriginal'>;

/** The table with its letters, and all that stands below the figure. */
function remarkedOf(
  input: ChartInput,
  written: DataTable,
  data: LocatedData,
  others: readonly SourceText[],
): { table: DataTable; notes: readonly SourceText[] } {
  const ofRows = rowNotesOf(written, data);
  const site = { table: written, first: ofRows.length };
  const { table, notes } = readAnnotations(input, site, data);
  return { table, notes: [...ofRows, ...notes, ...others] };
}

function kindOf(form: FigureInput['form']): 'figure' | 'table' {
  return form === 'bar-table' || form === 'table' ? 'table' : 'figure';
}

/** What all forms have: caption, base, notes and source. */
function describedOf(input: FigureInput, data: LocatedData) {
  const optional = (key: 'headline' | 'question' | 'source') => {
    const value = input[key];
    return value === undefined ? null : textAt(data, [key], value);
  };
  const placeOr = (value: unknown, key: string) =>
    data.placeOf(value === undefined || value === null ? ['id'] : ['base', key]) ?? startOfFile;
  const { n, population = null, period = null, maxAnswers = null } = input.base ?? {};
  const sharesOf = input.base?.sharesOf?.trim() ?? null;
  return {
    id: input.id,
    headline: optional('headline'),
    subject: textAt(data, ['subject'], input.subject),
    question: optional('question'),
    base: {
      n: n === undefined ? null : String(n),
      sharesOf,
      population,
      period,
      maxAnswers,
      places: { n: placeOr(n, 'n'), maxAnswers: placeOr(maxAnswers, 'maxAnswers') },
    },
    notes: (input.notes ?? []).map((note, index) => textAt(data, ['notes', index], note)),
    source: optional('source'),
    path: data.file.path,
    place: data.placeOf(['id']) ?? startOfFile,
  };
}

function itemsOf(items: readonly { id: string; text: string }[], data: LocatedData) {
  return items.map(({ id, text }, index) => {
    const { value, ...place } = textAt(data, ['items', index, 'text'], text);
    return { id, text: value, ...place };
  });
}
