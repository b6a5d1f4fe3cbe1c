import { report } from '../model/report.ts';
import { type LocatedData, type Path, isRecord } from './located.ts';

/**
 * Keys of a Vega-Lite spec that bring data or code from elsewhere (`data`, `datasets`, `url`), react to a reader who is not
 * there (`params`, `selection`), or put addresses into the page (`usermeta`, `href`).
 */
const forbidden = new Set(['data', 'datasets', 'url', 'params', 'selection', 'usermeta', 'href']);

/** Reports every forbidden key of `spec`, at any depth. */
export function reportUnsafe(data: LocatedData, id: string, spec: unknown): void {
  const visit = (value: unknown, path: Path): void => {
    if (Array.isArray(value)) value.forEach((item, index) => visit(item, [...path, index]));
    if (!isRecord(value)) return;
    for (const [key, part] of Object.entries(value)) {
      const at = [...path, key];
      if (forbidden.has(key)) {
        const found = { sv: `\`${key}\``, en: `\`${key}\`` };
        const params = { id, found };
        report(data.file, 'vega-lite-safe', params, { place: data.placeOfKey(at) });
      } else visit(part, at);
    }
  };
  visit(spec, ['spec']);
}
