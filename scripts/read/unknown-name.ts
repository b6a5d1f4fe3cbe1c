import type { Localised } from '../model/localised.ts';
import { nearestName } from '../model/nearest.ts';
import { report } from '../model/report.ts';
import { type LocatedData, type Path, pathText } from './located.ts';

/** Reports a name at `path` that is none of those that may stand there, with the nearest of them. */
export function reportUnknownName(
  found: string,
  names: readonly string[],
  { data, path }: { data: LocatedData; path: Path },
): void {
  report(
    data.file,
    'value-valid',
    {
      key: pathText(data.value, path),
      found: `\`${found}\``,
      expected: expectedOf(names, nearestName(found.replace(/^.*\./u, ''), names)),
    },
    { place: data.placeOf([...path]) },
  );
}

function expectedOf(names: readonly string[], meant: string | null): Localised {
  const listed = names.map((each) => `\`${each}\``).join(', ');
  if (names.length === 1) return { sv: listed, en: listed };
  if (meant === null) return { sv: `något av ${listed}`, en: `one of ${listed}` };
  return {
    sv: `\`${meant}\` eller något annat av ${listed}`,
    en: `\`${meant}\` or another of ${listed}`,
  };
}
