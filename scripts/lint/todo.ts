import type { Bibliography, ReportConfig, ResolvedBook, Sources } from '../model/book.ts';
import {
  type DataCell,
  type DataColumn,
  type DataRow,
  type DataTable,
  type FigureSpec,
  isOfReading,
  type LabelStatus,
} from '../model/figure.ts';
import type { Place } from '../model/place.ts';
import { factsPath } from '../model/project.ts';
import { plainText } from '../model/text.ts';
import { type BookText, textsOf } from '../model/texts.ts';
import { missingFields } from './reference-fields.ts';
import { type Doubtful, doubtfulIn, otherwiseOf } from './reservations.ts';
import { unsupportedEnds, unusedPoints } from './support.ts';

/** What awaits the author, in the order that the list has. */
export const todoKinds = [
  'illegible',
  'inferred',
  'derived',
  'reading',
  'label',
  'label-incomplete',
  'label-inferred',
  'alternative-text',
  'reference',
  'inferred-fact',
  'unknown-fact',
  'support',
  'material',
] as const;
export type TodoKind = (typeof todoKinds)[number];

/** Something that only a human can settle, by editing the line where it stands. */
export interface TodoItem {
  kind: TodoKind;
  path: string;
  place: Place;
  /** Address of a number, id of a figure or key of a reference. */
  name: string;
  /** In words: labels of row and column, or of the fact. */
  label: string;
  value: number | null;
  /** What the number may be instead, or is, where it cannot be read. */
  candidates: readonly number[];
  /** The numbers with which words of a text do not hold; empty for everything else. */
  otherwise: string;
  /** Other readings of a label. */
  words: readonly string[];
  /** What the author wrote about it; empty when nothing. */
  note: string;
  /** Fields that a reference lacks. */
  missing: readonly string[];
}

/** The whole list: what `todoOf` finds in the data, and what the texts leave open. */
export function todoOfBook(book: ResolvedBook): TodoItem[] {
  const { sources } = book.texts;
  const texts = textsOf(book);
  const items = todoOf(sources, texts);
  for (const { document: name, path, sentence } of unsupportedEnds(book.documents)) {
    const { text, place = startOfFile } = sentence;
    items.push({ ...bare, kind: 'support', path, place, name, label: shownSentence(text) });
  }
  for (const { path, point } of unusedPoints(sources, texts)) {
    const { id: name, gist: label, place } = point;
    items.push({ ...bare, kind: 'material', path, place, name, label });
  }
  return items;
}

/** Without the marks of citations, and no longer than a line. */
function shownSentence(text: string): string {
  const plain = text.replaceAll(/\s*\uFFFC/gu, '').replaceAll(/\s+/gu, ' ');
  return plain.length > 100 ? `${plain.slice(0, 99).trimEnd()}…` : plain;
}

const startOfFile = { line: 1, column: 1 };
const bare = {
  label: '',
  value: null,
  candidates: [],
  otherwise: '',
  words: [],
  note: '',
  missing: [],
} as const;

/** Every value, label, alternative text, reference and fact of an edition that is not settled, and what texts say that hangs on it. */
export function todoOf(
  { config, specs, facts, bibliography }: Sources,
  texts: Iterable<BookText> = [],
): TodoItem[] {
  const inFacts = [...facts.values()].flatMap(({ id, label, cell }) =>
    cellItems(`facts.${id}`, label, cell, factsPath),
  );
  return [
    ...[...specs.values()].flatMap(specItems),
    ...inFacts,
    ...[...doubtfulIn(texts)].flatMap(readingItems),
    ...referenceItems(bibliography),
    ...editionItems(config),
  ];
}

/** Words that hold in the chosen reading only, with or without a reservation. */
function readingItems({ node, text }: Doubtful): TodoItem[] {
  const place = node.places.words ?? node.position;
  if (node.doubt.otherwise.length === 0 || node.doubt.unread.length > 0 || !place) return [];
  const name = node.type === 'boundValue' ? node.of : node.that;
  const known = { path: text.file.path, place, name, label: plainText(node) };
  return [{ ...bare, ...known, kind: 'reading', otherwise: otherwiseOf(node) }];
}

function specItems(spec: FigureSpec): TodoItem[] {
  if (!('table' in spec)) return [];
  const { columns, rows } = spec.table;
  const items = [
    ...columns.flatMap((column) => columnItems(spec.id, column, spec.path)),
    ...rows.flatMap((row) => rowItems(spec.id, row, spec.table)),
  ];
  if (spec.draftMark === null) return items;
  const place = spec.draftMark;
  return [{ ...bare, kind: 'alternative-text', path: spec.path, place, name: spec.id }, ...items];
}

function columnItems(
  figure: string,
  { id, label, labelStatus, labelStatusPlace: place }: DataColumn,
  path: string,
): TodoItem[] {
  if (labelStatus === 'read') return [];
  return [
    { ...bare, kind: labelKinds[labelStatus], path, place, name: `${figure}.*.${id}`, label },
  ];
}

const labelKinds: Readonly<Record<Exclude<LabelStatus, 'read'>, TodoKind>> = {
  illegible: 'label',
  incomplete: 'label-incomplete',
  inferred: 'label-inferred',
};

function rowItems(figure: string, row: DataRow, table: DataTable): TodoItem[] {
  const { columns, path } = table;
  const name = `${figure}.${row.id}`;
  const cells = columns.flatMap((column, index): TodoItem[] => {
    const cell = row.cells.get(column.id);
    if (cell === undefined) return [];
    const isOnly = columns.length === 1;
    const label = isOnly ? row.label : `${row.label} – ${column.label}`;
    const candidates = candidatesOf(cell, row, index, table);
    const known = { ...cell, candidates, note: cell.note ?? row.note };
    return cellItems(isOnly ? name : `${name}.${column.id}`, label, known, path);
  });
  if (row.labelStatus === 'read') return cells;
  const { label, labelStatusPlace: place, labelCandidates: words } = row;
  const own = [...row.cells.values()];
  const note = noteOf({
    note: row.note ?? own.find((cell) => cell.note)?.note ?? null,
    reason: row.reason,
  });
  const kind = labelKinds[row.labelStatus];
  return [{ ...bare, kind, path, place, name, label, words, note }, ...cells];
}

/** What a number is in the other readings; where it cannot be read, what it may be. */
function candidatesOf(
  { value, candidates }: DataCell,
  { id, alternatives }: DataRow,
  column: number,
  { readings }: DataTable,
): readonly number[] {
  const others = [...alternatives, ...readings.flatMap(({ rows }) => [rows.get(id) ?? []])];
  const values = others.flatMap((each) => each[column] ?? []).filter((each) => each !== value);
  return [...new Set([...candidates, ...values])];
}

function noteOf({ note, reason }: Pick<DataCell, 'note' | 'reason'>): string {
  return [note, reason].filter((each) => each !== null).join('; ');
}

function cellItems(
  name: string,
  label: string,
  cell: Pick<DataCell, 'status' | 'value' | 'candidates' | 'note' | 'reason' | 'statusPlace'>,
  path: string,
): TodoItem[] {
  const { status, value, candidates, statusPlace: place } = cell;
  // What statistics do not tell is no work that awaits anybody.
  if (!isOfReading(status)) return [];
  const note = noteOf(cell);
  return [{ ...bare, kind: status, path, place, name, label, value, candidates, note }];
}

/** A note may say that something else is missing than the fields of its type: `INCOMPLETE (access date). …`. */
function isMarkedIncomplete(note: string): boolean {
  return note.startsWith('INCOMPLETE');
}

function referenceItems({ items, path, placeOf }: Bibliography): TodoItem[] {
  return [...items.values()].flatMap((item): TodoItem[] => {
    const missing = missingFields(item);
    const { id, title, note } = item;
    const label = typeof title === 'string' ? title : '';
    const known = typeof note === 'string' ? note : '';
    if (missing.length === 0 && !isMarkedIncomplete(known)) return [];
    const place = placeOf(id) ?? startOfFile;
    return [{ ...bare, kind: 'reference', path, place, name: id, label, note: known, missing }];
  });
}

/** What report.yaml has inferred, and what it has a key for but no value. */
function editionItems({ path, documents }: ReportConfig): TodoItem[] {
  const itemOf = (kind: TodoKind, place: Place, name: string): TodoItem => {
    return { ...bare, kind, path, place, name };
  };
  return documents.flatMap(({ id, edition, awaited }) => [
    ...(edition?.inferred ?? []).map(({ field, place }) =>
      itemOf('inferred-fact', place, field.includes('.') ? field : `${id}.${field}`),
    ),
    ...awaited.map(({ key, place }) => itemOf('unknown-fact', place, `${id}.${key}`)),
  ]);
}
