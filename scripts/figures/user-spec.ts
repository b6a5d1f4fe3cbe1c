import type { DataTable } from '../model/figure.ts';
import { isTree, partsOfSpec, type Tree } from '../model/vega-lite-parts.ts';
import { markedLabel } from './status.ts';
import { timeFormat } from './user-time.ts';
import { defaultTitle } from './user-titles.ts';
import { alphabetical, type FieldValues, fieldsOfOwn, valuesOf } from './user-values.ts';
import { type Room, wrappedHeading, wrappedLabels, wrappedTitle } from './user-wrap.ts';

/** Names of data fields for readers, of series that `fold` makes of columns, and what there is to show them with. */
interface Names {
  /** By field. */
  titles: ReadonlyMap<string, string>;
  /** By the value that `fold` gives a series: its column's id. */
  series: ReadonlyMap<string, string>;
  /** Fields that hold such a value. */
  folded: ReadonlySet<string>;
  values: FieldValues;
  lang: string;
  room: Room;
  /** Lines that the names beside an axis have at most, as far as they are known yet. */
  tall: { lines: number };
  /** Axes and legends that another layer of the same view says something of. */
  spoken: ReadonlySet<string>;
  /** Whether layers share axes and legends. */
  isShared: boolean;
}

/** What a spec is completed for. */
export interface Setting extends Room {
  lang: string;
}

/** A spec that says all, and the height of its rows in CSS px where their names need more than usual. */
interface Completed {
  spec: Tree;
  step: number | null;
}

/** Channels whose field is a place, a look or a text; the rest (`tooltip`, `href`, `key`) serve no reader of a page. */
const dropped = new Set(['tooltip', 'href', 'url', 'key']);
const legendChannels =
  'color fill stroke shape size opacity fillOpacity strokeOpacity strokeDash strokeWidth'.split(
    ' ',
  );
/** What a channel is explained by. */
const guides = new Map([
  ...['x', 'y', 'x2', 'y2'].map((channel): [string, string] => [channel, 'axis']),
  ...legendChannels.map((channel): [string, string] => [channel, 'legend']),
  ...['row', 'column', 'facet'].map((channel): [string, string] => [channel, 'header']),
]);
/** Channels that say more or less: Vega-Lite wants their names in an order. */
const ordered = new Set(['size', 'opacity', 'fillOpacity', 'strokeOpacity', 'strokeWidth']);

/**
 * A user's own Vega-Lite as its author means it where it says nothing: discrete values in the order of the data and not of the
 * alphabet, which is that of the language where it is asked for; axes and legends named by the columns' labels and never by their
 * ids; texts broken where they are too wide; times as the language writes them; and nothing that waits for a pointer.
 */
export function completeSpec(spec: Tree, table: DataTable, { lang, ...room }: Setting): Completed {
  const labels = table.columns.map((column): [string, string] => [column.id, markedLabel(column)]);
  const titles = new Map([['label', table.rowHeader], ['group', ''], ...labels]);
  // Data of its own may have fields of the same names.
  if (isTree(spec['data'])) for (const field of fieldsOfOwn(spec)) titles.delete(field);
  const folded = foldedFields(spec);
  const values = valuesOf(spec, table);
  const tall = { lines: 1 };
  // What tells columns apart is named by nobody.
  for (const field of folded) titles.set(field, '');
  const spoken = new Set<string>();
  const names = {
    titles,
    series: new Map(labels),
    folded,
    values,
    lang,
    room,
    tall,
    spoken,
    isShared: false,
  };
  const completed = completeView(spec, names) as Tree;
  return { spec: completed, step: tall.lines > 1 ? tall.lines * lineHeight + 8 : null };
}

/** Of labels, in CSS px. */
const lineHeight = 14;

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
      completePart(name, item, names),
    ]),
  );
}

/** Layers share axes and legends: what one says of them, others must not contradict. */
function completeLayers(layers: readonly unknown[], names: Names): unknown[] {
  const spoken = new Set([...names.spoken, ...layers.flatMap((layer) => guidesIn(layer, true))]);
  return layers.map((layer) => {
    const completed = completeView(layer, { ...names, spoken: new Set(spoken), isShared: true });
    for (const channel of guidesIn(layer, false)) spoken.add(channel);
    return completed;
  });
}

/** The channels of a view and its layers; `saysAll` for those with an axis or a legend of their own only. */
function guidesIn(view: unknown, saysAll: boolean): string[] {
  return [...partsOfSpec(view)].flatMap(({ path, key, value }) => {
    if (path.at(-2) !== 'encoding' || !isTree(value)) return [];
    const guide = value[guides.get(key) ?? ''];
    return !saysAll || guide !== undefined ? [key] : [];
  });
}

function completePart(name: string, item: unknown, names: Names): unknown {
  if (name === 'title') return wrappedHeading(item, names.room);
  if (name === 'layer' && Array.isArray(item)) return completeLayers(item, names);
  if (name === 'facet' && isTree(item)) return completeFacet(item, names);
  return untouched.has(name) ? item : completeView(item, names, name);
}

/** `facet` of a view: one field, or one for rows and one for columns. */
function completeFacet(facet: Tree, names: Names): Tree {
  return 'field' in facet ? completeChannel('facet', facet, names) : completeEncoding(facet, names);
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
  const title = titleOf(channel, definition, names);
  if (typeof definition['field'] !== 'string') {
    return title === undefined ? definition : { ...definition, title };
  }
  const isDiscrete = isOfNames(definition, definition['field'], names);
  return {
    ...definition,
    ...(isDiscrete && sorted(channel, definition, names)),
    ...(title !== undefined && { title }),
    ...guided(channel, definition, isDiscrete, names),
  };
}

/** Whether a channel tells names apart, by its type or, where it has none, by what its field holds. */
function isOfNames(definition: Tree, field: string, { folded, values }: Names): boolean {
  const { type, timeUnit, bin, aggregate } = definition;
  if (timeUnit !== undefined || aggregate !== undefined) return false;
  if (bin !== undefined && bin !== false) return false;
  if (type !== undefined) return type === 'nominal' || type === 'ordinal';
  return folded.has(field) || [...(values.get(field) ?? [])].some(isWord);
}

function isWord(value: unknown): boolean {
  return typeof value === 'string';
}

function sorted(channel: string, { field, sort }: Tree, { values, lang }: Names): Tree {
  const known = values.get(String(field));
  const order = alphabetical(known, sort, lang);
  if (order !== null) return { sort: order };
  // Vega-Lite sorts views by the alphabet in any case but this.
  const isView = guides.get(channel) === 'header';
  if (sort === undefined && isView && known !== undefined) return { sort: [...known] };
  return sort === undefined && !ordered.has(channel) ? { sort: null } : {};
}

/** The title of an axis, a legend or a head that has none. */
function titleOf(channel: string, definition: Tree, names: Names) {
  const name = guides.get(channel);
  if (name === undefined || channel === 'x2' || channel === 'y2') return undefined;
  const guide = definition[name];
  const isNamed = 'title' in definition || (isTree(guide) && 'title' in guide) || guide === null;
  if (isNamed) return undefined;
  const { titles, lang, isShared } = names;
  const title = defaultTitle(definition, titles, { lang, isShared });
  return typeof title === 'string' ? wrappedTitle(title, channel, names.room) : title;
}

/** How an axis, a legend or a head writes its values. */
function guided(channel: string, definition: Tree, isDiscrete: boolean, names: Names): Tree {
  const name = guides.get(channel);
  const guide = name === undefined ? null : definition[name];
  if (name === undefined || guide === null || channel === 'x2' || channel === 'y2') return {};
  const own: Tree = isTree(guide) ? guide : {};
  if (names.spoken.has(channel) && guide === undefined) return {};
  const added = {
    ...formatted(channel, definition, own, names),
    ...(isDiscrete && labelled(channel, definition, own, names)),
  };
  return Object.keys(added).length === 0 ? {} : { [name]: { ...added, ...own } };
}

function formatted(channel: string, definition: Tree, own: Tree, { values, lang }: Names): Tree {
  if ('format' in own || 'format' in definition || 'labelExpr' in own) return {};
  const format = timeFormat(definition, lang);
  if (format !== null)
    return typeof format === 'string' || channel === 'x' || channel === 'y' ? { format } : {};
  const isNumber = definition['type'] === 'quantitative' && !('aggregate' in definition);
  return isNumber && areYears(String(definition['field']), values) ? { format: 'd' } : {};
}

/** Whether a field of numbers holds years, which are never written with a thousands space. */
function areYears(field: string, values: FieldValues): boolean {
  const found = [...(values.get(field) ?? [])];
  return (
    /^(?:år|ar|year|yr)$/iu.test(field) &&
    found.every((value) => Number.isInteger(value) && Number(value) > 1000 && Number(value) < 2200)
  );
}

/** Labels instead of ids where series come from columns; names broken where they are too wide. */
function labelled(channel: string, { field }: Tree, own: Tree, names: Names): Tree {
  if ('labelExpr' in own || typeof field !== 'string') return {};
  const found = [...(names.values.get(field) ?? [])].map((value): [string, string] => [
    String(value),
    String(value),
  ]);
  const shown = names.folded.has(field) ? names.series : new Map(found);
  const { labels, isLevel, lines } = wrappedLabels(channel, shown, names.room);
  if (channel === 'y') names.tall.lines = Math.max(names.tall.lines, lines);
  // A list is lines. What stands for `datum.label` in heads of views needs its parentheses.
  const written = [...labels].map(([value, text]) => [value, text.split('\n')]);
  const table = JSON.stringify(Object.fromEntries(written));
  return {
    ...(labels.size > 0 && { labelExpr: `${table}[datum.value] || (datum.label)` }),
    ...(isLevel && shown.size > 0 && { labelAngle: 0 }),
    ...(channel === 'row' && { labelAngle: 0 }),
  };
}

function without(tree: Tree, keys: readonly string[]): Tree {
  return Object.fromEntries(Object.entries(tree).filter(([key]) => !keys.includes(key)));
}
