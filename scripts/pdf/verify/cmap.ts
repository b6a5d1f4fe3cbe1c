/** What a ToUnicode table says: text by code. */
export type UnicodeMap = ReadonlyMap<number, string>;

const section = /beginbf(char|range)([\s\S]*?)endbf\1/g;
const pair = /<([\da-f\s]+)>\s*<([\da-f\s]*)>/gi;
const range = /<([\da-f\s]+)>\s*<([\da-f\s]+)>\s*(?:<([\da-f\s]*)>|\[([^\]]*)\])/gi;

/** Reads the pairs and ranges of a ToUnicode table, in which text is UTF-16. */
export function readUnicodeMap(table: string): UnicodeMap {
  const map = new Map<number, string>();
  for (const [, kind, body = ''] of table.matchAll(section)) {
    if (kind === 'char') {
      for (const [, code = '', text = ''] of body.matchAll(pair))
        map.set(numberIn(code), textIn(text));
    } else {
      for (const [, first = '', last = '', text, list] of body.matchAll(range)) {
        addRange(map, numberIn(first), numberIn(last), text, list);
      }
    }
  }
  return map;
}

function addRange(
  map: Map<number, string>,
  first: number,
  last: number,
  text: string | undefined,
  list: string | undefined,
): void {
  const texts = [...(list ?? '').matchAll(/<([\da-f\s]*)>/gi)].map(([, each = '']) => textIn(each));
  const start = textIn(text ?? '');
  const end = Math.min(last, first + 0xffff);
  for (let code = first; code <= end; code += 1) {
    const mapped = list === undefined ? advanced(start, code - first) : texts[code - first];
    if (mapped !== undefined) map.set(code, mapped);
  }
}

/** The last unit counts on. */
function advanced(text: string, by: number): string {
  const unit = text.charCodeAt(text.length - 1);
  return Number.isNaN(unit) ? '' : text.slice(0, -1) + String.fromCharCode(unit + by);
}

function numberIn(hex: string): number {
  return Number.parseInt(hex.replace(/\s/g, ''), 16);
}

function textIn(hex: string): string {
  const bytes = Buffer.from(hex.replace(/\s/g, ''), 'hex');
  return bytes.length % 2 === 0 ? bytes.swap16().toString('utf16le') : '';
}
