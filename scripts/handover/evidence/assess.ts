import type { Localised } from '../../model/localised.ts';
import type { RuleId } from '../../model/rules.ts';
import type { VerifyRuleId } from '../../pdf/verify/rules.ts';
import type { Absence, Basis } from './basis.ts';
import { basesOf, clauseIds } from './clauses.ts';
import { type ClauseId, type EvidenceMedium, media } from './criteria.ts';
import type { EvidenceFacts } from './facts.ts';
import { type TaskId, taskIds, tasks } from './tasks.ts';

/** What is known of a criterion, the most that has to be said first. */
export const outcomes = ['fault', 'person', 'proved', 'checked', 'not-applicable'] as const;
export type Outcome = (typeof outcomes)[number];

/** One of the things that an outcome stands on. */
export type Ground =
  | { kind: 'fault' | 'proved' | 'not-applicable'; text: Localised }
  | { kind: 'checked'; rules: readonly RuleId[]; pdfRules: readonly VerifyRuleId[] }
  | { kind: 'person'; task: TaskId };

export interface Assessment {
  id: ClauseId;
  medium: EvidenceMedium;
  outcome: Outcome;
  grounds: readonly Ground[];
}

export interface OpenTask {
  id: TaskId;
  /** What it is for. */
  clauses: readonly Pick<Assessment, 'id' | 'medium'>[];
}

/** All that is known of a document, by criterion. */
export interface Evidence {
  facts: EvidenceFacts;
  assessments: readonly Assessment[];
  tasks: readonly OpenTask[];
}

export function evidenceFrom(facts: EvidenceFacts): Evidence {
  const assessments = media
    .filter((medium) => medium === 'page' || facts.pdf !== null)
    .flatMap((medium) => clauseIds.flatMap((id) => assess(id, medium, facts)));
  return { facts, assessments, tasks: openTasks(assessments) };
}

function assess(id: ClauseId, medium: EvidenceMedium, facts: EvidenceFacts): Assessment[] {
  const bases = basesOf(id, medium);
  if (bases === null) return [];
  const grounds = bases.flatMap((basis) => groundsOf(basis, medium, facts));
  if (id === '4.1.2' && medium === 'pdf') grounds.push(...veraGrounds(facts));
  const none = grounds.filter(({ kind }) => kind === 'not-applicable');
  if (none.length > 0) return [{ id, medium, outcome: 'not-applicable', grounds: none }];
  if (grounds.length === 0) grounds.push({ kind: 'person', task: 'unforeseen' });
  const found = new Set(grounds.map(({ kind }) => kind));
  const outcome = outcomes.find((each) => found.has(each)) ?? 'person';
  return [{ id, medium, outcome, grounds }];
}

function groundsOf(basis: Basis, medium: EvidenceMedium, facts: EvidenceFacts): Ground[] {
  switch (basis.kind) {
    case 'proved':
      return [provedGround(basis, facts)];
    case 'computed': {
      const { holds, told } = facts.computed[basis.of];
      return [{ kind: holds ? 'proved' : 'fault', text: told }];
    }
    case 'rules':
      return rulesGrounds(basis.rules, facts);
    case 'pdf-rules':
      return pdfGrounds(basis.rules, facts);
    case 'person': {
      const isAsked = tasks[basis.task].applies?.(facts) !== false;
      return isAsked ? [{ kind: 'person', task: basis.task }] : [];
    }
    case 'not-applicable':
      return isWithout(basis.when, medium, facts)
        ? [{ kind: 'not-applicable', text: basis.why }]
        : [];
  }
}

function provedGround(
  { how, look }: Extract<Basis, { kind: 'proved' }>,
  { hasOwnLook }: EvidenceFacts,
): Ground {
  return look === true && !hasOwnLook
    ? { kind: 'person', task: 'own-look' }
    : { kind: 'proved', text: how };
}

/** What an installed veraPDF found, where it does not take the file for what it says it is. */
function veraGrounds({ pdf }: EvidenceFacts): Ground[] {
  const wrong = (pdf?.verapdf ?? []).filter(({ compliant }) => !compliant);
  return wrong.map(({ flavour, faults }) => {
    const text = `veraPDF, ${flavour}: ${faults.join('; ')}`;
    return { kind: 'fault', text: { sv: text, en: text } };
  });
}

/** Rules that hold, those that do not, and those that nobody tried. */
function rulesGrounds(ids: readonly RuleId[], { stateOf }: EvidenceFacts): Ground[] {
  const states = ids.map(stateOf);
  const broken = states.filter((state) => (state.broken ?? 0) > 0);
  const held = states.filter((state) => state.broken === 0);
  const isOff = states.some((state) => state.broken === null);
  return [
    ...broken.map((state) => ({ kind: 'fault', text: brokenText(state) }) as const),
    ...checkedGround(
      held.map(({ id }) => id),
      [],
    ),
    ...(isOff ? [{ kind: 'person', task: 'rules-off' } as const] : []),
  ];
}

function brokenText({ id, holds, broken }: ReturnType<EvidenceFacts['stateOf']>): Localised {
  const times =
    broken === 1
      ? { sv: 'en gång', en: 'once' }
      : { sv: `${broken} gånger`, en: `${broken} times` };
  return {
    sv: `Regeln \`${id}\` bryts ${times.sv}: ”${holds.sv}”`,
    en: `The rule \`${id}\` is broken ${times.en}: “${holds.en}”`,
  };
}

function pdfGrounds(ids: readonly VerifyRuleId[], { pdf }: EvidenceFacts): Ground[] {
  const found = (pdf?.findings ?? []).filter(({ rule }) => ids.includes(rule));
  const broken = new Set(found.map(({ rule }) => rule));
  return [
    ...found.map(({ text }) => ({ kind: 'fault', text }) as const),
    ...checkedGround(
      [],
      ids.filter((id) => !broken.has(id)),
    ),
  ];
}

function checkedGround(rules: readonly RuleId[], pdfRules: readonly VerifyRuleId[]): Ground[] {
  return rules.length + pdfRules.length === 0 ? [] : [{ kind: 'checked', rules, pdfRules }];
}

/** Checks of the PDF that see whether anything in it runs, plays or is filled in. */
const activeRules: ReadonlySet<VerifyRuleId> = new Set([
  'file-passive',
  'file-plain',
  'annotations-allowed',
]);

function isWithout(absence: Absence, medium: EvidenceMedium, facts: EvidenceFacts): boolean {
  const { page, config, alternativeTexts, pdf } = facts;
  switch (absence) {
    case 'always':
      return true;
    case 'non-text':
      return alternativeTexts.length + page.formulas.length === 0;
    case 'contact':
      return config.edition === null;
    case 'media':
    case 'forms':
    case 'scripts':
      if (page.has[absence]) return false;
      return medium === 'page' || !(pdf?.findings ?? []).some(({ rule }) => activeRules.has(rule));
  }
}

function openTasks(assessments: readonly Assessment[]): OpenTask[] {
  return taskIds.flatMap((id) => {
    const clauses = assessments.filter(({ grounds }) =>
      grounds.some((ground) => ground.kind === 'person' && ground.task === id),
    );
    return clauses.length === 0 ? [] : [{ id, clauses }];
  });
}

/** How many criteria of a medium came out so. */
export function countOf(
  { assessments }: Evidence,
  medium: EvidenceMedium,
  outcome: Outcome,
): number {
  return assessments.filter((each) => each.medium === medium && each.outcome === outcome).length;
}

/** What is known to be wrong, each sentence once. */
export function faultsOf({ assessments }: Evidence): Localised[] {
  const texts = assessments.flatMap(({ grounds }) =>
    grounds.flatMap((ground) => (ground.kind === 'fault' ? [ground.text] : [])),
  );
  return [...new Map(texts.map((text) => [text.sv, text])).values()];
}
