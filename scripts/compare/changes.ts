import type { Differences, FactsChange, SettingChange } from './differences.ts';
import type { FigureChange } from './figures.ts';
import type { SectionChange, Step } from './redline.ts';
import type { DocumentVersion, Version } from './version.ts';
import { isSameText } from './words.ts';

/** One point of the list, numbered from 1. */
export type Change = { number: number } & (
  | { type: 'document'; kind: 'inserted' | 'deleted'; document: string; title: string }
  | { type: 'setting'; setting: SettingChange }
  | { type: 'section'; kind: 'inserted' | 'deleted' | 'moved' | 'renamed'; change: SectionChange }
  | { type: 'text'; kind: TextKind; change: SectionChange; step: Step }
  | { type: 'figure'; figure: FigureChange }
  | { type: 'facts'; facts: FactsChange }
);

/** `formatted`: the same words, but emphasis, a link or the like. */
export type TextKind = 'changed' | 'formatted' | 'inserted' | 'deleted' | 'moved';

type Unnumbered = Change extends infer C ? (C extends Change ? Omit<C, 'number'> : never) : never;

/**
 * Goes through the new version as a reader does. A section that came or went is one point with all its text; a figure is one
 * point with all that became of it, where it stands.
 */
export function listChanges({
  old,
  now,
  redline,
  figures,
  facts,
  settings,
}: Differences): Change[] {
  const figureOf = new Map(figures.map((figure) => [figure.id, figure]));
  const told = new Set<string>();
  const changes: Unnumbered[] = [
    ...documentChanges(old, now),
    ...settings.map((setting): Unnumbered => ({ type: 'setting', setting })),
  ];
  const before = documentsIn(old);
  const known = new Set([...documentsIn(now)].filter((id) => before.has(id)));
  for (const section of redline.sections) {
    changes.push(...sectionChanges(section, known));
    for (const step of section.steps) {
      const id = figureIn(step);
      const figure = id === null ? undefined : figureOf.get(id);
      if (figure !== undefined && id !== null && step.kind !== 'gone') {
        told.add(id);
        changes.push({ type: 'figure', figure });
      }
      changes.push(...textChanges(section, step));
    }
  }
  const elsewhere = figures.filter(({ id }) => !told.has(id));
  changes.push(...elsewhere.map((figure): Unnumbered => ({ type: 'figure', figure })));
  if (facts !== null) changes.push({ type: 'facts', facts });
  return changes.map((change, index) => Object.assign(change, { number: index + 1 }));
}

function documentChanges(old: Version, now: Version): Unnumbered[] {
  const before = documentsIn(old);
  const after = documentsIn(now);
  const found = now.documents.filter(({ id }) => !before.has(id));
  const lost = old.documents.filter(({ id }) => !after.has(id));
  return [
    ...found.map((each) => documentChange('inserted', each)),
    ...lost.map((each) => documentChange('deleted', each)),
  ];
}

function documentChange(kind: 'inserted' | 'deleted', { id, title }: DocumentVersion): Unnumbered {
  return { type: 'document', kind, document: id, title };
}

function documentsIn({ documents }: Version): Set<string> {
  return new Set(documents.map(({ id }) => id));
}

function sectionChanges(change: SectionChange, known: ReadonlySet<string>): Unnumbered[] {
  const { kind, isMoved, title, section } = change;
  // A document that came or went has been told of.
  if (kind !== 'kept') {
    const isTold = !known.has(section.document);
    return isTold ? [] : [{ type: 'section', kind, change }];
  }
  const isRenamed = title.some((run) => run.kind !== 'same');
  const hasTitle = section.title.length > 0;
  return [
    ...(isMoved ? [{ type: 'section' as const, kind: 'moved' as const, change }] : []),
    ...(isRenamed && hasTitle
      ? [{ type: 'section' as const, kind: 'renamed' as const, change }]
      : []),
  ];
}

/** Figure of a step, when it is the place of one. */
export function figureIn({ block }: Step): string | null {
  return block.part === 'figure' ? block.id : null;
}

/** Nothing is told twice: not with its section, not where it was moved from, and not with its figure. */
function textChanges(change: SectionChange, step: Step): Unnumbered[] {
  const kind = textKind(step);
  if (kind === null) return [];
  if (change.kind !== 'kept' && kind === change.kind) return [];
  if (figureIn(step) !== null && kind !== 'moved') return [];
  return [{ type: 'text', kind, change, step }];
}

function textKind({ kind, old, now }: Step): TextKind | null {
  if (kind === 'same' || kind === 'gone') return null;
  if (kind !== 'changed') return kind;
  const before = old?.block.cells.flat() ?? [];
  const after = now?.block.cells.flat() ?? [];
  return isSameText(before, after) ? 'formatted' : 'changed';
}
