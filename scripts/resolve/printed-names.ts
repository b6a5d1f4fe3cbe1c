/** CSL's variables that hold names. */
const nameVariables: ReadonlySet<string> = new Set([
  'author',
  'chair',
  'collection-editor',
  'composer',
  'container-author',
  'contributor',
  'curator',
  'director',
  'editor',
  'editorial-director',
  'illustrator',
  'interviewer',
  'narrator',
  'organizer',
  'original-author',
  'performer',
  'producer',
  'recipient',
  'reviewed-author',
  'translator',
]);

/** An item with its names as citeproc takes them: an organisation written in another way than `literal` would be lost. */
export function printedNames(item: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(item).map(([variable, value]) =>
      nameVariables.has(variable) ? [variable, namesOf(value)] : [variable, value],
    ),
  );
}

function namesOf(value: unknown): unknown {
  if (value === undefined || value === null) return undefined;
  return Array.isArray(value) ? value.map(nameOf) : [nameOf(value)];
}

function nameOf(written: unknown): unknown {
  if (typeof written === 'string') return { literal: written };
  if (typeof written !== 'object' || written === null) return { literal: '' };
  const name = new Map<string, unknown>(Object.entries(written));
  if (name.has('family') || name.has('literal')) return written;
  const literal = name.get('name') ?? name.get('given');
  return typeof literal === 'string' ? { literal } : written;
}
