import { report } from '../model/report.ts';
import { refusedKeys } from '../model/vega-lite-safe.ts';
import { type LocatedData, type Path, isRecord } from './located.ts';

/** Reports every key of `spec` that is refused, at any depth; what its texts hold is looked at when it is drawn. */
export function reportUnsafe(data: LocatedData, id: string, spec: unknown): void {
  const visit = (value: unknown, path: Path): void => {
    if (Array.isArray(value)) value.forEach((item, index) => visit(item, [...path, index]));
    if (!isRecord(value)) return;
    for (const [key, part] of Object.entries(value)) {
      const at = [...path, key];
      if (Object.hasOwn(refusedKeys, key)) {
        const found = { sv: `\`${key}\``, en: `\`${key}\`` };
        const params = { id, found };
        report(data.file, 'vega-lite-safe', params, { place: data.placeOfKey(at) });
      } else visit(part, at);
    }
  };
  visit(spec, ['spec']);
}
