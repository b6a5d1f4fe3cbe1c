import type { Localised } from '../model/localised.ts';

/** Lines that were meant for a table and are none. */
export interface Lookalike {
  /** Offset in the block, and length, of the line that says so. */
  at: number;
  length: number;
  /** What it is, as the beginning of a sentence. */
  what: Localised;
  /** The way out, where it can be said more exactly than in the rule. */
  instead?: Localised;
}

interface Line {
  /** Without the marks of quotations and indentation. */
  text: string;
  /** The same, where code and what is escaped holds no bars. */
  bars: string;
  at: number;
}

/** Looks at the source of a paragraph or of a thematic break. */
export function lookalikeIn(source: string): Lookalike | null {
  if (!/[|+\t=-]/.test(source)) return null;
  const lines = linesOf(source);
  for (const find of [delimiter, grid, rules, bars, tabs]) {
    const lookalike = find(lines);
    if (lookalike !== null) return lookalike;
  }
  return null;
}

function linesOf(source: string): Line[] {
  let at = 0;
  return source.split('\n').map((line) => {
    const lead = /^[\s>]*/.exec(line)?.[0].length ?? 0;
    const text = line.slice(lead).trimEnd();
    const start = at + lead;
    at += line.length + 1;
    return { text, bars: text.replaceAll(/\\.|`[^`]*`|\$[^$]*\$/g, ''), at: start };
  });
}

function found(line: Line, what: Localised, instead?: Localised): Lookalike {
  const { at, text } = line;
  return { at, length: text.length, what, ...(instead !== undefined && { instead }) };
}

const delimiterRow = /^\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?$/;

/** A row of `---` that has other columns than the head above it, or no head. */
function delimiter(lines: readonly Line[]): Lookalike | null {
  const index = lines.findIndex(({ text }) => text.includes('|') && delimiterRow.test(text));
  const line = lines[index];
  if (line === undefined) return null;
  const head = lines[index - 1];
  if (head === undefined || !head.bars.includes('|')) {
    const what = { sv: 'En rad med `---` utan huvud', en: 'A line of `---` without a head' };
    return found(line, what);
  }
  const columns = cellsIn(head.bars);
  const others = cellsIn(line.text);
  const what = {
    sv: `Ett huvud med ${columns} celler över en rad med ${others} \`---\``,
    en: `A head of ${columns} cells above a line of ${others} \`---\``,
  };
  return found(line, what, lineBelow(columns));
}

function lineBelow(columns: number): Localised {
  const line = `\`|${' --- |'.repeat(columns)}\``;
  return { sv: `Skriv ${line} under huvudet.`, en: `Write ${line} below the head.` };
}

function cellsIn(row: string): number {
  return row.replace(/^\|/, '').replace(/\|$/, '').split('|').length;
}

/** A table drawn with `+---+`. */
function grid(lines: readonly Line[]): Lookalike | null {
  const line = lines.find(({ text }) => /^\+(?:[:=-]+\+)+$/.test(text));
  const what = { sv: 'En tabell ritad med `+---+`', en: 'A table drawn with `+---+`' };
  return line === undefined ? null : found(line, what, rewritten);
}

const rewritten: Localised = {
  sv: 'Skriv raderna så: `| A | B |`, under huvudet `| --- | --- |`, och en ny rad i en cell som `<br>`.',
  en: 'Write its rows so: `| A | B |`, below the head `| --- | --- |`, and a new line in a cell as `<br>`.',
};

/** A table whose columns stand below groups of dashes or equals signs. */
function rules(lines: readonly Line[]): Lookalike | null {
  const line = lines.find(({ text }) => /^(?:-{2,}(?:\s+-{2,})+|={2,}(?:\s+={2,})+)$/.test(text));
  const what = {
    sv: 'En tabell med kolumner av mellanslag',
    en: 'A table whose columns are made of spaces',
  };
  return line === undefined ? null : found(line, what, rewritten);
}

/** Lines with bars around or between what would be cells. */
function bars(lines: readonly Line[]): Lookalike | null {
  const framed = lines.filter(({ bars: text }) => /^\|.*\|$/.test(text));
  const between = lines.filter(({ bars: text }) => /\S\s+\|\s+\S/.test(text));
  const isOne = framed.some(({ bars: text }) => /^\|\s.*\s\|\s.*\s\|$/.test(text));
  const [line] = isOne || framed.length > 1 ? framed : between.length > 1 ? between : [];
  if (line === undefined) return null;
  const what = { sv: 'Rader med `|`', en: 'Lines with `|`' };
  const { sv, en } = lineBelow(cellsIn(line.bars));
  return found(line, what, {
    sv: `${sv.slice(0, -1)}, eller \`\\|\` om strecken ska stå i texten.`,
    en: `${en.slice(0, -1)}, or \`\\|\` if the bars are to stand in the text.`,
  });
}

/** Columns pasted from a spreadsheet. */
function tabs(lines: readonly Line[]): Lookalike | null {
  const [line, ...more] = lines.filter(({ text }) => /\S\t+\S/.test(text));
  if (line === undefined || more.length === 0) return null;
  const what = {
    sv: 'Rader med tabbar mellan orden',
    en: 'Lines with tabs between the words',
  };
  return found(line, what, rewritten);
}
