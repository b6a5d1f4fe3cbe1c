import type { VFile } from 'vfile';

import { compareVersions, type Comparison } from '../compare/compare.ts';
import type { FigureChange } from '../compare/figures.ts';
import { dataJson, sentenceJson } from '../compare/json.ts';
import { dataLines, sentenceLines } from '../compare/summary.ts';
import type { CompareTerms } from '../compare/terms-sv.ts';
import { compareTermsOf } from '../compare/terms.ts';
import { formatMessages } from '../diagnostics/text.ts';
import type { Language } from '../model/localised.ts';
import type { Project } from '../model/project.ts';
import { createWorker } from '../workers/create-worker.ts';
import type { Console, ExitCode } from './console.ts';
import { openVersion } from './open-version.ts';

export interface ChangedOptions {
  /** Revision or folder to look back at. */
  old: string;
  lang: Language;
  format: 'text' | 'json';
}

/** Tells which numbers changed since another version, and what that does to every sentence, chart and table. */
export async function runChanged(
  project: Project,
  { old, lang, format }: ChangedOptions,
  io: Console,
): Promise<ExitCode> {
  const terms = compareTermsOf(lang);
  const worker = createWorker('drawFigures');
  const how = { worker, workingName: terms.workingFolder };
  try {
    const before = await openVersion(project, old, how);
    if ('fault' in before) return tellFault(before.fault, lang, io);
    const after = await openVersion(project, null, how);
    if ('fault' in after) return tellFault(after.fault, lang, io);
    const parts = changedParts(compareVersions(before.version, after.version));
    if (format === 'json') io.out(`${JSON.stringify(parts.map(jsonOf), null, 2)}\n`);
    else io.out(`${textOf(parts, old, terms)}\n`);
    const isWrong = parts.some(({ sentences }) => sentences.some(({ state }) => state === 'wrong'));
    return isWrong ? 1 : 0;
  } finally {
    await worker.close();
  }
}

function tellFault(file: VFile, lang: Language, io: Console): ExitCode {
  io.err(`${formatMessages([file], { colour: io.colour, lang })}\n`);
  return 2;
}

/** What is made anew because the numbers of a figure changed. */
type Consequence = 'chart' | 'table' | 'alt' | 'caption';

interface ChangedPart extends Pick<FigureChange, 'data' | 'sentences'> {
  /** Identifier of the figure, or `facts`. */
  id: string;
  kind: FigureChange['kind'];
  path: string | null;
  changes: readonly Consequence[];
}

function changedParts({ figures, facts }: Comparison): ChangedPart[] {
  const parts = figures
    .filter(({ kind, data }) => data !== null || kind !== 'changed')
    .map((figure): ChangedPart => {
      const { id, kind, old, now, data, sentences } = figure;
      const path = (now ?? old)?.path ?? null;
      return { id, kind, path, data, sentences, changes: consequencesOf(figure) };
    });
  if (facts === null) return parts;
  const { path, data, sentences } = facts;
  return [...parts, { id: 'facts', kind: 'changed', path, data, sentences, changes: [] }];
}

function consequencesOf({ kind, isRedrawn, texts, now }: FigureChange): Consequence[] {
  if (kind !== 'changed') return [];
  const isChanged = (wanted: 'alt' | 'caption') =>
    texts.some(({ part }) => (part === 'alt') === (wanted === 'alt'));
  return [
    ...(isRedrawn && now?.drawings ? ['chart' as const] : []),
    'table',
    ...(isChanged('alt') ? ['alt' as const] : []),
    ...(isChanged('caption') ? ['caption' as const] : []),
  ];
}

function textOf(parts: readonly ChangedPart[], old: string, terms: CompareTerms): string {
  if (parts.length === 0) return terms.noNumbers(old);
  const blocks = parts.map(({ id, kind, path, data, sentences, changes }) => {
    const head = kind === 'changed' ? id : `${id}: ${terms.figure[kind]}`;
    const lines = [
      ...(data === null ? [] : dataLines(data, terms, path)),
      ...(changes.length === 0
        ? []
        : [`${terms.madeAnew}: ${changes.map((each) => terms.consequences[each]).join(', ')}`]),
      ...sentenceLines(sentences, terms),
    ];
    return [head, ...lines.map((line) => `  ${line}`)].join('\n');
  });
  const counts = terms.sentenceCount(totals(parts));
  return [...blocks, ...(counts === '' ? [] : [`${terms.sentences}: ${counts}.`])].join('\n\n');
}

function totals(parts: readonly ChangedPart[]): Parameters<CompareTerms['sentenceCount']>[0] {
  const counts = { wrong: 0, rewritten: 0, unknown: 0, unbound: 0, right: 0, removed: 0 };
  for (const { state } of parts.flatMap(({ sentences }) => sentences)) counts[state] += 1;
  return counts;
}

function jsonOf({ id, kind, path, data, sentences, changes }: ChangedPart): object {
  return {
    figure: id,
    kind,
    file: path,
    ...(data === null ? { cells: [], rows: [] } : dataJson(data)),
    changes,
    sentences: sentences.map(sentenceJson),
  };
}
