import {
  at,
  type Broken,
  editStream,
  type GoodFile,
  name,
  remove,
  set,
  string,
  type Change,
} from './broken.ts';

type Font = ReturnType<GoodFile['fonts']>[number];

function inFont(change: (font: Font, file: GoodFile) => void): Change {
  return (file) => {
    const [font] = file.fonts();
    if (font === undefined) throw new Error('The file has no font');
    change(font, file);
  };
}

function inUnicode(from: string | RegExp, to: string): Change {
  return inFont(({ font }, { document }) => {
    editStream(document, font, 'ToUnicode', (text) => {
      if (text.search(from) === -1) throw new Error(`ToUnicode has no ${from}`);
      return text.replace(from, to);
    });
  });
}

/** Shows a glyph in a font of the first page. */
function showing(code: string): Change {
  return ({ content }) =>
    content(1, (text) => `/Artifact BMC BT /F4 9 Tf <${code}> Tj ET EMC ${text}`);
}

const families = ['Source Serif', 'SourceSansExtraLight'];

/** How fonts may be broken. */
export const brokenFonts: Broken[] = [
  {
    name: 'Type 3 font',
    rules: ['font-types'],
    change: ({ document, obj }) => {
      document.context.register(obj({ Type: 'Font', Subtype: 'Type3' }));
    },
  },
  {
    name: 'another encoding',
    rules: ['font-types'],
    change: inFont(({ font }) => set(font, 'Encoding', name('Identity-V'))),
  },
  {
    name: 'font not in the file',
    rules: ['font-embedded'],
    change: inFont(({ descriptor }) => remove(descriptor, 'FontFile2')),
  },
  {
    name: 'font of the machine',
    rules: ['font-embedded', 'font-types', 'font-unicode'],
    change: ({ document, obj }) => {
      document.context.register(obj({ Type: 'Font', Subtype: 'Type1', BaseFont: 'Helvetica' }));
    },
  },
  { name: 'fonts of the theme', rules: [], expectations: { families } },
  {
    name: 'font that is not of the theme',
    rules: ['font-families'],
    expectations: { families: ['Source Serif'] },
  },
  {
    name: 'no CIDToGIDMap',
    rules: ['font-cid-map'],
    change: inFont(({ inner }) => remove(inner, 'CIDToGIDMap')),
  },
  {
    name: 'characters of another collection',
    rules: ['font-cid-map'],
    change: inFont(({ inner }) => set(at(inner, 'CIDSystemInfo'), 'Ordering', string('Japan1'))),
  },
  {
    name: 'no ToUnicode',
    rules: ['font-unicode'],
    change: inFont(({ font }) => remove(font, 'ToUnicode')),
  },
  {
    name: 'glyph without Unicode',
    rules: ['font-unicode'],
    change: inUnicode(/<0001> <0020>\n/, ''),
  },
  {
    name: 'Unicode 0000',
    rules: ['font-unicode-values'],
    change: inUnicode('<0001> <0020>', '<0001> <0000>'),
  },
  {
    name: 'Unicode FEFF',
    rules: ['font-unicode-values'],
    change: inUnicode('<0001> <0020>', '<0001> <FEFF>'),
  },
  {
    name: 'private Unicode',
    rules: ['font-unicode-values'],
    change: inUnicode('<0001> <0020>', '<0001> <E001>'),
  },
  {
    name: 'half a surrogate pair in Unicode',
    rules: ['font-unicode-values'],
    change: inUnicode('<0001> <0020>', '<0001> <D800>'),
  },
  {
    name: 'two letters for a glyph',
    rules: [],
    change: inUnicode('<0001> <0020>', '<0001> <00660074>'),
  },
  { name: 'box for a missing character', rules: ['font-no-notdef'], change: showing('0000') },
  {
    name: 'glyph that the font has not',
    rules: ['font-glyphs-present', 'font-unicode'],
    change: showing('FFF0'),
  },
  {
    name: 'glyph that the font has not, with Unicode',
    rules: ['font-glyphs-present'],
    change: (file) => {
      showing('FFF0')(file);
      inUnicode('<0001> <0020>', '<0001> <0020>\n<FFF0> <0041>')(file);
    },
  },
  {
    name: 'widths that are not the font’s',
    rules: ['font-widths'],
    change: inFont(({ inner }) => {
      remove(inner, 'W');
    }),
  },
];
