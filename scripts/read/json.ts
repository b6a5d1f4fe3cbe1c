import type { VFile } from 'vfile';
import { location } from 'vfile-location';

import type { Localised } from '../model/localised.ts';
import type { Place } from '../model/place.ts';
import { report } from '../model/report.ts';
import { faultInJson, jsonSpans } from './json-places.ts';
import { type LocatedData, type Path, tooDeep, unknownWriting } from './located.ts';

/** Parses a JSON file; `null`, with a message, when it is not JSON. Places are those of the items of a list at the top. */
export function parseJson(file: VFile): LocatedData | null {
  const text = String(file);
  try {
    const value: unknown = JSON.parse(text, refuseDangerousKeys);
    return locatedJson(file, text, value);
  } catch (error) {
    const fault = faultInJson(text);
    const reason = reasonOf(error, text, fault);
    report(file, 'json-parses', { reason }, { place: location(file).toPoint(fault), cause: error });
    return null;
  }
}

class DangerousKeyError extends Error {}

function refuseDangerousKeys(key: string, value: unknown): unknown {
  if (key === '__proto__') throw new DangerousKeyError();
  return value;
}

/** In our own words: those of the JavaScript engine differ from version to version. */
function reasonOf(error: unknown, text: string, fault: number): Localised {
  if (error instanceof DangerousKeyError) {
    return { sv: 'nyckeln `__proto__` används inte', en: 'the key `__proto__` is not used' };
  }
  if (error instanceof RangeError) return tooDeep;
  if (!(error instanceof SyntaxError)) throw error;
  const found = text.slice(fault).trimStart();
  if (found === '') return { sv: 'filen tar slut för tidigt', en: 'the file ends too early' };
  const character = `\`${found.charAt(0)}\``;
  return { sv: `oväntat tecken ${character}`, en: `unexpected character ${character}` };
}

function locatedJson(file: VFile, text: string, value: unknown): LocatedData {
  let spans: ReturnType<typeof jsonSpans> | null = null;
  const places = location(file);
  const placeOf = (path: Path): Place | undefined => {
    spans ??= jsonSpans(text); // only when there is something to tell
    const [start, end] = spans(path) ?? spans(path.slice(0, 1)) ?? [0, 0];
    const from = places.toPoint(start);
    const to = places.toPoint(end);
    // A whole item is told at its first line.
    const isItem = path.length < 2 || from === undefined || to === undefined;
    return isItem ? from : { start: from, end: to };
  };
  return { file, value, placeOf, placeOfKey: placeOf, writingOf: () => unknownWriting };
}
