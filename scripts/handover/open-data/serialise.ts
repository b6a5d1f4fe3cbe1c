import { type NamedNode, type Quad, type Term, Writer } from 'n3';
import { x } from 'xastscript';

import { xmlOf } from '../xml.ts';
import { compacted, expanded, prefixes } from './vocabulary.ts';

export function turtleOf(quads: readonly Quad[]): string {
  const writer = new Writer({ prefixes });
  writer.addQuads([...quads]);
  let written = '';
  // Without a stream it is called at once.
  writer.end((_error, result: string) => {
    written = result;
  });
  return written;
}

/** JSON-LD, a node for each subject; its context is in the file, so that nothing has to be fetched. */
export function jsonLdOf(quads: readonly Quad[]): string {
  const nodes = bySubject(quads).map(({ subject, type, facts }) =>
    Object.fromEntries<unknown>([
      ['@id', subject],
      ['@type', type],
      ...[...grouped(facts, ({ predicate }) => compacted(predicate.value))].map(
        ([predicate, each]): [string, unknown] => {
          const values = each.map(({ object }) => jsonValue(object));
          return [predicate, values.length === 1 ? values[0] : values];
        },
      ),
    ]),
  );
  return `${JSON.stringify({ '@context': prefixes, '@graph': nodes }, null, 2)}\n`;
}

function jsonValue(term: Term): object {
  if (term.termType !== 'Literal') return { '@id': term.value };
  const { value, language, datatype } = term;
  if (language !== '') return { '@value': value, '@language': language };
  return isString(datatype)
    ? { '@value': value }
    : { '@value': value, '@type': compacted(datatype.value) };
}

/** RDF/XML, the syntax that dataportal.se harvests. */
export function rdfXmlOf(quads: readonly Quad[]): string {
  const namespaces = Object.fromEntries(
    Object.entries(prefixes).map(([prefix, namespace]) => [`xmlns:${prefix}`, namespace]),
  );
  const nodes = bySubject(quads).flatMap(({ subject, type, facts }) => [
    '\n',
    x(type, { 'rdf:about': subject }, [
      ...facts.flatMap(({ predicate, object }) => ['\n  ', property(predicate, object)]),
      '\n',
    ]),
  ]);
  return xmlOf(x('rdf:RDF', namespaces, [...nodes, '\n']));
}

function property({ value: predicate }: { value: string }, object: Term) {
  const name = compacted(predicate);
  if (object.termType !== 'Literal') return x(name, { 'rdf:resource': object.value });
  const { value, language, datatype } = object;
  if (language !== '') return x(name, { 'xml:lang': language }, value);
  return x(name, isString(datatype) ? {} : { 'rdf:datatype': datatype.value }, value);
}

function isString({ value }: NamedNode): boolean {
  return value === expanded('xsd:string').value;
}

/** In the order that they are first told of; each has one type. */
function bySubject(quads: readonly Quad[]) {
  const typed = expanded('rdf:type').value;
  return [...grouped(quads, ({ subject }) => subject.value)].map(([subject, all]) => ({
    subject,
    type: compacted(all.find(({ predicate }) => predicate.value === typed)?.object.value ?? ''),
    facts: all.filter(({ predicate }) => predicate.value !== typed),
  }));
}

/** `Map.groupBy` of newer Nodes. */
function grouped<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}
