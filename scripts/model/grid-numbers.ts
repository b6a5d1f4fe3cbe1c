import type { DataCell, DataTable, FigureSpec, Status } from './figure.ts';
import { type Grid, type GridCell, type GridColumn, holdsNumbers } from './grid.ts';
import { signOf } from './status.ts';

/** The numbers of a figure that text may be bound to; `null` for one of words alone. */
export function numbersOf(spec: FigureSpec): DataTable | null {
  if ('table' in spec) return spec.table;
  return 'grid' in spec ? tableOf(spec.grid) : null;
}

/** The unit of a column, where it has its own. */
export function unitsOf(spec: FigureSpec): ReadonlyMap<string, string> {
  if (!('grid' in spec)) return new Map();
  return new Map(spec.grid.columns.map((column) => [column.id, unitOf(column)]));
}

function unitOf({ type, unit }: GridColumn): string {
  return type === 'percent' || unit === '%' ? 'procent' : unit;
}

function tableOf({ rowHeader, columns, rows, path }: Grid): DataTable {
  const numeric = columns.filter(holdsNumbers);
  return {
    columns: numeric.map(({ id, label, place }) => ({
      id,
      label: label.value,
      labelStatus: 'read',
      role: 'plain',
      place,
      labelPlace: label.place,
      labelStatusPlace: label.place,
      rolePlace: label.place,
    })),
    rows: rows.flatMap(({ id, label, group, cells, place }) => {
      if (id === null) return [];
      const { value: words, ...labelPlace } = label;
      const own = columns.flatMap((column, index): [string, DataCell][] => {
        const cell = cells[index] ?? null;
        return cell === null || !holdsNumbers(column) ? [] : [[column.id, cellOf(cell, path)]];
      });
      return [
        {
          id,
          label: words,
          labelPlace,
          labelStatus: 'read' as const,
          labelStatusPlace: labelPlace.place,
          labelCandidates: [],
          group: group?.value ?? null,
          role: 'plain' as const,
          cells: new Map(own),
          incomplete: null,
          unreadSum: null,
          alternatives: [],
          note: null,
          noteLetter: '',
          reason: null,
          n: null,
          sameAs: null,
          place,
        },
      ];
    }),
    readings: [],
    rowHeader: rowHeader.value,
    unit: '',
    sharedStatus: null,
    path,
    sheet: null,
  };
}

function cellOf({ value, sign, status = 'read', note, place }: GridCell, path: string): DataCell {
  const number = typeof value === 'number' ? value : null;
  const limit = /^<\s?(\d+)$/u.exec(sign)?.[1];
  return {
    value: number,
    status: number === null ? statusOf(sign) : status,
    candidates: [],
    below: limit === undefined ? null : Number(limit),
    sign: number === null ? sign : signOf(status),
    noteLetter: '',
    note: note?.value ?? null,
    reason: null,
    stated: false,
    path,
    place,
    sheetCell: null,
    statusPlace: place,
  };
}

/** What an author means by the sign that stands for a number. */
function statusOf(sign: string): Status {
  return /^(?:<|≤|x$)/iu.test(sign) ? 'suppressed' : 'missing';
}
