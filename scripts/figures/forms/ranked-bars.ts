import type { DataTable } from '../../model/figure.ts';
import type { Localised } from '../../model/localised.ts';
import {
  barDomain,
  bars,
  endOf,
  lostAnswers,
  plotWith,
  quantity,
  unknownSpans,
  valuesBeside,
} from './bars.ts';
import type { Form, FormContext, View } from './form.ts';
import { inGroups } from './groups.ts';
import { endsWith, referenceLines } from './reference.ts';
import { roomFor, rowAxisOf, valueStyle } from './row-axis.ts';
import { tidy } from './tidy.ts';

const bar = { height: 16, gap: 12 } as const;

/** One number a row: a bar from nought beside each label, its number at the end; answers outside the scale last. */
export const rankedBars: Form = { faultOf, viewOf };

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
  const domain = context.domain ?? barDomain(endsWith(values.map(endOf), context), table.unit);
  const texts = values.map(({ text }) => text);
  const room = roomFor(texts, valueStyle, context);
  const { width, padding } = plotWith(room, { width: axis.width, domain });
  const place = { ...bar, offset: axis.offset, domain, padding };
  const view = {
    width,
    height: { step: axis.step },
    encoding: { y: axis.y },
    layer: [
      ...referenceLines(table, 'x', quantity('value', domain, padding), context),
      bars(place, context.palette),
      ...unknownSpans(place, context.palette),
      ...lostAnswers(place, context.palette),
      valuesBeside(place),
      ...axis.labels,
    ],
  };
  return { data: { values }, ...inGroups(table, view, context) };
}
