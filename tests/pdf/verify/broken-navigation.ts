import type { PDFDict } from '@cantoo/pdf-lib';

import {
  at,
  type Broken,
  type GoodFile,
  kids,
  name,
  remove,
  set,
  string,
  unicode,
  type Change,
} from './broken.ts';

/** An annotation of another kind on the first page, tagged and described as it should be, then changed. */
function withNote(change: (annotation: PDFDict, element: PDFDict) => void): Change {
  return (file) => {
    const { document, element, elementRef, page, root, obj } = file;
    const { context } = document;
    const appearance = context.register(
      context.stream('', { Subtype: 'Form', BBox: [0, 0, 9, 9], Resources: {} }),
    );
    const annotation = obj({
      Type: 'Annot',
      Subtype: 'Text',
      F: 4,
      Rect: [9, 9, 18, 18],
      StructParent: 14,
      AP: { N: appearance },
    }) as PDFDict;
    set(annotation, 'Contents', unicode('Obs!'));
    const ref = context.register(annotation);
    const tagged = obj({
      Type: 'StructElem',
      S: 'Annot',
      P: elementRef('Sect'),
      K: { Type: 'OBJR', Obj: ref },
    }) as PDFDict;
    const taggedRef = context.register(tagged);
    kids(element('Sect')).push(taggedRef);
    kids(page(1), 'Annots').push(ref);
    kids(at(root, 'ParentTree'), 'Nums').push(obj(14));
    kids(at(root, 'ParentTree'), 'Nums').push(taggedRef);
    change(annotation, tagged);
  };
}

function ofLink(key: string, value: Parameters<typeof set>[2] | null): Change {
  return ({ link }) => (value === null ? remove(link(0), key) : set(link(0), key, value));
}

function outline({ catalog }: GoodFile): PDFDict {
  return at(catalog, 'Outlines');
}

/** How links, other annotations and the outline may be broken. */
export const brokenNavigation: Broken[] = [
  {
    name: 'link without description',
    rules: ['links-described'],
    change: ofLink('Contents', null),
  },
  {
    name: 'link described by nothing',
    rules: ['links-described'],
    change: ofLink('Contents', unicode(' ')),
  },
  {
    name: 'link described by its address',
    rules: ['links-described'],
    change: ofLink('Contents', unicode('https://example.org/a')),
  },
  {
    name: 'link that no element points to',
    rules: ['links-tagged', 'parent-tree'],
    change: ({ element }) => kids(element('Link')).remove(2),
  },
  {
    name: 'link in a span',
    rules: ['links-tagged'],
    change: ({ element }) => set(element('Link'), 'S', name('Span')),
  },
  {
    name: 'link that leads nowhere',
    rules: ['links-lead'],
    change: ofLink('Dest', name('nowhere')),
  },
  {
    name: 'link to a page that is gone',
    rules: ['links-lead'],
    change: ({ link, obj }) => set(link(0), 'Dest', obj([null, 'Fit'])),
  },
  {
    name: 'link by a name in the tree of names',
    rules: [],
    change: (file) => {
      moveNames(file);
    },
  },
  {
    name: 'link that is not printed',
    rules: ['annotations-printed'],
    change: ({ link }) => remove(link(0), 'F'),
  },
  {
    name: 'hidden link',
    rules: ['annotations-printed'],
    change: ({ link, obj }) => set(link(0), 'F', obj(6)),
  },
  {
    name: 'page stepped through by rows',
    rules: ['tabs-by-structure'],
    change: ({ page }) => set(page(1), 'Tabs', name('R')),
  },
  { name: 'good annotation', rules: [], change: withNote(() => undefined) },
  {
    name: 'annotation of a forbidden kind',
    rules: ['annotations-allowed'],
    change: withNote((annotation) => set(annotation, 'Subtype', name('Movie'))),
  },
  {
    name: 'annotation without appearance',
    rules: ['annotations-allowed'],
    change: withNote((annotation) => remove(annotation, 'AP')),
  },
  {
    name: 'annotation in a paragraph',
    rules: ['annotations-tagged'],
    change: withNote((_, element) => set(element, 'S', name('P'))),
  },
  {
    name: 'annotation without description',
    rules: ['annotations-described'],
    change: withNote((annotation) => remove(annotation, 'Contents')),
  },
  {
    name: 'annotation described by its element',
    rules: [],
    change: withNote((annotation, element) => {
      remove(annotation, 'Contents');
      set(element, 'Alt', string('Obs!'));
    }),
  },
  {
    name: 'no outline',
    rules: ['outline-linked'],
    change: ({ catalog }) => remove(catalog, 'Outlines'),
  },
  {
    name: 'outline with a gap',
    rules: ['outline-linked'],
    change: (file) => remove(at(outline(file), 'Last'), 'Prev'),
  },
  {
    name: 'outline in a circle',
    rules: ['outline-linked'],
    change: (file) =>
      set(at(outline(file), 'Last'), 'Next', outline(file).get(name('First')) ?? name('x')),
  },
  {
    name: 'outline entry without title',
    rules: ['outline-titled'],
    change: (file) => remove(at(outline(file), 'First'), 'Title'),
  },
  {
    name: 'doubled title',
    rules: ['outline-titled'],
    change: (file) => set(at(outline(file), 'First'), 'Title', unicode('SlutsatserSlutsatser')),
  },
  {
    name: 'name that is said twice',
    rules: [],
    change: (file) => set(at(outline(file), 'First'), 'Title', unicode('Bora Bora')),
  },
  {
    name: 'outline entry that leads nowhere',
    rules: ['outline-leads'],
    change: (file) => remove(at(outline(file), 'First'), 'Dest'),
  },
  {
    name: 'outline entry of an element that is gone',
    rules: ['outline-leads'],
    change: (file) =>
      set(at(outline(file), 'First'), 'SE', file.document.context.register(file.obj({}))),
  },
];

/** From the dictionary of destinations to the tree of names, as strings. */
function moveNames({ catalog, document, obj }: GoodFile): void {
  const old = at(catalog, 'Dests');
  const sorted = old
    .entries()
    .toSorted(([one], [other]) => (one.decodeText() < other.decodeText() ? -1 : 1));
  const items = sorted.flatMap(([key, value]) => [string(key.decodeText()), value]);
  set(at(catalog, 'Names'), 'Dests', obj({ Names: items }));
  remove(catalog, 'Dests');
  for (const page of document.getPages()) {
    for (const item of kids(page.node, 'Annots').asArray()) {
      const annotation = document.context.lookup(item) as PDFDict;
      const named = annotation.get(name('Dest'));
      if (named !== undefined) set(annotation, 'Dest', string(String(named).slice(1)));
    }
  }
}
