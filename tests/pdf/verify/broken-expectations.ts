import { PDFArray, PDFDict } from '@cantoo/pdf-lib';

import type { Expectations } from '../../../scripts/pdf/verify/finding.ts';
import { at, type Broken, kids, name, type GoodFile, set, unicode } from './broken.ts';

const links = [
  ['#k1', 'Kommunerna och statistikens gränser, sidan 2'],
  ['#k1-s1', 'Inledning, sidan 2'],
  ['#k1-s2', 'Resultat, sidan 3'],
  ['#k1-n1', 'Not 1'],
  ['#k1-r1', 'Tillbaka till hänvisning 1 i texten'],
  ['#k1-s2', 'Till avsnittet Resultat'],
  ['#k1-s2', 'Till sidan 3'],
  ['https://www.scb.se', 'Extern länk: https://www.scb.se/'],
  ['#k1-n2', 'Not 2'],
  ['#k1-r2', 'Tillbaka till hänvisning 2 i texten'],
  ['https://www.example.se/statistik/metod', 'Extern länk: https://www.example.se/statistik/metod'],
].map(([href = '', contents = '']) => ({ href, contents }));

const pageOf = { k1: 2, 'k1-s1': 2, 'k1-s2': 3, 'k1-n1': 2, 'k1-n2': 2, 'k1-r1': 2, 'k1-r2': 2 };

/** What the good file holds. */
export const goodExpectations: Expectations = {
  title: 'Samhällsplanering i förändring',
  lang: 'sv',
  pages: 3,
  links,
  pageOf,
  pageNumbers: true,
  headings: [
    'Innehåll',
    'Kommunerna och statistikens gränser',
    'Inledning',
    'Resultat',
    'Tolkningsramar',
  ],
  families: ['Source Serif', 'SourceSansExtraLight'],
  attachments: ['k1-f3.csv'],
};

const unprinted = { text: 'Xylofonen', fixed: 'Xylofonen', isNote: false };

/** How the file may differ from what was expected. */
export const brokenExpectations: Broken[] = [
  { name: 'another title', rules: ['expected-title'], expectations: { title: 'En annan' } },
  { name: 'another language', rules: ['expected-lang'], expectations: { lang: 'en' } },
  { name: 'another number of pages', rules: ['expected-pages'], expectations: { pages: 4 } },
  {
    name: 'link expected in vain',
    rules: ['expected-links'],
    expectations: { links: [...links, { href: '#k1', contents: 'Mer' }] },
  },
  {
    name: 'words of the page that are not printed',
    rules: ['words-printed'],
    expectations: { words: { given: [unprinted], laidOut: [unprinted] } },
  },
  {
    name: 'words that the layout has lost',
    rules: ['words-printed'],
    expectations: { words: { given: [unprinted], laidOut: [] } },
  },
  { name: 'link not expected', rules: ['expected-links'], expectations: { links: links.slice(1) } },
  {
    name: 'link to another place than its description says',
    rules: ['expected-links'],
    expectations: { links },
    change: ({ link, obj }) => set(link(0), 'Dest', obj('k1-s2')),
  },
  { name: 'link broken over two lines', rules: [], expectations: { links }, change: breakLink },
  {
    name: 'destination on another page',
    rules: ['expected-destinations'],
    expectations: { pageOf: { ...pageOf, 'k1-s2': 2 } },
  },
  {
    name: 'destination expected in vain',
    rules: ['expected-destinations'],
    expectations: { pageOf: { ...pageOf, 'k1-s9': 2 } },
  },
  {
    name: 'destination not expected',
    rules: ['expected-destinations'],
    expectations: { pageOf: { k1: 2 } },
  },
  {
    name: 'link that names another page',
    rules: ['expected-page-numbers'],
    expectations: { pageNumbers: true },
    change: ({ link }) => set(link(0), 'Contents', unicode('Inledning, sidan 3')),
  },
  {
    name: 'another heading',
    rules: ['expected-headings'],
    expectations: goodExpectations,
    change: ({ catalog }) => set(at(catalog, 'Outlines', 'First'), 'Title', unicode('Översikt')),
  },
  {
    name: 'a heading too many',
    rules: ['expected-headings'],
    expectations: { headings: ['Innehåll'] },
  },
  {
    name: 'no attachment expected',
    rules: ['expected-attachments'],
    expectations: { attachments: [] },
  },
];

/** As Chromium does: another annotation of the same element. */
function breakLink({ document, element, page, root, obj }: GoodFile): void {
  const { context } = document;
  const annotations = page(1).lookup(name('Annots'), PDFArray);
  const copy = annotations.lookup(0, PDFDict).clone(context);
  set(copy, 'StructParent', obj(14));
  const ref = context.register(copy);
  annotations.push(ref);
  kids(element('Link')).push(obj({ Type: 'OBJR', Obj: ref }));
  kids(at(root, 'ParentTree'), 'Nums').push(obj(14));
  kids(at(root, 'ParentTree'), 'Nums').push(kids(at(root, 'ParentTree'), 'Nums').get(7));
}
