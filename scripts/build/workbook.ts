import { strToU8, zipSync } from 'fflate';

/** One sheet of a workbook; the first row is its head. */
export interface SheetContent {
  /** At most 31 characters, none of which Excel refuses. */
  name: string;
  rows: readonly (readonly (string | number)[])[];
  /** Texts of several lines are wrapped at this width, in characters; other columns are as wide as their longest text. */
  widest: number;
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/**
 * An Excel file (Office Open XML, ECMA-376) with typed cells: numbers are numbers, texts are texts and never formulas. The same
 * bytes for the same content.
 */
export function writeWorkbook(sheets: readonly SheetContent[]): Uint8Array {
  const parts: [string, string][] = [
    ['[Content_Types].xml', contentTypes(sheets)],
    ['_rels/.rels', relations([['officeDocument', 'xl/workbook.xml']])],
    ['xl/workbook.xml', workbookXml(sheets)],
    [
      'xl/_rels/workbook.xml.rels',
      relations([
        ...sheets.map((_, at): [string, string] => ['worksheet', `worksheets/sheet${at + 1}.xml`]),
        ['styles', 'styles.xml'],
      ]),
    ],
    ['xl/styles.xml', stylesXml],
    ...sheets.map((sheet, at): [string, string] => [
      `xl/worksheets/sheet${at + 1}.xml`,
      sheetXml(sheet),
    ]),
  ];
  // Any moment that never changes, in local time, which is what a zip archive holds.
  const mtime = new Date(2000, 0, 1);
  const files = parts.map(([name, xml]): [string, [Uint8Array, { mtime: Date }]] => [
    name,
    [strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${xml}`), { mtime }],
  ]);
  return zipSync(Object.fromEntries(files), { level: 9 });
}

function contentTypes(sheets: readonly SheetContent[]): string {
  const overrides = [
    ['xl/workbook.xml', `${types}.sheet.main+xml`],
    ['xl/styles.xml', `${types}.styles+xml`],
    ...sheets.map((_, at) => [`xl/worksheets/sheet${at + 1}.xml`, `${types}.worksheet+xml`]),
  ];
  const listed = overrides.map(
    ([part, type]) => `<Override PartName="/${part}" ContentType="${type}"/>`,
  );
  return `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${listed.join('')}</Types>`;
}

function relations(targets: readonly (readonly [string, string])[]): string {
  const listed = targets.map(
    ([type, target], at) =>
      `<Relationship Id="rId${at + 1}" Type="${office}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${listed.join('')}</Relationships>`;
}

function workbookXml(sheets: readonly SheetContent[]): string {
  const listed = sheets.map(
    ({ name }, at) => `<sheet name="${escaped(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`,
  );
  return `<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${listed.join('')}</sheets></workbook>`;
}

/** Styles of cells: plain, head, wrapped text. */
const stylesXml = `<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font><font><b/><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

/** Narrower columns would hide the arrow of a filter. */
const narrowest = 8;

function sheetXml({ rows, widest }: SheetContent): string {
  const width = Math.max(1, ...rows.map((row) => row.length));
  const columns = Array.from({ length: width }, (_, at) => {
    const lengths = rows.map((row) => Array.from(String(row[at] ?? '')).length + 2);
    const wide = Math.min(widest, Math.max(narrowest, ...lengths));
    return `<col min="${at + 1}" max="${at + 1}" width="${wide}" customWidth="1"/>`;
  });
  const lines = rows.map((row, at) => {
    const cells = row.map((value, column) =>
      cellXml(value, `${letters(column)}${at + 1}`, at === 0),
    );
    return `<row r="${at + 1}">${cells.join('')}</row>`;
  });
  const frozen =
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>';
  return `<worksheet xmlns="${main}">${frozen}<cols>${columns.join('')}</cols><sheetData>${lines.join('')}</sheetData></worksheet>`;
}

function cellXml(value: string | number, name: string, isHead: boolean): string {
  if (value === '') return '';
  if (typeof value === 'number') return `<c r="${name}"><v>${value}</v></c>`;
  const style = isHead ? 1 : 2;
  return `<c r="${name}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`;
}

function letters(column: number): string {
  const last = String.fromCodePoint(65 + (column % 26));
  return column < 26 ? last : letters(Math.floor(column / 26) - 1) + last;
}

/** Control characters have no place in XML, not even as references. */
function escaped(text: string): string {
  return text
    .replaceAll(/[^\P{Cc}\t\n]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
