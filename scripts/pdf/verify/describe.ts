import { verifyRules } from './rules.ts';

/** The rules as plain text for the documentation, a line each, in the order of the list. */
export function describeRules(): string {
  return Object.entries(verifyRules)
    .map(([id, { clause, holds, warns }]) => {
      return `${id}: ${holds} [${clause}]${warns === true ? ' (varning)' : ''}`;
    })
    .join('\n');
}
