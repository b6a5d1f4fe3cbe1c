import type { Nodes } from 'mdast';
import type { VFile } from 'vfile';

import type { DocumentConfig } from '../model/book.ts';

/** A tree with the file its messages go to and the document it is printed in. */
export interface Unit {
  file: VFile;
  tree: Nodes;
  document: DocumentConfig;
}
