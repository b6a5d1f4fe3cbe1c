import type {
  DataCell,
  DataColumn,
  DataRow,
  DataTable,
  PrintedCell,
  PrintedTable,
} from '../model/figure.ts';
import { formatCandidates, formatCell, formatNumber, formatTogether, listed } from './format.ts';
import { statusSentences } from './status-sentences.ts';
import { labelMarkOf, markedLabel } from './status.ts';
import { figureTermsOf, toldOf } from './terms.ts';

/** The numbers as readers see them: in the form of the language, with the mark of their status. */
export function printTable(table: DataTable, lang: string): PrintedTable {
  const { labels } = figureTermsOf(lang);
  return {
    header: [table.rowHeader, ...table.columns.map(markedLabel)],
    rows: table.rows.map((row) => ({
      id: row.id,
      group: row.group,
      label: markedLabel(row),
      labelRemark: labels[row.labelStatus].remark,
      noteLetter: row.noteLetter,
      cells: table.columns.map((column) => printCell(row.cells.get(column.id), row, lang)),
      columnRoles: table.columns.map((column) => (row.role === 'plain' ? column.role : row.role)),
    })),
  };
}

const noCell = {
  text: '',
  value: null,
  status: 'read',
  remark: '',
  together: '',
  reason: '',
  noteLetter: '',
} as const;

function printCell(cell: DataCell | undefined, row: DataRow, lang: string): PrintedCell {
  const { absent, statuses, mayBe } = figureTermsOf(lang);
  if (cell === undefined) {
    return { ...noCell, remark: absent };
  }
  const { remark } = statuses[cell.status];
  const candidates = formatCandidates(cell.candidates, lang);
  return {
    text: formatCell(cell, lang),
    value: cell.value,
    status: cell.status,
    remark: candidates === '' ? remark : mayBe(remark, candidates),
    together: cell.value === null ? formatTogether(row, lang) : '',
    reason: cell.reason ?? '',
    noteLetter: cell.noteLetter,
  };
}

/**
 * Sentences below a figure: every mark that it uses, labels that cannot be read, rows that are not whole, and columns
 * that the drawing leaves out. Only a report that renders an original is told of it (`hasOriginal`).
 */
export function statusNotes(
  table: DataTable,
  lang: string,
  omitted: readonly DataColumn[] = [],
  hasOriginal = false,
): readonly string[] {
  const terms = figureTermsOf(lang);
  const sentences = statusSentences(table, lang);
  const known = [candidateSentence(table, lang), sumSentence(table, lang)].filter(
    (each) => each !== null,
  );
  withKnown(sentences, known.join(' '), terms.statuses.illegible.sentence);
  const told = [...sentences, ...labelSentences(table, lang), ...illegibleLabels(table, lang)];
  return [
    ...told.map((sentence) => toldOf(sentence, hasOriginal)),
    ...new Set(table.rows.flatMap((row) => row.incomplete ?? [])),
    ...omitted.map(({ label }) => terms.omitted(label)),
  ];
}

/** What is known of numbers that cannot be read stands right after the sentence that says so; else by itself. */
function withKnown(sentences: string[], known: string, sentence: string): void {
  if (known === '') return;
  const at = sentences.findIndex((each) => each.endsWith(sentence));
  if (at === -1) sentences.push(known);
  else sentences[at] = `${sentences[at] ?? ''} ${known}`;
}

/** ”För ”Inkomst max 300 000” (Positiva) kan det vara 7 eller 17.” */
function candidateSentence(table: DataTable, lang: string): string | null {
  const { and, candidatesOf, quoted } = figureTermsOf(lang);
  const known = table.rows.flatMap((row) =>
    table.columns.flatMap((column) => {
      const cell = row.cells.get(column.id);
      if (cell === undefined || cell.candidates.length === 0) return [];
      const which = table.columns.length > 1 ? ` (${column.label})` : '';
      return [
        { name: `${quoted(row.label)}${which}`, may: formatCandidates(cell.candidates, lang) },
      ];
    }),
  );
  if (known.length === 0) return null;
  const parts = known.map(({ name, may }, index) => candidatesOf(name, may, index === 0));
  return `${listed(parts, and)}.`;
}

function sumSentence({ rows }: DataTable, lang: string): string | null {
  const summed = rows.filter(({ unreadSum }) => unreadSum !== null);
  if (summed.length === 0) return null;
  const unknown = summed.flatMap(({ cells }) => [...cells.values()].filter(isValueless));
  const { sumKnown, sumKnownOf } = figureTermsOf(lang);
  return unknown.every(({ status }) => status === 'illegible') ? sumKnown : sumKnownOf;
}

function labelSentences({ columns, rows }: DataTable, lang: string): string[] {
  const { labels } = figureTermsOf(lang);
  const used = new Set([...columns, ...rows].map(({ labelStatus }) => labelStatus));
  return (['inferred', 'incomplete'] as const)
    .filter((status) => used.has(status))
    .map((status) => `${labelMarkOf(status)} ${labels[status].sentence}`);
}

function isValueless({ value }: DataCell): boolean {
  return value === null;
}

/** ”Vad talet 12 gäller går inte att läsa i originalet.” */
function illegibleLabels(table: DataTable, lang: string): string[] {
  const { and, labelsLost, quoted, subjectsLost } = figureTermsOf(lang);
  const rows = table.rows.filter((row) => row.labelStatus === 'illegible');
  const values = rows.flatMap((row) => [...row.cells.values()].flatMap((cell) => cell.value ?? []));
  if (rows.length === 0) return [];
  if (values.length === 0 || table.columns.length > 1) {
    const names = rows.map((row) => quoted(row.label));
    return [labelsLost(listed(names, and))];
  }
  const numbers = values.map((value) => formatNumber(value, lang));
  return [subjectsLost(listed(numbers, and), values.length)];
}
