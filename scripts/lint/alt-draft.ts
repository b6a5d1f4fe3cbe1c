import type { ChartSpec, DataCell, DataColumn, DataRow, VegaLiteSpec } from '../model/figure.ts';
import { roundedFor } from '../model/number-form.ts';
import { capitalised, type Terms } from '../model/terms.ts';

type Drawn = ChartSpec | VegaLiteSpec;

/** Characters of a draft as it is spoken; the text itself may have 300. */
const longest = 300;

/**
 * A draft of an alternative text from the form and the data: what the figure is about, and its highest and lowest
 * numbers, bound with `:value` and `:claim`, so that the draft follows the data. Sentences that would make it too long are
 * left out, and so is what cannot be known because a number cannot be read.
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
      ...highest.map(({ part, that }) => claimed(words.highest(part), that)),
      ...lowest.map(({ part, that }) => claimed(words.lowest(part), that)),
    ];
  }
  // A bar or two: all of their numbers. More: the ends of each scale.
  if (rows.length <= 2) return rows.flatMap((row) => rowOf(spec, row, terms));
  const ends = columns
    .filter(({ role }) => role !== 'neutral' && role !== 'outside')
    .flatMap((each) => {
      const { highest, lowest } = extremesOf(spec, each, terms);
      return [
        highest.map(({ part, that }) => claimed(words.highestIn(each.label, part), that)),
        lowest.map(({ part, that }) => claimed(words.lowestIn(each.label, part), that)),
      ].flat();
    });
  return ends.length === 0 ? [words.options(rows.length)] : ends;
}

function rowOf(spec: Drawn, row: DataRow, terms: Terms): string[] {
  const parts = spec.table.columns.flatMap((column) => {
    const cell = row.cells.get(column.id);
    const value = cell === undefined ? null : bound(spec, row, column, cell, terms);
    const reservation = unreadWord(cell, terms);
    const label = lowerFirst(column.label);
    return value === null
      ? []
      : [`${value} ${label}${reservation === '' ? '' : ` (${reservation})`}`];
  });
  return parts.length === 0 ? [] : [terms.altDraft.row(row.label, parts.join(', '))];
}

/** An extreme as a sentence says it, and the comparison that it stands on. */
interface Extreme {
  part: string;
  that: string;
}

/** The rows with the highest and the lowest number, one of each; none where they are the same or cannot be known. */
function extremesOf(
  spec: Drawn,
  column: DataColumn,
  terms: Terms,
): { highest: Extreme[]; lowest: Extreme[] } {
  const { rows, columns } = spec.table;
  const within = rows.flatMap((row) => {
    const cell = row.role === 'outside' ? undefined : row.cells.get(column.id);
    return cell === undefined ? [] : [{ row, cell }];
  });
  const values = within.flatMap(({ cell }) => cell.value ?? []);
  const [most, least] = [Math.max(...values), Math.min(...values)];
  if (values.length < within.length || most === least) return { highest: [], lowest: [] };
  const extremesAt = (wanted: number, thatOf: (address: string) => string) =>
    within
      .filter(({ row, cell }) => cell.value === wanted && row.labelStatus !== 'illegible')
      .slice(0, 1)
      .map(({ row, cell }) => ({
        part: `${row.label} (${[
          bound(spec, row, column, cell, terms) ?? '',
          unreadWord(cell, terms),
        ]
          .filter((each) => each !== '')
          .join(', ')})`,
        that: thatOf(addressOf(spec, row, column)),
      }));
  const all = columns.length === 1 ? `${spec.id}.*` : `${spec.id}.*.${column.id}`;
  return {
    highest: extremesAt(most, (address) => `rank(${address}) = 1`),
    lowest: extremesAt(least, (address) => `${address} = min(inside(${all}))`),
  };
}

/** ”tolkat”: the reservation that a number which was not read must have; empty for others. */
function unreadWord(cell: DataCell | undefined, terms: Terms): string {
  if (cell?.status !== 'inferred' && cell?.status !== 'derived') return '';
  return terms.altDraft.unread[cell.status];
}

/** With its first word as a claim. */
function claimed(sentence: string, that: string): string {
  return sentence.replace(/^\p{L}+/u, (word) => `:claim[${word}]{that="${that}"}`);
}

function addressOf({ id, table }: Drawn, row: DataRow, column: DataColumn): string {
  return [id, row.id, ...(table.columns.length === 1 ? [] : [column.id])].join('.');
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
  const { unit } = spec.table;
  const number = String(roundedFor(value, unit)).replace('.', terms.decimal);
  const words = `${number} ${unit === 'procent' ? terms.percent : unit}`;
  return `:value[${words}]{of="${addressOf(spec, row, column)}"}`;
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
