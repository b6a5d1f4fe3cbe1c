import { type Node, type ParseError, parseTree } from 'jsonc-parser';

import type { Path } from './located.ts';

type Span = readonly [start: number, end: number];

/** Offset of the first fault, or the length of the text: `JSON.parse` names it differently in each version, or not at all. */
export function faultInJson(text: string): number {
  return readTree(text).fault?.offset ?? text.length;
}

/** Tells where a value stands; strings without their quotation marks. For text that `JSON.parse` has accepted. */
export function jsonSpans(text: string): (path: Path) => Span | undefined {
  const { root } = readTree(text);
  return (path) => {
    const node = path.reduce(childAt, root);
    if (node === undefined) return undefined;
    const { offset, length } = node;
    const end = offset + length;
    return node.type === 'string' ? [offset + 1, end - 1] : [offset, end];
  };
}

interface Tree {
  root: Node | undefined;
  fault: ParseError | undefined;
}

/** Neither where it is nested too deeply for the stack, about which `JSON.parse` has its own limit. */
function readTree(text: string): Tree {
  const faults: ParseError[] = [];
  try {
    const root = parseTree(text, faults, { disallowComments: true });
    return { root, fault: faults[0] };
  } catch (error) {
    if (error instanceof RangeError) return { root: undefined, fault: undefined };
    throw error;
  }
}

/** Of two values under the same key the last holds, as for `JSON.parse`; jsonc-parser's own look-up finds the first. */
function childAt(parent: Node | undefined, part: Path[number]): Node | undefined {
  const { type, children = [] } = parent ?? {};
  if (type === 'array') return children[Number(part)];
  const property = children.findLast(({ children: [key] = [] }) => key?.value === String(part));
  return property?.children?.[1];
}
