import type { DocumentFacts } from '../metadata.ts';

/**
 * The metadata as XMP: Dublin Core, the same as in the document's information dictionary, and what the file conforms to, with
 * the description of PDF/UA's schema that PDF/A asks for. `engine` is the program that wrote the PDF.
 */
export function xmpPacket(facts: DocumentFacts, engine: string): string {
  const keywords = facts.keywords ?? [];
  const subject = facts.subject ?? '';
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:format>application/pdf</dc:format>
<dc:title>${alternatives(facts.title, facts.lang)}</dc:title>
${facts.author === '' ? '' : `<dc:creator>${list('Seq', [facts.author])}</dc:creator>`}
${subject === '' ? '' : `<dc:description>${alternatives(subject, facts.lang)}</dc:description>`}
${keywords.length === 0 ? '' : `<dc:subject>${list('Bag', keywords)}</dc:subject>`}
${editionOf(facts)}
<dc:language>${list('Bag', [facts.lang])}</dc:language>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
${statusOf(facts)}
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
${pdfuaSchema}
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>`.replace(/\n{2,}/g, '\n');
}

/** PDF/A knows its own properties, not those of PDF/UA (ISO 19005-3, 6.6.2.3). */
const pdfuaSchema = `<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>PDF/UA version identifier</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>`;

/** When the text was published, what its edition is known by, and its licence; only what is known. */
function editionOf({ published, identifier, rights, lang }: DocumentFacts): string {
  return [
    published ? `<dc:date>${list('Seq', [published])}</dc:date>` : '',
    identifier ? `<dc:identifier>${escaped(identifier)}</dc:identifier>` : '',
    rights ? `<dc:rights>${alternatives(rights, lang)}</dc:rights>` : '',
  ].join('\n');
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
