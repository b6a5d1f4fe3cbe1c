/** A word that is looked for on the page and in the PDF. */
export interface Sought {
  word: string;
  isNote: boolean;
  /** Whether it may stand in more than one place: a label of a chart stands in the table beside it too. */
  isRepeated: boolean;
}

/** What a construct is written with: words that nothing else in the book has. */
export interface Pen {
  /** A made-up word that can be hyphenated, and is told by its beginning and its length. */
  word(): string;
  /** One of more letters than a line of a narrow cell holds. */
  long(): string;
  /** A word of a note, which has an order of its own. */
  noted(): string;
  /** A word that the page shows more than once. */
  repeated(): string;
  /** An identifier that nothing else has. */
  id(): string;
  /** Lines after what the construct stands in: definitions of notes and of links. */
  after(lines: string): void;
  /** A file beside the text, such as a figure. */
  file(path: string, content: string): void;
}

export interface Written {
  sought: Sought[];
  after: string[];
  files: Map<string, string>;
}

const consonants = 'bdfgklmnprst';
const vowels = 'aeiou';
const syllables = [...consonants].flatMap((first) => [...vowels].map((last) => first + last));

/** Every word begins with the only z in it and has nine letters, so that none stands within another or across two. */
function wordOf(number: number): string {
  let rest = number;
  let word = 'z';
  for (let syllable = 0; syllable < 4; syllable += 1) {
    word += syllables[rest % syllables.length] ?? '';
    rest = Math.floor(rest / syllables.length) + 7 * syllable;
  }
  return word;
}

let made = 0;

function next(): string {
  made += 1;
  return wordOf(made);
}

/** A pen, and what is written with it. */
export function newPen(): { pen: Pen; written: Written } {
  const written: Written = { sought: [], after: [], files: new Map() };
  const seek = (word: string, isNote: boolean, isRepeated: boolean): string => {
    written.sought.push({ word, isNote, isRepeated });
    return word;
  };
  const pen: Pen = {
    word: () => seek(next(), false, false),
    long: () => seek(next() + 'bibliotekariernas'.repeat(3), false, false),
    noted: () => seek(next(), true, false),
    repeated: () => seek(next(), false, true),
    id: () => `id-${next().slice(1)}`,
    after: (lines) => written.after.push(lines),
    file: (path, content) => written.files.set(path, content),
  };
  return { pen, written };
}
