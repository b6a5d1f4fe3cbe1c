import type { Nodes, Parent } from 'mdast';
import { toString } from 'mdast-util-to-string';

import { scaleWords, unitWords } from '../model/unit-words.ts';

/** More than the longest unit has: ”miljoner svenska kronor per 100 000 invånare”. */
const most = 80;

/** What a number in brackets is of when its scale or unit stands after them: ”miljoner kronor”; empty when nothing does. */
export function followingOf({ children }: Parent, index: number): string {
  const text = textAfter(children.slice(index + 1));
  const [before = ''] = /^[^,.;:!?()[\]–—”"]*/u.exec(text) ?? [];
  if (!/^[\s%‰]/u.test(before)) return '';
  return unitAt(before.trim().split(/\s+/u)).join(' ');
}

/** ”27 procent”: what follows is something else. */
export function endsInUnit(written: string): boolean {
  return unitWords.has(lower(/[\p{L}%‰]+$/u.exec(written)?.[0]));
}

function textAfter(nodes: readonly Nodes[]): string {
  let text = '';
  for (const node of nodes) {
    if (!['text', 'emphasis', 'strong'].includes(node.type) || text.length > most) break;
    text += toString(node);
  }
  return text;
}

/** The words from the first on that are scale, unit and what it is per. */
function unitAt(tokens: readonly string[]): readonly string[] {
  let end = 0;
  while (scaleWords.has(lower(tokens[end]))) end += 1;
  if (isUnit(tokens, end)) end += 1;
  else if (/^svenska$/iu.test(tokens[end] ?? '') && isUnit(tokens, end + 1)) end += 2;
  if (end === 0) return [];
  if (lower(tokens[end]) !== 'per') return tokens.slice(0, end);
  const per = tokens.slice(end + 1).findIndex((token) => !/^\d+$/u.test(token));
  return tokens.slice(0, end + 2 + Math.max(0, per));
}

function lower(token: string | undefined): string {
  return (token ?? '').toLowerCase();
}

/** Short words may be others: ”i”, ”m”, ”min”. ”År 2021” says when. */
function isUnit(tokens: readonly string[], at: number): boolean {
  const token = lower(tokens[at]);
  if (token === 'min' || (token === 'år' && /^\d{4}$/u.test(tokens[at + 1] ?? ''))) return false;
  const isLong = token.length > 2 || ['kr', 'km', 'kg', 'år', '%', '‰'].includes(token);
  return isLong && unitWords.has(token);
}
