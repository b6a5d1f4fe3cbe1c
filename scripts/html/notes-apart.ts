import type { Element, ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import { SKIP, visit } from 'unist-util-visit';

/** Tells notes at one place apart: ”1, 2” and not ”12”. They stay on one line. */
export function notesApartTransform(tree: Root): void {
  visit(tree, 'element', (node, index, parent) => {
    if (!isReference(node) || index === undefined || parent === undefined) return undefined;
    const run = runFrom(parent.children as ElementContent[], index);
    if (run.length === 1) return SKIP;
    for (const each of run.slice(0, -1)) each.children.push({ type: 'text', value: ', ' });
    parent.children.splice(index, run.length, h('span.note-refs', run));
    return [SKIP, index + 1];
  });
}

function runFrom(siblings: readonly ElementContent[], index: number): Element[] {
  const run: Element[] = [];
  for (const each of siblings.slice(index)) {
    if (each.type !== 'element' || !isReference(each)) break;
    run.push(each);
  }
  return run;
}

function isReference({ properties }: Element): boolean {
  const classes = properties['className'];
  return Array.isArray(classes) && classes.includes('note-ref');
}
