import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';

/** Wraps each heading and what follows it, down to the next of its level, in a `section`. */
export function sectionsOf(content: readonly ElementContent[]): ElementContent[] {
  const result: ElementContent[] = [];
  const open: { depth: number; section: Element }[] = [];
  for (const node of content) {
    const depth = depthOf(node);
    if (depth !== null) {
      while ((open.at(-1)?.depth ?? 0) >= depth) open.pop();
      const section = h('section', { className: [`level-${depth}`] });
      (open.at(-1)?.section.children ?? result).push(section);
      open.push({ depth, section });
    }
    (open.at(-1)?.section.children ?? result).push(node);
  }
  return result;
}

function depthOf(node: ElementContent): number | null {
  const match = node.type === 'element' ? /^h([2-6])$/.exec(node.tagName) : null;
  return match === null ? null : Number(match[1]);
}
