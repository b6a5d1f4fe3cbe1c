import type { VFile } from 'vfile';

import type { Book, ResolvedDocument } from '../../model/book.ts';
import type { Localised } from '../../model/localised.ts';
import { type RuleId, rules } from '../../model/rules.ts';
import type { Rule, RuleSetting } from '../../model/rules/rule.ts';

/** What is known of a rule in a document that was built. */
export interface RuleState {
  id: RuleId;
  /** The sentence that must hold. */
  holds: Localised;
  setting: RuleSetting;
  /** Whether report.yaml makes less of it than the tool does. */
  isLowered: boolean;
  /** How often it was broken in the document's own sources and in those that all share; `null` where nobody looked. */
  broken: number | null;
}

/** From nothing to what stops the build. */
const weight: readonly RuleSetting[] = ['off', 'info', 'warning', 'error'];

/** The state of each rule, for one document. */
export function ruleStates(
  document: ResolvedDocument,
  book: Book,
  sources: readonly VFile[],
): (id: RuleId) => RuleState {
  const own = sources.filter(({ path }) => !isOfAnother(path, document, book));
  const counts = new Map<string, number>();
  for (const { ruleId = '' } of own.flatMap(({ messages }) => messages)) {
    counts.set(ruleId, (counts.get(ruleId) ?? 0) + 1);
  }
  return (id) => {
    const rule: Rule<never> = rules[id];
    const setting = book.config.rules.get(id) ?? rule.severity;
    const isLowered = weight.indexOf(setting) < weight.indexOf(rule.severity);
    const broken = setting === 'off' ? null : (counts.get(id) ?? 0);
    return { id, holds: rule.holds, setting, isLowered, broken };
  };
}

/** Rules that report.yaml makes less of, in the order that it has them. */
export function loweredRules(book: Book, stateOf: (id: RuleId) => RuleState): RuleState[] {
  return [...book.config.rules.keys()]
    .filter((id): id is RuleId => Object.hasOwn(rules, id))
    .map(stateOf)
    .filter(({ isLowered }) => isLowered);
}

/** Texts and figures of other documents say nothing of this one. */
function isOfAnother(path: string, { config, figures }: ResolvedDocument, book: Book): boolean {
  const elsewhere = book.documents.filter((each) => each.config.id !== config.id);
  const isInFolder = (folder: string): boolean => path.startsWith(`chapter/${folder}/`);
  if (elsewhere.some((each) => isInFolder(each.config.folder)) && !isInFolder(config.folder))
    return true;
  const holds = (placed: ResolvedDocument['figures']): boolean =>
    placed.some(({ spec }) => pathsOf(spec).includes(path));
  return !holds(figures) && elsewhere.some((each) => holds(each.figures));
}

/** A figure's own file, and that of its rows where they stand in another. */
function pathsOf(spec: ResolvedDocument['figures'][number]['spec']): readonly string[] {
  return 'table' in spec ? [spec.path, spec.table.path] : [spec.path];
}
