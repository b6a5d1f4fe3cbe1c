import type { Localised } from '../../model/localised.ts';
import type { RuleId } from '../../model/rules.ts';
import type { VerifyRuleId } from '../../pdf/verify/rules.ts';
import type { CriterionId, EvidenceMedium, OwnClauseId } from './criteria.ts';
import type { ComputedId } from './facts.ts';
import type { TaskId } from './tasks.ts';

/** A test that holds an invariant of the tool: its file, from the root of the project, and words of its name. For tests only. */
export interface Pointer {
  file: string;
  says: string;
}

/** What is not in a document, so that a criterion has nothing to be about. */
export type Absence =
  /** The standard has no such clause, or it is about something that such a file never is. */
  | 'always'
  /** Sound and moving pictures. */
  | 'media'
  /** Fields to fill in. */
  | 'forms'
  /** Scripts; the page's data for search engines are none. */
  | 'scripts'
  /** Pictures, charts and formulas. */
  | 'non-text'
  /** Where errors are told, as an edition has it. */
  | 'contact';

/** What a claim on a criterion stands on. Several may be needed: a part is proved, the rest is for a person. */
export type Basis =
  | {
      kind: 'proved';
      how: Localised;
      held: readonly [Pointer, ...Pointer[]];
      /** It holds for the tool's own page and style sheets: of others nobody knows. */
      look?: true;
    }
  /** Tried in this very document when the report was made. */
  | { kind: 'computed'; of: ComputedId }
  /** Rules that look at the sources at each build. */
  | { kind: 'rules'; rules: readonly RuleId[] }
  /** Checks of our own on the finished PDF. */
  | { kind: 'pdf-rules'; rules: readonly VerifyRuleId[] }
  | { kind: 'person'; task: TaskId }
  | { kind: 'not-applicable'; when: Absence; why: Localised };

export type Bases = readonly [Basis, ...Basis[]];

export type CriterionClauses<Id extends CriterionId> = Readonly<
  Record<Id, Readonly<Record<EvidenceMedium, Bases>>>
>;

export type OwnClauses = Readonly<
  Record<OwnClauseId, Readonly<Partial<Record<EvidenceMedium, Bases>>>>
>;

export function proved(how: Localised, ...held: readonly [Pointer, ...Pointer[]]): Basis {
  return { kind: 'proved', how, held };
}

/** The same of what depends on the page's template and the style sheets. */
export function provedByLook(how: Localised, ...held: readonly [Pointer, ...Pointer[]]): Basis {
  return { kind: 'proved', how, held, look: true };
}

export function computed(of: ComputedId): Basis {
  return { kind: 'computed', of };
}

export function byRules(...rules: readonly RuleId[]): Basis {
  return { kind: 'rules', rules };
}

export function byPdfRules(...rules: readonly VerifyRuleId[]): Basis {
  return { kind: 'pdf-rules', rules };
}

export function person(task: TaskId): Basis {
  return { kind: 'person', task };
}

export function without(when: Absence, why: Localised): Basis {
  return { kind: 'not-applicable', when, why };
}

const noMedia = without('media', {
  sv: 'Det finns varken ljud eller rörliga bilder.',
  en: 'There is neither sound nor moving pictures.',
});
const noForms = without('forms', {
  sv: 'Det finns inga fält att fylla i.',
  en: 'There are no fields to fill in.',
});

export const withoutMedia = { page: [noMedia], pdf: [noMedia] } as const;
export const withoutForms = { page: [noForms], pdf: [noForms] } as const;

/** Of a clause that is empty in chapter 10. */
export const emptyClause = without('always', {
  sv: 'Kapitel 10 har inget sådant krav på dokument.',
  en: 'Chapter 10 has no such requirement on documents.',
});
