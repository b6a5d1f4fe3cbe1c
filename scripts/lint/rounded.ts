import type { VFile } from 'vfile';

import type { Sources } from '../model/book.ts';
import type { DataCell } from '../model/figure.ts';
import type { Localised } from '../model/localised.ts';
import { gridNumber, isRounded, roundedFor } from '../model/number-form.ts';
import type { Place } from '../model/place.ts';
import { factsPath } from '../model/project.ts';
import { report } from '../model/report.ts';
import { sheetKey } from '../model/sheet-key.ts';
import { isYear } from '../model/units.ts';

/** A number that is printed with fewer decimals than it has. */
interface Rounded {
  value: number;
  printed: number;
  place: Place;
}

/** Reports numbers of figures, tables and facts that are rounded where they are printed, once for each file. */
export function lintRounded({ specs, facts, files }: Sources): void {
  for (const spec of specs.values()) {
    if ('table' in spec && spec.form !== 'vega-lite') {
      const { rows, unit, path, sheet } = spec.table;
      const cells = rows.flatMap(({ cells: own }) => Array.from(own.values()));
      reportFirst(files.get(sheetKey(path, sheet)), roundedIn(cells, unit), spec.lang);
    }
    if ('grid' in spec) {
      const { rows, columns, path } = spec.grid;
      const rounded = rows.flatMap(({ cells, place }) =>
        cells.flatMap((cell, index): Rounded[] => {
          const column = columns[index];
          const value = cell?.value;
          if (typeof value !== 'number' || column?.type !== 'number') return [];
          const printed = gridNumber(value, column);
          return printed === value ? [] : [{ value, printed, place }];
        }),
      );
      reportFirst(files.get(path), rounded, spec.lang);
    }
  }
  const rounded = [...facts.values()].flatMap(({ cell, unit }) => roundedIn([cell], unit));
  reportFirst(files.get(factsPath), rounded, 'sv');
}

function roundedIn(cells: readonly DataCell[], unit: string): Rounded[] {
  if (isYear(unit)) return [];
  return cells.flatMap(({ value, place }) =>
    value === null || !isRounded(value, unit)
      ? []
      : [{ value, printed: roundedFor(value, unit), place }],
  );
}

function reportFirst(file: VFile | undefined, rounded: readonly Rounded[], lang: string): void {
  const [first] = rounded;
  if (file === undefined || first === undefined) return;
  const { value, printed, place } = first;
  const params = { found: String(value), printed: told(printed, lang), more: rounded.length - 1 };
  report(file, 'number-rounded', params, { place });
}

/** In the language of the figure; for who reads the messages in English as English has it. */
function told(value: number, lang: string): Localised {
  const format = (language: string) =>
    new Intl.NumberFormat(language, { maximumFractionDigits: 10 }).format(value);
  return { sv: format(lang), en: format('en') };
}
