import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import type { Localised } from '../model/localised.ts';
import { report } from '../model/report.ts';
import { isTree, partsOfSpec, type SpecPart } from '../model/vega-lite-parts.ts';
import { type LocatedData, whereOf } from './located.ts';

/** As Vega-Lite has them; a picture (`image`) is told of elsewhere. */
const marks =
  'arc area bar boxplot circle errorband errorbar geoshape image line point rect rule square text tick trail'.split(
    ' ',
  );
const types = ['quantitative', 'ordinal', 'nominal', 'temporal', 'geojson'];

/** Reports keys, marks and types that Vega-Lite does not know: it would leave them out without a word. */
export function reportUnknownNames(data: LocatedData, spec: unknown): void {
  for (const part of partsOfSpec(spec)) {
    reportKey(data, part);
    reportName(data, part);
  }
}

/** What is below these has names of its own (styles, fields, series), or is refused as a whole. */
const free = new Set(
  'style parse datasets values value usermeta fields selection select bind'.split(' '),
);

function reportKey(data: LocatedData, { path }: SpecPart): void {
  const key = path.at(-1);
  if (typeof key !== 'string' || keysOfVegaLite().has(key)) return;
  if (path.slice(0, -1).some((each) => free.has(String(each)))) return;
  const at = ['spec', ...path];
  const where = whereOf(data.value, at.slice(0, -1));
  const options = { place: data.placeOfKey(at), expected: [...keysOfVegaLite()] };
  report(data.file, 'key-known', { key, where }, { ...options, help: older[key] ?? notKnown });
}

/** What older versions had. */
const older: Readonly<Record<string, Localised>> = {
  rangeStep: {
    sv: 'Nyckeln är från en äldre Vega-Lite. Skriv `width: { step: 20 }` (eller `height:`) i vyn i stället.',
    en: 'The key is of an older Vega-Lite. Write `width: { step: 20 }` (or `height:`) in the view instead.',
  },
};

const notKnown = {
  sv: 'Vega-Lite känner inte nyckeln och skulle utelämna den utan ett ord. Rätta den, eller ta bort den.',
  en: 'Vega-Lite does not know the key and would leave it out without a word. Correct it, or take it out.',
};

function reportName(data: LocatedData, { path, key, value }: SpecPart): void {
  if (typeof value !== 'string') return;
  const [channel, around] = [path.at(-2), path.at(-3)];
  const isMark = key === 'mark' || (key === 'type' && channel === 'mark');
  const isType = key === 'type' && around === 'encoding';
  const expected = isMark ? marks : isType ? types : null;
  if (expected === null || expected.includes(value)) return;
  const params = { key, found: `\`${value}\``, expected: expected.join(', ') };
  report(data.file, 'value-valid', params, { place: data.placeOf(['spec', ...path]), expected });
}

let known: ReadonlySet<string> | undefined;

/** Every key that the schema of Vega-Lite has anywhere; it is only read where somebody brings a spec. */
function keysOfVegaLite(): ReadonlySet<string> {
  known ??= keysIn(createRequire(import.meta.url).resolve('vega-lite/vega-lite-schema.json'));
  return known;
}

function keysIn(path: string): ReadonlySet<string> {
  const keys = new Set(['$schema']);
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) for (const item of value) visit(item);
    if (!isTree(value)) return;
    const { properties } = value;
    if (isTree(properties)) for (const key of Object.keys(properties)) keys.add(key);
    for (const inner of Object.values(value)) visit(inner);
  };
  visit(JSON.parse(readFileSync(path, 'utf8')));
  return keys;
}
