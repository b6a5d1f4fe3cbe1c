import { startOf } from '../model/place.ts';
import { report } from '../model/report.ts';
import type { LocatedData, Path } from './located.ts';

/** Reports each id of a list, or of several that share names, that was used before. Paths lead to the lists. */
export function reportDuplicates(
  data: LocatedData,
  path: Path,
  items: readonly { id: string }[],
  seen = new Map<string, string>(),
): Map<string, string> {
  for (const [index, { id }] of items.entries()) {
    const place = data.placeOf([...path, index, 'id']);
    const first = seen.get(id);
    if (first !== undefined) report(data.file, 'id-unique', { id, first }, { place });
    else seen.set(id, `${data.file.path}:${startOf(place).line}`);
  }
  return seen;
}
