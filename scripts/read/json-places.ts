const token =
  /[ \t\n\r]*(?:([{}[\],:])|("(?:[^"\\\n\t]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*")|(-?\d[^\s,\]}]*|true|false|null))/y;

interface Open {
  path: string;
  start: number;
  /** Next index of a list; `null` in an object. */
  index: number | null;
  key: string;
}

/**
 * Where each value of a JSON text stands, by its path: `/3/issued/date-parts`; strings without their quotation marks. For text
 * that `JSON.parse` has accepted.
 */
export function jsonSpans(
  text: string,
): ReadonlyMap<string, readonly [start: number, end: number]> {
  const spans = new Map<string, readonly [number, number]>();
  const open: Open[] = [];
  token.lastIndex = 0;
  for (let match = token.exec(text); match !== null; match = token.exec(text)) {
    const [, mark = '', string] = match;
    const end = token.lastIndex;
    const start = end - (mark || string || match[3] || '').length;
    readToken(text, { mark, isString: string !== undefined, start, end }, open, spans);
  }
  return spans;
}

function readToken(
  text: string,
  token: { mark: string; isString: boolean; start: number; end: number },
  open: Open[],
  spans: Map<string, readonly [number, number]>,
): void {
  const { mark, isString, start, end } = token;
  const around = open.at(-1);
  if (mark === '{' || mark === '[') {
    open.push({ path: pathIn(around), start, index: mark === '[' ? 0 : null, key: '' });
  } else if (mark === '}' || mark === ']') {
    const closed = open.pop();
    if (closed !== undefined) spans.set(closed.path, [closed.start, end]);
  } else if (mark === ',') {
    if (around !== undefined) around.key = '';
    if (around !== undefined && around.index !== null) around.index += 1;
  } else if (mark === '') {
    if (isString && around?.index === null && around.key === '') {
      around.key = String(JSON.parse(text.slice(start, end)));
    } else spans.set(pathIn(around), isString ? [start + 1, end - 1] : [start, end]);
  }
}

function pathIn(around: Open | undefined): string {
  return around === undefined ? '' : `${around.path}/${around.index ?? around.key}`;
}
