import type { ChartOptions, PanelForm } from '../../model/figure.ts';
import type { Localised } from '../../model/localised.ts';
import type { Form, View } from './form.ts';
import { tablesByGroup, titleOf } from './groups.ts';
import { barDomain, endsWith } from './scale.ts';
import { numbersIn } from './tidy.ts';

/** Between panels, and the width from which two stand side by side: CSS px. */
const panel = { gap: 24, wide: 400 } as const;

/** One small chart of another form for each group of rows, all on one scale. */
export function multiplesOf(forms: Readonly<Record<PanelForm, Form>>): Form {
  const formOf = ({ of }: ChartOptions): Form => forms[of ?? 'ranked-bars'];
  return {
    parts: 'panels',
    faultOf(table, options) {
      const groups = tablesByGroup(table);
      if (groups.some(({ name }) => name === null) || groups.length < 2) return noGroups;
      const faults = groups.map((group) => formOf(options).faultOf(group.table, options));
      return faults.find((fault) => fault !== null) ?? null;
    },
    viewOf(table, context) {
      const form = formOf(context.options);
      const columns = context.width >= panel.wide ? 2 : 1;
      const width = Math.floor((context.width - panel.gap * (columns - 1)) / columns);
      const domain = barDomain(endsWith(numbersIn(table.rows), context), table.unit);
      const inner = { ...context, width, domain };
      return {
        columns,
        spacing: panel.gap,
        concat: tablesByGroup(table).map(({ name, table: rows }) =>
          Object.assign(withoutFit(form.viewOf(rows, inner)), {
            title: titleOf(name ?? '', inner),
          }),
        ),
      };
    },
  };
}

const noGroups: Localised = {
  sv: 'formen `multiples` behöver `group` på varje rad, och minst två grupper',
  en: 'the form `multiples` needs `group` on each row, and at least two groups',
};

/** Views side by side have the widths that they are given. */
function withoutFit(view: View): Record<string, unknown> {
  return Object.fromEntries(Object.entries(view).filter(([key]) => key !== 'autosize'));
}
