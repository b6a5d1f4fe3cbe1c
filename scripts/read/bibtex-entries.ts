/** Where an entry stands in a BibTeX file; offsets in UTF-16 units, `end` excluded. */
export interface BibtexEntry {
  start: number;
  end: number;
  /** In lower case: `book`, or `string`, `preamble`, `comment`. */
  type: string;
  typeStart: number;
  key: string;
  keyStart: number;
}

const opening = /@\s*([A-Za-z]+)\s*([{(])\s*([^\s,{}()="]*)/gu;

/** Finds the entries of a BibTeX file, what stands between them being comment. One that is not closed ends before the next. */
export function entriesIn(text: string): BibtexEntry[] {
  const entries: BibtexEntry[] = [];
  let end = 0;
  for (const match of text.matchAll(opening)) {
    if (match.index < end) continue;
    const [written, type = '', bracket = '{', key = ''] = match;
    end = endOf(text, match.index + written.indexOf(bracket), bracket);
    entries.push({
      start: match.index,
      end,
      type: type.toLowerCase(),
      typeStart: match.index + written.indexOf(type),
      key,
      keyStart: match.index + written.length - key.length,
    });
  }
  return entries;
}

const marks = /\\.|[{}()]|\n@/gsu;

function endOf(text: string, from: number, bracket: string): number {
  let depth = 0;
  marks.lastIndex = from;
  for (let match = marks.exec(text); match !== null; match = marks.exec(text)) {
    const [mark] = match;
    if (mark === '{') depth += 1;
    if (mark === '}') depth -= 1;
    const isEnd = depth === 0 && mark === (bracket === '{' ? '}' : ')');
    if (isEnd) return match.index + 1;
    if (mark === '\n@' && startsEntry(text, match.index + 1)) return match.index + 1;
  }
  return text.length;
}

/** At the beginning of a line, where no text of a field has one. */
function startsEntry(text: string, at: number): boolean {
  return /^@[A-Za-z]+\s*[{(]\s*[^\s,{}()="]+\s*,/u.test(text.slice(at, at + 200));
}
