import type { VegaLiteSpec } from '../model/figure.ts';
import { type LocatedData, startOfFile } from './located.ts';
import type { ProjectFiles } from './project-files.ts';
import type { FigureInput } from './schemas/figure.ts';
import { withData } from './vega-lite-data.ts';
import { reportUnknownNames } from './vega-lite-names.ts';
import { reportTooltips, reportUnsafe } from './vega-lite-safe.ts';
import { reportSmallText } from './vega-lite-text.ts';

type OwnInput = Extract<FigureInput, { form: 'vega-lite' }>;

/**
 * The spec of a figure that an author brings, with the files that it asks for in it; reports what cannot be drawn. It is not usable
 * where a fault stands in such a file.
 */
export function readOwnSpec(
  files: ProjectFiles,
  data: LocatedData,
  { id, spec: written }: OwnInput,
): Pick<VegaLiteSpec, 'spec' | 'specPlace'> & { isUsable: boolean } {
  const { spec, isUsable } = withData(files, data, id, written);
  reportUnknownNames(data, written);
  reportUnsafe(data, id, spec);
  reportTooltips(data, id, spec);
  reportSmallText(data, spec);
  return { spec, specPlace: data.placeOfKey(['spec']) ?? startOfFile, isUsable };
}
