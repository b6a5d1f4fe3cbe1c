import { PDFArray, type PDFObject, PDFRef } from '@cantoo/pdf-lib';

import { nameOfRef, type Report } from './finding.ts';
import type { Inspection } from './inspection.ts';
import { numberTree } from './number-tree.ts';
import { dictAt, dictOf, numberAt } from './pdf-values.ts';
import type { ContentOwner, Contents } from './scan.ts';
import { type Element, nameOfElement, type Tree } from './tree.ts';

/** Elements by the content that they say is theirs. */
type Claims = ReadonlyMap<PDFRef, ReadonlyMap<number, Element>>;

/**
 * Whether content, tree and ParentTree tell the same: every MCID of a page is claimed by one element, every claim is of an
 * MCID that is there, and the ParentTree leads back to the element that claims it; the same for annotations.
 */
export function inspectParentTree(inspection: Inspection, contents: Contents, tree: Tree): void {
  const { report } = inspection;
  const claims = readClaims(tree, contents, report);
  const parents = readParents(tree, report);
  const used = new Set<number>();
  for (const owner of contents.owners.values()) {
    const claimed = claims.get(owner.ref) ?? new Map<number, Element>();
    inspectClaimed(owner, claimed, report);
    inspectOwner(owner, claimed, parents, used, inspection);
  }
  inspectObjects(inspection, tree, parents, used);
  for (const key of parents.keys()) {
    if (!used.has(key))
      report('parent-tree', {
        sv: `ParentTree har nyckeln ${key}, som inget använder`,
        en: `ParentTree has the key ${key}, which nothing uses`,
      });
  }
}

function readParents(tree: Tree, report: Report): Map<number, PDFObject> {
  const root = dictAt(tree.root, 'ParentTree');
  if (root === undefined) {
    report('parent-tree', {
      sv: 'Strukturträdet har ingen ParentTree',
      en: 'The structure tree has no ParentTree',
    });
    return new Map();
  }
  const entries = numberTree(root);
  const isSorted = entries.every(
    ([key], index) => index === 0 || (entries[index - 1]?.[0] ?? 0) < key,
  );
  if (!isSorted)
    report('parent-tree', {
      sv: 'Nycklarna i ParentTree är inte i ordning',
      en: 'The keys of ParentTree are not in order',
    });
  return new Map(entries);
}

function readClaims(tree: Tree, contents: Contents, report: Report): Claims {
  const claims = new Map<PDFRef, Map<number, Element>>();
  for (const element of tree.elements) {
    for (const kid of element.kids) {
      if (kid.kind !== 'content') continue;
      const claimed = claims.get(kid.owner) ?? new Map<number, Element>();
      claims.set(kid.owner, claimed);
      const other = claimed.get(kid.mcid);
      const place = { object: element.ref, page: contents.owners.get(kid.owner)?.page };
      if (other !== undefined) {
        const text = {
          sv: `MCID ${kid.mcid} hör både till ${nameOfElement(other)} och ${nameOfElement(element)}`,
          en: `MCID ${kid.mcid} belongs to both ${nameOfElement(other)} and ${nameOfElement(element)}`,
        };
        report('mcid-in-tree', text, place);
      } else if (contents.owners.get(kid.owner)?.tags.has(kid.mcid) !== true) {
        const text = {
          sv: `${nameOfElement(element)} pekar på MCID ${kid.mcid}, som inte finns i innehållet`,
          en: `${nameOfElement(element)} points at MCID ${kid.mcid}, which is not in the content`,
        };
        report('mcid-in-tree', text, place);
      }
      claimed.set(kid.mcid, element);
    }
  }
  return claims;
}

function inspectClaimed(
  { tags, page, ref }: ContentOwner,
  claimed: ReadonlyMap<number, Element>,
  report: Report,
): void {
  for (const [mcid, tag] of tags) {
    if (claimed.has(mcid)) continue;
    const text = {
      sv: `Innehållet \`${tag}\` med MCID ${mcid} hör inte till något element`,
      en: `The content \`${tag}\` with MCID ${mcid} belongs to no element`,
    };
    report('mcid-in-tree', text, { page, object: ref });
  }
}

function inspectOwner(
  { dict, page, ref, tags }: ContentOwner,
  claimed: ReadonlyMap<number, Element>,
  parents: ReadonlyMap<number, PDFObject>,
  used: Set<number>,
  { report, document }: Inspection,
): void {
  const place = { page, object: ref };
  const key = numberAt(dict, 'StructParents');
  if (key === undefined) {
    if (tags.size > 0)
      report(
        'parent-tree',
        {
          sv: 'Sidan har taggat innehåll men inget StructParents',
          en: 'The page has tagged content but no StructParents',
        },
        place,
      );
    return;
  }
  if (used.has(key))
    report(
      'parent-tree',
      { sv: `StructParents ${key} används två gånger`, en: `StructParents ${key} is used twice` },
      place,
    );
  used.add(key);
  const list = document.context.lookup(parents.get(key));
  if (!(list instanceof PDFArray)) {
    report(
      'parent-tree',
      {
        sv: `ParentTree har ingen lista för StructParents ${key}`,
        en: `ParentTree has no list for StructParents ${key}`,
      },
      place,
    );
    return;
  }
  const items = list.asArray();
  const count = Math.max(items.length, ...[...claimed.keys()].map((mcid) => mcid + 1));
  for (let mcid = 0; mcid < count; mcid += 1) {
    const written = items[mcid];
    const parent = written instanceof PDFRef ? written : undefined;
    if (parent === claimed.get(mcid)?.ref) continue;
    const leads =
      parent === undefined
        ? { sv: 'inget element', en: 'no element' }
        : { sv: nameOfRef(parent), en: nameOfRef(parent) };
    report(
      'parent-tree',
      {
        sv: `ParentTree leder från MCID ${mcid} till ${leads.sv}, inte till dess element`,
        en: `ParentTree leads from MCID ${mcid} to ${leads.en}, not to its element`,
      },
      place,
    );
  }
}

/** Objects that elements point to, and that point back by `StructParent`. */
function inspectObjects(
  { document, report }: Inspection,
  tree: Tree,
  parents: ReadonlyMap<number, PDFObject>,
  used: Set<number>,
): void {
  for (const element of tree.elements) {
    for (const kid of element.kids) {
      if (kid.kind !== 'object') continue;
      const dict = dictOf(document.context.lookup(kid.object));
      const key = dict === undefined ? undefined : numberAt(dict, 'StructParent');
      if (key !== undefined && used.has(key)) {
        report(
          'parent-tree',
          { sv: `StructParent ${key} används två gånger`, en: `StructParent ${key} is used twice` },
          { object: kid.object },
        );
      }
      if (key !== undefined) used.add(key);
      if (key !== undefined && parents.get(key) === element.ref) continue;
      const text = {
        sv: `ParentTree leder inte från objektet till ${nameOfElement(element)}`,
        en: `ParentTree does not lead from the object to ${nameOfElement(element)}`,
      };
      report('parent-tree', text, { object: kid.object });
    }
  }
}
