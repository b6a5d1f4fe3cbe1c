import type { VFile } from 'vfile';

import type { Localised } from '../model/localised.ts';
import { report, type ReportOptions } from '../model/report.ts';
import type { RuleId, RuleParams } from '../model/rules.ts';
import type { Leaf } from './leaf.ts';

/** Something that is not as the report has it. */
export interface Finding {
  rule: RuleId;
  params: Readonly<Record<string, unknown>>;
  /** What should have stood there; `null` for what is only on the page, and for the page as a whole. */
  leaf: Leaf | null;
  report: (file: VFile, options: ReportOptions) => void;
}

export function finding<Id extends RuleId>(
  rule: Id,
  params: RuleParams<Id>,
  leaf: Leaf | null = null,
): Finding {
  return {
    rule,
    params: Object.fromEntries(Object.entries(params)),
    leaf,
    report: (file, options) => report(file, rule, params, options),
  };
}

/** A file of ours that the page shows or offers. */
export interface FileUse {
  /** Its name among the media, or its path in the output folder. */
  name: string;
  url: string;
  isPicture: boolean;
  where: Localised;
  leaf: Leaf;
}

/** A link that leads where the report says. */
export interface LinkUse {
  url: string;
  where: Localised;
  leaf: Leaf;
}

/** What the comparison of the texts gives: faults, and what is still to be fetched. */
export interface Comparison {
  findings: Finding[];
  files: FileUse[];
  links: LinkUse[];
}

/** What is known of the page around a text. */
export interface Page {
  /** Address that links of the page are relative to. */
  url: string;
  /** Identifiers of the whole page. */
  ids: ReadonlySet<string>;
}
