const token =
  /[ \t\n\r]*(?:([{}[\],:])|("(?:[^"\\\n\t]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*")|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)/y;

/** What may follow: a value, a key or an end, a key, a colon, a comma or an end, nothing. */
type Expected =
  | 'value'
  | 'value or end'
  | 'key or end'
  | 'key'
  | 'colon'
  | 'comma or end'
  | 'nothing';

/**
 * Offset of the first fault, or the length of the text: `JSON.parse` names it differently in each version, or not at all.
 */
export function faultInJson(text: string): number {
  const open: string[] = [];
  let expected: Expected = 'value';
  let fault = 0;
  for (const match of matchesOf(text)) {
    const [whole, mark = '', string] = match;
    const start = match.index + whole.length - whole.trimStart().length;
    const kind = mark || (string === undefined ? 'scalar' : 'string');
    const next = nextAfter(kind, expected, open);
    if (next === null) return start;
    expected = next;
    fault = match.index + whole.length;
  }
  return fault + (/^\s*/.exec(text.slice(fault))?.[0].length ?? 0);
}

function* matchesOf(text: string): Generator<RegExpExecArray> {
  token.lastIndex = 0;
  for (let match = token.exec(text); match !== null; match = token.exec(text)) yield match;
}

/** Where each kind of token may stand. */
const places: Readonly<Record<string, readonly Expected[]>> = {
  '[': ['value', 'value or end'],
  '{': ['value', 'value or end'],
  ']': ['value or end', 'comma or end'],
  '}': ['key or end', 'comma or end'],
  ',': ['comma or end'],
  ':': ['colon'],
  string: ['value', 'value or end', 'key', 'key or end'],
  scalar: ['value', 'value or end'],
};

/** What follows an opening bracket. */
const afterOpening: Readonly<Record<string, Expected>> = { '[': 'value or end', '{': 'key or end' };
const opening: Readonly<Record<string, string>> = { ']': '[', '}': '{' };

/** `null` when `kind` may not stand here. Keeps `open`, the brackets around the next token. */
function nextAfter(kind: string, expected: Expected, open: string[]): Expected | null {
  if (places[kind]?.includes(expected) !== true) return null;
  const first = afterOpening[kind];
  if (first !== undefined) {
    open.push(kind);
    return first;
  }
  if (kind === ',') return open.at(-1) === '[' ? 'value' : 'key';
  if (kind === ':') return 'value';
  if (kind in opening && open.pop() !== opening[kind]) return null;
  if (expected.startsWith('key') && kind === 'string') return 'colon';
  return open.length === 0 ? 'nothing' : 'comma or end';
}
