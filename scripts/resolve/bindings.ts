import { visit } from 'unist-util-visit';

import type { BoundClaim, BoundValue } from '../model/nodes.ts';
import type { BookText } from '../model/texts.ts';
import { judge, type Judgement } from './judge.ts';
import type { ValueTable } from './value-table.ts';

/** A value or claim where it stands. */
export interface Binding {
  node: BoundValue | BoundClaim;
  text: BookText;
}

/** All bindings of the texts, in reading order. */
export function bindingsIn(texts: Iterable<BookText>): Binding[] {
  const bindings: Binding[] = [];
  for (const text of texts) {
    visit(text.tree, (node) => {
      if (node.type === 'boundValue' || node.type === 'boundClaim') bindings.push({ node, text });
    });
  }
  return bindings;
}

/** A binding with what a table says of it. */
export interface JudgedBinding extends Binding {
  judgement: Judgement;
}

/** Holds bindings against a table; with two tables one sees what a change of the data makes wrong. Reports nothing. */
export function judgeBindings(
  bindings: readonly Binding[],
  table: ValueTable,
): readonly JudgedBinding[] {
  return bindings.map(({ node, text }) => ({
    node,
    text,
    judgement: judge(node, text.document.config.lang, table),
  }));
}
