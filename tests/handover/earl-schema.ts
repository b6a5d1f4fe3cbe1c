/**
 * EARL 1.0 (https://www.w3.org/TR/EARL10-Schema/) as JSON-LD, as far as it can be looked at without a library: every key and every
 * name means something by the context that the file has itself, every reference leads to a node, and an assertion has one of each
 * thing that the schema asks for.
 */
type Node = Readonly<Record<string, unknown>>;

const outcomes = new Set(['passed', 'failed', 'cantTell', 'inapplicable', 'untested']);
const modes = new Set(['automatic', 'manual', 'semiAuto', 'undisclosed', 'unknownMode']);
const references = ['assertedBy', 'subject', 'test'] as const;

/** What is wrong in a file; empty in a good one. */
export function earlFaults(json: string): string[] {
  const file = JSON.parse(json) as { '@context': Node; '@graph': readonly Node[] };
  const context = file['@context'];
  const graph = file['@graph'];
  const named = graph.flatMap((node) => node['@id'] ?? []);
  const ids = new Set(named);
  const types = new Set(graph.flatMap((node) => node['@type']));
  return [
    ...graph.flatMap((node) => nodeFaults(node, context)),
    ...graph
      .filter((node) => node['@type'] === 'Assertion')
      .flatMap((node) => assertionFaults(node, ids)),
    ...['Assertion', 'Assertor', 'TestSubject', 'TestRequirement']
      .filter((type) => !types.has(type))
      .map((type) => `no ${type}`),
    ...(new Set(named).size === named.length ? [] : ['an @id twice']),
  ];
}

function nodeFaults(node: Node, context: Node): string[] {
  return Object.entries(node).flatMap(([key, value]) => {
    const values = Array.isArray(value) ? (value as unknown[]) : [value];
    const found = values.flatMap((each) => valueFaults(key, each, context));
    const isKnown = key.startsWith('@') || Object.hasOwn(context, key);
    return isKnown ? found : [`unknown key ${key}`].concat(found);
  });
}

function valueFaults(key: string, value: unknown, context: Node): string[] {
  if (typeof value === 'object' && value !== null) return nodeFaults(value as Node, context);
  if (typeof value !== 'string') return [`${key} is no text`];
  if (key === '@type') return Object.hasOwn(context, value) ? [] : [`unknown type ${value}`];
  if (key === 'date' && !/^\d{4}-\d{2}-\d{2}$/u.test(value)) return [`no day: ${value}`];
  return isReference(key, context) ? addressFaults(value, context) : [];
}

function isReference(key: string, context: Node): boolean {
  const defined = context[key];
  if (key === '@id') return true;
  return typeof defined === 'object' && (defined as Node | null)?.['@type'] === '@id';
}

function addressFaults(value: string, context: Node): string[] {
  const prefix = /^([a-z]+):(?!\/\/)/u.exec(value)?.[1];
  if (prefix !== undefined)
    return Object.hasOwn(context, prefix) ? [] : [`unknown prefix ${prefix}`];
  return value.startsWith('_:') || URL.canParse(value) ? [] : [`no address: ${value}`];
}

function nameOf(value: unknown): string {
  return String(value).replace(/^earl:/u, '');
}

function assertionFaults(node: Node, ids: ReadonlySet<unknown>): string[] {
  const result = node['result'] as Node | undefined;
  return [
    ...references.filter((key) => !ids.has(node[key])).map((key) => `${key} leads nowhere`),
    ...(modes.has(nameOf(node['mode'])) ? [] : [`unknown mode ${String(node['mode'])}`]),
    ...(result?.['@type'] === 'TestResult' && outcomes.has(nameOf(result['outcome']))
      ? []
      : ['no result']),
  ];
}
