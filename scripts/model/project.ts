/** Numbers that stand in no figure. */
export const factsPath = 'figures/facts.yaml';

/** Where a report lies: absolute paths. */
export interface Project {
  root: string;
  out: string;
}
