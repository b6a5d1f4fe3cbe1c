import { alternativeTextRules } from './rules/alternative-texts.ts';
import { appendixRules } from './rules/appendices.ts';
import { blockRules } from './rules/blocks.ts';
import { commentRules } from './rules/comments.ts';
import { editionRules } from './rules/edition.ts';
import { figureFileRules } from './rules/figure-files.ts';
import { figureOptionRules } from './rules/figure-options.ts';
import { figureRules } from './rules/figures.ts';
import { fileRules } from './rules/files.ts';
import { findingRules } from './rules/findings.ts';
import { formulaRules } from './rules/formulas.ts';
import { formRules } from './rules/language-forms.ts';
import { markRules } from './rules/language-marks.ts';
import { numberRules } from './rules/language-numbers.ts';
import { quantityRules } from './rules/language-quantities.ts';
import { wordRules } from './rules/language-words.ts';
import { leftoverRules } from './rules/leftovers.ts';
import { linkRules } from './rules/links.ts';
import { markdownRules } from './rules/markdown.ts';
import { outputRules } from './rules/output.ts';
import { packageRules } from './rules/packages.ts';
import { pictureRules } from './rules/pictures.ts';
import { publishedFileRules } from './rules/published-files.ts';
import { publishedMarkupRules } from './rules/published-markup.ts';
import { publishedRules } from './rules/published.ts';
import { referenceRules } from './rules/references.ts';
import { regionRules } from './rules/regions.ts';
import type { Rule } from './rules/rule.ts';
import { settingRules } from './rules/settings.ts';
import { siteRules } from './rules/site.ts';
import { surveyAnswerRules } from './rules/survey-answers.ts';
import { surveyScaleRules } from './rules/survey-scales.ts';
import { surveyShareRules } from './rules/survey-shares.ts';
import { tableRules } from './rules/tables.ts';
import { targetRules } from './rules/targets.ts';
import { termRules } from './rules/terms.ts';
import { textRules } from './rules/text.ts';
import { valueFormRules } from './rules/value-forms.ts';
import { valueRules } from './rules/values.ts';
import { vegaLiteRules } from './rules/vega-lite.ts';

/**
 * The closed list of rules. Each is named by what holds, has one severity, and says in Swedish and English what is
 * wrong and what would be right; written ”Oväntad X, väntade Y” where that is natural.
 */
export const rules = {
  ...fileRules,
  ...settingRules,
  ...figureFileRules,
  ...regionRules,
  ...alternativeTextRules,
  ...figureOptionRules,
  ...markdownRules,
  ...blockRules,
  ...appendixRules,
  ...leftoverRules,
  ...formulaRules,
  ...pictureRules,
  ...tableRules,
  ...findingRules,
  ...targetRules,
  ...termRules,
  ...editionRules,
  ...valueRules,
  ...valueFormRules,
  ...figureRules,
  ...vegaLiteRules,
  ...surveyAnswerRules,
  ...surveyScaleRules,
  ...surveyShareRules,
  ...linkRules,
  ...referenceRules,
  ...wordRules,
  ...numberRules,
  ...markRules,
  ...formRules,
  ...quantityRules,
  ...textRules,
  ...outputRules,
  ...commentRules,
  ...publishedRules,
  ...publishedMarkupRules,
  ...publishedFileRules,
  ...packageRules,
  ...siteRules,
} as const;

/** Identifiers of the rules by what they are about, in the order that `check --explain` lists them. */
export const rulesByStage = {
  read: idsOf(
    fileRules,
    settingRules,
    figureFileRules,
    regionRules,
    alternativeTextRules,
    figureOptionRules,
  ),
  parse: idsOf(
    markdownRules,
    blockRules,
    appendixRules,
    leftoverRules,
    formulaRules,
    pictureRules,
    tableRules,
    findingRules,
  ),
  resolve: idsOf(targetRules, termRules, editionRules),
  links: idsOf(linkRules),
  references: idsOf(referenceRules),
  values: idsOf(valueRules, valueFormRules),
  figures: idsOf(figureRules, vegaLiteRules),
  survey: idsOf(surveyAnswerRules, surveyScaleRules, surveyShareRules),
  language: idsOf(wordRules, numberRules, markRules, formRules, quantityRules),
  text: idsOf(textRules),
  output: idsOf(outputRules),
  comments: idsOf(commentRules),
  published: idsOf(publishedRules, publishedMarkupRules, publishedFileRules, packageRules),
  site: idsOf(siteRules),
} as const satisfies Readonly<Record<string, readonly RuleId[]>>;
export type RuleStage = keyof typeof rulesByStage;

function idsOf(...families: object[]): readonly RuleId[] {
  return families.flatMap((family) => Object.keys(family)) as RuleId[];
}

export type RuleId = keyof typeof rules;
export type RuleParams<Id extends RuleId> =
  (typeof rules)[Id] extends Rule<infer P extends object> ? P : never;
