import type { ChartOptions, DataTable, PanelForm } from '../model/figure.ts';
import type { Localised } from '../model/localised.ts';
import { nearestName } from '../model/nearest.ts';
import { report } from '../model/report.ts';
import type { LocatedData } from './located.ts';

/** What a figure file says of how its numbers are shown. */
export interface OptionsInput {
  sort?: string | undefined;
  highlight: readonly string[];
  reference?: string | undefined;
  of?: PanelForm | undefined;
}

/** The options of a form. Identifiers that are not there are told of. */
export function readOptions(
  input: OptionsInput,
  table: DataTable,
  data: LocatedData,
): ChartOptions {
  const rows = table.rows.map(({ id }) => id);
  const columns = table.columns.map(({ id }) => id);
  const known = (id: string, ids: readonly string[], path: readonly (string | number)[]) => {
    if (ids.includes(id)) return true;
    const listed = ids.map((each) => `\`${each}\``).join(', ');
    const meant = nearestName(id, ids);
    report(
      data.file,
      'value-valid',
      {
        key: path.join('.'),
        found: `\`${id}\``,
        expected: meant === null ? oneOf(listed) : meantOne(meant, listed),
      },
      { place: data.placeOf([...path]) },
    );
    return false;
  };
  const { sort, highlight, reference } = input;
  const isSorted = sort !== undefined && known(sort, columns, ['sort']);
  const hasReference = reference !== undefined && known(reference, rows, ['reference']);
  return {
    sort: isSorted ? sort : null,
    highlight: highlight.filter((id, at) => known(id, rows, ['highlight', at])),
    reference: hasReference ? reference : null,
    of: input.of ?? null,
  };
}

function oneOf(listed: string): Localised {
  return { sv: `något av ${listed}`, en: `one of ${listed}` };
}

function meantOne(meant: string, listed: string): Localised {
  return {
    sv: `\`${meant}\` eller något annat av ${listed}`,
    en: `\`${meant}\` or another of ${listed}`,
  };
}
