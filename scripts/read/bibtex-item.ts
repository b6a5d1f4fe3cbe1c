import * as v from 'valibot';

import { plainTex } from './tex-letters.ts';

/** An entry as it is written. */
export const rawSchema = v.object({
  type: v.string(),
  label: v.string(),
  properties: v.record(v.string(), v.union([v.string(), v.number()])),
});
export type RawEntry = v.InferOutput<typeof rawSchema>;

type Item = Record<string, unknown>;

const nameFields = ['author', 'editor', 'translator'] as const;

/** What authors write of a language (`langid`) as a tag of BCP 47. */
const languageTags: Readonly<Record<string, string>> = {
  swedish: 'sv',
  english: 'en',
  american: 'en-US',
  usenglish: 'en-US',
  british: 'en-GB',
  ukenglish: 'en-GB',
  german: 'de',
  ngerman: 'de',
  french: 'fr',
  danish: 'da',
  norwegian: 'nb',
  norsk: 'nb',
  nynorsk: 'nn',
  finnish: 'fi',
  icelandic: 'is',
  spanish: 'es',
  italian: 'it',
  dutch: 'nl',
  polish: 'pl',
  russian: 'ru',
  latin: 'la',
};

/** What the types of old BibTeX say of a work; they are no words to print. */
const genres: Readonly<Record<string, string | null>> = {
  phdthesis: 'doktorsavhandling',
  mastersthesis: 'masteruppsats',
  techreport: null,
};

/** Mends what Citation.js loses of an entry: organisations, circa, courts, the language. */
export function cslItem({ type, properties }: RawEntry, converted: Item): Item {
  const { 'citation-key': _, ...item } = converted;
  for (const field of nameFields) {
    const written = properties[field];
    if (typeof written === 'string') item[field] = namesOf(written, item[field]);
  }
  const issued = circaOf(String(properties['date'] ?? properties['year'] ?? ''));
  if (issued !== null) item['issued'] = issued;
  const language = item['language'];
  if (typeof language === 'string') {
    item['language'] = languageTags[language.toLowerCase()] ?? language;
  }
  return withGenre(type, withCourt(item));
}

function withCourt(item: Item): Item {
  if (item['type'] !== 'legal_case' && item['type'] !== 'legislation') return item;
  const { publisher: authority, ...rest } = item;
  return authority === undefined ? item : { ...rest, authority };
}

function withGenre(type: string, item: Item): Item {
  if (!Object.hasOwn(genres, type) || item['genre'] !== type) return item;
  const { genre: _, ...rest } = item;
  const genre = genres[type] ?? null;
  return genre === null ? rest : { ...rest, genre };
}

/** A name in braces of its own is that of an organisation; `and others` is nobody's. */
function namesOf(written: string, names: unknown): unknown {
  if (!Array.isArray(names)) return names;
  const parts = namesIn(written);
  if (parts.length !== names.length) return names;
  return parts.map((part, index) => {
    if (part.toLowerCase() === 'others') return { literal: 'andra' };
    const whole = /^\{(.*)\}$/su.exec(part)?.[1];
    if (whole !== undefined && isBalanced(whole)) return { literal: withoutBraces(whole) };
    return names[index] as unknown;
  });
}

/** Between `and` outside braces. */
function namesIn(written: string): string[] {
  const names: string[] = [''];
  let depth = 0;
  for (const piece of plainTex(written).split(/([{}]|\s+and\s+)/iu)) {
    if (piece === '{') depth += 1;
    if (piece === '}') depth -= 1;
    if (depth === 0 && /^\s+and\s+$/iu.test(piece)) names.push('');
    else names.push((names.pop() ?? '') + piece);
  }
  return names.map((name) => name.trim());
}

function isBalanced(text: string): boolean {
  let depth = 0;
  for (const character of text) {
    if (character === '{') depth += 1;
    if (character === '}') depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}

function withoutBraces(text: string): string {
  return text.replaceAll(/\\([&%$#_{}])|[{}]/gu, '$1').trim();
}

/** `1850~`, `1850?`, `ca 1850`: a year that is not certain. */
function circaOf(written: string): Item | null {
  const marked = /^\s*(-?\d{1,4})(?:-(\d{2}))?\s*[~?%]\s*$/u.exec(written);
  const [, words] =
    /^\s*\{?(?:ca?\.?|circa|cirka|omkring)\s*(\d{1,4})\}?\s*$/iu.exec(written) ?? [];
  const parts = marked === null ? [words] : [marked[1], marked[2]];
  const numbers = parts.flatMap((part) => (part === undefined ? [] : [Number(part)]));
  return numbers.length === 0 ? null : { 'date-parts': [numbers], circa: true };
}
