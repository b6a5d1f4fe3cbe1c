import { report } from '../model/report.ts';
import { isTree, partsOfSpec } from '../model/vega-lite-parts.ts';
import { refusedParts } from '../model/vega-lite-safe.ts';
import type { LocatedData } from './located.ts';

/** Reports all of `spec` that is refused, at any depth. Its data files are rows already. */
export function reportUnsafe(data: LocatedData, id: string, spec: unknown): void {
  for (const { path, isKey, found, help } of refusedParts(spec)) {
    const at = ['spec', ...path];
    const place = isKey ? data.placeOfKey(at) : data.placeOf(at);
    report(data.file, 'vega-lite-safe', { id, found }, { place, help });
  }
}

/** Reports what would only be seen by someone who points at it. What shows the row as it is (`tooltip: true`) says no more than the table. */
export function reportTooltips(data: LocatedData, id: string, spec: unknown): void {
  for (const { path, value } of partsOfSpec(spec)) {
    if (path.at(-1) !== 'tooltip' || !isContent(value)) continue;
    report(data.file, 'vega-lite-still', { id }, { place: data.placeOfKey(['spec', ...path]) });
  }
}

function isContent(value: unknown): boolean {
  const isOwn = typeof value === 'string' || Array.isArray(value);
  return isOwn || (isTree(value) && !('content' in value) && value['value'] !== null);
}
