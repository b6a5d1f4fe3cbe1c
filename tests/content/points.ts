import { readdirSync, readFileSync } from 'node:fs';

import * as v from 'valibot';
import { parse } from 'yaml';

import type { BuiltPage, Sentence } from './built-text.ts';

export const documents = ['kapitel-7', 'faq'] as const;

const Patterns = v.union([v.string(), v.array(v.string())]);
const Point = v.strictObject({
  id: v.string(),
  section: v.string(),
  own: v.optional(v.boolean(), false),
  says: v.pipe(v.array(Patterns), v.minLength(1)),
  never: v.optional(v.array(v.string()), []),
  cites: v.optional(v.record(v.string(), v.string()), {}),
  links: v.optional(v.array(v.string()), []),
  wrong: v.optional(v.string()),
});

/** A point of the source: what a section must say, and what it must not. `README.md` tells of each key. */
export type Point = v.InferOutput<typeof Point> & { document: (typeof documents)[number] };

const folder = new URL('points/', import.meta.url);

/** Every point, in the order of the source. */
export const points: readonly Point[] = readdirSync(folder)
  .filter((name) => name.endsWith('.yaml'))
  .toSorted()
  .flatMap((name) => {
    const document: Point['document'] = name === 'faq.yaml' ? 'faq' : 'kapitel-7';
    const written: unknown = parse(readFileSync(new URL(name, folder), 'utf8'));
    return v.parse(v.array(Point), written).map((point) => Object.assign(point, { document }));
  });

/** How many sentences what belongs together may be spread over. */
const reach = 3;

function test(pattern: string, text: string): boolean {
  return new RegExp(pattern, 'iu').test(text);
}

/** Where the patterns stand together, as the index of the first sentence; −1 where they do not, from `from` on. */
export function indexOf(
  patterns: v.InferOutput<typeof Patterns>,
  sentences: readonly Sentence[],
  from = 0,
): number {
  const all = typeof patterns === 'string' ? [patterns] : patterns;
  return sentences.findIndex((_, index) => {
    if (index < from) return false;
    const text = sentences.slice(index, index + reach);
    return all.every((pattern) => test(pattern, text.map((each) => each.text).join(' ')));
  });
}

/** What the sentences lack of a point, and what they say that they must not; empty when it holds. */
export function faultsOf({ says, never }: Point, sentences: readonly Sentence[]): string[] {
  const text = sentences.map((sentence) => sentence.text).join(' ');
  return [
    ...says
      .filter((patterns) => indexOf(patterns, sentences) === -1)
      .map((patterns) => `says not ${JSON.stringify(missingOf(patterns, text))}`),
    ...never.filter((pattern) => test(pattern, text)).map((pattern) => `says ${pattern}`),
  ];
}

/** The patterns that stand nowhere; all of them where each stands, but not together. */
function missingOf(patterns: v.InferOutput<typeof Patterns>, text: string): readonly string[] {
  const all = typeof patterns === 'string' ? [patterns] : patterns;
  const missing = all.filter((pattern) => !test(pattern, text));
  return missing.length === 0 ? all : missing;
}

/** Works that the section cites for something else than it may, or not where it must. */
export function citationFaults(own: readonly Point[], sentences: readonly Sentence[]): string[] {
  const allowed = own.flatMap(({ id, cites }) =>
    Object.entries(cites).map(([key, pattern]) => ({ id, key, pattern })),
  );
  const missing = allowed.filter(
    ({ key, pattern }) =>
      !sentences.some(({ text, cites }) => cites.includes(key) && test(pattern, text)),
  );
  const loose = sentences.flatMap(({ text, cites }) =>
    cites
      .filter((key) => !allowed.some((each) => each.key === key && test(each.pattern, text)))
      .map((key) => `${key} is cited for: ${text}`),
  );
  return [...missing.map(({ id, key }) => `${id} does not cite ${key}`), ...loose];
}

/** The sentences that a point is about. */
export function sentencesFor({ section, own }: Point, page: BuiltPage): readonly Sentence[] {
  return page.sentences(section, own);
}
