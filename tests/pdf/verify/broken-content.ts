import type { PDFDict, PDFObject } from '@cantoo/pdf-lib';

import { at, type Broken, type GoodFile, kids, name, remove, set, type Change } from './broken.ts';

function inContent(number: number, from: string | RegExp, to: string): Change {
  return ({ content }) => {
    content(number, (text) => {
      if (text.search(from) === -1) throw new Error(`The page has no ${from}`);
      return text.replace(from, to);
    });
  };
}

function before(text: string): Change {
  return ({ content }) => content(1, (old) => `${text}\n${old}`);
}

/** The first form of the figure, on page 3. */
function form({ page }: GoodFile): PDFDict {
  return at(page(3), 'Resources', 'XObject', 'X26');
}

function inState(key: string, value: PDFObject): Change {
  return ({ page }) => set(at(page(3), 'Resources', 'ExtGState', 'G25'), key, value);
}

/** An image as the form of the figure. */
function image(entries: Record<string, boolean | string | string[]>): Change {
  return ({ document, page }) => {
    const stream = document.context.stream('\0', {
      Type: 'XObject',
      Subtype: 'Image',
      Width: 1,
      Height: 1,
      BitsPerComponent: 8,
      ColorSpace: 'DeviceGray',
      ...entries,
    });
    set(at(page(3), 'Resources', 'XObject'), 'X26', document.context.register(stream));
  };
}

/** How the content of pages, and what it paints, may be broken. */
export const brokenContents: Broken[] = [
  { name: 'unmarked line', rules: ['content-tagged'], change: before('0 0 m 9 9 l S') },
  {
    name: 'unmarked text',
    rules: ['content-tagged'],
    change: inContent(1, /\/Artifact <<\/Type \/Pagination>> BDC\n([\s\S]*?)EMC\n/, '$1'),
  },
  {
    name: 'unmarked inline image',
    rules: ['content-tagged'],
    change: before('BI /W 1 /H 1 /BPC 8 /CS /G ID \0 EI'),
  },
  {
    name: 'unmarked form',
    rules: ['content-tagged'],
    change: ({ content }) => content(3, (text) => `${text}\n/X26 Do`),
  },
  { name: 'path that only clips', rules: [], change: before('q 0 0 9 9 re W n Q') },
  {
    name: 'operators within a string and a comment',
    rules: [],
    change: before('/Span <</E (\\) S f)>> BDC EMC % S f'),
  },
  {
    name: 'tagged within an artifact',
    rules: ['content-artifacts-apart'],
    change: inContent(1, /(\/H1 <<\/MCID 0>> BDC)([\s\S]*?EMC)/, '/Artifact BMC $1$2 EMC'),
  },
  {
    name: 'artifact within tagged',
    rules: ['content-artifacts-apart'],
    change: inContent(1, /(\/H1 <<\/MCID 0>> BDC)([\s\S]*?EMC)/, '$1 /Artifact BMC EMC $2'),
  },
  {
    name: 'artifact with an MCID',
    rules: ['content-artifacts-apart', 'mcid-in-tree'],
    change: inContent(1, '/H1 <</MCID 0>>', '/Artifact <</MCID 0>>'),
  },
  {
    name: 'artifact in a form within a figure',
    rules: ['content-artifacts-apart'],
    change: ({ document, page }) => {
      replaceForm(document, page, '/Artifact BMC 0 0 1 1 re f EMC');
    },
  },
  { name: 'one EMC too few', rules: ['content-balanced'], change: before('/Span BMC') },
  { name: 'one EMC too many', rules: ['content-balanced'], change: before('EMC') },
  { name: 'one q too many', rules: ['content-balanced'], change: before('q') },
  { name: 'one Q too many', rules: ['content-balanced'], change: before('Q') },
  {
    name: 'text object left open',
    rules: ['content-balanced'],
    change: ({ content }) => content(1, (text) => `${text}\nBT`),
  },
  {
    name: 'marks across a text object',
    rules: ['content-balanced'],
    change: before('BT /Span BMC ET EMC'),
  },
  { name: 'unknown operator', rules: ['content-operators'], change: before('foo') },
  { name: 'unknown font', rules: ['content-resources'], change: before('BT /F99 9 Tf ET') },
  { name: 'unknown object', rules: ['content-resources'], change: before('/X99 Do') },
  { name: 'unknown properties', rules: ['content-resources'], change: before('/Span /P9 BDC EMC') },
  {
    name: 'form without resources',
    rules: ['content-resources'],
    change: (file) => {
      replaceForm(file.document, file.page, '0 0 1 1 re f');
      remove(form(file), 'Resources');
    },
  },
  {
    name: 'resources from the node above',
    rules: ['content-resources'],
    change: ({ page }) => {
      const resources = at(page(1), 'Resources');
      remove(page(1), 'Resources');
      set(at(page(1), 'Parent'), 'Resources', resources);
    },
  },
  { name: 'ink colours', rules: ['content-colours'], change: before('0 0 0 1 k') },
  { name: 'ink colour space', rules: ['content-colours'], change: before('/DeviceCMYK cs') },
  {
    name: 'ink colours in an image',
    rules: ['content-colours'],
    change: image({ ColorSpace: 'DeviceCMYK' }),
  },
  {
    name: 'transfer function',
    rules: ['graphics-state-plain'],
    change: inState('TR', name('Identity')),
  },
  {
    name: 'unknown blend mode',
    rules: ['graphics-state-plain'],
    change: inState('BM', name('Burn')),
  },
  { name: 'unknown intent', rules: ['graphics-state-plain'], change: before('/Vivid ri') },
  { name: 'plain image', rules: [], change: image({}) },
  { name: 'interpolated image', rules: ['images-plain'], change: image({ Interpolate: true }) },
  { name: 'image with alternates', rules: ['images-plain'], change: image({ Alternates: [] }) },
  {
    name: 'PostScript',
    rules: ['xobjects-plain'],
    change: (file) => set(form(file), 'Subtype2', name('PS')),
  },
  {
    name: 'form of another file',
    rules: ['xobjects-plain'],
    change: (file) => set(form(file), 'Ref', file.obj({})),
  },
  {
    name: 'form with its own tags painted twice',
    rules: ['forms-tagged-once'],
    change: (file) => tagForm(file, '/X26 Do /X26 Do'),
  },
  {
    name: 'form with its own tags painted once',
    rules: [],
    change: (file) => tagForm(file, '/X26 Do'),
  },
  {
    name: 'form with tags that nobody numbers',
    rules: ['mcid-in-tree'],
    change: ({ document, page }) => {
      replaceForm(document, page, '/Figure <</MCID 90>> BDC 0 0 1 1 re f EMC');
    },
  },
  {
    name: 'impossible language in the content',
    rules: ['lang-valid'],
    change: before('/Span <</Lang (en_GB)>> BDC EMC'),
  },
  {
    name: 'half a character in the content',
    rules: ['text-valid'],
    change: before('/Span <</ActualText <FEFF00>>> BDC EMC'),
  },
  {
    name: 'line-end hyphen told by its text',
    rules: [],
    change: before('/Span <</ActualText <FEFF00AD>>> BDC EMC'),
  },
];

function replaceForm(document: GoodFile['document'], page: GoodFile['page'], text: string): void {
  const objects = at(page(3), 'Resources', 'XObject');
  const stream = document.context.stream(text, {
    Type: 'XObject',
    Subtype: 'Form',
    BBox: [0, 0, 22, 22],
    Resources: {},
  });
  set(objects, 'X26', document.context.register(stream));
}

/** A form that is tagged by itself, as ISO 32000-1, 14.7.4.3, allows, in place of the first point of the figure. */
function tagForm(file: GoodFile, painted: string): void {
  const { document, page, element, elementRef, root, obj, content } = file;
  const { context } = document;
  replaceForm(document, page, '/Figure <</MCID 0>> BDC 0 0 1 1 re f EMC');
  set(form(file), 'StructParents', obj(14));
  const ref = at(page(3), 'Resources', 'XObject').get(name('X26'));
  const figure = element('Figure');
  const owner = context.obj({ Type: 'MCR', MCID: 0 });
  set(owner, 'Stm', ref ?? name('missing'));
  kids(figure).push(owner);
  const numbers = kids(at(root, 'ParentTree'), 'Nums');
  numbers.push(obj(14));
  numbers.push(context.register(obj([elementRef('Figure')])));
  const mark = /\/Figure <<\/MCID (\d+)>> BDC\n\/X26 Do\nEMC/;
  content(3, (text) => text.replace(mark, `/Figure <</MCID $1>> BDC EMC ${painted}`));
}
