export interface VerifyRule {
  /** Where it is demanded: UA is ISO 14289-1:2014, A is ISO 19005-3:2012, MH a checkpoint of the Matterhorn protocol 1.1. */
  clause: string;
  holds: string;
  /** Not a fault in itself, but a sign of one. */
  warns?: true;
}

/** Keeps the names of a list of rules, and sees that each is whole. */
export function listOf<Id extends string>(rules: Record<Id, VerifyRule>): Record<Id, VerifyRule> {
  return rules;
}
