import type { DataRow, DataTable } from '../../model/figure.ts';
import { wrapText } from '../metrics.ts';
import type { FormContext, View } from './form.ts';
import { headStyle } from './row-axis.ts';
import { type Apart, apartOf } from './tidy.ts';

/** Between groups, in CSS px: a name sets them apart too. */
const between = { named: 6, unnamed: 14 } as const;

/**
 * A panel for each group of rows, under its name, then one for answers whose words are lost, and one last for those outside the
 * scale; a single one as it is.
 */
export function inGroups(table: DataTable, view: View, context: FormContext): View {
  const panels = panelsOf(table);
  if (panels.length < 2) return view;
  return {
    spacing: panels.some(({ title }) => title !== null) ? between.named : between.unnamed,
    vconcat: panels.map(({ title, filter }) =>
      Object.assign(
        title === null ? {} : { title: titleOf(title, context) },
        filtered(view, filter),
      ),
    ),
  };
}

/** Which panel of `inGroups` each row stands in, from 0. */
export function panelsOfRows(table: DataTable): ReadonlyMap<DataRow, number> {
  return new Map(
    panelsOf(table).flatMap(({ rows }, panel) =>
      rows.map((row): [DataRow, number] => [row, panel]),
    ),
  );
}

/** The name of a panel above it. */
export function titleOf(name: string, { width, measure }: FormContext): View {
  const text = wrapText(name, width, headStyle, measure).join('\n');
  return { text, frame: 'bounds', anchor: 'start' };
}

/** A view of those rows of data alone that a filter of Vega-Lite keeps. */
export function filtered(view: View, filter: string | View): View {
  const { transform } = view;
  const rest = Array.isArray(transform) ? (transform as unknown[]) : [];
  return { ...view, transform: [{ filter }, ...rest] };
}

interface Panel {
  title: string | null;
  filter: string | View;
  rows: readonly DataRow[];
}

function panelsOf({ rows }: DataTable): Panel[] {
  const inside = rows.filter((row) => apartOf(row) === null);
  const names = [...new Set(inside.map(({ group }) => group))];
  const panels = names.map((name): Panel => {
    const members = inside.filter(({ group }) => group === name);
    const isItself = members.length === 1 && members[0]?.label === name;
    const isIn =
      name === null ? '!isValid(datum.group)' : `datum.group === ${JSON.stringify(name)}`;
    return {
      title: isItself ? null : name,
      filter: `${isIn} && !isValid(datum.apart)`,
      rows: members,
    };
  });
  const last = (['lost', 'outside'] as const satisfies Apart[]).map((apart): Panel => ({
    title: null,
    filter: { field: 'apart', equal: apart },
    rows: rows.filter((row) => apartOf(row) === apart),
  }));
  return panels.concat(last.filter((panel) => panel.rows.length > 0));
}

/** The table of each group by itself, its rows then without a group. */
export function tablesByGroup(table: DataTable): { name: string | null; table: DataTable }[] {
  const names = [...new Set(table.rows.map(({ group }) => group))];
  return names.map((name) => {
    const rows = table.rows.filter(({ group }) => group === name).map(withoutGroup);
    return { name, table: { ...table, rows } };
  });
}

function withoutGroup(row: DataRow): DataRow {
  return Object.assign({}, row, { group: null });
}
