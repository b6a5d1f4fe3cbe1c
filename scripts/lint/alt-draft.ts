import type { ChartSpec, DataCell, DataColumn, DataRow, VegaLiteSpec } from '../model/figure.ts';
import { capitalised, type Terms } from '../model/terms.ts';

type Drawn = ChartSpec | VegaLiteSpec;

/** Characters of a draft as it is spoken; the text itself may have 300. */
const longest = 300;

/**
 * A draft of an alternative text from the form and the data: what the figure is about, and its highest and lowest
 * numbers, bound with `:value`, so that the draft follows the data. Sentences that would make it too long are left out.
 */
export function draftAlt(spec: Drawn, terms: Terms): string {
  const subject = unmarked(spec.subject.value).replace(/[.\s]+$/, '');
  const words = terms.altDraft;
  const opening = words.of(words.kinds[spec.form], lowerFirst(subject));
  const sentences = findingsOf(spec, terms);
  return sentences.reduce((text, sentence) => {
    const longer = `${text} ${sentence}`;
    return spokenLength(longer) > longest ? text : longer;
  }, opening);
}

function findingsOf(spec: Drawn, terms: Terms): readonly string[] {
  const { columns, rows } = spec.table;
  const words = terms.altDraft;
  const [column] = columns;
  if (column === undefined) return [];
  if (columns.length === 1) {
    const { highest, lowest } = extremesOf(spec, column, terms);
    return [
      words.options(rows.length),
      ...highest.map((part) => words.highest(part)),
      ...lowest.map((part) => words.lowest(part)),
    ];
  }
  // A bar or two: all of their numbers. More: the ends of each scale.
  if (rows.length <= 2) return rows.flatMap((row) => rowOf(spec, row, terms));
  return columns
    .filter(({ role }) => role !== 'neutral' && role !== 'outside')
    .flatMap((each) => {
      const { highest, lowest } = extremesOf(spec, each, terms);
      return [
        highest.map((part) => words.highestIn(each.label, part)),
        lowest.map((part) => words.lowestIn(each.label, part)),
      ].flat();
    });
}

function rowOf(spec: Drawn, row: DataRow, terms: Terms): string[] {
  const parts = spec.table.columns.flatMap((column) => {
    const cell = row.cells.get(column.id);
    const value = cell === undefined ? null : bound(spec, row, column, cell, terms);
    return value === null ? [] : [`${value} ${lowerFirst(column.label)}`];
  });
  return parts.length === 0 ? [] : [terms.altDraft.row(row.label, parts.join(', '))];
}

/** The rows with the highest and the lowest number, one of each; none where they are the same. */
function extremesOf(spec: Drawn, column: DataColumn, terms: Terms) {
  const read = spec.table.rows.flatMap((row) => {
    const cell = row.cells.get(column.id);
    const isSayable = row.role !== 'outside' && row.labelStatus !== 'illegible';
    return cell === undefined || cell.value === null || !isSayable
      ? []
      : [{ row, cell, value: cell.value }];
  });
  const values = read.map(({ value }) => value);
  const partOf = (wanted: number) =>
    read
      .filter(({ value }) => value === wanted)
      .slice(0, 1)
      .map(({ row, cell }) => `${row.label} (${bound(spec, row, column, cell, terms) ?? ''})`);
  const [most, least] = [Math.max(...values), Math.min(...values)];
  return { highest: partOf(most), lowest: most === least ? [] : partOf(least) };
}

/** `:value[53 procent]{of="fig-7-3.forklara"}`. */
function bound(
  spec: Drawn,
  row: DataRow,
  column: DataColumn,
  { value }: DataCell,
  terms: Terms,
): string | null {
  if (value === null) return null;
  const { unit, columns } = spec.table;
  const number = String(value).replace('.', terms.decimal);
  const words = `${number} ${unit === 'procent' ? terms.percent : unit}`;
  const address = [spec.id, row.id, ...(columns.length === 1 ? [] : [column.id])].join('.');
  return `:value[${words}]{of="${address}"}`;
}

const directive = /:[A-Za-z][\w-]*(?:\[([^[\]]*)\](?:\{[^{}]*\})?|\{[^{}]*\})/g;

function unmarked(text: string): string {
  return text.replaceAll(directive, '$1').replaceAll(/[*_`]/g, '');
}

function spokenLength(text: string): number {
  return Array.from(text.replaceAll(directive, '$1')).length;
}

/** ”Positiv” → ”positiv” within a sentence, but not ”GDPR”. */
function lowerFirst(text: string): string {
  const [first = ''] = text;
  const rest = text.slice(first.length);
  const isWord = first !== first.toLocaleLowerCase('sv') && capitalised(rest) !== rest;
  return isWord ? first.toLocaleLowerCase('sv') + rest : text;
}
