import type { Bases } from './basis.ts';
import { operable } from './clauses-operable.ts';
import { perceivable } from './clauses-perceivable.ts';
import { beside, understandable } from './clauses-understandable.ts';
import {
  type ClauseId,
  criteria,
  type CriterionId,
  type EvidenceMedium,
  isCriterion,
  type OwnClauseId,
  ownClauses,
} from './criteria.ts';

/** What is known of every criterion, for the page and for the PDF: the compiler sees that each is there once. */
export const clauses = { ...perceivable, ...operable, ...understandable };

const ownIds = Object.keys(ownClauses) as OwnClauseId[];

/** In the order of the standard, criterion by criterion, then its own clauses. */
export const clauseIds: readonly ClauseId[] = [
  ...(Object.keys(criteria) as CriterionId[]),
  ...ownIds,
];

/** `null` where the clause is not about such a file. */
export function basesOf(id: ClauseId, medium: EvidenceMedium): Bases | null {
  return isCriterion(id) ? clauses[id][medium] : (beside[id][medium] ?? null);
}
