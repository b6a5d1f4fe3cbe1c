import type { Element } from 'hast';
import type { Code } from 'mdast';
import { defaultHandlers, type State } from 'mdast-util-to-hast';

/** In print; the layout looks through each block for every page that it reaches. */
const mostLines = 60;

/** A block of code. A long one is several to the layout, and one to the eye. */
export function printedCode(state: State, node: Code): Element | Element[] {
  const lines = node.value.split('\n');
  if (lines.length <= mostLines) return defaultHandlers.code(state, node);
  const parts: Element[] = [];
  for (let from = 0; from < lines.length; from += mostLines) {
    const value = lines.slice(from, from + mostLines).join('\n');
    const part = defaultHandlers.code(state, { ...node, value });
    const isLast = from + mostLines >= lines.length;
    const names = [...(from === 0 ? [] : ['continued']), ...(isLast ? [] : ['unfinished'])];
    parts.push({ ...part, properties: { ...part.properties, className: names } });
  }
  return parts;
}
