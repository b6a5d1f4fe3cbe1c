import type { Localised } from './localised.ts';
import { isTree, partsOfSpec, type SpecPart } from './vega-lite-parts.ts';

/** What a spec of one's own may not hold, and what to do instead. */
interface Refusal {
  found: Localised;
  help: Localised;
}

/** A refusal and where in the spec it stands: at the last key of the path, or at its value. */
export interface RefusedPart extends Refusal {
  path: SpecPart['path'];
  isKey: boolean;
}

const noReader = {
  sv: 'Figuren trycks och står still: ta bort det, och de `condition` som frågar efter det. Välj med `transform: [{ filter: … }]` vad som visas.',
  en: 'The figure is printed and stands still: take it out, and each `condition` that asks for it. Choose what is shown with `transform: [{ filter: … }]`.',
};
const noAddress = {
  sv: 'Ta bort det ur `spec:`; en länk skrivs i bildtexten eller i `source:`.',
  en: 'Take it out of `spec:`; a link belongs in the caption or in `source:`.',
};
const noUse = { sv: 'Ta bort det ur `spec:`.', en: 'Take it out of `spec:`.' };

/** Properties that fetch, link, or wait for a reader; their values are not looked at. */
const refusedKeys: Readonly<Record<string, Refusal>> = {
  url: { found: { sv: 'en adress (`url`)', en: 'an address (`url`)' }, help: noAddress },
  href: { found: { sv: 'en länk (`href`)', en: 'a link (`href`)' }, help: noAddress },
  usermeta: { found: { sv: '`usermeta`', en: '`usermeta`' }, help: noUse },
  select: { found: { sv: 'urval (`select`)', en: 'selections (`select`)' }, help: noReader },
  selection: {
    found: { sv: 'urval (`selection`)', en: 'selections (`selection`)' },
    help: noReader,
  },
  bind: {
    found: { sv: 'reglage (`bind`)', en: 'controls (`bind`)' },
    help: {
      sv: 'Figuren trycks och står still: ta bort `bind`, så ritas den med det `value` som parametern har.',
      en: 'The figure is printed and stands still: take `bind` out, and it is drawn with the `value` of the parameter.',
    },
  },
  loader: {
    found: { sv: 'en egen inläsning (`loader`)', en: 'a loader of its own (`loader`)' },
    help: noUse,
  },
};

const noPicture: Refusal = {
  found: { sv: 'bilder (`image`)', en: 'images (`image`)' },
  help: {
    sv: 'Rita med `point` och en egen `shape` (en SVG-väg), eller sätt in bilden som en figur med `form: image`.',
    en: 'Draw with `point` and a `shape` of your own (an SVG path), or insert the picture as a figure with `form: image`.',
  },
};

/** Functions of Vega expressions that depend on the moment, on other data, or take time without end. */
const refusedCall =
  /\b(now|random|sample\w+|data|indata|setdata|modify|regexp|test|replace|pad|repeat|sequence|warn|info|debug|screen|containerSize|windowSize)\s*\(/u;

/** Properties whose strings are words for readers; every other string may hold an expression. */
const words = new Set(['title', 'subtitle', 'description', 'text', 'name', 'label', 'field', 'as']);

/** Numbers that `sequence` may make: more cannot be seen. */
const longestSequence = 10_000;

/** What in a user's own spec is not allowed; empty when it may be drawn. Data files are rows already. */
export function refusedParts(spec: unknown): RefusedPart[] {
  const found: RefusedPart[] = [];
  for (const part of partsOfSpec(spec)) {
    const { path, key, value } = part;
    if (isWithin(path, found)) continue;
    const named = typeof path.at(-1) === 'string' ? keyRefusal(key, path) : null;
    const refusal = named ?? valueRefusal(part);
    if (refusal !== null) found.push({ ...refusal, path, isKey: named !== null || isTree(value) });
  }
  return found;
}

/** Whether something around it is told of already. */
function isWithin(path: SpecPart['path'], found: readonly RefusedPart[]): boolean {
  const last = found.at(-1)?.path;
  return (
    last !== undefined && path.length > last.length && last.every((key, at) => key === path[at])
  );
}

function keyRefusal(key: string, path: SpecPart['path']): Refusal | null {
  // A field or a series may be called `url`: those stand as values, but for the colours of `config.style`.
  const isOwnName = path.at(-2) === 'style' || path.at(-2) === 'parse';
  return Object.hasOwn(refusedKeys, key) && !isOwnName ? (refusedKeys[key] ?? null) : null;
}

function valueRefusal({ key, value }: SpecPart): Refusal | null {
  if (key === 'sequence' && isTree(value)) return sequenceRefusal(value);
  if (typeof value !== 'string') return null;
  if ((key === 'mark' || key === 'type') && value === 'image') return noPicture;
  const call = words.has(key) ? undefined : refusedCall.exec(value)?.[1];
  return call === undefined ? null : callRefusal(call);
}

function sequenceRefusal({
  start = 0,
  stop = 0,
  step = 1,
}: Record<string, unknown>): Refusal | null {
  const count = Math.abs((Number(stop) - Number(start)) / Number(step));
  if (count <= longestSequence) return null;
  return {
    found: { sv: 'egna data utan ände (`data: sequence`)', en: 'endless data (`data: sequence`)' },
    help: {
      sv: `Gör \`sequence\` kortare: högst ${longestSequence} tal.`,
      en: `Make \`sequence\` shorter: at most ${longestSequence} numbers.`,
    },
  };
}

function callRefusal(call: string): Refusal {
  return {
    found: { sv: `funktionen \`${call}()\``, en: `the function \`${call}()\`` },
    help: {
      sv: 'Räkna ut det före och skriv det som en kolumn i figurens rader: en figur är likadan varje gång den ritas.',
      en: 'Work it out before and write it as a column of the figure’s rows: a figure is the same each time it is drawn.',
    },
  };
}
