import { type Change, listChanges } from './changes.ts';
import { type DataChange, diffData, isEmptyChange } from './data.ts';
import { type FigureChange, figureChanges, type Renumbered, renumberedFigures } from './figures.ts';
import { type Redline, redlineOf } from './redline.ts';
import { type SentenceChange, sentencesOn } from './sentences.ts';
import type { Version } from './version.ts';

/** A value of report.yaml that the pages do not show as text. */
export interface SettingChange {
  /** `null` for the whole report. */
  document: string | null;
  name: string;
  old: string;
  now: string;
}

/** Numbers of facts.yaml, with the sentences bound to them. */
export interface FactsChange {
  path: string;
  data: DataChange;
  sentences: readonly SentenceChange[];
}

/** Everything that differs between two versions of a report. */
export interface Comparison {
  old: Version;
  now: Version;
  redline: Redline;
  figures: readonly FigureChange[];
  renumbered: readonly Renumbered[];
  facts: FactsChange | null;
  settings: readonly SettingChange[];
  /** The same as a list to read in a meeting: numbered from 1, in reading order. Empty when nothing differs. */
  changes: readonly Change[];
}

/** Compares two versions; takes near linear time in their length. */
export function compareVersions(old: Version, now: Version): Comparison {
  const found = {
    old,
    now,
    redline: redlineOf(old, now),
    figures: figureChanges(old, now),
    renumbered: renumberedFigures(old, now),
    facts: factsChange(old, now),
    settings: settingChanges(old, now),
  };
  return { ...found, changes: listChanges(found) };
}

function factsChange(old: Version, now: Version): FactsChange | null {
  if (old.facts === null || now.facts === null) return null;
  const data = diffData('facts', old.facts.data, now.facts.data);
  if (isEmptyChange(data)) return null;
  return { path: now.facts.path, data, sentences: sentencesOn(data.addresses, old, now) };
}

function settingChanges(old: Version, now: Version): SettingChange[] {
  const documents = new Map(old.documents.map((document) => [document.id, document]));
  return [
    ...settingsIn(null, old.settings, now.settings),
    ...now.documents.flatMap(({ id, settings }) => {
      const before = documents.get(id);
      return before === undefined ? [] : settingsIn(id, before.settings, settings);
    }),
  ];
}

/** Only what both know: a built page does not hold all of report.yaml. */
function settingsIn(
  document: string | null,
  old: ReadonlyMap<string, string>,
  now: ReadonlyMap<string, string>,
): SettingChange[] {
  return [...now].flatMap(([name, value]) => {
    const before = old.get(name) ?? value;
    return before === value ? [] : [{ document, name, old: before, now: value }];
  });
}
