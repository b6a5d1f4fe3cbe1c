import type { Nodes } from 'mdast';
import { visit } from 'unist-util-visit';

import { nodesIn } from './nodes-in.ts';
import type { Unit } from './units.ts';

/** A unit as it is for one of its nodes: its document speaks the language of the words around the node. */
export function unitsByNode(unit: Unit): (node: Nodes) => Unit {
  const marked = [...nodesIn(unit.tree, 'languageBlock'), ...nodesIn(unit.tree, 'languageSpan')];
  if (marked.length === 0) return () => unit;
  const languages = new Map<Nodes, string>();
  // Spans stand within blocks: the innermost is set last.
  for (const around of marked) visit(around, (node) => void languages.set(node, around.lang));
  return (node) => {
    const lang = languages.get(node);
    return lang === undefined ? unit : { ...unit, document: { ...unit.document, lang } };
  };
}
