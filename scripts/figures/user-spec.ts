import type { DataTable } from '../model/figure.ts';
import { isTree, type Tree } from '../model/vega-lite-parts.ts';
import { markedLabel } from './status.ts';

/** Names of data fields for readers, and of series that `fold` makes of columns. */
interface Names {
  /** By field. */
  titles: ReadonlyMap<string, string>;
  /** By the value that `fold` gives a series: its column's id. */
  series: ReadonlyMap<string, string>;
  /** Fields that hold such a value. */
  folded: ReadonlySet<string>;
}

/** Channels whose field is a place, a look or a text; the rest (`tooltip`, `href`, `key`) serve no reader of a page. */
const dropped = new Set(['tooltip', 'href', 'url', 'key']);
/** Channels with an axis, and with a legend. */
const onAxes = new Set(['x', 'y', 'x2', 'y2']);
const inLegends = new Set([
  'color',
  'fill',
  'stroke',
  'shape',
  'size',
  'opacity',
  'strokeDash',
  'strokeWidth',
]);

/**
 * A user's own Vega-Lite as its author means it where it says nothing: discrete values in the order of the data and not of the
 * alphabet, axes and legends named by the columns' labels and never by their ids, and nothing that waits for a pointer.
 */
export function completeSpec(spec: Tree, table: DataTable): Tree {
  const titles = new Map([
    ['label', table.rowHeader],
    ['group', ''],
    ...table.columns.map((column): [string, string] => [column.id, markedLabel(column)]),
  ]);
  const series = new Map(table.columns.map((column) => [column.id, markedLabel(column)]));
  return completeView(spec, { titles, series, folded: foldedFields(spec) }) as Tree;
}

/** The fields that `fold` puts the names of columns in, anywhere in the spec. */
function foldedFields(value: unknown): Set<string> {
  if (typeof value !== 'object' || value === null) return new Set();
  const inner = Object.values(value).flatMap((item: unknown) => Array.from(foldedFields(item)));
  if (!isTree(value) || !Array.isArray(value['fold'])) return new Set(inner);
  const [name = 'key'] = Array.isArray(value['as']) ? (value['as'] as unknown[]) : [];
  return new Set(typeof name === 'string' ? inner.concat(name) : inner);
}

/** Holds no view and no encoding of the spec. */
const untouched = new Set(['transform', 'config', 'data', 'datasets', 'params']);

function completeView(value: unknown, names: Names, key = ''): unknown {
  if (Array.isArray(value)) return value.map((item) => completeView(item, names));
  if (!isTree(value)) return value;
  if (key === 'encoding') return completeEncoding(value, names);
  if (key === 'mark') return without(value, ['tooltip', 'href', 'cursor']);
  return Object.fromEntries(
    Object.entries(value).map(([name, item]): [string, unknown] => [
      name,
      untouched.has(name) ? item : completeView(item, names, name),
    ]),
  );
}

function completeEncoding(encoding: Tree, names: Names): Tree {
  const channels = Object.entries(encoding).filter(([channel]) => !dropped.has(channel));
  return Object.fromEntries(
    channels.map(([channel, definition]): [string, unknown] => [
      channel,
      isTree(definition) ? completeChannel(channel, definition, names) : definition,
    ]),
  );
}

function completeChannel(channel: string, definition: Tree, names: Names): Tree {
  const { field, type } = definition;
  if (typeof field !== 'string') return definition;
  const isText = names.titles.get(field) !== undefined && (field === 'label' || field === 'group');
  const isDiscrete =
    type === 'nominal' ||
    type === 'ordinal' ||
    (type === undefined && (isText || names.folded.has(field)));
  return {
    ...definition,
    ...(isDiscrete && !('sort' in definition) && !('timeUnit' in definition) && { sort: null }),
    ...titled(channel, definition, names.titles.get(field)),
    ...named(channel, definition, names),
  };
}

/** The column's label as the title of an axis or a legend that has none. */
function titled(channel: string, definition: Tree, title: string | undefined): Tree {
  const guide = definition[onAxes.has(channel) ? 'axis' : 'legend'];
  const isNamed = 'title' in definition || (isTree(guide) && 'title' in guide) || guide === null;
  const hasGuide = onAxes.has(channel) || inLegends.has(channel);
  return title === undefined || isNamed || !hasGuide || 'aggregate' in definition ? {} : { title };
}

/** Labels instead of ids where series come from columns. */
function named(channel: string, definition: Tree, { series, folded }: Names): Tree {
  const { field } = definition;
  const guideName = onAxes.has(channel) ? 'axis' : inLegends.has(channel) ? 'legend' : null;
  if (guideName === null || typeof field !== 'string' || !folded.has(field)) return {};
  const guide = definition[guideName];
  if (guide === null || (isTree(guide) && 'labelExpr' in guide)) return {};
  const labels = JSON.stringify(Object.fromEntries(series));
  const labelExpr = `${labels}[datum.value] || datum.label`;
  return { [guideName]: { ...(isTree(guide) && guide), labelExpr } };
}

function without(tree: Tree, keys: readonly string[]): Tree {
  return Object.fromEntries(Object.entries(tree).filter(([key]) => !keys.includes(key)));
}
