import { strToU8, zipSync } from 'fflate';

/** The XML of a cell's content and its attributes besides its name. */
export type SampleCell = string | number | { v: string; t?: string; s?: number; f?: string } | null;

export interface SampleSheet {
  name: string;
  rows: readonly (readonly SampleCell[])[];
  /** `hidden` and the like, after the number of the row. */
  hiddenRows?: readonly number[];
  merged?: readonly string[];
  state?: string;
}

/** Numbers of cell styles: plain, per cent, a date, a year. */
export const style = { plain: 0, percent: 1, date: 2, year: 3 } as const;

/** An Excel file of a moment that never changes; `written` are the rows of its sheets as XML instead. */
export function workbookOf(sheets: readonly SampleSheet[], written?: string): Uint8Array {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const listed = sheets.map(
    ({ name, state }, at) =>
      `<sheet name="${name}" sheetId="${at + 1}"${state === undefined ? '' : ` state="${state}"`} r:id="rId${at + 1}"/>`,
  );
  const targets = sheets.map(
    (_, at) => `<Relationship Id="rId${at + 1}" Target="worksheets/sheet${at + 1}.xml"/>`,
  );
  const parts: Record<string, string> = {
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>${listed.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${targets.join('')}</Relationships>`,
    'xl/styles.xml': `<styleSheet xmlns="${main}"><numFmts><numFmt numFmtId="164" formatCode="0.0\\ %"/><numFmt numFmtId="165" formatCode="yyyy"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="14"/><xf numFmtId="165"/></cellXfs></styleSheet>`,
  };
  for (const [at, sheet] of sheets.entries()) {
    parts[`xl/worksheets/sheet${at + 1}.xml`] = sheetXml(sheet, main, written);
  }
  const mtime = new Date(2000, 0, 1);
  return zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, xml]) => [name, [strToU8(xml), { mtime }]]),
    ),
  );
}

function sheetXml(
  { rows, hiddenRows = [], merged = [] }: SampleSheet,
  main: string,
  xml?: string,
): string {
  const lines = rows.map((cells, row) => {
    const written = cells.map((cell, column) => cellXml(cell, `${letter(column)}${row + 1}`));
    const hidden = hiddenRows.includes(row + 1) ? ' hidden="1"' : '';
    return `<row r="${row + 1}"${hidden}>${written.join('')}</row>`;
  });
  const ranges = merged.map((ref) => `<mergeCell ref="${ref}"/>`).join('');
  return `<worksheet xmlns="${main}"><sheetData>${xml ?? lines.join('')}</sheetData>${ranges === '' ? '' : `<mergeCells>${ranges}</mergeCells>`}</worksheet>`;
}

function letter(column: number): string {
  return String.fromCodePoint(65 + column);
}

function cellXml(cell: SampleCell, name: string): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return `<c r="${name}"><v>${cell}</v></c>`;
  if (typeof cell === 'string') {
    const text = cell.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
    return `<c r="${name}" t="inlineStr"><is><t>${text}</t></is></c>`;
  }
  const { v, t = 'n', s = 0, f } = cell;
  const formula = f === undefined ? '' : `<f>${f}</f>`;
  return `<c r="${name}" t="${t}" s="${s}">${formula}${v === '' ? '' : `<v>${v}</v>`}</c>`;
}
