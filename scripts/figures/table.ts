import type {
  DataCell,
  DataColumn,
  DataRow,
  DataTable,
  PrintedCell,
  PrintedTable,
} from '../model/figure.ts';
import { formatCandidates, formatCell, formatNumber, listed } from './format.ts';
import { absentTerms, markOf, statusTerms } from './status.ts';

/** The numbers as readers see them: Swedish form, with the mark of their status. */
export function printTable(table: DataTable): PrintedTable {
  return {
    header: [table.rowHeader, ...table.columns.map((column) => column.label)],
    rows: table.rows.map((row) => ({
      id: row.id,
      group: row.group,
      label: printLabel(row),
      cells: table.columns.map((column) => printCell(row.cells.get(column.id))),
      columnRoles: table.columns.map((column) => (row.role === 'plain' ? column.role : row.role)),
    })),
  };
}

function printLabel(row: DataRow): string {
  return row.labelStatus === 'illegible' ? row.label : `${row.label}${markOf(row.labelStatus)}`;
}

function printCell(cell: DataCell | undefined): PrintedCell {
  if (cell === undefined) {
    return { text: '', value: null, status: 'read', remark: absentTerms.remark };
  }
  const { remark } = statusTerms[cell.status];
  const candidates = formatCandidates(cell.candidates);
  return {
    text: formatCell(cell),
    value: cell.value,
    status: cell.status,
    remark: candidates === '' ? remark : `${remark}, är ${candidates}`,
  };
}

/**
 * Sentences below a figure: every mark that it uses, labels that cannot be read, rows that are not whole, and columns
 * that the drawing leaves out.
 */
export function statusNotes(
  table: DataTable,
  omitted: readonly DataColumn[] = [],
): readonly string[] {
  const used = new Set(
    table.rows.flatMap((row) => [
      ...[...row.cells.values()].map((cell) => cell.status),
      ...(row.labelStatus === 'illegible' ? [] : [row.labelStatus]),
    ]),
  );
  const marked = (['inferred', 'derived', 'illegible'] as const).filter((status) =>
    used.has(status),
  );
  const sentences = marked.map((status) => `${markOf(status)} ${statusTerms[status].sentence}`);
  const candidates = candidateSentence(table);
  if (candidates !== null) sentences.push(`${sentences.pop() ?? ''} ${candidates}`);
  return [
    ...sentences,
    ...illegibleLabels(table),
    ...new Set(table.rows.flatMap((row) => row.incomplete ?? [])),
    ...omitted.map(({ label }) => `Svaret ”${label}” är inte med i bilden, men i tabellen.`),
  ];
}

/** ”För ”Inkomst max 300 000” (Positiva) är det 7 eller 17.” */
function candidateSentence(table: DataTable): string | null {
  const known = table.rows.flatMap((row) =>
    table.columns.flatMap((column) => {
      const cell = row.cells.get(column.id);
      if (cell === undefined || cell.candidates.length === 0) return [];
      const which = table.columns.length > 1 ? ` (${column.label})` : '';
      return [{ name: `”${row.label}”${which}`, may: formatCandidates(cell.candidates) }];
    }),
  );
  if (known.length === 0) return null;
  const [first = { name: '', may: '' }, ...others] = known;
  const rest = others.map(({ name, may }) => `för ${name} ${may}`);
  return `${listed([`För ${first.name} är det ${first.may}`, ...rest], 'och')}.`;
}

/** ”Vad talet 12 gäller går inte att läsa i originalet.” */
function illegibleLabels(table: DataTable): string[] {
  const rows = table.rows.filter((row) => row.labelStatus === 'illegible');
  const values = rows.flatMap((row) => [...row.cells.values()].flatMap((cell) => cell.value ?? []));
  if (rows.length === 0) return [];
  if (values.length === 0 || table.columns.length > 1) {
    const names = rows.map((row) => `”${row.label}”`);
    return [`Vad som avses med ${listed(names, 'och')} framgår inte av originalet.`];
  }
  const numbers = listed(values.map(formatNumber), 'och');
  const noun = values.length === 1 ? 'talet' : 'talen';
  return [`Vad ${noun} ${numbers} gäller går inte att läsa i originalet.`];
}
