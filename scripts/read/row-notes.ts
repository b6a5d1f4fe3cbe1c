import type { DataTable, SourceText } from '../model/figure.ts';
import { type LocatedData, type Path, startOfFile, textAt } from './located.ts';

/**
 * What notes of rows and numbers say, each once and after its letter, as texts of the figure file `data`. Those of a data file have
 * the place where the figure file names it: its texts are not followed word by word.
 */
export function rowNotesOf({ rows, columns, path }: DataTable, data: LocatedData): SourceText[] {
  const texts = new Map<string, SourceText>();
  const add = (letter: string, note: string | null, at: Path): void => {
    if (letter === '' || note === null || texts.has(letter)) return;
    const isHere = path === data.file.path;
    const text = isHere ? textAt(data, at, note) : ofDataFile(note, data);
    texts.set(letter, lettered(text, letter));
  };
  for (const [index, { cells, note, noteLetter }] of rows.entries()) {
    const [only] = cells.values();
    add(noteLetter, columns.length === 1 ? (only?.note ?? null) : note, ['rows', index, 'note']);
    for (const [id, cell] of cells) {
      add(cell.noteLetter, cell.note, ['rows', index, 'values', id, 'note']);
    }
  }
  return [...texts.values()];
}

function ofDataFile(value: string, data: LocatedData): SourceText {
  return { value, place: data.placeOf(['data']) ?? startOfFile, runs: [], style: 'plain' };
}

/** ”a) Rättat.”, ”a) Simhallen: rättat.”: what stands word for word in the file begins after the letter and the name. */
export function lettered(text: SourceText, letter: string, name = ''): SourceText {
  const head = `${letter})\u00a0${name === '' ? '' : `${escaped(name)}: `}`;
  const runs = text.runs.map(({ at, from, length }) => ({ at: at + head.length, from, length }));
  return { ...text, value: head + text.value, runs };
}

/** A label is no Markdown. */
function escaped(name: string): string {
  return name.replaceAll(/[\\`*_[\]<>&~^:$@{}|!#]/gu, '\\$&');
}
