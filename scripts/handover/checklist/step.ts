/** What the steps tell of a document and its package. */
export interface StepFacts {
  /** Files to upload. */
  uploads: number;
  firstPicture: string;
  slug: string;
  /** File of the picture to share; `null` where there is none. */
  share: string | null;
  isFaq: boolean;
  /** Paths in the package; `null` where a part is not there. */
  statement: string | null;
  report: string | null;
  deposit: string | null;
  epub: string | null;
}

/** A step of the list. In texts stands `code` between grave accents, and what is clicked between asterisks: `*Sidor*`. */
export interface Step {
  title: string;
  lines: readonly string[];
  /** In the editor of blocks, and in the classic one. */
  block?: readonly string[];
  classic?: readonly string[];
  /** After them. */
  after?: readonly string[];
}

/** In the order that they are taken. */
export type StepName =
  | 'upload'
  | 'check'
  | 'page'
  | 'paste'
  | 'preview'
  | 'verify'
  | 'publish'
  | 'address'
  | 'statement'
  | 'deposit'
  | 'data'
  | 'archive';
export type Steps = Readonly<Record<StepName, (facts: StepFacts) => Step>>;
