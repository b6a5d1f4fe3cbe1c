/** `info` is for facts that are neither right nor wrong, such as how hard a text is to read. */
export const severities = ['error', 'warning', 'info'] as const;
export type Severity = (typeof severities)[number];

/** What report.yaml may set a rule to. */
export const ruleSettings = ['off', ...severities] as const;
export type RuleSetting = (typeof ruleSettings)[number];

export interface Rule<P> {
  severity: Severity;
  /** Only the names in `expected` are right at its place: then a certain slip is mended without asking. */
  closed?: true;
  /** An error that only judges: the build can do without it, so report.yaml may lower it. Warnings may always be lowered. */
  lowerable?: true;
  /** The sentence that must hold, for `ARCHITECTURE.md` and, later, `check --explain`. */
  holds: string;
  sv: (params: P) => string;
  en: (params: P) => string;
  /** The way out, when it is the same every time. */
  helpSv?: string;
  helpEn?: string;
}

export type Named = { id: string };

/** Gives the parameters of one rule their types. */
export function rule<P>(definition: Rule<P>): Rule<P> {
  return definition;
}
