import { type Change, listChanges } from './changes.ts';
import { diffData, isEmptyChange } from './data.ts';
import type { Differences, FactsChange, SettingChange } from './differences.ts';
import { figureChanges, renumberedFigures } from './figures.ts';
import { redlineOf } from './redline.ts';
import { sentencesOn } from './sentences.ts';
import type { Version } from './version.ts';

/** Everything that differs between two versions of a report. */
export interface Comparison extends Differences {
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
