import type {
  DataCell,
  DataColumn,
  DataRow,
  DataTable,
  PrintedCell,
  PrintedTable,
} from '../model/figure.ts';
import { formatCandidates, formatCell, formatNumber, formatTogether, listed } from './format.ts';
import { absentTerms, labelTerms, markedLabel, markOf, statusTerms } from './status.ts';

/** The numbers as readers see them: Swedish form, with the mark of their status. */
export function printTable(table: DataTable): PrintedTable {
  return {
    header: [table.rowHeader, ...table.columns.map(markedLabel)],
    rows: table.rows.map((row) => ({
      id: row.id,
      group: row.group,
      label: markedLabel(row),
      labelRemark: labelTerms[row.labelStatus].remark,
      cells: table.columns.map((column) => printCell(row.cells.get(column.id), row)),
      columnRoles: table.columns.map((column) => (row.role === 'plain' ? column.role : row.role)),
    })),
  };
}

function printCell(cell: DataCell | undefined, row: DataRow): PrintedCell {
  if (cell === undefined) {
    const { remark } = absentTerms;
    return { text: '', value: null, status: 'read', remark, together: '', reason: '' };
  }
  const { remark } = statusTerms[cell.status];
  const candidates = formatCandidates(cell.candidates);
  return {
    text: formatCell(cell),
    value: cell.value,
    status: cell.status,
    remark: candidates === '' ? remark : `${remark}, kan vara ${candidates}`,
    together: cell.value === null ? formatTogether(row) : '',
    reason: cell.reason ?? '',
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
    table.rows.flatMap((row) => [...row.cells.values()].map((cell) => cell.status)),
  );
  const marked = (['inferred', 'derived', 'illegible'] as const).filter((status) =>
    used.has(status),
  );
  const sentences = marked.map((status) => `${markOf(status)} ${statusTerms[status].sentence}`);
  const known = [candidateSentence(table), sumSentence(table)].filter((each) => each !== null);
  if (known.length > 0) sentences.push([sentences.pop() ?? '', ...known].join(' '));
  return [
    ...sentences,
    ...labelSentences(table),
    ...illegibleLabels(table),
    ...new Set(table.rows.flatMap((row) => row.incomplete ?? [])),
    ...omitted.map(({ label }) => `Svaret ”${label}” är inte med i bilden, men i tabellen.`),
  ];
}

/** ”För ”Inkomst max 300 000” (Positiva) kan det vara 7 eller 17.” */
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
  return `${listed([`För ${first.name} kan det vara ${first.may}`, ...rest], 'och')}.`;
}

function sumSentence({ rows }: DataTable): string | null {
  if (rows.every(({ unreadSum }) => unreadSum === null)) return null;
  return `Där det står ”tillsammans” är summan av radens oläsliga tal känd: det som återstår till 100, så när som på avrundning.`;
}

function labelSentences({ columns, rows }: DataTable): string[] {
  const used = new Set([...columns, ...rows].map(({ labelStatus }) => labelStatus));
  return (['inferred', 'incomplete'] as const)
    .filter((status) => used.has(status))
    .map((status) => `${labelTerms[status].mark} ${labelTerms[status].sentence}`);
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
