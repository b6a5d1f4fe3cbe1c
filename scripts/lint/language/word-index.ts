const newline = 10;
const slash = 47;
/** Power of two above the number of entries, so that the table stays at most half full. */
const smallestTable = 1 << 10;

/**
 * Finds the entries of a Hunspell word list (`word/FLAGS`, one a line, after a line with their number). The text itself
 * is the store: only where each entry begins is kept, because building a `Map` of 150 000 words takes longer than all
 * of spell checking.
 */
export interface WordIndex {
  /** The flags of every entry of a word, `''` for an entry without; empty when there is none. */
  flagsOf: (word: string) => readonly string[];
}

export function indexWords(text: string): WordIndex {
  const size = tableSize(Number.parseInt(text, 10));
  const table = new Int32Array(size);
  const mask = size - 1;
  let start = text.indexOf('\n') + 1;
  while (start > 0 && start < text.length) {
    start = addEntry(text, start, table, mask) + 1;
  }

  function flagsOf(word: string): readonly string[] {
    let slot = hashOf(word) & mask;
    let found: string[] | null = null;
    for (let at = table[slot] ?? 0; at !== 0; at = table[slot] ?? 0) {
      const flags = text.startsWith(word, at) ? flagsAt(text, at + word.length) : null;
      if (flags !== null) found = found === null ? [flags] : [...found, flags];
      slot = (slot + 1) & mask;
    }
    return found ?? none;
  }
  return { flagsOf };
}

const none: readonly string[] = [];

function tableSize(entries: number): number {
  let size = smallestTable;
  while (size < entries * 2) size *= 2;
  return size;
}

/** Puts the entry that begins at `start` in the table; where its line ends. */
function addEntry(text: string, start: number, table: Int32Array, mask: number): number {
  let hash = 0;
  let at = start;
  let code = text.charCodeAt(at);
  while (at < text.length && code !== slash && code !== newline) {
    hash = mixed(hash, code);
    at += 1;
    code = text.charCodeAt(at);
  }
  let slot = finished(hash) & mask;
  while (table[slot] !== 0) slot = (slot + 1) & mask;
  table[slot] = start;
  const end = code === newline ? at : text.indexOf('\n', at);
  return end === -1 ? text.length : end;
}

/** The flags of an entry whose word ends at `at`; `null` when the word goes on. */
function flagsAt(text: string, at: number): string | null {
  const code = text.charCodeAt(at);
  if (at >= text.length || code === newline) return '';
  if (code !== slash) return null;
  const end = text.indexOf('\n', at);
  return text.slice(at + 1, end === -1 ? text.length : end);
}

function hashOf(word: string): number {
  let hash = 0;
  for (let at = 0; at < word.length; at += 1) hash = mixed(hash, word.charCodeAt(at));
  return finished(hash);
}

function mixed(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01_00_01_93);
}

/** The low bits decide the place in the table: let the high ones have their say. */
function finished(hash: number): number {
  return (hash ^ (hash >>> 15)) >>> 0;
}
