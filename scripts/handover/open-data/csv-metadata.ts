import { type FieldColumn, fieldColumns } from '../../figures/csv.ts';
import { type FigureTerms, figureTermsOf, toldOf } from '../../figures/terms.ts';
import type { ReportConfig } from '../../model/book.ts';
import type { DataTable } from '../../model/figure.ts';
import { slugOf } from '../../model/slug.ts';
import { onOneLine, plainText } from '../../model/text.ts';
import type { HandoverFile } from '../handover.ts';
import type { Dataset, FigureData } from './datasets.ts';
import type { OpenDataTerms } from './terms-sv.ts';
import { openDataTermsOf } from './terms.ts';
import { licenceIri } from './vocabulary.ts';

/** A column as CSVW describes it. */
interface Column {
  name: string;
  titles: string;
  datatype: string | { base: string; format: { decimalChar: string } };
  null?: string;
  'dc:description'?: string;
  'schema:unitText'?: string;
}

/**
 * The data dictionary of a figure's CSV, beside it under the name that W3C's Model for Tabular Data and Metadata on the Web (5.3) has
 * programs look for: how the file is written, what each column holds, in which unit, what its marks mean and how many answered.
 */
export function csvMetadata(
  report: ReportConfig,
  { config }: Dataset,
  { placed, figure, files, title, description }: FigureData,
): HandoverFile[] {
  const csv = files.find(({ ending }) => ending === 'csv');
  if (csv === undefined) return [];
  const { spec } = placed;
  const { lang } = spec;
  const terms = figureTermsOf(lang);
  const licence = config.edition?.licence ?? null;
  const metadata = {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': lang }],
    url: csv.name,
    'dc:title': title,
    'dc:description': [description, ...placed.notes.map((note) => onOneLine(plainText(note)))].join(
      ' ',
    ),
    ...(report.publisher === null ? {} : { 'dc:publisher': report.publisher }),
    ...(licence === null ? {} : { 'dc:license': { '@id': licenceIri(licence) } }),
    ...(config.edition === null ? {} : { 'dc:modified': dayOf(config.edition.date) }),
    dialect: {
      encoding: 'utf-8',
      delimiter: terms.separator,
      lineTerminators: ['\r\n'],
      quoteChar: '"',
      doubleQuote: true,
      header: true,
      headerRowCount: 1,
    },
    tableSchema: {
      columns: named(
        'table' in spec
          ? fieldColumns(spec.table, lang).map((column) =>
              columnOf(column, spec.table, lang, spec.hasOriginal),
            )
          : writtenColumns(figure.fields, terms),
      ),
    },
    ...('table' in spec ? notesOf(spec.table, csv.name, lang) : {}),
  };
  return [{ path: `${csv.name}-metadata.json`, content: `${JSON.stringify(metadata, null, 2)}\n` }];
}

function dayOf(date: string): object {
  return { '@value': date, '@type': 'xsd:date' };
}

type Unnamed = Omit<Column, 'name'>;

function columnOf(
  field: FieldColumn,
  table: DataTable,
  lang: string,
  hasOriginal: boolean,
): Unnamed {
  const { columns } = openDataTermsOf(lang);
  const { holds, title, column } = field;
  if (column === null) {
    const description =
      holds === 'label-status'
        ? columns.labelStatus(labelWords(table, lang, hasOriginal))
        : columns[holds];
    return { titles: title, datatype: 'string', 'dc:description': description };
  }
  if (holds === 'status') {
    const words = statusWords(table, column.id, lang, hasOriginal);
    return {
      titles: title,
      datatype: 'string',
      'dc:description': columns.status(column.label, words),
    };
  }
  return numberColumn(title, table, columns, figureTermsOf(lang));
}

function numberColumn(
  title: string,
  { unit }: DataTable,
  columns: OpenDataTerms['columns'],
  terms: FigureTerms,
): Unnamed {
  return {
    titles: title,
    datatype: numberIn(terms),
    null: '',
    'dc:description': `${columns.value(unit)} ${columns.empty}`,
    ...(unit === '' ? {} : { 'schema:unitText': unit }),
  };
}

function numberIn({ decimal }: FigureTerms): Column['datatype'] {
  return decimal === '.' ? 'decimal' : { base: 'decimal', format: { decimalChar: decimal } };
}

/** ”läst; härlett (beräknat …)”: each status that the column has, with what it means. */
function statusWords({ rows }: DataTable, id: string, lang: string, hasOriginal: boolean): string {
  const { statuses, absent } = figureTermsOf(lang);
  const cells = rows.map(({ cells: each }) => each.get(id));
  const used = new Set(cells.flatMap((cell) => cell?.status ?? []));
  const told = [...used].map((status) => meaning(statuses[status], hasOriginal));
  return [...told, ...(cells.includes(undefined) ? [absent] : [])].join('; ');
}

function labelWords({ rows }: DataTable, lang: string, hasOriginal: boolean): string {
  const { labels } = figureTermsOf(lang);
  const used = new Set(rows.map(({ labelStatus }) => labelStatus));
  return [...used].map((status) => meaning(labels[status], hasOriginal)).join('; ');
}

function meaning(
  { word, sentence }: { word: string; sentence: string },
  hasOriginal: boolean,
): string {
  const told = toldOf(sentence, hasOriginal).replace(/\.$/, '');
  return told === '' ? word : `${word} (${told})`;
}

/** Of a table of words, or of sentences: a column is numbers where all that it has are. */
function writtenColumns(
  [head = [], ...lines]: FigureData['figure']['fields'],
  terms: FigureTerms,
): Unnamed[] {
  return head.map((title, index) => {
    const values = lines.map((line) => line[index] ?? '').filter((value) => value !== '');
    const areNumbers = values.length > 0 && values.every((value) => typeof value === 'number');
    return areNumbers
      ? { titles: String(title), datatype: numberIn(terms), null: '' }
      : { titles: String(title), datatype: 'string' };
  });
}

/** Names for programs: unique, of letters, digits and underscores, a letter first. */
function named(columns: readonly Unnamed[]): Column[] {
  const seen = new Map<string, number>();
  return columns.map(({ titles, ...rest }) => {
    // Where it begins with a digit, a letter goes before.
    const base = slugOf(/^\P{L}/u.test(titles) ? `n ${titles}` : titles).replaceAll('-', '_');
    const count = (seen.get(base) ?? 0) + 1;
    seen.set(base, count);
    // Two underscores are in no name of ours, so that a numbered one meets no other.
    return { name: count === 1 ? base : `${base}__${count}`, titles, ...rest };
  });
}

/** How many answered, of the rows that are about fewer than all. */
function notesOf({ rows }: DataTable, name: string, lang: string): object {
  const { answers } = openDataTermsOf(lang);
  const notes = rows.flatMap(({ n, label }, index) =>
    n === null
      ? []
      : [
          {
            type: 'Annotation',
            // Rows are counted from 1, the head is the first (RFC 7111).
            target: `${name}#row=${index + 2}`,
            body: answers(label, n.value),
          },
        ],
  );
  return notes.length === 0 ? {} : { notes };
}
