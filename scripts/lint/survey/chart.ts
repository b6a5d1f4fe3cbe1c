import type { VFile } from 'vfile';

import type { Sources } from '../../model/book.ts';
import type { ChartSpec, VegaLiteSpec } from '../../model/figure.ts';
import { sheetKey } from '../../model/sheet-key.ts';

/** A figure with numbers, and the files that its messages go to. */
export interface Chart {
  spec: ChartSpec | VegaLiteSpec;
  file: VFile;
  /** Where the rows stand: the figure's own file or a CSV. */
  tableFile: VFile;
}

/** All figures with numbers, in the order of their files. */
export function chartsOf({ specs, files }: Sources): readonly Chart[] {
  return [...specs.values()].flatMap((spec): Chart[] => {
    if (!('table' in spec)) return [];
    const file = files.get(spec.path);
    const tableFile = files.get(sheetKey(spec.table.path, spec.table.sheet));
    return file === undefined || tableFile === undefined ? [] : [{ spec, file, tableFile }];
  });
}

export function isPercent({ spec }: Chart): boolean {
  return spec.table.unit === 'procent';
}

/** To one decimal: 0.1 + 0.2 is not 0.3. */
export function sumOf(numbers: readonly number[]): number {
  return Math.round(numbers.reduce((sum, number) => sum + number, 0) * 10) / 10;
}

/** Units of the last decimal that rounding each of `terms` shares can add up to. */
export function roundingOf(terms: number): number {
  return Math.max(1, Math.ceil((terms - 1) / 2));
}
