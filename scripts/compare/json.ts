import { type Change, figureIn } from './changes.ts';
import type { Comparison } from './compare.ts';
import type { DataChange } from './data.ts';
import type { Redline, SectionChange } from './redline.ts';
import type { SentenceChange } from './sentences.ts';
import { textOf } from './version.ts';
import type { Run } from './words.ts';

/** A comparison for programs; the field names are kept from version to version. */
export function comparisonJson(comparison: Comparison): unknown {
  const { old, now, changes, redline } = comparison;
  return {
    old: old.name,
    new: now.name,
    changes: changes.map((change) =>
      Object.assign({ number: change.number }, changeJson(change, redline)),
    ),
  };
}

function changeJson(change: Change, redline: Redline): object {
  switch (change.type) {
    case 'document':
      return { type: 'document', kind: change.kind, document: change.document };
    case 'setting': {
      const { document, name, old, now } = change.setting;
      return { type: 'setting', document, name, old, new: now };
    }
    case 'section':
      return { type: 'section', kind: change.kind, ...sectionJson(change.change) };
    case 'text':
      return { type: 'text', kind: change.kind, ...textJson(change, redline) };
    case 'figure': {
      const { id, kind, texts, data, sentences, figure } = change.figure;
      return {
        type: 'figure',
        kind,
        figure: id,
        document: figure.document,
        ...(data === null ? { cells: [], rows: [] } : dataJson(data)),
        texts: texts.map(({ part, runs }) => ({ part, words: wordsJson(runs) })),
        sentences: sentences.map(sentenceJson),
      };
    }
    case 'facts':
      return {
        type: 'facts',
        file: change.facts.path,
        ...dataJson(change.facts.data),
        sentences: change.facts.sentences.map(sentenceJson),
      };
  }
}

function sectionJson({ section, old, now }: SectionChange): object {
  return {
    document: section.document,
    section: section.id,
    old: old === null ? null : textOf(old.title),
    new: now === null ? null : textOf(now.title),
  };
}

function textJson({ change, step }: Extract<Change, { type: 'text' }>, { pairs }: Redline): object {
  const { document, id } = change.section;
  const from = pairs.old[step.old?.section ?? -1];
  return {
    document,
    section: id,
    part: step.block.part,
    figure: figureIn(step),
    ...(step.kind === 'moved' ? { from: { document: from?.document, section: from?.id } } : {}),
    words: wordsJson(step.runs.flat()),
  };
}

function wordsJson(runs: readonly Run[]): object[] {
  return runs
    .filter(({ kind }) => kind !== 'same')
    .map(({ kind, tokens }) => ({ kind, text: textOf(tokens) }));
}

export function dataJson({ cells, rows }: DataChange): { cells: object[]; rows: object[] } {
  return {
    cells: cells.map(({ address, old, now, line }) => ({
      address,
      line,
      ...(now.sheetCell === null ? {} : { cell: now.sheetCell }),
      old: { value: old.value, status: old.status },
      new: { value: now.value, status: now.status },
    })),
    rows: rows.map(({ kind, axis, id, old, now, line }) => ({
      kind,
      axis,
      id,
      line,
      old,
      new: now,
    })),
  };
}

export function sentenceJson({ path, ...sentence }: SentenceChange): object {
  return { file: path, ...sentence };
}
