import { pick } from '../model/localised.ts';
import type { Change } from './changes.ts';
import type { Comparison } from './compare.ts';
import type { DataChange } from './data.ts';
import { cellText, figureName } from './figure-page.ts';
import type { FigureChange } from './figures.ts';
import { documentTitle, sectionTitle } from './places.ts';
import type { SentenceChange } from './sentences.ts';
import type { CompareTerms } from './terms-sv.ts';
import { settingNameOf } from './terms.ts';
import { textOf } from './version.ts';
import { changedNumbers, type Run } from './words.ts';

/** The list for a terminal: one line a change, and below it the numbers and the sentences that are bound to them. */
export function summaryText(comparison: Comparison, terms: CompareTerms): string {
  const { changes, old, now } = comparison;
  if (changes.length === 0) return `${terms.none}.\n`;
  const width = String(changes.length).length;
  const lines = changes.flatMap((change) => {
    const [first = '', ...rest] = linesOf(change, comparison, terms);
    return [
      `${String(change.number).padStart(width)}. ${first}`,
      ...rest.map((line) => `${' '.repeat(width + 2)}${line}`),
    ];
  });
  const head = `${terms.fromTo(old.name, now.name)}: ${terms.count(changes.length)}.`;
  return `${[head, '', ...lines].join('\n')}\n`;
}

function linesOf(change: Change, comparison: Comparison, terms: CompareTerms): string[] {
  switch (change.type) {
    case 'document':
      return [`${terms.document[change.kind]}: ${change.title}`];
    case 'setting': {
      const { name, old, now } = change.setting;
      return [`${settingNameOf(name, terms)}: ${old || terms.empty} → ${now || terms.empty}`];
    }
    case 'section':
      return [`${terms.section[change.kind]}: ${sectionTitle(change.change.section, terms)}`];
    case 'text':
      return textLines(change, comparison, terms);
    case 'figure':
      return figureLines(change.figure, terms);
    case 'facts':
      return [
        terms.facts,
        ...dataLines(change.facts.data, terms),
        ...sentenceLines(change.facts.sentences, terms),
      ];
  }
}

function figureLines(figure: FigureChange, terms: CompareTerms): string[] {
  const { kind, data, texts, sentences } = figure;
  return [
    `${figureName(figure, terms)}${kind === 'changed' ? '' : `: ${terms.figure[kind]}`}`,
    ...(data === null ? [] : dataLines(data, terms)),
    ...texts.map(({ part, runs }) => `${terms.figureParts[part]}: ${runsText(runs)}`),
    ...sentenceLines(sentences, terms),
  ];
}

function textLines(
  { kind, change, step }: Extract<Change, { type: 'text' }>,
  { old, now }: Comparison,
  terms: CompareTerms,
): string[] {
  const { section } = change;
  const version = change.now === null ? old : now;
  const place = `${documentTitle(section.document, version)}, ${sectionTitle(section, terms)}`;
  const runs = step.runs.flat();
  const numbers = changedNumbers(runs).map((each) => `${each.old} → ${each.now} ${each.unit}`);
  return [
    `${place}: ${terms.parts[step.block.part]}, ${terms.kinds[kind]}`,
    ...numbers.map((each) => each.trim()),
    ...(numbers.length === 0 ? [runsText(runs)].filter(Boolean) : []),
  ];
}

/** Changes as `[-struket-]` and `{+infogat+}`, as `git diff --word-diff` writes them. */
function runsText(runs: readonly Run[]): string {
  return runs
    .flatMap(({ kind, tokens }) => {
      const text = cut(textOf(tokens));
      if (kind === 'same') return [];
      return [kind === 'deleted' ? `[-${text}-]` : `{+${text}+}`];
    })
    .join(' ');
}

function cut(text: string): string {
  return text.length <= 90 ? text : `${text.slice(0, 89).trimEnd()}…`;
}

/** Each changed number and row on a line, with its place where the file is known. */
export function dataLines(
  { cells, rows, unit }: DataChange,
  terms: CompareTerms,
  path: string | null = null,
): string[] {
  const at = (line: number | null, cell: string | null = null) =>
    path === null || line === null ? '' : `  ${path}${cell === null ? `:${line}` : `, ${cell}`}`;
  return [
    ...cells.map(({ address, old, now, line }) => {
      const numbers = `${cellText(old, terms)} → ${cellText(now, terms)}`;
      return `${address}: ${numbers}${unit === '' ? '' : ` ${unit}`}${at(line, now.sheetCell)}`;
    }),
    ...rows.map((row) => `${terms.rowChange(row)}${at(row.line)}`),
  ];
}

/** Each sentence with its place and what the change does to it. */
export function sentenceLines(sentences: readonly SentenceChange[], terms: CompareTerms): string[] {
  return sentences.flatMap(({ state, path, line, column, sentence, why }) => [
    `${path}:${line}:${column}  ${terms.states[state]}: ${cut(sentence)}`,
    ...(why === null ? [] : [`  ${pick(why, terms.lang)}`]),
  ]);
}
