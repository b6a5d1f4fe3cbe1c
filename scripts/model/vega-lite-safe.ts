import type { VegaLiteSpec } from './figure.ts';
import type { Localised } from './localised.ts';

/** Properties that fetch, link, or wait for a reader; their values are not looked at. */
export const refusedKeys: Readonly<Record<string, Localised>> = {
  data: {
    sv: 'egna data (`data`); talen står i `rows`',
    en: 'data of its own (`data`); the numbers stand in `rows`',
  },
  datasets: {
    sv: 'egna data (`datasets`); talen står i `rows`',
    en: 'data of its own (`datasets`); the numbers stand in `rows`',
  },
  url: { sv: 'en adress (`url`)', en: 'an address (`url`)' },
  href: { sv: 'en länk (`href`)', en: 'a link (`href`)' },
  usermeta: { sv: '`usermeta`', en: '`usermeta`' },
  select: { sv: 'urval (`select`)', en: 'selections (`select`)' },
  selection: { sv: 'urval (`selection`)', en: 'selections (`selection`)' },
  bind: { sv: 'reglage (`bind`)', en: 'controls (`bind`)' },
  params: { sv: 'parametrar (`params`)', en: 'parameters (`params`)' },
  loader: { sv: 'en egen inläsning (`loader`)', en: 'a loader of its own (`loader`)' },
};

/** Functions of Vega expressions that depend on the moment, on other data, or take time without end. */
const refusedCall =
  /\b(now|random|sample\w+|data|indata|setdata|modify|regexp|test|replace|pad|repeat|sequence|warn|info|debug|screen|containerSize|windowSize)\s*\(/u;

/** Properties whose strings are words for readers; every other string may hold an expression. */
const words = new Set(['title', 'subtitle', 'description', 'text', 'name', 'label']);

/** What in a user's own spec is not allowed; empty when it may be drawn. */
export function unsafeParts({ spec }: VegaLiteSpec): readonly Localised[] {
  return [...new Map(partsOf(spec).map((part) => [part.sv, part])).values()];
}

function partsOf(value: unknown, key = ''): Localised[] {
  if (typeof value === 'string') return textFaults(value, key);
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((item) => partsOf(item, key));
  return Object.entries(value).flatMap(([name, inner]) => {
    const refused = Object.hasOwn(refusedKeys, name) ? refusedKeys[name] : undefined;
    return refused === undefined ? partsOf(inner, name) : [refused];
  });
}

function textFaults(text: string, key: string): Localised[] {
  if ((key === 'mark' || key === 'type') && text === 'image') {
    return [{ sv: 'bilder (`image`)', en: 'images (`image`)' }];
  }
  const call = words.has(key) ? undefined : refusedCall.exec(text)?.[1];
  if (call === undefined) return [];
  return [{ sv: `funktionen \`${call}()\``, en: `the function \`${call}()\`` }];
}
