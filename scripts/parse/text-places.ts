import type { Position } from 'unist';
import type { VFile } from 'vfile';
import { location } from 'vfile-location';
import type { VFileMessage } from 'vfile-message';

import type { SourceText } from '../model/figure.ts';
import type { Place } from '../model/place.ts';
import type { Fix } from '../model/report.ts';
import { isVerbatim, spanInFile, writtenWithin } from '../model/source-text.ts';

/** From places within a text to places in the file that holds it. */
export interface TextPlaces {
  position: (position: Position | undefined) => Position;
  /** The message, moved, with those of its fixes that can be made in the file. */
  message: (message: VFileMessage, inner: VFile) => VFileMessage;
}

export function placesIn(text: SourceText, file: VFile): TextPlaces {
  const points = location(file);
  const whole =
    'start' in text.place ? text.place : { start: { ...text.place }, end: { ...text.place } };

  function between(start: number | undefined, end: number | undefined): Position {
    if (start === undefined || end === undefined) return whole;
    const span = spanInFile(text, start, end);
    const from = span === null ? undefined : points.toPoint(span.start);
    const to = span === null ? undefined : points.toPoint(span.end);
    return from === undefined || to === undefined ? whole : { start: from, end: to };
  }

  function message(moved: VFileMessage, inner: VFile): VFileMessage {
    const [start, end] = offsetsOf(moved.place, inner);
    const place = between(start, end);
    moved.place = place;
    moved.line = place.start.line;
    moved.column = place.start.column;
    if ('fixes' in moved) {
      const fixes = (moved.fixes as readonly Fix[]).flatMap((fix) => fixInFile(fix, text) ?? []);
      Object.assign(moved, { fixes });
    }
    return moved;
  }

  return {
    position: (position) => between(position?.start.offset, position?.end.offset),
    message,
  };
}

function offsetsOf(place: Place | undefined, inner: VFile): (number | undefined)[] {
  if (place === undefined) return [];
  const points = location(inner);
  const ends = 'start' in place ? [place.start, place.end] : [place, place];
  return ends.map((point) => point.offset ?? points.toOffset(point));
}

/** `null` when the words are not written in the file as they are, or their replacement could not be. */
function fixInFile({ start, end, text: words }: Fix, text: SourceText): Fix | null {
  const span = isVerbatim(text, start, end) ? spanInFile(text, start, end) : null;
  const written = writtenWithin(text.style, words);
  return span === null || written === null ? null : { ...span, text: written };
}
