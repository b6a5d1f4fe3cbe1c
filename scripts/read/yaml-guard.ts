import { isAlias, isMap, isScalar, isSeq, type Node, type Pair } from 'yaml';

import type { Localised } from '../model/localised.ts';

/** Levels of nesting that may be parsed; real files have six. */
export const deepestLimit = 64;

/**
 * Estimates, in linear time and without parsing, how deep a text is nested: by indentation, by `- - -` on one line, and by
 * brackets. The parser calls itself for each level and would run out of stack.
 */
export function nestingOf(text: string): number {
  let deepest = 0;
  let brackets = 0;
  let columns: number[] = [];
  for (const line of text.split('\n')) {
    const indicators = /^ *(?:[-?:] +)*/.exec(line)?.[0] ?? '';
    if (indicators.length < line.length && line[indicators.length] !== '#') {
      columns = columnsAfter(columns, indicators);
    }
    for (const [character] of line.matchAll(/[[\]{}]/g)) {
      brackets = character === '[' || character === '{' ? brackets + 1 : Math.max(0, brackets - 1);
      deepest = Math.max(deepest, brackets + columns.length);
    }
    deepest = Math.max(deepest, columns.length);
  }
  return deepest;
}

/** The columns where open levels begin, once the line that begins with `indicators` has been read. */
function columnsAfter(columns: readonly number[], indicators: string): number[] {
  const starts = [...indicators.matchAll(/[-?:]/g)].map((match) => match.index);
  starts.push(indicators.length);
  const first = starts[0] ?? 0;
  return [...columns.filter((column) => column < first), ...starts];
}

/** A fault and its span, in offsets. */
export interface YamlFault {
  reason: Localised;
  start: number;
  end: number;
}

/** Line of an offset, 1-based. */
export type LineAt = (offset: number) => number;

/** Keys that would change what an object is instead of what it holds. */
const dangerousKeys = new Set(['__proto__', 'constructor', 'prototype']);

/** Control characters, written as `\0` and the like, that HTML, SVG and PDF cannot hold. */
const control = /[^\P{Cc}\t\n]/u;

/** Parts of YAML that can hide faults or exhaust memory, in the order of the file. */
export function findForbidden(root: Node | null, lineAt: LineAt): YamlFault[] {
  const faults: YamlFault[] = [];
  const add = (node: Node, reason: Localised) => {
    const [start, end] = node.range ?? [0, 0];
    faults.push({ reason, start, end });
  };
  const visit = (node: Node | null): void => {
    if (node === null) return;
    if (isAlias(node))
      return add(node, {
        sv: `alias (\`*${node.source}\`) används inte; skriv ut värdet`,
        en: `alias (\`*${node.source}\`) is not used; write the value`,
      });
    if (node.tag !== undefined) {
      return add(node, {
        sv: `märket \`${node.tag}\` används inte`,
        en: `the tag \`${node.tag}\` is not used`,
      });
    }
    if (isScalar(node) && control.test(String(node.value)))
      add(node, { sv: 'texten innehåller styrtecken', en: 'the text holds control characters' });
    if (isSeq(node)) for (const item of node.items) visit(item as Node | null);
    if (isMap(node)) {
      visitKeys(node.items as KeyPair[], node.flow === true, lineAt, add);
      for (const pair of node.items) visit(pair.value as Node | null);
    }
  };
  visit(root);
  return faults.sort((a, b) => a.start - b.start);
}

type KeyPair = Pair<Node, Node | null>;

function visitKeys(
  pairs: readonly KeyPair[],
  isFlow: boolean,
  lineAt: LineAt,
  add: (node: Node, reason: Localised) => void,
): void {
  const lines = new Map<string, number>();
  for (const { key, value } of pairs) {
    const name = isScalar(key) ? String(key.value) : '';
    const first = lines.get(name);
    if (first !== undefined) {
      add(key, {
        sv: `nyckeln \`${name}\` finns redan på rad ${first}`,
        en: `the key \`${name}\` exists already on line ${first}`,
      });
    } else lines.set(name, lineAt(key.range?.[0] ?? 0));
    if (name === '<<') {
      add(key, {
        sv: 'sammanslagning med `<<` används inte; skriv ut värdena',
        en: 'merging with `<<` is not used; write the values',
      });
    }
    if (dangerousKeys.has(name)) {
      add(key, { sv: `nyckeln \`${name}\` används inte`, en: `the key \`${name}\` is not used` });
    }
    // `{ label: Ja, alltid }` is the key `label` and the key `alltid`.
    if (isFlow && value === null) {
      add(key, {
        sv: `\`${name}\` saknar kolon; text med kommatecken behöver stå inom citattecken`,
        en: `\`${name}\` lacks a colon; text with a comma must stand within quotation marks`,
      });
    }
  }
}
