import type { BaseIssue } from 'valibot';

import type { Localised } from '../model/localised.ts';
import { formOf, forms } from './schemas/forms.ts';

/** What would have been right: in words, and as names when it is one of a list. */
export interface Expected {
  words: string | Localised;
  names: readonly string[];
}

const keysWithValues = { sv: 'nycklar med värden', en: 'keys with values' };
const nothing = { sv: '(tomt)', en: '(nothing)' };

type Issue = BaseIssue<unknown>;

/** In words, by the type of check that failed. Patterns and choices between types name their own (`forms`). */
const wordsByType: Readonly<Record<string, (issue: Issue) => Localised>> = {
  string: ({ input }) => textFor(input),
  number: ({ input }) => numberFor(input),
  finite: () => ({ sv: 'ett tal', en: 'a number' }),
  integer: () => ({ sv: 'ett heltal', en: 'a whole number' }),
  boolean: () => ({ sv: '`true` eller `false`', en: '`true` or `false`' }),
  array: () => ({ sv: 'en lista', en: 'a list' }),
  strict_object: () => keysWithValues,
  record: () => keysWithValues,
  min_value: ({ requirement }) => ({
    sv: `minst ${String(requirement)}`,
    en: `at least ${String(requirement)}`,
  }),
  max_value: ({ requirement }) => ({
    sv: `högst ${String(requirement)}`,
    en: `at most ${String(requirement)}`,
  }),
  min_length: ({ requirement }) => ({
    sv: `minst ${String(requirement)} i listan`,
    en: `at least ${String(requirement)} in the list`,
  }),
  max_length: ({ requirement }) => ({
    sv: `högst ${String(requirement)} i listan`,
    en: `at most ${String(requirement)} in the list`,
  }),
};

const choices: ReadonlySet<string> = new Set(['picklist', 'literal', 'variant']);

export function expectedOf(issue: Issue): Expected {
  if (choices.has(issue.type)) return oneOf(namesIn(issue.expected ?? ''));
  return { words: wordsByType[issue.type]?.(issue) ?? formOf(issue.message), names: [] };
}

function oneOf(names: readonly string[]): Expected {
  if (names.length === 0) return { words: keysWithValues, names };
  return { words: names.map((name) => `\`${name}\``).join(', '), names };
}

/** `("a" | "b")` as valibot writes it. */
function namesIn(expected: string): string[] {
  return [...expected.matchAll(/"([^"]+)"|\b(\d+)\b/g)].map((match) => match[1] ?? match[2] ?? '');
}

function textFor(input: unknown): Localised {
  const isPlain = typeof input === 'number' || typeof input === 'boolean';
  return isPlain
    ? { sv: 'text, inom citattecken', en: 'text, within quotation marks' }
    : forms.text;
}

function numberFor(input: unknown): Localised {
  const hasComma = typeof input === 'string' && /^\s*-?\d+,\d+\s*$/.test(input);
  return hasComma
    ? { sv: 'ett tal med decimalpunkt', en: 'a number with a decimal point' }
    : { sv: 'ett tal', en: 'a number' };
}

const longest = 40;

/** A value as a message shows it. */
export function foundOf(value: unknown): string | Localised {
  if (value === null || value === undefined) return nothing;
  if (Array.isArray(value)) {
    return { sv: `(en lista med ${value.length})`, en: `(a list of ${value.length})` };
  }
  if (typeof value === 'object') {
    return { sv: `(${keysWithValues.sv})`, en: `(${keysWithValues.en})` };
  }
  const text = (typeof value === 'string' ? value : JSON.stringify(value))
    .trim()
    .replaceAll(/\s+/g, ' ');
  if (text === '') return nothing;
  return `\`${text.length > longest ? `${text.slice(0, longest)}…` : text}\``;
}
