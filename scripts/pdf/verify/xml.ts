/** An element of an XML document, its names resolved. */
export interface XmlElement {
  /** Namespace and local name, such as `http://purl.org/dc/elements/1.1/title`. */
  name: string;
  namespace: string;
  local: string;
  /** By resolved name; those without a prefix by their name alone. */
  attributes: Map<string, string>;
  children: XmlElement[];
  text: string;
}

interface Open {
  element: XmlElement;
  written: string;
  scope: ReadonlyMap<string, string>;
}

const token =
  /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<\/([^\s>]+)\s*>|<([^\s/>!?]+)((?:\s+[^\s=]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|[^<]+|</g;
const attribute = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const entities: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
};

/** Reads XML without document type or CDATA, which metadata has no use for. Throws when it is not well-formed. */
export function parseXml(xml: string): XmlElement {
  const xmlScope = new Map([['xml', 'http://www.w3.org/XML/1998/namespace']]);
  const root: Open = { element: emptyElement('', ''), written: '', scope: xmlScope };
  const open: Open[] = [root];
  for (const [whole, ends, begins, attributes = '', closed] of xml.matchAll(token)) {
    const top = open.at(-1) ?? root;
    if (begins !== undefined) {
      const opened = openElement(begins, attributes, top.scope);
      top.element.children.push(opened.element);
      if (closed === '') open.push(opened);
    } else if (ends !== undefined) {
      closeElement(open, ends);
    } else {
      addText(top.element, whole);
    }
  }
  if (open.length > 1) throw new Error(`\`<${open.at(-1)?.written}>\` is not closed`);
  return onlyChild(root.element);
}

function closeElement(open: Open[], name: string): void {
  if (open.length === 1 || open.at(-1)?.written !== name)
    throw new Error(`Unexpected \`</${name}>\``);
  open.pop();
}

/** Comments and instructions are no text. */
function addText(element: XmlElement, text: string): void {
  if (text === '<') throw new Error('Unexpected `<`');
  if (!text.startsWith('<')) element.text += decode(text);
}

function onlyChild({ children, text }: XmlElement): XmlElement {
  const [only, ...others] = children;
  if (only === undefined || others.length > 0 || /[^\s\ufeff]/.test(text)) {
    throw new Error('Expected one root element');
  }
  return only;
}

function emptyElement(namespace: string, local: string): XmlElement {
  const name = namespace + local;
  return { name, namespace, local, attributes: new Map(), children: [], text: '' };
}

function openElement(written: string, list: string, outer: ReadonlyMap<string, string>): Open {
  const found = [...list.matchAll(attribute)].map(([, name = '', double, single]) => {
    return [name, decode(double ?? single ?? '')] as const;
  });
  const scope = new Map(outer);
  for (const [name, value] of found) {
    if (name === 'xmlns') scope.set('', value);
    if (name.startsWith('xmlns:')) scope.set(name.slice('xmlns:'.length), value);
  }
  const [prefix, local] = splitName(written);
  const element = emptyElement(lookUp(prefix, scope), local);
  for (const [name, value] of found) {
    if (name === 'xmlns' || name.startsWith('xmlns:')) continue;
    const [of, rest] = splitName(name);
    const full = of === '' ? rest : lookUp(of, scope) + rest;
    if (element.attributes.has(full)) throw new Error(`\`${name}\` stands twice`);
    element.attributes.set(full, value);
  }
  return { element, written, scope };
}

function splitName(name: string): [prefix: string, local: string] {
  const colon = name.indexOf(':');
  return colon === -1 ? ['', name] : [name.slice(0, colon), name.slice(colon + 1)];
}

function lookUp(prefix: string, scope: ReadonlyMap<string, string>): string {
  const namespace = scope.get(prefix);
  if (namespace === undefined && prefix !== '') throw new Error(`Unknown prefix \`${prefix}\``);
  return namespace ?? '';
}

function decode(text: string): string {
  return text.replace(
    /&(?:#(\d+)|#x([\da-f]+)|(\w+));|&/gi,
    (whole, decimal, hex, name: string) => {
      if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
      if (hex !== undefined) return String.fromCodePoint(Number.parseInt(String(hex), 16));
      const character = entities[name];
      if (character === undefined) throw new Error(`Unexpected \`${whole}\``);
      return character;
    },
  );
}
