import type { Report } from './finding.ts';
import { parseXml, type XmlElement } from './xml.ts';
import { rdf, type ValueForm } from './xmp-schemas.ts';

/** A property of the document. */
export interface XmpProperty {
  namespace: string;
  local: string;
  form: ValueForm | 'struct';
  /** The text, or those of the items. */
  values: string[];
  /** Language by item, where it says so. */
  langs: (string | undefined)[];
  /** `null` when it is written as an attribute. */
  element: XmlElement | null;
}

export type Xmp = ReadonlyMap<string, XmpProperty>;

/** Reads a packet of XMP, properties by full name; `null` when it cannot be read. */
export function readXmp(bytes: Uint8Array, report: Report): Xmp | null {
  const text = decodeUtf8(bytes);
  if (text === null) {
    report('xmp-parses', { sv: 'XMP är inte UTF-8', en: 'XMP is not UTF-8' });
    return null;
  }
  inspectPacket(text, report);
  try {
    return propertiesIn(parseXml(text), report);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    report('xmp-parses', {
      sv: `XMP är inte välformad: ${reason}`,
      en: `XMP is not well-formed: ${reason}`,
    });
    return null;
  }
}

function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

function inspectPacket(text: string, report: Report): void {
  const header = /^\s*<\?xpacket\s([\s\S]*?)\?>/.exec(text)?.[1];
  const isWhole = header !== undefined && /\bbegin=/.test(header) && /\bid=/.test(header);
  if (!isWhole)
    report('xmp-parses', {
      sv: 'XMP börjar inte med `<?xpacket begin=… id=…?>`',
      en: 'XMP does not begin with `<?xpacket begin=… id=…?>`',
    });
  if (header !== undefined && /\b(?:bytes|encoding)=/.test(header)) {
    report('xmp-parses', {
      sv: 'XMP-paketet har `bytes` eller `encoding`',
      en: 'The XMP packet has `bytes` or `encoding`',
    });
  }
  if (!/<\?xpacket\s+end=["'][rw]["']\s*\?>\s*$/.test(text)) {
    report('xmp-parses', {
      sv: 'XMP slutar inte med `<?xpacket end=…?>`',
      en: 'XMP does not end with `<?xpacket end=…?>`',
    });
  }
}

function propertiesIn(root: XmlElement, report: Report): Map<string, XmpProperty> {
  const found = new Map<string, XmpProperty>();
  const rdfRoot = root.name === `${rdf}RDF` ? root : childOf(root, `${rdf}RDF`);
  if (rdfRoot === undefined) throw new Error('There is no `rdf:RDF`');
  for (const description of rdfRoot.children) {
    if (description.name !== `${rdf}Description`)
      throw new Error(`Unexpected \`${description.local}\``);
    const subject = description.attributes.get(`${rdf}about`);
    if (subject !== '' && subject !== undefined) throw new Error('`rdf:about` is not empty');
    for (const property of [
      ...attributesOf(description),
      ...description.children.map(propertyOf),
    ]) {
      const name = property.namespace + property.local;
      if (found.has(name))
        report('xmp-parses', {
          sv: `\`${property.local}\` står två gånger`,
          en: `\`${property.local}\` stands twice`,
        });
      found.set(name, property);
    }
  }
  return found;
}

function attributesOf({ attributes }: XmlElement): XmpProperty[] {
  return [...attributes].flatMap(([name, value]): XmpProperty[] => {
    const parts = /^(.*[/#])([^/#]+)$/.exec(name);
    if (parts === null || name.startsWith(rdf)) return [];
    const [, namespace = '', local = ''] = parts;
    return [
      { namespace, local, form: 'plain', values: [value], langs: [undefined], element: null },
    ];
  });
}

function propertyOf(element: XmlElement): XmpProperty {
  const { namespace, local } = element;
  const [list] = element.children;
  const base = { namespace, local, element };
  if (list === undefined && element.attributes.get(`${rdf}parseType`) !== 'Resource') {
    return { ...base, form: 'plain', values: [element.text.trim()], langs: [undefined] };
  }
  const kind = list?.namespace === rdf ? list.local : '';
  if (list === undefined || (kind !== 'Alt' && kind !== 'Seq' && kind !== 'Bag')) {
    return { ...base, form: 'struct', values: [], langs: [] };
  }
  return {
    ...base,
    form: kind,
    values: list.children.map(({ text }) => text.trim()),
    langs: list.children.map(({ attributes }) => {
      return attributes.get('http://www.w3.org/XML/1998/namespacelang');
    }),
  };
}

export function childOf(element: XmlElement, name: string): XmlElement | undefined {
  return element.children.find((child) => child.name === name);
}
