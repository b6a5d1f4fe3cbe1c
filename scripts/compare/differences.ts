import type { DataChange } from './data.ts';
import type { FigureChange, Renumbered } from './figures.ts';
import type { Redline } from './redline.ts';
import type { SentenceChange } from './sentences.ts';
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

/** What differs between two versions of a report, before it is listed. */
export interface Differences {
  old: Version;
  now: Version;
  redline: Redline;
  figures: readonly FigureChange[];
  renumbered: readonly Renumbered[];
  facts: FactsChange | null;
  settings: readonly SettingChange[];
}
