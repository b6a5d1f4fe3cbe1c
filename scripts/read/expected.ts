import type { BaseIssue } from 'valibot';

/** What would have been right: in words, and as names when it is one of a list. */
export interface Expected {
  words: string;
  names: readonly string[];
}

type Issue = BaseIssue<unknown>;

/** In words, by the type of check that failed. Patterns and choices between types bring their own words, in Swedish. */
const wordsByType: Readonly<Record<string, (issue: Issue) => string>> = {
  string: ({ input }) => textFor(input),
  number: ({ input }) => numberFor(input),
  finite: () => 'ett tal',
  integer: () => 'ett heltal',
  boolean: () => '`true` eller `false`',
  array: () => 'en lista',
  strict_object: () => 'nycklar med värden',
  record: () => 'nycklar med värden',
  min_value: ({ requirement }) => `minst ${String(requirement)}`,
  max_value: ({ requirement }) => `högst ${String(requirement)}`,
  min_length: ({ requirement }) => `minst ${String(requirement)} i listan`,
  max_length: ({ requirement }) => `högst ${String(requirement)} i listan`,
};

const choices: ReadonlySet<string> = new Set(['picklist', 'literal', 'variant']);

export function expectedOf(issue: Issue): Expected {
  if (choices.has(issue.type)) return oneOf(namesIn(issue.expected ?? ''));
  return { words: wordsByType[issue.type]?.(issue) ?? issue.message, names: [] };
}

function oneOf(names: readonly string[]): Expected {
  if (names.length === 0) return { words: 'nycklar med värden', names };
  return { words: names.map((name) => `\`${name}\``).join(', '), names };
}

/** `("a" | "b")` as valibot writes it. */
function namesIn(expected: string): string[] {
  return [...expected.matchAll(/"([^"]+)"|\b(\d+)\b/g)].map((match) => match[1] ?? match[2] ?? '');
}

function textFor(input: unknown): string {
  const isPlain = typeof input === 'number' || typeof input === 'boolean';
  return isPlain ? 'text, inom citattecken' : 'text';
}

function numberFor(input: unknown): string {
  const hasComma = typeof input === 'string' && /^\s*-?\d+,\d+\s*$/.test(input);
  return hasComma ? 'ett tal med decimalpunkt' : 'ett tal';
}

const longest = 40;

/** A value as a message shows it. */
export function foundOf(value: unknown): string {
  if (value === null || value === undefined) return '(tomt)';
  if (Array.isArray(value)) return `(en lista med ${value.length})`;
  if (typeof value === 'object') return '(nycklar med värden)';
  const text = (typeof value === 'string' ? value : JSON.stringify(value))
    .trim()
    .replaceAll(/\s+/g, ' ');
  if (text === '') return '(tomt)';
  return `\`${text.length > longest ? `${text.slice(0, longest)}…` : text}\``;
}
