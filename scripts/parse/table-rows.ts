import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';

import { report } from '../model/report.ts';

/** Tells of words in cells beyond the columns of the head: GFM leaves them out. */
export function tableRowsTransform(tree: Root, file: VFile): void {
  visit(tree, 'table', ({ children: rows }) => {
    const columns = rows[0]?.children.length ?? 0;
    for (const { children: cells } of rows) {
      const beyond = cells.slice(columns).find(({ children }) => children.length > 0);
      if (beyond === undefined) continue;
      const params = { cells: cells.length, columns };
      report(file, 'table-row-within-head', params, { place: beyond.position });
    }
  });
}
