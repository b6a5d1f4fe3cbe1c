import transliterate from '@sindresorhus/transliterate';

import type { DataColumn } from '../model/figure.ts';
import { type Field, isBlank } from './records.ts';

/** Columns of a data file that are about the row; the others are columns of the figure, `<id>` and `<id>.status`. */
export const rowKeys = [
  'id',
  'label',
  'labelStatus',
  'group',
  'region',
  'role',
  'incomplete',
  'note',
  'n',
];

/** What is written as the key of a column that is not read. */
export const skipped = 'skip';

/** What the columns of a data file are. */
export interface Headings {
  /** By column: the key of a row, the id of a column, `<id>.status`; `null` for one that is not read. */
  keys: readonly (string | null)[];
  columns: readonly DataColumn[];
}

/** Whether the heads are keys of ours: then they are taken to the letter. */
export function hasOwnKeys(header: readonly Field[]): boolean {
  return header.some(({ text }) => text === 'id' || text === 'label');
}

/** What decides what heads in the author's own words stand for. */
export interface HeadingSite {
  /** `headings` of the figure file. */
  written: ReadonlyMap<string, string>;
  /** Those that the figure file names; the one without a name where it names none. */
  columns: readonly DataColumn[];
  areNamed: boolean;
  /** Whether the form may have as many columns as there are. */
  isFree: boolean;
}

/**
 * Heads in the author's own words: the first column is the label, the others the numbers, found by the label of their column or,
 * where there is only one, by being the only one. `null` where that leaves a doubt.
 */
export function ownHeadings(header: readonly Field[], site: HeadingSite): Headings | null {
  const keys = header.map((field) => keyOf(field, site));
  if (!keys.includes('label')) {
    const first = keys.indexOf(undefined);
    if (first === -1) return null;
    keys[first] = 'label';
  }
  const open = keys.flatMap((key, index) =>
    key === undefined && !isBlank(header[index]) ? [index] : [],
  );
  const columns = columnsOf(open, header, keys, site);
  if (columns === null) return null;
  for (const [at, index] of open.entries()) keys[index] = columns.found[at]?.id;
  if (!site.areNamed && columns.all.length === 1) return namedByHead(header, keys, columns.all);
  return {
    keys: keys.map((key) => (key === skipped ? null : (key ?? null))),
    columns: columns.all,
  };
}

/** The only column of numbers is called what its head says. */
function namedByHead(
  header: readonly Field[],
  keys: readonly (string | undefined)[],
  [only]: readonly DataColumn[],
): Headings | null {
  const head = only === undefined ? undefined : header[keys.indexOf(only.id)];
  if (only === undefined || head === undefined) return null;
  const [id = only.id] = idsOf([head.text]);
  const known = new Map([
    [only.id, id],
    [`${only.id}.status`, `${id}.status`],
  ]);
  return {
    keys: keys.map((key) =>
      key === undefined || key === skipped ? null : (known.get(key) ?? key),
    ),
    columns: [columnLike(only, id, head.text)],
  };
}

function keyOf({ text }: Field, { written, columns, areNamed }: HeadingSite): string | undefined {
  const own = written.get(text);
  const [only] = columns;
  const isSingle = columns.length === 1 && only !== undefined;
  if (own === 'value' && isSingle) return only.id;
  if (own === 'status' && isSingle) return `${only.id}.status`;
  if (own !== undefined) return own;
  if (!areNamed) return undefined;
  const wanted = bareText(text);
  return columns.find(({ id, label }) => id === text || bareText(label) === wanted)?.id;
}

function bareText(text: string): string {
  return text.normalize('NFC').toLocaleLowerCase('sv').replaceAll(/\s+/gu, ' ').trim();
}

/** The columns of heads that nothing has told of yet, and all that the figure then has; `null` where they do not fit. */
function columnsOf(
  open: readonly number[],
  header: readonly Field[],
  keys: readonly (string | undefined)[],
  { columns, areNamed, isFree }: HeadingSite,
): { found: DataColumn[]; all: readonly DataColumn[] } | null {
  const missing = columns.filter(({ id }) => !keys.includes(id));
  const [only] = missing;
  if (open.length === 0) return missing.length === 0 ? { found: [], all: columns } : null;
  const isOne = open.length === 1 && missing.length === 1 && only !== undefined;
  if (areNamed) return isOne ? { found: [only], all: columns } : null;
  const heads = open.map((index) => header[index]?.text ?? '');
  if (isOne) {
    const found = columnLike(only, only.id, heads[0] ?? only.label);
    return { found: [found], all: [found] };
  }
  if (!isFree || only === undefined) return null;
  const ids = idsOf(heads);
  const found = heads.map((label, index) => columnLike(only, ids[index] ?? '', label));
  return { found, all: found };
}

/** A column with the head of the file as its label. */
export function columnLike(column: DataColumn, id: string, label: string): DataColumn {
  return { ...column, id, label };
}

/** Identifiers made from texts: ”Västra badet” is `vastra-badet`, ”2019” is `nr-2019`; equal ones are numbered. */
export function idsOf(texts: readonly string[]): string[] {
  const counts = new Map<string, number>();
  return texts.map((text) => {
    const id = idOf(text);
    const count = (counts.get(id) ?? 0) + 1;
    counts.set(id, count);
    return count === 1 ? id : `${id}-${count}`;
  });
}

function idOf(text: string): string {
  const latin = transliterate(text.normalize('NFD').replaceAll(/\p{M}/gu, ''));
  const id = latin
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/gu, '-')
    .replaceAll(/^-+|-+$/gu, '');
  return /^[a-z]/u.test(id) ? id : `nr-${id}`.replace(/-$/u, '');
}
