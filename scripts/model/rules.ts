import { commentRules } from './rules/comments.ts';
import { figureRules } from './rules/figures.ts';
import { languageRules } from './rules/language.ts';
import { linkRules } from './rules/links.ts';
import { outputRules } from './rules/output.ts';
import { parseRules } from './rules/parse.ts';
import { readRules } from './rules/read.ts';
import { referenceRules } from './rules/references.ts';
import { resolveRules } from './rules/resolve.ts';
import { surveyRules } from './rules/survey.ts';
import { textRules } from './rules/text.ts';
import { valueRules } from './rules/values.ts';

/**
 * The closed list of rules. Each is named by what holds, has one severity, and says in Swedish and English what is
 * wrong and what would be right; written ”Oväntad X, väntade Y” where that is natural.
 */
export const rules = {
  ...readRules,
  ...parseRules,
  ...resolveRules,
  ...valueRules,
  ...figureRules,
  ...surveyRules,
  ...linkRules,
  ...referenceRules,
  ...languageRules,
  ...textRules,
  ...outputRules,
  ...commentRules,
} as const;

/** Identifiers of the rules, in the order of the stages. */
export const rulesByStage: Readonly<Record<string, readonly RuleId[]>> = {
  read: idsOf(readRules),
  parse: idsOf(parseRules),
  resolve: idsOf(resolveRules),
  links: idsOf(linkRules),
  references: idsOf(referenceRules),
  values: idsOf(valueRules),
  figures: idsOf(figureRules),
  survey: idsOf(surveyRules),
  language: idsOf(languageRules),
  text: idsOf(textRules),
  output: idsOf(outputRules),
  comments: idsOf(commentRules),
};

function idsOf(stage: object): RuleId[] {
  return Object.keys(stage) as RuleId[];
}

export type RuleId = keyof typeof rules;
export type RuleParams<Id extends RuleId> = Parameters<(typeof rules)[Id]['sv']>[0];
