/** `info` is for facts that are neither right nor wrong, such as how hard a text is to read. */
export const severities = ['error', 'warning', 'info'] as const;
export type Severity = (typeof severities)[number];

export interface Rule<P> {
  severity: Severity;
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
