import {
  at,
  type Broken,
  editStream,
  kids,
  name,
  remove,
  set,
  string,
  unicode,
  type Change,
  type Literal,
} from './broken.ts';

/** A catalog entry that must not be there. */
function withEntry(key: string, literal: Literal): Change {
  return ({ catalog, obj }) => set(catalog, key, obj(literal));
}

function inXmp(from: string | RegExp, to: string): Change {
  return ({ xmp }) => {
    xmp((text) => {
      if (text.search(from) === -1) throw new Error(`XMP has no ${from}`);
      return text.replace(from, to);
    });
  };
}

/** How the file, the catalog and the metadata may be broken. */
export const brokenFiles: Broken[] = [
  {
    name: 'no page tree',
    rules: ['file-readable'],
    bytes: (text) => text.replace('/Pages 32 0 R', '/Pagez 32 0 R'),
  },
  { name: 'cut off', rules: ['file-end', 'file-readable'], bytes: (text) => text.slice(0, 300) },
  { name: 'not a PDF', rules: ['file-end', 'file-header', 'file-readable'], bytes: () => 'hello' },
  {
    name: 'version 1.4',
    rules: ['file-header'],
    bytes: (text) => text.replace('%PDF-1.7', '%PDF-1.4'),
  },
  {
    name: 'no binary comment',
    rules: ['file-header'],
    bytes: (text) => text.replace(/%[^\0-\x7f]{4}/, '%abcd'),
  },
  { name: 'something after the end', rules: ['file-end'], bytes: (text) => `${text}\nmore` },
  {
    name: 'wrong startxref',
    rules: ['file-end'],
    bytes: (text) => text.replace(/startxref\n\d+/, 'startxref\n17'),
  },
  {
    name: 'no ID',
    rules: ['file-id'],
    change: ({ document }) => {
      delete document.context.trailerInfo.ID;
    },
  },
  {
    name: 'half an ID',
    rules: ['file-id'],
    change: ({ document, obj }) => {
      document.context.trailerInfo.ID = obj([unicode('a')]);
    },
  },
  {
    name: 'encrypted',
    rules: ['file-unencrypted'],
    change: ({ document, obj }) => {
      document.context.trailerInfo.Encrypt = document.context.register(obj({ Filter: 'Standard' }));
    },
  },
  {
    name: 'stream outside the file',
    rules: ['file-streams'],
    change: ({ catalog }) => set(at(catalog, 'Metadata'), 'F', string('metadata.xml')),
  },
  {
    name: 'wrong length of a stream',
    rules: ['file-streams'],
    bytes: (text) => text.replace('/XML\n/Length 2123', '/XML\n/Length 2100'),
  },
  {
    name: 'unknown filter',
    rules: ['file-filters'],
    change: ({ document }) => {
      document.context.register(document.context.stream('abc', { Filter: 'LZWDecode' }));
    },
  },
  {
    name: 'encrypting filter',
    rules: ['file-filters'],
    change: ({ document }) => {
      document.context.register(document.context.stream('abc', { Filter: ['Crypt'] }));
    },
  },
  {
    name: 'long string',
    rules: ['file-limits'],
    change: ({ catalog }) => set(catalog, 'Long', string('a'.repeat(32_768))),
  },
  {
    name: 'long name',
    rules: ['file-limits'],
    change: ({ catalog }) => set(catalog, 'Long', name('a'.repeat(128))),
  },
  { name: 'large number', rules: ['file-limits'], change: withEntry('Large', 4_294_967_296) },
  {
    name: 'graphics states too deep',
    rules: ['file-limits'],
    change: ({ content }) => content(1, (text) => `${'q '.repeat(29)}${'Q '.repeat(29)}${text}`),
  },
  {
    name: 'opens with a script',
    rules: ['file-passive'],
    change: withEntry('OpenAction', { S: 'JavaScript', JS: string('app.alert(1)') }),
  },
  {
    name: 'opens with an action',
    rules: ['file-passive'],
    change: withEntry('OpenAction', { S: 'GoTo', D: [] }),
  },
  { name: 'additional actions', rules: ['file-passive'], change: withEntry('AA', {}) },
  {
    name: 'script among the names',
    rules: ['file-passive'],
    change: ({ catalog, obj }) => set(at(catalog, 'Names'), 'JavaScript', obj({})),
  },
  {
    name: 'link that launches',
    rules: ['file-passive', 'links-lead'],
    change: ({ link, obj }) => {
      remove(link(0), 'Dest');
      set(link(0), 'A', obj({ S: 'Launch', F: string('a') }));
    },
  },
  {
    name: 'link to a script',
    rules: ['file-passive'],
    change: ({ link, obj }) => {
      remove(link(0), 'Dest');
      set(link(0), 'A', obj({ S: 'URI', URI: string('javascript:alert(1)') }));
    },
  },
  { name: 'form', rules: ['file-plain'], change: withEntry('AcroForm', { Fields: [] }) },
  {
    name: 'XFA form',
    rules: ['file-passive', 'file-plain'],
    change: withEntry('AcroForm', { Fields: [], XFA: [] }),
  },
  { name: 'layers', rules: ['file-plain'], change: withEntry('OCProperties', {}) },
  {
    name: 'page with transitions between states',
    rules: ['file-plain'],
    change: ({ page, obj }) => set(page(1), 'PresSteps', obj({})),
  },
  { name: 'no XMP', rules: ['xmp-present'], change: ({ catalog }) => remove(catalog, 'Metadata') },
  {
    name: 'metadata of another kind',
    rules: ['xmp-present'],
    change: ({ catalog }) => set(at(catalog, 'Metadata'), 'Subtype', name('Text')),
  },
  { name: 'unclosed element in XMP', rules: ['xmp-parses'], change: inXmp('</dc:format>', '') },
  {
    name: 'bare ampersand in XMP',
    rules: ['xmp-parses'],
    change: inXmp('application/pdf', 'a & b'),
  },
  {
    name: 'unknown prefix in XMP',
    rules: ['xmp-parses'],
    change: inXmp(' xmlns:pdf="http://ns.adobe.com/pdf/1.3/"', ''),
  },
  { name: 'no packet', rules: ['xmp-parses'], change: inXmp(/<\?xpacket begin[^>]*\?>/, '') },
  {
    name: 'packet with encoding',
    rules: ['xmp-parses'],
    change: inXmp('<?xpacket begin=', '<?xpacket encoding="UTF-8" begin='),
  },
  { name: 'XMP in Latin-1', rules: ['xmp-parses'], change: inXmp('application/pdf', '\xe5') },
  {
    name: 'a property twice',
    rules: ['xmp-parses'],
    change: inXmp('<dc:format>', '<dc:format>a</dc:format><dc:format>'),
  },
  {
    name: 'no title in XMP',
    rules: ['info-agrees', 'xmp-title'],
    change: inXmp(/<dc:title>.*?<\/dc:title>/, ''),
  },
  {
    name: 'empty title',
    rules: ['xmp-title'],
    change: ({ info, xmp }) => {
      xmp((text) => text.replace(/(x-default">)[^<]*/, '$1'));
      remove(info, 'Title');
    },
  },
  { name: 'PDF/A-2', rules: ['xmp-pdfa'], change: inXmp('<pdfaid:part>3', '<pdfaid:part>2') },
  { name: 'PDF/A-3b', rules: ['xmp-pdfa'], change: inXmp('conformance>A', 'conformance>B') },
  {
    name: 'PDF/A as attributes',
    rules: [],
    change: inXmp(
      / xmlns:pdfaid="([^"]*)"><pdfaid:part>3<\/pdfaid:part><pdfaid:conformance>A<\/pdfaid:conformance>/,
      ' xmlns:pdfaid="$1" pdfaid:part="3" pdfaid:conformance="A">',
    ),
  },
  { name: 'no PDF/UA', rules: ['xmp-pdfua'], change: inXmp('<pdfuaid:part>1</pdfuaid:part>', '') },
  {
    name: 'title as plain text',
    rules: ['xmp-types'],
    change: inXmp(/<rdf:Alt><rdf:li xml:lang="x-default">([^<]*)<\/rdf:li><\/rdf:Alt>/, '$1'),
  },
  {
    name: 'creators unordered',
    rules: ['xmp-types'],
    change: inXmp(/<dc:creator><rdf:Seq>(.*?)<\/rdf:Seq>/, '<dc:creator><rdf:Bag>$1</rdf:Bag>'),
  },
  {
    name: 'alternative without language',
    rules: ['xmp-types'],
    change: inXmp(' xml:lang="x-default"', ''),
  },
  {
    name: 'no extension schema',
    rules: ['xmp-extension'],
    change: inXmp(/<pdfaExtension:schemas>.*<\/pdfaExtension:schemas>/, ''),
  },
  {
    name: 'extension schema without prefix',
    rules: ['xmp-extension'],
    change: inXmp('<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>', ''),
  },
  {
    name: 'unknown property',
    rules: ['xmp-extension'],
    change: inXmp('<dc:format>', '<dc:shape>round</dc:shape><dc:format>'),
  },
  {
    name: 'another title in Info',
    rules: ['info-agrees'],
    change: ({ info }) => set(info, 'Title', unicode('En annan')),
  },
  {
    name: 'another author in Info',
    rules: ['info-agrees'],
    change: ({ info }) => set(info, 'Author', unicode('En annan')),
  },
  {
    name: 'another date in Info',
    rules: ['info-agrees'],
    change: ({ info }) => set(info, 'ModDate', string('D:20250101000001Z')),
  },
  {
    name: 'date that is none',
    rules: ['info-agrees'],
    change: ({ info }) => set(info, 'CreationDate', string('2025-01-01')),
  },
  {
    name: 'same date in another zone',
    rules: [],
    change: ({ info }) => set(info, 'ModDate', string("D:20250101010000+01'00'")),
  },
  {
    name: 'date only in XMP',
    rules: ['info-agrees'],
    change: ({ info }) => remove(info, 'ModDate'),
  },
  {
    name: 'producer only in XMP',
    rules: ['info-agrees'],
    change: ({ info }) => remove(info, 'Producer'),
  },
  {
    name: 'no output intent',
    rules: ['output-intent'],
    change: ({ catalog }) => remove(catalog, 'OutputIntents'),
  },
  {
    name: 'output intent of another kind',
    rules: ['output-intent'],
    change: ({ catalog }) =>
      set(kids(catalog, 'OutputIntents').lookup(0) as never, 'S', name('GTS_PDFX')),
  },
  {
    name: 'broken profile',
    rules: ['output-intent'],
    change: ({ document, catalog }) =>
      editStream(
        document,
        kids(catalog, 'OutputIntents').lookup(0) as never,
        'DestOutputProfile',
        (text) => text.slice(0, -1),
      ),
  },
  {
    name: 'not marked',
    rules: ['ua-marked'],
    change: ({ catalog }) => remove(catalog, 'MarkInfo'),
  },
  {
    name: 'suspects',
    rules: ['ua-suspects'],
    change: ({ catalog, obj }) => set(at(catalog, 'MarkInfo'), 'Suspects', obj(true)),
  },
  {
    name: 'title not shown',
    rules: ['ua-title-shown'],
    change: ({ catalog }) => remove(catalog, 'ViewerPreferences'),
  },
  {
    name: 'no language',
    rules: ['catalog-lang'],
    change: ({ catalog }) => remove(catalog, 'Lang'),
  },
  {
    name: 'impossible language',
    rules: ['lang-valid'],
    change: ({ catalog }) => set(catalog, 'Lang', string('svenska språket')),
  },
  {
    name: 'impossible language of an element',
    rules: ['lang-valid'],
    change: ({ element }) => set(element('Span'), 'Lang', string('en_GB')),
  },
  {
    name: 'hook left in a language',
    rules: ['lang-hooks-gone'],
    change: ({ element }) => set(element('Span'), 'Lang', string('en-x-span')),
  },
  {
    name: 'half a surrogate pair',
    rules: ['text-valid'],
    change: ({ element }) => set(element('Figure'), 'Alt', unicode('Ett \ud800 diagram')),
  },
  {
    name: 'control character',
    rules: ['text-valid'],
    change: ({ element }) => set(element('Figure'), 'Alt', unicode('Ett\u0000diagram')),
  },
  {
    name: 'soft hyphen in a title',
    rules: ['text-valid'],
    change: ({ catalog }) =>
      set(at(catalog, 'Outlines', 'First'), 'Title', unicode('Inne\u00adhåll')),
  },
  {
    name: 'attachment without Unicode name',
    rules: ['attachment-named'],
    change: ({ attachment }) => remove(attachment, 'UF'),
  },
  {
    name: 'attachment without relation',
    rules: ['attachment-related'],
    change: ({ attachment }) => remove(attachment, 'AFRelationship'),
  },
  {
    name: 'attachment without type',
    rules: ['attachment-typed'],
    change: ({ attachment }) => remove(at(attachment, 'EF', 'F'), 'Subtype'),
  },
  {
    name: 'attachment with half a type',
    rules: ['attachment-typed'],
    change: ({ attachment }) => set(at(attachment, 'EF', 'F'), 'Subtype', name('csv')),
  },
  {
    name: 'attachment without description',
    rules: ['attachment-described'],
    change: ({ attachment }) => remove(attachment, 'Desc'),
  },
  {
    name: 'attachment of nothing',
    rules: ['attachment-associated'],
    change: ({ catalog, element }) => {
      remove(catalog, 'AF');
      remove(element('Figure'), 'AF');
    },
  },
  {
    name: 'attachment of the document alone',
    rules: ['attachment-tied'],
    change: ({ element }) => remove(element('Figure'), 'AF'),
  },
  {
    name: 'attachment of an element alone',
    rules: [],
    change: ({ catalog, element, document, attachment, obj }) => {
      remove(catalog, 'AF');
      set(element('Figure'), 'AF', obj([document.context.getObjectRef(attachment) ?? null]));
    },
  },
  {
    name: 'attachment not listed',
    rules: ['attachment-associated'],
    change: ({ catalog }) => remove(at(catalog, 'Names'), 'EmbeddedFiles'),
  },
  {
    name: 'attachment of another size',
    rules: ['attachment-whole'],
    change: ({ attachment, obj }) => set(at(attachment, 'EF', 'F', 'Params'), 'Size', obj(9)),
  },
  {
    name: 'attachment without file',
    rules: ['attachment-whole'],
    change: ({ attachment, obj }) => set(attachment, 'EF', obj({})),
  },
];
