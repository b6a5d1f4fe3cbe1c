import { commentExplanations } from './comments.ts';
import type { Explanation } from './explanation.ts';
import { languageExplanations } from './language.ts';
import { linkExplanations } from './links.ts';
import { outputExplanations } from './output.ts';
import { parseExplanations } from './parse.ts';
import { readExplanations } from './read.ts';
import { resolveExplanations } from './resolve.ts';
import { surveyExplanations } from './survey.ts';
import { textExplanations } from './text.ts';
import { valueExplanations } from './values.ts';

/** By rule. Only `check --explain` loads them. */
export const explanations: Readonly<Record<string, Explanation>> = {
  ...readExplanations,
  ...parseExplanations,
  ...resolveExplanations,
  ...linkExplanations,
  ...valueExplanations,
  ...surveyExplanations,
  ...languageExplanations,
  ...textExplanations,
  ...outputExplanations,
  ...commentExplanations,
};
