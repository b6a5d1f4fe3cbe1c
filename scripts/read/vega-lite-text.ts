import { report } from '../model/report.ts';
import { type LocatedData, type Path, isRecord } from './located.ts';

/** CSS px; 9 pt, since drawings are printed at their size. */
const smallestText = 12;

/** Reports text sizes of a spec of one's own that are too small to read; ours are set by the chart forms. */
export function reportSmallText(data: LocatedData, spec: unknown): void {
  const visit = (value: unknown, path: Path): void => {
    if (Array.isArray(value)) value.forEach((item, index) => visit(item, [...path, index]));
    if (!isRecord(value)) return;
    for (const [key, part] of Object.entries(value)) {
      const at = [...path, key];
      if (/fontSize$/i.test(key) && typeof part === 'number' && part < smallestText) {
        const params = { found: part, least: smallestText };
        report(data.file, 'figure-text-large-enough', params, { place: data.placeOf(at) });
      } else visit(part, at);
    }
  };
  visit(spec, ['spec']);
}
