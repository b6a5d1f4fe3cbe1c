import type { DataColumn, DataRow, Reading } from '../model/figure.ts';
import { report } from '../model/report.ts';
import { reportRange } from './cells.ts';
import { type LocatedData, type Path, pathText, whereOf } from './located.ts';
import type { ChartInput } from './schemas/figure.ts';

/** Where other numbers of rows stand; `data` is that of the figure or of its rows. */
export interface AlternativesSite {
  data: LocatedData;
  columns: readonly DataColumn[];
  unit: string;
}

/** Other numbers of one row, in the order of the columns; those of another length are told of and left out. */
export function readAlternatives(
  written: readonly (readonly number[])[],
  path: Path,
  site: AlternativesSite,
): readonly (readonly number[])[] {
  return written.filter((values, index) => isWhole(values, [...path, index], site));
}

/** Other readings of the whole figure; `site.data` holds them under the key `alternatives`. */
export function readReadings(
  written: ChartInput['alternatives'],
  rows: readonly Pick<DataRow, 'id'>[],
  site: AlternativesSite,
): readonly Reading[] {
  const { data } = site;
  const expected = rows.map(({ id }) => id);
  return written.map((reading, index) => {
    const path = ['alternatives', index, 'rows'];
    const numbers = Object.entries(reading.rows).filter(([id, values]) => {
      const at = [...path, id];
      if (expected.includes(id)) return isWhole(values, at, site);
      const params = { key: id, where: whereOf(data.value, path) };
      report(data.file, 'key-known', params, { place: data.placeOfKey(at), expected });
      return false;
    });
    return { rows: new Map(numbers) };
  });
}

function isWhole(values: readonly number[], path: Path, site: AlternativesSite): boolean {
  const { data, columns, unit } = site;
  for (const [index, value] of values.entries()) {
    reportRange(value, { data, path: [...path, index], unit });
  }
  if (values.length === columns.length) return true;
  const params = {
    key: pathText(data.value, path),
    found: { sv: `${values.length} tal`, en: `numbers: ${values.length}` },
    expected: {
      sv: `${columns.length} tal, ett för varje kolumn`,
      en: `numbers: ${columns.length}, one for each column`,
    },
  };
  report(data.file, 'value-valid', params, { place: data.placeOf(path) });
  return false;
}
