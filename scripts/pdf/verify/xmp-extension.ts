import type { Report } from './finding.ts';
import type { XmlElement } from './xml.ts';
import { extension, otherPredefined, predefined, property, rdf, schema } from './xmp-schemas.ts';
import { childOf, type Xmp } from './xmp.ts';

/** Whether every property is of a predefined schema, or of one that the document describes itself. */
export function inspectExtension(xmp: Xmp, report: Report): void {
  const bag = xmp.get(`${extension}schemas`)?.element?.children[0];
  const described = new Set((bag?.children ?? []).flatMap((item) => describedBy(item, report)));
  for (const { namespace, local } of xmp.values()) {
    const known = predefined.get(namespace)?.has(local) ?? otherPredefined.has(namespace);
    if (known || described.has(namespace + local)) continue;
    report('xmp-extension', {
      sv: `\`${local}\` i ${namespace} är inte beskriven i ett tilläggsschema`,
      en: `\`${local}\` in ${namespace} is not described in an extension schema`,
    });
  }
}

/** Full names of the properties that a schema describes. */
function describedBy(item: XmlElement, report: Report): string[] {
  const description = bodyOf(item);
  const missing = ['schema', 'namespaceURI', 'prefix', 'property'].filter((name) => {
    return childOf(description, schema + name) === undefined;
  });
  if (missing.length > 0) {
    report('xmp-extension', {
      sv: `Ett tilläggsschema saknar ${missing.join(', ')}`,
      en: `An extension schema has no ${missing.join(', ')}`,
    });
  }
  const namespace = childOf(description, `${schema}namespaceURI`)?.text.trim() ?? '';
  const list = childOf(description, `${schema}property`)?.children[0]?.children ?? [];
  return list.map((each) => namespace + nameOfProperty(bodyOf(each), report));
}

function nameOfProperty(described: XmlElement, report: Report): string {
  const missing = ['name', 'valueType', 'category', 'description'].filter((name) => {
    return childOf(described, property + name) === undefined;
  });
  if (missing.length > 0) {
    report('xmp-extension', {
      sv: `En egenskap i ett tilläggsschema saknar ${missing.join(', ')}`,
      en: `A property of an extension schema has no ${missing.join(', ')}`,
    });
  }
  return childOf(described, `${property}name`)?.text.trim() ?? '';
}

/** Fields stand in the item itself (`parseType="Resource"`) or in a description within it. */
function bodyOf(item: XmlElement): XmlElement {
  return childOf(item, `${rdf}Description`) ?? item;
}
