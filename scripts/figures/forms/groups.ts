import type { DataRow, DataTable } from '../../model/figure.ts';
import { wrapText } from '../metrics.ts';
import type { FormContext, View } from './form.ts';
import { headStyle } from './row-axis.ts';

/** Between groups, in CSS px. */
const betweenGroups = 14;

/** A panel for each group of rows, under its name, and one last for the answers outside the scale; a single one as it is. */
export function inGroups(table: DataTable, view: View, { width, measure }: FormContext): View {
  const panels = panelsOf(table);
  if (panels.length < 2) return view;
  const titleOf = (title: string) => ({
    text: wrapText(title, width, headStyle, measure).join('\n'),
    frame: 'bounds',
    anchor: 'start',
  });
  return {
    spacing: betweenGroups,
    vconcat: panels.map(({ title, filter }) =>
      Object.assign({}, title === null ? {} : { title: titleOf(title) }, view, {
        transform: [{ filter }, ...transformsOf(view)],
      }),
    ),
  };
}

/** Which panel of `inGroups` each row stands in, from 0. */
export function panelsOfRows({ rows }: DataTable): ReadonlyMap<DataRow, number> {
  const inside = rows.filter(({ role }) => role !== 'outside');
  const names = [...new Set(inside.map(({ group }) => group))];
  const last = names.length;
  return new Map(
    rows.map((row) => [row, row.role === 'outside' ? last : names.indexOf(row.group)]),
  );
}

function transformsOf({ transform }: View): readonly unknown[] {
  return Array.isArray(transform) ? transform : [];
}

interface Panel {
  title: string | null;
  filter: string | View;
}

function panelsOf({ rows }: DataTable): Panel[] {
  const inside = rows.filter(({ role }) => role !== 'outside');
  const names = [...new Set(inside.map(({ group }) => group))];
  const panels = names.map((name): Panel => {
    const members = inside.filter(({ group }) => group === name);
    const isItself = members.length === 1 && members[0]?.label === name;
    const isIn =
      name === null ? '!isValid(datum.group)' : `datum.group === ${JSON.stringify(name)}`;
    return {
      title: isItself ? null : name,
      filter: `${isIn} && datum.role !== 'outside'`,
    };
  });
  const hasOutside = inside.length < rows.length;
  return hasOutside
    ? [...panels, { title: null, filter: { field: 'role', equal: 'outside' } }]
    : panels;
}
