import type { Explanation } from './explanation.ts';
import { linkExplanations } from './links.ts';
import { outputExplanations } from './output.ts';
import { parseExplanations } from './parse.ts';
import { readExplanations } from './read.ts';
import { resolveExplanations } from './resolve.ts';

/** By rule. Only `check --explain` loads them. */
export const explanations: Readonly<Record<string, Explanation>> = {
  ...readExplanations,
  ...parseExplanations,
  ...resolveExplanations,
  ...linkExplanations,
  ...outputExplanations,
};
