import type { VFile } from 'vfile';
import { location } from 'vfile-location';

import type { Place } from '../model/place.ts';
import { report } from '../model/report.ts';
import { parseJson } from '../read/json.ts';
import { type Annotation, limits } from './annotation.ts';
import { type AnnotationFault, collectionIn } from './collection.ts';

/** Annotations of a file; every fault is told in it, and what is right is given all the same. */
export function annotationsIn(file: VFile): readonly Annotation[] {
  const data = parseJson(file);
  if (data === null) return [];
  const collection = collectionIn(data.value);
  if (collection === null) {
    report(file, 'comments-are-annotations', {});
    return [];
  }
  if (collection.tooMany !== null) {
    const params = { found: collection.tooMany, limit: limits.comments };
    report(file, 'comments-within-limits', params);
  }
  for (const fault of collection.faults) reportFault(file, fault);
  return collection.annotations;
}

function reportFault(file: VFile, { number, id, key, isMarkup }: AnnotationFault): void {
  const place = placeOf(file, id);
  if (isMarkup) report(file, 'comment-is-plain-text', { number }, { place });
  else report(file, 'comment-valid', { number, key }, { place });
}

/** Where an annotation's identifier stands in its file. */
export function placeOf(file: VFile, id: string | null): Place | undefined {
  const written = JSON.stringify(id);
  const offset = id === null ? -1 : String(file).indexOf(written);
  if (offset === -1) return undefined;
  const places = location(file);
  const start = places.toPoint(offset);
  const end = places.toPoint(offset + written.length);
  return start === undefined || end === undefined ? undefined : { start, end };
}
