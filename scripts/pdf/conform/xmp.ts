import type { DocumentFacts } from '../metadata.ts';

/**
 * The metadata as XMP: Dublin Core, the same as in the document's information dictionary, and what the file conforms to, with
 * the description of PDF/UA's schema that PDF/A asks for. `engine` is the program that wrote the PDF.
 */
export function xmpPacket(facts: DocumentFacts, engine: string): string {
  const keywords = facts.keywords ?? [];
  const subject = facts.subject ?? '';
  const identifiers = facts.identifiers ?? [];
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:format>application/pdf</dc:format>
<dc:title>${alternatives(facts.title, facts.lang)}</dc:title>
${facts.author === '' ? '' : `<dc:creator>${list('Seq', facts.authors ?? [facts.author])}</dc:creator>`}
${subject === '' ? '' : `<dc:description>${alternatives(subject, facts.lang)}</dc:description>`}
${keywords.length === 0 ? '' : `<dc:subject>${list('Bag', keywords)}</dc:subject>`}
${editionOf(facts)}
<dc:language>${list('Bag', [facts.lang])}</dc:language>
</rdf:Description>
${partOf(facts)}
${rightsOf(facts)}
<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
${statusOf(facts)}
${identifiers.length === 0 ? '' : `<xmp:Identifier>${list('Bag', identifiers)}</xmp:Identifier>`}
<xmp:CreatorTool>${escaped(facts.producer)}</xmp:CreatorTool>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
<pdf:Producer>${escaped(engine)}</pdf:Producer>
${keywords.length === 0 ? '' : `<pdf:Keywords>${escaped(keywords.join(' '))}</pdf:Keywords>`}
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
<pdfaid:part>3</pdfaid:part>
<pdfaid:conformance>A</pdfaid:conformance>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description>
${extensionSchemas(facts)}
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>`.replace(/\n{2,}/g, '\n');
}

/** A property that PDF/A does not know, as it asks for it to be described. */
interface OwnProperty {
  schema: string;
  namespace: string;
  prefix: string;
  name: string;
  type: 'Integer' | 'Text';
  category: 'internal' | 'external';
  description: string;
}

const pdfuaPart: OwnProperty = {
  schema: 'PDF/UA identification schema',
  namespace: 'http://www.aiim.org/pdfua/ns/id/',
  prefix: 'pdfuaid',
  name: 'part',
  type: 'Integer',
  category: 'internal',
  description: 'PDF/UA version identifier',
};

const isPartOf: OwnProperty = {
  schema: 'DCMI Metadata Terms',
  namespace: 'http://purl.org/dc/terms/',
  prefix: 'dcterms',
  name: 'isPartOf',
  type: 'Text',
  category: 'external',
  description: 'Title of the work that the document is part of',
};

/** PDF/A knows its own properties, not those of PDF/UA nor DCMI's terms (ISO 19005-3, 6.6.2.3). */
function extensionSchemas(facts: DocumentFacts): string {
  const own = facts.isPartOf ? [pdfuaPart, isPartOf] : [pdfuaPart];
  return `<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag>${own.map((each) => describedSchema(each)).join('')}</rdf:Bag></pdfaExtension:schemas>
</rdf:Description>`;
}

function describedSchema(own: OwnProperty): string {
  return `<rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>${own.schema}</pdfaSchema:schema>
<pdfaSchema:namespaceURI>${own.namespace}</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>${own.prefix}</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>${own.name}</pdfaProperty:name>
<pdfaProperty:valueType>${own.type}</pdfaProperty:valueType>
<pdfaProperty:category>${own.category}</pdfaProperty:category>
<pdfaProperty:description>${own.description}</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li>`;
}

/** When and by whom the text was published, what its edition is known by, and its licence; only what is known. */
function editionOf(facts: DocumentFacts): string {
  const { published, publisher, identifiers = [], editors = [], rights, isPartOf: book } = facts;
  const [identifier] = identifiers;
  return [
    published ? `<dc:date>${list('Seq', [published])}</dc:date>` : '',
    publisher ? `<dc:publisher>${list('Bag', [publisher])}</dc:publisher>` : '',
    editors.length === 0 ? '' : `<dc:contributor>${list('Bag', editors)}</dc:contributor>`,
    identifier ? `<dc:identifier>${escaped(identifier)}</dc:identifier>` : '',
    book ? `<dc:relation>${list('Bag', [book])}</dc:relation>` : '',
    rights ? `<dc:rights>${alternatives(rights, facts.lang)}</dc:rights>` : '',
  ].join('\n');
}

function partOf({ isPartOf: book }: DocumentFacts): string {
  if (!book) return '';
  return `<rdf:Description rdf:about="" xmlns:dcterms="${isPartOf.namespace}">
<dcterms:isPartOf>${escaped(book)}</dcterms:isPartOf>
</rdf:Description>`;
}

/** Where the licence can be read. */
function rightsOf({ licenceAddress }: DocumentFacts): string {
  if (!licenceAddress) return '';
  return `<rdf:Description rdf:about="" xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/">
<xmpRights:WebStatement>${escaped(licenceAddress)}</xmpRights:WebStatement>
</rdf:Description>`;
}

/** Dates of the file, and what it is to those who handle it. */
function statusOf({ date, label }: DocumentFacts): string {
  const time = date?.toISOString().replace(/\.\d+Z$/, 'Z');
  const names = time === undefined ? [] : ['CreateDate', 'ModifyDate', 'MetadataDate'];
  const dates = names.map((name) => `<xmp:${name}>${time}</xmp:${name}>`);
  return [...dates, label ? `<xmp:Label>${escaped(label)}</xmp:Label>` : ''].join('\n');
}

/** A text in the language of the document, which is also the one to show to everybody. */
function alternatives(text: string, lang: string): string {
  const item = (tag: string): string => `<rdf:li xml:lang="${tag}">${escaped(text)}</rdf:li>`;
  return `<rdf:Alt>${item('x-default')}${item(escaped(lang))}</rdf:Alt>`;
}

function list(kind: 'Seq' | 'Bag', items: readonly string[]): string {
  const written = items.map((item) => `<rdf:li>${escaped(item)}</rdf:li>`).join('');
  return `<rdf:${kind}>${written}</rdf:${kind}>`;
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
