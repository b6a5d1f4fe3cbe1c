import type { Anthology, DocumentConfig, Person, ReportConfig } from '../model/book.ts';
import { hasWords } from '../model/localised.ts';
import { report } from '../model/report.ts';
import { type RuleId, rules } from '../model/rules.ts';
import type { Rule, RuleSetting } from '../model/rules/rule.ts';
import type { Survey } from '../model/survey.ts';
import { awaitedIn, editionOf } from './edition.ts';
import { type LocatedData, startOfFile, textAt } from './located.ts';
import { mended } from './mended.ts';
import { personOf } from './people.ts';
import type { NamedAt, ProjectFiles } from './project-files.ts';
import { type ReportInput, reportSchema } from './schemas/report.ts';
import { reportDuplicates } from './unique.ts';
import { validate } from './validate.ts';
import { parseYaml } from './yaml.ts';

export const reportPath = 'chapter/report.yaml';

/** A path as report.yaml gives it, and the line that does. */
export interface NamedPath {
  path: string;
  namedAt: NamedAt;
}

export interface Config {
  report: ReportConfig;
  data: LocatedData;
  /** Files that report.yaml names; `null` for those it leaves to the defaults. */
  references: NamedPath | null;
  csl: NamedPath | null;
  locale: NamedPath | null;
}

/** Reads report.yaml; `null`, with messages, when it cannot be used. */
export function readConfig(files: ProjectFiles): Config | null {
  const file = files.readText(reportPath, 'yaml');
  const data = file === null ? null : parseYaml(file);
  // With faults in it nothing is built, but the texts are looked at all the same.
  const input =
    data === null ? null : (validate(reportSchema, data) ?? mended(reportSchema, data.value));
  if (data === null || input === null) return null;
  const named = (key: 'references' | 'csl' | 'locale'): NamedPath | null => {
    const path = input[key];
    return path === undefined
      ? null
      : { path, namedAt: { path: data.file.path, place: data.placeOf([key]) } };
  };
  return {
    report: reportConfigOf(input, data),
    data,
    references: named('references'),
    csl: named('csl'),
    locale: named('locale'),
  };
}

function reportConfigOf(input: ReportInput, data: LocatedData): ReportConfig {
  reportDuplicates(data, ['people'], input.people);
  // Documents and external works are referred to in the same way and share their names.
  const seen = reportDuplicates(data, ['documents'], input.documents);
  reportDuplicates(data, ['external'], input.external, seen);

  const people = input.people.map((person, index) => personOf(person, index, data));
  return {
    path: data.file.path,
    anthology: anthologyOf(input, data),
    publisher: input.anthology?.publisher ?? input.publisher ?? null,
    place: input.anthology?.place ?? input.place ?? null,
    publisherType: input.publisherType ?? null,
    organisationNumber: input.organisationNumber?.replace('-', '') ?? null,
    documents: input.documents.map((document, index) => documentOf(document, index, people, data)),
    external: input.external.map(({ title = null, author = null, ...work }) => ({
      ...work,
      title,
      author,
    })),
    survey: surveyOf(input, data),
    people,
    rules: readSettings(input.rules, data),
  };
}

function anthologyOf({ anthology }: ReportInput, data: LocatedData): Anthology | null {
  if (anthology === undefined) return null;
  const { title, subtitle = null, year, about } = anthology;
  return {
    title,
    subtitle,
    year: year ?? null,
    about: about === undefined ? null : textAt(data, ['anthology', 'about'], about),
  };
}

/** Severities by rule. An error that the build or the readers depend on keeps its own, with a message. */
function readSettings(
  input: ReportInput['rules'],
  data: LocatedData,
): ReadonlyMap<string, RuleSetting> {
  const settings = new Map<string, RuleSetting>();
  for (const [id, setting] of Object.entries(input)) {
    if (setting === undefined) continue;
    const { severity, lowerable }: Rule<never> = rules[id as RuleId];
    if (severity === 'error' && setting !== 'error' && lowerable !== true) {
      const place = data.placeOf(['rules', id]);
      report(data.file, 'rule-lowered-rightly', { rule: id, found: setting, severity }, { place });
    } else settings.set(id, setting);
  }
  return settings;
}

/** Of simple random samples a group of 50 has a margin of error of 14 percentage points (charts of surveys, rule of thumb). */
const smallestGroup = 50;

function surveyOf({ survey }: ReportInput, data: LocatedData): Survey | null {
  if (survey === undefined) return null;
  const place = data.placeOf(['survey', 'n']) ?? startOfFile;
  return {
    n: survey.n,
    smallestGroup: survey.smallestGroup ?? smallestGroup,
    design: survey.design ?? null,
    designPlace: data.placeOf(['survey', 'design']) ?? place,
    deff: survey.deff ?? 1,
    place,
  };
}

/** Where it is published, and what it is found by. */
function publicationOf(
  input: ReportInput['documents'][number],
): Pick<DocumentConfig, 'address' | 'pdfAddress' | 'imageAddress' | 'dataAddress' | 'keywords'> {
  return {
    address: input.address ?? null,
    pdfAddress: input.pdfAddress ?? null,
    imageAddress: input.imageAddress ?? null,
    dataAddress: input.dataAddress?.replace(/\/*$/, '/') ?? null,
    keywords: (input.keywords ?? []).map((each) => each.trim()),
  };
}

function documentOf(
  input: ReportInput['documents'][number],
  index: number,
  people: readonly Person[],
  data: LocatedData,
): DocumentConfig {
  const path = ['documents', index];
  const authors = input.authors.flatMap((id, position) => {
    const person = people.find((candidate) => candidate.id === id);
    if (person !== undefined) return [person];
    const place = data.placeOf([...path, 'authors', position]);
    report(data.file, 'person-known', { id }, { place, expected: people.map((known) => known.id) });
    return [];
  });
  if (!hasWords(input.lang)) {
    const place = data.placeOf([...path, 'lang']);
    report(data.file, 'language-has-words', { found: input.lang }, { place });
  }
  return {
    id: input.id,
    kind: input.kind,
    number: input.number ?? null,
    title: input.title.trim(),
    shortTitle: (input.shortTitle ?? input.title).trim(),
    folder: input.folder ?? input.id,
    authors,
    date: input.date == null ? null : String(input.date),
    edition: input.edition ? editionOf(input.edition, [...path, 'edition'], data) : null,
    ...publicationOf(input),
    awaited: awaitedIn(path, data),
    description: input.description.trim(),
    lang: input.lang,
    voice: input.voice,
    numberedHeadings: input.numberedHeadings,
    nocite: input.nocite.map((key, position) => ({
      key,
      place: data.placeOf([...path, 'nocite', position]),
    })),
    place: data.placeOf([...path, 'id']) ?? startOfFile,
  };
}
