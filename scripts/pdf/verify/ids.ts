import { PDFRef } from '@cantoo/pdf-lib';

import type { Report } from './finding.ts';
import { nameTree } from './number-tree.ts';
import { dictAt, hasKey, textAt } from './pdf-values.ts';
import { type Element, nameOfElement, type Tree } from './tree.ts';

/** Whether notes can be found, each identifier is one element's, and the IDTree knows them all. */
export function inspectIds(tree: Tree, report: Report): void {
  const byId = elementsById(tree, report);
  const root = dictAt(tree.root, 'IDTree');
  const entries = root === undefined ? [] : nameTree(root);
  const inOrder = entries.every(
    ([id], index) => index === 0 || (entries[index - 1]?.[0] ?? '') < id,
  );
  if (!inOrder) report('id-tree', 'Namnen i IDTree är inte i ordning');
  for (const [id, ref] of entries) {
    const object = ref instanceof PDFRef ? ref : undefined;
    if (object !== undefined && byId.get(id)?.ref === object) continue;
    report('id-tree', `IDTree leder från \`${id}\` till ett annat element`, { object });
  }
  const listed = new Set(entries.map(([id]) => id));
  for (const [id, { ref }] of byId) {
    if (!listed.has(id)) report('id-tree', `\`${id}\` finns inte i IDTree`, { object: ref });
  }
}

function elementsById({ elements }: Tree, report: Report): Map<string, Element> {
  const byId = new Map<string, Element>();
  for (const element of elements) {
    const { dict, type, ref } = element;
    const id = textAt(dict, 'ID') ?? '';
    if (id === '') {
      if (type === 'Note') report('notes-identified', 'Note saknar ID', { object: ref });
      else if (hasKey(dict, 'ID')) report('id-tree', `${type} har ett tomt ID`, { object: ref });
      continue;
    }
    const other = byId.get(id);
    if (other === undefined) {
      byId.set(id, element);
    } else {
      const text = `\`${id}\` är ID både för ${nameOfElement(other)} och ${nameOfElement(element)}`;
      report('notes-identified', text, { object: ref });
    }
  }
  return byId;
}
