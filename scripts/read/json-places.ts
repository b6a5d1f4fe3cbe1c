const token =
  /[ \t\n\r]*(?:([{}[\],:])|("(?:[^"\\\n\t]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*")|(-?\d[^\s,\]}]*|true|false|null))/y;

interface Open {
  path: string;
  start: number;
  /** Next index of a list; `null` in an object. */
  index: number | null;
  key: string;
}

type Span = readonly [start: number, end: number];
type Spans = Map<string, Span>;

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
    const [, mark = '', string, scalar = ''] = match;
    const end = token.lastIndex;
    const around = open.at(-1);
    if (mark !== '') {
      readMark(mark, end, open, spans);
    } else if (string !== undefined && around?.index === null && around.key === '') {
      around.key = String(JSON.parse(string));
    } else {
      const isString = string !== undefined;
      const span = isString ? [end - string.length + 1, end - 1] : [end - scalar.length, end];
      spans.set(pathIn(around), span as [number, number]);
    }
  }
  return spans;
}

function readMark(mark: string, end: number, open: Open[], spans: Spans): void {
  const around = open.at(-1);
  if (mark === '{' || mark === '[') {
    open.push({ path: pathIn(around), start: end - 1, index: mark === '[' ? 0 : null, key: '' });
  } else if (around !== undefined && mark === ',') {
    around.key = '';
    if (around.index !== null) around.index += 1;
  } else if (around !== undefined && mark !== ':') {
    spans.set(around.path, [around.start, end]);
    open.pop();
  }
}

function pathIn(around: Open | undefined): string {
  return around === undefined ? '' : `${around.path}/${around.index ?? around.key}`;
}
