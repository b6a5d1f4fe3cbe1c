import {
  type ChartForm,
  type ChartOptions,
  type DataTable,
  highlightForms,
  lineForms,
  type PanelForm,
  referenceForms,
} from '../model/figure.ts';
import { report } from '../model/report.ts';
import type { LocatedData, Path } from './located.ts';
import { reportUnknownName } from './unknown-name.ts';

/** What a figure file says of how its numbers are shown. */
export interface OptionsInput {
  id: string;
  form: ChartForm | 'vega-lite';
  sort?: string | undefined;
  highlight: string | readonly string[];
  reference?: string | { value: number; label: string } | undefined;
  of?: PanelForm | undefined;
}

/** The options of a form. Identifiers that are not there are told of, and what the form does not show. */
export function readOptions(
  input: OptionsInput,
  table: DataTable,
  data: LocatedData,
): ChartOptions {
  const { sort, highlight, reference, of = null } = input;
  const site = { data, figure: input.id, rows: table.rows.map(({ id }) => id) };
  const isList = typeof highlight !== 'string';
  const highlighted = (isList ? highlight : [highlight]).flatMap((address, at) =>
    rowOf(address, isList ? ['highlight', at] : ['highlight'], site),
  );
  const [referred = null] =
    typeof reference !== 'string' ? [] : rowOf(reference, ['reference'], site);
  reportUnshown(input, table, data);
  return {
    sort: sort === undefined ? null : columnsOf(sort, table, data),
    highlight: highlighted,
    reference: referred,
    line: typeof reference === 'object' ? reference : null,
    of,
  };
}

interface Site {
  data: LocatedData;
  figure: string;
  /** Identifiers. */
  rows: readonly string[];
}

/** The row of an address, which may begin with the figure's id; none for one that is not there. */
function rowOf(address: string, path: Path, { data, figure, rows }: Site): string[] {
  const [own, row] = address.includes('.') ? address.split('.') : [figure, address];
  if (own === figure && row !== undefined && rows.includes(row)) return [row];
  reportUnknownName(address, rows, { data, path });
  return [];
}

/** The columns that rows are ordered by; `null` for as they are written. A column may be called as what orders by several. */
function columnsOf(
  sort: string,
  { columns }: DataTable,
  data: LocatedData,
): readonly string[] | null {
  const ids = columns.map(({ id }) => id);
  if (ids.includes(sort)) return [sort];
  if (sort === 'scale') return null;
  if (sort === 'value' && ids.length === 1) return ids;
  const ofRole = columns.filter(({ role }) => role === sort).map(({ id }) => id);
  if ((sort === 'positive' || sort === 'negative') && ofRole.length > 0) return ofRole;
  const roles = ['positive', 'negative'].filter((each) =>
    columns.some(({ role }) => role === each),
  );
  const names = ids.length === 1 ? ['value'] : [...ids, ...roles];
  reportUnknownName(sort, [...names, 'scale'], { data, path: ['sort'] });
  return null;
}

/** Tells of what the form leaves out. A spec of one's own says itself what is seen. */
function reportUnshown(input: OptionsInput, { columns }: DataTable, data: LocatedData): void {
  const form = input.form === 'multiples' ? (input.of ?? null) : input.form;
  if (form === null) return;
  const forOne: ReadonlySet<string> = new Set(['columns', 'histogram']);
  const tell = (option: 'highlight' | 'reference', shown: readonly PanelForm[]) => {
    if (form !== 'vega-lite' && shown.includes(form)) return;
    const forms = shown.map((each) => `\`${each}\``).join(', ');
    const params = { option, form: input.form, forms };
    report(data.file, 'option-shown', params, { place: data.placeOfKey([option]) });
  };
  const isOne = columns.length === 1;
  const shown = highlightForms.filter((each) => isOne || !forOne.has(each));
  if (input.highlight.length > 0) tell('highlight', shown);
  const isLine = typeof input.reference === 'object';
  if (input.reference !== undefined) tell('reference', isLine ? lineForms : referenceForms);
}
