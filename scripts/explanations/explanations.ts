import type { Explanation } from './explanation.ts';

export const explanations: Readonly<Record<string, Explanation>> = {};
