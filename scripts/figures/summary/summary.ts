import type { ChartForm, DataRow, DataTable, PanelForm } from '../../model/figure.ts';
import { capitalised } from '../../model/terms.ts';
import { listed } from '../format.ts';
import { figureTermsOf } from '../terms.ts';
import { extremesText } from './extremes.ts';
import { type Series, seriesOf } from './series.ts';
import { summaryTermsOf } from './terms.ts';
import { trendText } from './trend.ts';
import { isLost, knownOf, namesOf, type SummaryContext, valueText } from './values.ts';

interface SummarisedSpec {
  form: ChartForm | 'vega-lite';
  lang: string;
  options?: { of: PanelForm | null };
}

/**
 * What a figure's numbers say, in sentences made from its table and nothing else: highest, lowest, difference and change of each
 * series, one text each, and what the comparison leaves out. `table` is that which is printed: its numbers are rounded.
 */
export function summaryOf(
  { form, lang, options }: SummarisedSpec,
  table: DataTable,
): readonly string[] {
  const terms = summaryTermsOf(lang);
  const { and } = figureTermsOf(lang);
  const context = { terms, lang, unit: table.unit, isShared: table.sharedStatus !== null };
  const panel = (form === 'multiples' ? options?.of : null) ?? form;
  const outside = table.rows.filter(({ role }) => role === 'outside');
  const isCertain =
    table.readings.length === 0 &&
    table.rows.every(({ alternatives }) => alternatives.length === 0);
  return [
    ...panelsOf(table, form).flatMap(({ name, table: part }) =>
      seriesOf(part, panel).map((series) => textOf(series, name, context)),
    ),
    ...(outside.length === 0
      ? []
      : [
          terms.outside(
            listed(
              outside.map((row) => outsideText(row, table, context)),
              and,
            ),
          ),
        ]),
    ...(isCertain ? [] : [terms.otherReadings]),
  ];
}

/** ”Vet ej (6 procent)”: with its number where the figure has one a row. */
function outsideText(row: DataRow, { columns }: DataTable, context: SummaryContext): string {
  const [only, ...others] = columns;
  const cell = only === undefined || others.length > 0 ? undefined : row.cells.get(only.id);
  const value = valueText(knownOf([{ name: row.label, cell, bounds: null }]), context);
  return value === '' ? row.label : `${row.label} (${value})`;
}

/** The charts of a figure: each group of rows is one of `multiples`. */
function panelsOf(table: DataTable, form: string): { name: string; table: DataTable }[] {
  if (form !== 'multiples') return [{ name: '', table }];
  const groups = [...new Set(table.rows.map(({ group }) => group))];
  return groups.map((group) => ({
    name: group ?? '',
    table: { ...table, rows: table.rows.filter((row) => row.group === group) },
  }));
}

function textOf(series: Series, panel: string, context: SummaryContext): string {
  const name = [panel, series.name].filter((each) => each !== '').join(', ');
  const text = sentencesOf(series, context);
  return name === '' ? capitalised(text) : `${name}: ${text}`;
}

function sentencesOf({ points, isTime }: Series, context: SummaryContext): string {
  const { terms } = context;
  const known = knownOf(points);
  const lost = points.filter(isLost);
  const [first, second] = known;
  const missing = lost.length === 0 ? [] : [terms.lost(namesOf(lost, points.length, context))];
  if (first === undefined) return terms.noneKnown;
  if (second === undefined) {
    const say = lost.length === 0 ? terms.only : terms.onlyKnown;
    return [say(first.name, valueText([first], context)), ...missing].join(' ');
  }
  const found = { known, lost, all: points.length };
  return [isTime ? trendText(found, context) : extremesText(found, context), ...missing].join(' ');
}
