import type { VFile } from 'vfile';

import type { Localised } from '../model/localised.ts';
import { report } from '../model/report.ts';
import type { RuleId, RuleParams } from '../model/rules.ts';

/** What the user, or the site, has to mend; work that is done stays done. */
export class SiteFault extends Error {
  readonly ruleId: RuleId;
  readonly tell: (file: VFile) => void;
  /** Of a site that could not be reached: whether it may be another time. */
  readonly line: Line | null;

  constructor(ruleId: RuleId, tell: (file: VFile) => void, { cause, line = null }: FaultOptions) {
    super(ruleId, { cause });
    this.ruleId = ruleId;
    this.tell = tell;
    this.line = line;
  }
}

type Line = 'passing' | 'lasting';

interface FaultOptions {
  /** The way out, where it is another than the rule's own. */
  help?: Localised | undefined;
  /** Names that would have been right. */
  expected?: readonly string[];
  cause?: unknown;
  line?: Line | null;
}

export function siteFault<Id extends RuleId>(
  ruleId: Id,
  params: RuleParams<Id>,
  options: FaultOptions = {},
): SiteFault {
  const { help, expected = [] } = options;
  const how = { expected, ...(help !== undefined && { help }) };
  return new SiteFault(ruleId, (file) => report(file, ruleId, params, how), options);
}
