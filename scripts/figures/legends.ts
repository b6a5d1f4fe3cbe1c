import type { Spec, View } from 'vega';

import type { Localised } from '../model/localised.ts';

/** A scale of Vega as far as a legend shows it. */
interface Scale {
  (value: unknown): unknown;
  type?: string;
  domain: () => readonly unknown[];
}

/** Where Vega keeps scales: the whole picture's, and those of its facets. */
interface Runtime {
  scales?: Readonly<Record<string, { value?: Scale }>>;
  subcontext?: readonly Runtime[];
}

/** What tells the entries of a legend apart. */
const signs = ['fill', 'stroke', 'shape', 'strokeDash', 'size', 'opacity', 'strokeWidth'] as const;

/** Legends in which several entries look the same, in words; a legend of a scale without steps has no entries. */
export function repeatedSigns(compiled: Spec, view: View): Localised[] {
  const { _runtime: runtime } = view as unknown as { _runtime: Runtime };
  const scales = scalesOf(runtime);
  return legendsIn(compiled).flatMap((legend) => {
    const shown = signs.flatMap((sign) => {
      const scale = scales.get(String(legend[sign]));
      return scale === undefined ? [] : [scale];
    });
    return shown.every(({ type }) => type === 'ordinal') ? repeated(shown) : [];
  });
}

function repeated(scales: readonly Scale[]): Localised[] {
  const values = scales[0]?.domain() ?? [];
  const known = new Map<string, unknown>();
  const pairs: [unknown, unknown][] = [];
  for (const value of values) {
    const look = JSON.stringify(scales.map((scale) => scale(value)));
    if (known.has(look)) pairs.push([known.get(look), value]);
    else known.set(look, value);
  }
  const [pair] = pairs;
  if (pair === undefined) return [];
  const [one, other] = pair.map(String);
  return [
    {
      sv: `teckenförklaringen har ${values.length} namn men bara ${known.size} olika tecken: ”${one}” och ”${other}” ser likadana ut`,
      en: `the legend has ${values.length} names but only ${known.size} different signs: “${one}” and “${other}” look the same`,
    },
  ];
}

function scalesOf({ scales = {}, subcontext = [] }: Runtime): Map<string, Scale> {
  const own = Object.entries(scales).flatMap(([name, { value }]): [string, Scale][] =>
    value === undefined ? [] : [[name, value]],
  );
  return new Map([...subcontext.flatMap((inner) => [...scalesOf(inner)]), ...own]);
}

type Legend = Readonly<Record<string, unknown>>;

interface Scope {
  legends?: readonly Legend[];
  marks?: readonly Scope[];
}

function legendsIn(scope: unknown): readonly Legend[] {
  const { legends = [], marks = [] } = scope as Scope;
  return [...legends, ...marks.flatMap(legendsIn)];
}
