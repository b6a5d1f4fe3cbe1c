import type { BaseIssue } from 'valibot';

/** What would have been right: in words, and as names when it is one of a list. */
export interface Expected {
  words: string;
  names: readonly string[];
}

/** Schemas give their own words, in Swedish, for patterns and choices between types. */
export function expectedOf(issue: BaseIssue<unknown>): Expected {
  const requirement = String(issue.requirement);
  switch (issue.type) {
    case 'picklist':
    case 'literal':
    case 'variant':
      return oneOf(namesIn(issue.expected ?? ''));
    case 'string':
      return { words: 'text (siffror inom citattecken)', names: [] };
    case 'number':
    case 'finite':
      return { words: numberFor(issue.input), names: [] };
    case 'boolean':
      return { words: '`true` eller `false`', names: [] };
    case 'array':
      return { words: 'en lista', names: [] };
    case 'strict_object':
    case 'record':
      return { words: 'nycklar med värden', names: [] };
    case 'integer':
      return { words: 'ett heltal', names: [] };
    case 'min_value':
      return { words: `minst ${requirement}`, names: [] };
    case 'max_value':
      return { words: `högst ${requirement}`, names: [] };
    case 'min_length':
      return { words: `minst ${requirement} i listan`, names: [] };
    case 'max_length':
      return { words: `högst ${requirement} i listan`, names: [] };
    default:
      return { words: issue.message, names: [] };
  }
}

function oneOf(names: readonly string[]): Expected {
  return { words: names.map((name) => `\`${name}\``).join(', '), names };
}

/** `("a" | "b")` as valibot writes it. */
function namesIn(expected: string): string[] {
  return [...expected.matchAll(/"([^"]+)"|\b(\d+)\b/g)].map((match) => match[1] ?? match[2] ?? '');
}

function numberFor(input: unknown): string {
  const hasComma = typeof input === 'string' && /^\s*-?\d+,\d+\s*$/.test(input);
  return hasComma ? 'ett tal med decimalpunkt' : 'ett tal';
}

const longest = 40;

/** A value as a message shows it. */
export function foundOf(value: unknown): string {
  if (value === null || value === undefined || value === '') return '(tomt)';
  if (Array.isArray(value)) return `(en lista med ${value.length})`;
  if (typeof value === 'object') return '(nycklar med värden)';
  const text = String(value).trim().replaceAll(/\s+/g, ' ');
  return `\`${text.length > longest ? `${text.slice(0, longest)}…` : text}\``;
}
