import { PDFArray, PDFDict, PDFName, PDFNumber, type PDFRef } from '@cantoo/pdf-lib';

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

function retype(type: string, to: string, index = 0): Change {
  return ({ element }) => set(element(type, index), 'S', name(to));
}

function mapRole(from: string, to: string): Change {
  return ({ root }) => set(at(root, 'RoleMap'), from, name(to));
}

/** Puts an element between another and some of its kids, by default all of them. */
function wrapKids(type: string, wrapper: string, from = 0, to?: number): Change {
  return ({ element, elementRef, document, dict }) => {
    const outer = kids(element(type));
    const inner = dict({ Type: 'StructElem', S: wrapper, P: elementRef(type) });
    const ref = document.context.register(inner);
    const wrapped = outer.asArray().slice(from, to);
    for (const kid of wrapped) {
      const found = document.context.lookup(kid);
      if (found instanceof PDFDict) set(found, 'P', ref);
      kids(inner).push(kid);
      outer.remove(from);
    }
    outer.insert(from, ref);
  };
}

/** An element without content of its own, last in another. */
function append(type: string, added: string): Change {
  return ({ element, elementRef, document, obj }) => {
    const inner = document.context.register(
      obj({ Type: 'StructElem', S: added, P: elementRef(type) }),
    );
    kids(element(type)).push(inner);
  };
}

/** Removes an attribute of the first element of a type. */
function withoutAttribute(type: string, key: string): Change {
  return ({ element }) => {
    const attributes = element(type).lookup(PDFName.of('A'));
    const list = attributes instanceof PDFArray ? attributes.asArray() : [attributes];
    for (const each of list) if (each instanceof PDFDict) remove(each, key);
  };
}

function withBox(box: number[]): Change {
  return ({ element, obj }) => set(at(element('Figure'), 'A'), 'BBox', obj(box));
}

function swap(dict: ReturnType<GoodFile['element']>, one: number, other: number): void {
  const list = kids(dict);
  const [a, b] = [list.get(one), list.get(other)];
  list.set(one, b);
  list.set(other, a);
}

/** How the structure tree may be broken. */
export const brokenTrees: Broken[] = [
  {
    name: 'no structure tree',
    rules: ['structure-present'],
    change: ({ catalog }) => remove(catalog, 'StructTreeRoot'),
  },
  {
    name: 'element that points to another parent',
    rules: ['tree-consistent'],
    change: ({ element, elementRef }) => set(element('H2'), 'P', elementRef('Table')),
  },
  {
    name: 'element twice in the tree',
    rules: ['tree-consistent'],
    change: ({ element, elementRef }) => kids(element('Sect')).push(elementRef('H1')),
  },
  {
    name: 'element that points to itself',
    rules: ['tree-consistent'],
    change: ({ element, elementRef }) => kids(element('BlockQuote')).push(elementRef('BlockQuote')),
  },
  {
    name: 'kid that is no element',
    rules: ['tree-consistent'],
    change: ({ element, obj }) => kids(element('Sect')).push(obj({})),
  },
  {
    name: 'content without element',
    rules: ['mcid-in-tree', 'parent-tree'],
    change: ({ element }) => kids(element('P')).remove(0),
  },
  {
    name: 'element of content that is not there',
    rules: ['mcid-in-tree', 'parent-tree'],
    change: ({ element, obj }) => kids(element('P')).push(obj(99)),
  },
  {
    name: 'content of two elements',
    rules: ['mcid-in-tree', 'parent-tree'],
    change: ({ element, obj }) => kids(element('H2')).push(obj(7)),
  },
  {
    name: 'the same MCID twice on a page',
    rules: ['mcid-in-tree'],
    change: ({ content }) => content(1, (text) => `${text}\n/H1 <</MCID 0>> BDC EMC`),
  },
  {
    name: 'parent tree that leads to another element',
    rules: ['parent-tree'],
    change: (file) => claim(file.root, 0, file.elementRef('Table')),
  },
  {
    name: 'no parent tree',
    rules: ['parent-tree'],
    change: ({ root }) => remove(root, 'ParentTree'),
  },
  {
    name: 'page without number in the parent tree',
    rules: ['parent-tree'],
    change: ({ page }) => remove(page(2), 'StructParents'),
  },
  {
    name: 'link without number in the parent tree',
    rules: ['parent-tree'],
    change: ({ link }) => remove(link(0), 'StructParent'),
  },
  {
    name: 'two pages of the same number',
    rules: ['parent-tree'],
    change: ({ page, obj }) => set(page(2), 'StructParents', obj(0)),
  },
  {
    name: 'numbers out of order',
    rules: ['parent-tree'],
    change: ({ root }) => {
      const nums = kids(at(root, 'ParentTree'), 'Nums');
      const [a, b, c, d] = [0, 1, 2, 3].map((index) => nums.get(index));
      [c, d, a, b].forEach((each, index) => each && nums.set(index, each));
    },
  },
  {
    name: 'number that nothing uses',
    rules: ['parent-tree'],
    change: ({ root, obj, elementRef }) => {
      kids(at(root, 'ParentTree'), 'Nums').push(obj(99));
      kids(at(root, 'ParentTree'), 'Nums').push(elementRef('P'));
    },
  },
  { name: 'root of another type', rules: ['document-root'], change: retype('Document', 'Part') },
  { name: 'document in a document', rules: ['document-root'], change: retype('Sect', 'Document') },
  { name: 'unknown type', rules: ['types-standard'], change: retype('Span', 'Words') },
  {
    name: 'type mapped to an unknown one',
    rules: ['types-standard'],
    change: mapRole('Em', 'Words'),
  },
  {
    name: 'type mapped by way of another',
    rules: [],
    change: ({ root }) => {
      set(at(root, 'RoleMap'), 'Em', name('Strong'));
    },
  },
  {
    name: 'role map in a circle',
    rules: ['types-not-circular'],
    change: ({ root }) => {
      set(at(root, 'RoleMap'), 'Aside', name('Box'));
      set(at(root, 'RoleMap'), 'Box', name('Aside'));
    },
  },
  { name: 'standard type mapped', rules: ['types-not-remapped'], change: mapRole('P', 'Div') },
  { name: 'row in a division', rules: ['tables-nested'], change: wrapKids('Table', 'Div') },
  { name: 'rows in a body', rules: [], change: wrapKids('Table', 'TBody', 1) },
  { name: 'paragraph in a row', rules: ['tables-nested'], change: append('TR', 'P') },
  { name: 'cell outside a row', rules: ['tables-nested'], change: append('Sect', 'TD') },
  {
    name: 'content in a row',
    rules: ['tables-nested'],
    change: (file) => moveContent(file, 'TD', 'TR'),
  },
  { name: 'head without body', rules: ['tables-nested'], change: wrapKids('Table', 'THead', 1, 2) },
  { name: 'row with a cell too many', rules: ['tables-regular'], change: append('TR', 'TD') },
  {
    name: 'cell over two columns',
    rules: ['tables-regular'],
    change: ({ element, obj }) => set(element('TD'), 'A', obj({ O: 'Table', ColSpan: 2 })),
  },
  {
    name: 'cell below the last row',
    rules: ['tables-regular'],
    change: ({ element, obj }) => set(element('TD', 2), 'A', obj({ O: 'Table', RowSpan: 2 })),
  },
  {
    name: 'header without scope',
    rules: ['tables-headed'],
    change: withoutAttribute('TH', 'Scope'),
  },
  {
    name: 'cell of an unknown header',
    rules: ['tables-headed'],
    change: ({ element, obj }) =>
      set(element('TD'), 'A', obj({ O: 'Table', Headers: [string('th-9')] })),
  },
  { name: 'item outside a list', rules: ['lists-nested'], change: append('Sect', 'LI') },
  { name: 'paragraph in a list', rules: ['lists-nested'], change: append('L', 'P') },
  { name: 'paragraph in an item', rules: ['lists-nested'], change: retype('LBody', 'P') },
  { name: 'list in a list', rules: [], change: append('L', 'L') },
  {
    name: 'paragraph in a table of contents',
    rules: ['contents-nested'],
    change: append('TOC', 'P'),
  },
  {
    name: 'entry outside a table of contents',
    rules: ['contents-nested'],
    change: append('Sect', 'TOCI'),
  },
  {
    name: 'caption in the middle',
    rules: ['captions-placed'],
    change: ({ element }) => swap(element('Table'), 0, 1),
  },
  { name: 'two captions', rules: ['captions-placed'], change: append('Table', 'Caption') },
  { name: 'caption of a paragraph', rules: ['captions-placed'], change: append('P', 'Caption') },
  { name: 'first heading of level 2', rules: ['headings-ordered'], change: retype('H1', 'H2') },
  { name: 'level passed over', rules: ['headings-ordered'], change: retype('H2', 'H4') },
  {
    name: 'headings with and without level',
    rules: ['headings-ordered'],
    change: retype('H3', 'H'),
  },
  {
    name: 'figure without description',
    rules: ['figures-described'],
    change: ({ element }) => remove(element('Figure'), 'Alt'),
  },
  {
    name: 'figure described by a space',
    rules: ['figures-described'],
    change: ({ element }) => set(element('Figure'), 'Alt', unicode(' ')),
  },
  {
    name: 'formula without description',
    rules: ['figures-described'],
    change: retype('Span', 'Formula'),
  },
  {
    name: 'figure without box',
    rules: ['figures-boxed'],
    change: withoutAttribute('Figure', 'BBox'),
  },
  { name: 'figure without extent', rules: ['figures-boxed'], change: withBox([60, 400, 60, 500]) },
  { name: 'figure off the page', rules: ['figures-boxed'], change: withBox([60, 400, 414, 712]) },
  {
    name: 'note without ID',
    rules: ['id-tree', 'notes-identified'],
    change: ({ element }) => remove(element('Note'), 'ID'),
  },
  {
    name: 'note unknown to the tree of IDs and without ID',
    rules: ['notes-identified'],
    change: (file) => {
      remove(file.element('Note'), 'ID');
      dropFirstId(file);
    },
  },
  {
    name: 'two notes of the same ID',
    rules: ['id-tree', 'notes-identified'],
    change: ({ element }) => set(element('Note', 1), 'ID', string('note-1')),
  },
  { name: 'ID that the tree of IDs has not', rules: ['id-tree'], change: dropFirstId },
  { name: 'no tree of IDs', rules: ['id-tree'], change: ({ root }) => remove(root, 'IDTree') },
  {
    name: 'page after the next',
    rules: ['reading-order'],
    change: ({ element }) => {
      const list = kids(element('Sect', 1));
      const last = list.size() - 1;
      const moved = list.get(last);
      list.remove(last);
      list.insert(1, moved);
    },
  },
];

function dropFirstId({ root }: GoodFile): void {
  const names = kids(kids(at(root, 'IDTree'), 'Kids').lookup(0, PDFDict), 'Names');
  names.remove(0);
  names.remove(0);
}

/** Hands the content of the first element of a type on page 3 to the first of another. */
function moveContent(
  { element, elementRef, root, dict }: GoodFile,
  from: string,
  to: string,
): void {
  const mcid = kids(element(from)).lookup(0, PDFNumber).asNumber();
  const page = element(from).get(PDFName.of('Pg')) ?? null;
  remove(element(from), 'K');
  kids(element(to)).push(dict({ Type: 'MCR', MCID: mcid, Pg: page }));
  claim(root, mcid, elementRef(to));
}

/** Makes the parent tree lead from an MCID of page 3 to an element. */
function claim(root: GoodFile['root'], mcid: number, ref: PDFRef): void {
  kids(at(root, 'ParentTree'), 'Nums').lookup(5, PDFArray).set(mcid, ref);
}
