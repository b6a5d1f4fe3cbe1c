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
  if (!inOrder)
    report('id-tree', {
      sv: 'Namnen i IDTree är inte i ordning',
      en: 'The names in IDTree are not in order',
    });
  for (const [id, ref] of entries) {
    const object = ref instanceof PDFRef ? ref : undefined;
    if (object !== undefined && byId.get(id)?.ref === object) continue;
    report(
      'id-tree',
      {
        sv: `IDTree leder från \`${id}\` till ett annat element`,
        en: `IDTree leads from \`${id}\` to another element`,
      },
      { object },
    );
  }
  const listed = new Set(entries.map(([id]) => id));
  for (const [id, { ref }] of byId) {
    if (!listed.has(id))
      report(
        'id-tree',
        { sv: `\`${id}\` finns inte i IDTree`, en: `\`${id}\` is not in IDTree` },
        { object: ref },
      );
  }
}

function elementsById({ elements }: Tree, report: Report): Map<string, Element> {
  const byId = new Map<string, Element>();
  for (const element of elements) {
    const { dict, type, ref } = element;
    const id = textAt(dict, 'ID') ?? '';
    if (id === '') {
      if (type === 'Note')
        report('notes-identified', { sv: 'Note saknar ID', en: 'Note has no ID' }, { object: ref });
      else if (hasKey(dict, 'ID'))
        report(
          'id-tree',
          { sv: `${type} har ett tomt ID`, en: `${type} has an empty ID` },
          { object: ref },
        );
      continue;
    }
    const other = byId.get(id);
    if (other === undefined) {
      byId.set(id, element);
    } else {
      const text = {
        sv: `\`${id}\` är ID både för ${nameOfElement(other)} och ${nameOfElement(element)}`,
        en: `\`${id}\` is the ID of both ${nameOfElement(other)} and ${nameOfElement(element)}`,
      };
      report('notes-identified', text, { object: ref });
    }
  }
  return byId;
}
