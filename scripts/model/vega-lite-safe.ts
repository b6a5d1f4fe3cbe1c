import type { VegaLiteSpec } from './figure.ts';

/** Properties that fetch, link, or wait for a reader; their values are not looked at. */
export const refusedKeys: Readonly<Record<string, string>> = {
  data: 'egna data (`data`); talen står i `rows`',
  datasets: 'egna data (`datasets`); talen står i `rows`',
  url: 'en adress (`url`)',
  href: 'en länk (`href`)',
  usermeta: '`usermeta`',
  select: 'urval (`select`)',
  selection: 'urval (`selection`)',
  bind: 'reglage (`bind`)',
  params: 'parametrar (`params`)',
  loader: 'en egen inläsning (`loader`)',
};

/** Functions of Vega expressions that depend on the moment, on other data, or take time without end. */
const refusedCall =
  /\b(now|random|sample\w+|data|indata|setdata|modify|regexp|test|replace|pad|repeat|sequence|warn|info|debug|screen|containerSize|windowSize)\s*\(/u;

/** Properties whose strings are words for readers; every other string may hold an expression. */
const words = new Set(['title', 'subtitle', 'description', 'text', 'name', 'label']);

/** What in a user's own spec is not allowed, in Swedish; empty when it may be drawn. */
export function unsafeParts({ spec }: VegaLiteSpec): readonly string[] {
  return [...new Set(partsOf(spec))];
}

function partsOf(value: unknown, key = ''): string[] {
  if (typeof value === 'string') return textFaults(value, key);
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((item) => partsOf(item, key));
  return Object.entries(value).flatMap(([name, inner]) => {
    const refused = Object.hasOwn(refusedKeys, name) ? refusedKeys[name] : undefined;
    return refused === undefined ? partsOf(inner, name) : [refused];
  });
}

function textFaults(text: string, key: string): string[] {
  if ((key === 'mark' || key === 'type') && text === 'image') return ['bilder (`image`)'];
  const call = words.has(key) ? undefined : refusedCall.exec(text)?.[1];
  return call === undefined ? [] : [`funktionen \`${call}()\``];
}
