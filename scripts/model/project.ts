/** Where a report lies: absolute paths. */
export interface Project {
  root: string;
  out: string;
}
