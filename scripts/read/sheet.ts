import type { Localised } from '../model/localised.ts';
import type { Place } from '../model/place.ts';
import { report } from '../model/report.ts';
import { type LocatedData, theFile } from './located.ts';
import type { NamedAt, ProjectFiles } from './project-files.ts';
import type { DataRecord, DataRecords, Field } from './records.ts';
import { cellName, isWithin, type Range, rangeName, rangeOf } from './xlsx/cell-names.ts';
import { tooLarge, UnreadableWorkbook } from './xlsx/parts.ts';
import { readWorkbook } from './xlsx/workbook.ts';
import { readWorksheet, type SheetCell, type Worksheet } from './xlsx/worksheet.ts';

interface SheetSite {
  /** Name of the sheet that the figure file asks for; the first that is shown where it names none. */
  sheet: string | undefined;
  /** The cells that it asks for; all of them where it names none. */
  range: string | undefined;
  data: LocatedData;
  namedAt: NamedAt;
}

/**
 * A sheet of an Excel file as records. Its file holds the cells as text, a line for each row and tabs between the cells, so that
 * messages can show them; `data.cellAt` tells which cell stands at a place. `null`, with a message, when it cannot be read.
 */
export function readSheet(files: ProjectFiles, path: string, site: SheetSite): DataRecords | null {
  const bytes = files.readBytes(path, 'sheet', site.namedAt);
  if (bytes === null) return null;
  try {
    const workbook = readWorkbook(bytes);
    const { sheet: wanted, data } = site;
    const sheet = workbook.sheets.find(({ name, isHidden }) =>
      wanted === undefined ? !isHidden : name === wanted,
    );
    if (sheet === undefined) {
      const expected = workbook.sheets.map(({ name }) => name);
      const place = data.placeOf([wanted === undefined ? 'data' : 'sheet']);
      report(
        data.file,
        'key-known',
        { key: wanted ?? 'sheet', where: theFile },
        { place, expected },
      );
      return null;
    }
    const worksheet = readWorksheet(bytes, sheet.part, workbook);
    const source = recordsOf(files, path, sheet.name, worksheet);
    reportHidden(source, worksheet, sheet.name, site.range);
    return source;
  } catch (error) {
    if (!(error instanceof UnreadableWorkbook)) throw error;
    report(files.fileAt(path), 'file-readable', { path, reason: error.reason });
    return null;
  }
}

/** Cells with those that are empty before them: a few far to the right would make millions. */
const mostFields = 1_000_000;

function recordsOf(
  files: ProjectFiles,
  path: string,
  sheet: string,
  worksheet: Worksheet,
): DataRecords {
  const file = files.fileAt(path, sheet);
  const { rows } = worksheet;
  let height = 0;
  let area = 0;
  for (const [number, cells] of rows) {
    height = Math.max(height, number);
    area += Math.max(...cells.keys());
  }
  if (area > mostFields) throw new UnreadableWorkbook(tooLarge);
  const lines: string[] = [];
  const records: DataRecord[] = [];
  const starts: number[][] = [];
  let offset = 0;
  for (let number = 1; number <= height; number += 1) {
    const cells = rows.get(number);
    const last = Math.max(0, ...(cells?.keys() ?? []));
    const texts = Array.from({ length: last }, (_, at) => cells?.get(at + 1)?.text ?? '');
    const line = texts.join('\t');
    starts.push(startsOf(texts));
    if (cells !== undefined) {
      const at = { number, line: offset, starts: starts.at(-1) ?? [] };
      records.push(recordOf(cells, last, at, sheet));
    }
    lines.push(line);
    offset += line.length + 1;
  }
  file.value = lines.join('\n');
  file.data['sheet'] = sheet;
  file.data['cellAt'] = (line: number, column: number): string => {
    const index = (starts[line - 1] ?? []).findLastIndex((start) => start <= column - 1);
    return `${sheet}!${cellName(line, Math.max(1, index + 1))}`;
  };
  return { file, records, isCommaSeparated: false };
}

/** Offsets of texts in a line with tabs between them. */
function startsOf(texts: readonly string[]): number[] {
  let start = 0;
  return texts.map((text) => {
    const from = start;
    start += text.length + 1;
    return from;
  });
}

const nothing: SheetCell = { text: '', number: null, isPercent: false, fault: null };

function recordOf(
  cells: ReadonlyMap<number, SheetCell>,
  width: number,
  { number, line, starts }: { number: number; line: number; starts: readonly number[] },
  sheet: string,
): DataRecord {
  const fields = Array.from({ length: width }, (_, index): Field => {
    const cell = cells.get(index + 1) ?? nothing;
    const start = starts[index] ?? 0;
    const point = (at: number) => ({ line: number, column: at + 1, offset: line + at });
    const place = (): Place => ({ start: point(start), end: point(start + cell.text.length) });
    return { ...cell, place, cell: `${sheet}!${cellName(number, index + 1)}` };
  });
  return { place: { line: number, column: 1 }, number, fields };
}

const everything = { top: 1, left: 1, bottom: Infinity, right: Infinity };

/** Reports what one does not see in the sheet, or sees in more cells than it stands in. */
function reportHidden(
  { file, records }: DataRecords,
  worksheet: Worksheet,
  sheet: string,
  asked: string | undefined,
): void {
  const [area = everything] = (asked === undefined ? null : rangeOf(asked)) ?? [];
  const tell = (what: Localised, place: Place | undefined) => {
    report(file, 'sheet-as-shown', { what }, { place });
  };
  const within = records.filter(({ number }) => number >= area.top && number <= area.bottom);
  for (const { number, place } of within.filter((each) => worksheet.hiddenRows.has(each.number))) {
    tell({ sv: `rad ${number} är dold`, en: `row ${number} is hidden` }, place);
  }
  for (const { cell, place } of hiddenHeads(within, worksheet, area)) {
    tell({ sv: `kolumnen med ${cell} är dold`, en: `the column of ${cell} is hidden` }, place());
  }
  for (const range of worksheet.merged.filter((each) => isMisleading(each, worksheet, area))) {
    const name = `${sheet}!${rangeName(range)}`;
    const first = records.find(({ number }) => number === range.top)?.fields[range.left - 1];
    const what = { sv: `cellerna ${name} är sammanfogade`, en: `the cells ${name} are merged` };
    tell(what, first?.place());
  }
}

/** The first cells of columns that are hidden. */
function hiddenHeads(
  [top]: readonly DataRecord[],
  { hiddenColumns }: Worksheet,
  { left, right }: Range,
): Field[] {
  const isHidden = (column: number) =>
    hiddenColumns.has(column) && column >= left && column <= right;
  return top?.fields.filter((_, index) => isHidden(index + 1)) ?? [];
}

/** Merged cells, but for a title that has its row for itself. */
function isMisleading(range: Range, { rows }: Worksheet, area: Range): boolean {
  if (!isWithin(range.top, range.left, area)) return false;
  const columns = [...(rows.get(range.top)?.keys() ?? [])];
  const isAlone = columns.every((column) => isWithin(range.top, column, range));
  return range.top !== range.bottom || !isAlone;
}
