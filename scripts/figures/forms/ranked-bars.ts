import type { DataTable } from '../../model/figure.ts';
import type { Localised } from '../../model/localised.ts';
import { barsWithNumbers } from './bars.ts';
import type { Form, FormContext, View } from './form.ts';
import { inGroups } from './groups.ts';
import { referenceLines } from './reference.ts';
import { rowAxisOf } from './row-axis.ts';
import { domainOf, plotWith, quantity } from './scale.ts';
import { tidy } from './tidy.ts';
import { roomFor } from './value-labels.ts';

const bar = { height: 16, gap: 12 } as const;

/** One number a row: a bar from nought beside each label, its number at the end; answers outside the scale last. */
export const rankedBars: Form = { faultOf, viewOf, parts: 'rows' };

function faultOf(table: DataTable): Localised | null {
  if (table.columns.length === 1) return null;
  return {
    sv: 'formen `ranked-bars` har en kolumn, den här har flera',
    en: 'the form `ranked-bars` has one column, this has several',
  };
}

function viewOf(table: DataTable, context: FormContext): View {
  const axis = rowAxisOf(table, bar, context);
  const values = tidy(table, axis.wrap, context);
  const domain = domainOf(values, table.unit, context);
  const { width, padding } = plotWith(roomFor(values, context), { width: axis.width, domain });
  const place = { ...bar, offset: axis.offset, domain, padding };
  const view = {
    width,
    height: { step: axis.step },
    encoding: { y: axis.y },
    layer: [
      ...referenceLines(table, 'x', quantity('value', domain, padding), context),
      ...barsWithNumbers(place, context.palette),
      ...axis.labels,
    ],
  };
  return { data: { values }, ...inGroups(table, view, context) };
}
