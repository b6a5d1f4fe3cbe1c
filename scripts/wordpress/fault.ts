import type { VFile } from 'vfile';

import type { Localised } from '../model/localised.ts';
import { report } from '../model/report.ts';
import type { RuleId, RuleParams } from '../model/rules.ts';

/** What the user, or the site, has to mend; work that is done stays done. */
export class SiteFault extends Error {
  readonly tell: (file: VFile) => void;

  constructor(ruleId: RuleId, tell: (file: VFile) => void, cause?: unknown) {
    super(ruleId, { cause });
    this.tell = tell;
  }
}

interface FaultOptions {
  /** The way out, where it is another than the rule's own. */
  help?: Localised | undefined;
  /** Names that would have been right. */
  expected?: readonly string[];
  cause?: unknown;
}

export function siteFault<Id extends RuleId>(
  ruleId: Id,
  params: RuleParams<Id>,
  { cause, help, ...options }: FaultOptions = {},
): SiteFault {
  const how = { ...options, ...(help !== undefined && { help }) };
  return new SiteFault(ruleId, (file) => report(file, ruleId, params, how), cause);
}
