import type { Nodes, PhrasingContent, Root } from 'mdast';
import { visit } from 'unist-util-visit';

/*
 * GFM takes no spaces in the label of a note, and knows a reference only beside its definition. Authors write `[^egen mätning]`, and
 * refer from a caption to a note of the text.
 */

const label = /\[\^([^\]\n]+)\]/g;
const definition = /^[ >]{0,12}\[\^([^\]\n]* [^\]\n]*)\]:/gm;
const noBreak = '\u00a0';

/** As `mdast-util-gfm-footnote` compares labels. */
function identifierOf(name: string): string {
  const spaced = name.replaceAll(/[\t\u00a0 ]+/g, ' ').trim();
  return spaced.toLowerCase().toUpperCase().toLowerCase();
}

/**
 * The source with no-break spaces in the labels of notes that it defines, which the parser takes; it stays as long. `restore` writes
 * the spaces back in the tree.
 */
export function withWholeLabels(source: string): { text: string; restore: (tree: Root) => void } {
  const defined = new Set(
    [...source.matchAll(definition)].map(([, name = '']) => identifierOf(name)),
  );
  if (defined.size === 0) return { text: source, restore: () => undefined };
  const written = new Map<string, string>();
  const text = source.replaceAll(label, (found, name: string) => {
    if (!name.includes(' ') || !defined.has(identifierOf(name))) return found;
    const marked = found.replaceAll(' ', noBreak);
    written.set(marked, found);
    return marked;
  });
  return { text, restore: (tree) => visit(tree, (node) => restoreIn(node, written)) };
}

function restoreIn(node: Nodes, written: ReadonlyMap<string, string>): void {
  if (node.type === 'footnoteReference' || node.type === 'footnoteDefinition') {
    const name = node.label ?? node.identifier;
    node.label = written.get(`[^${name}]`)?.slice(2, -1) ?? name;
    node.identifier = identifierOf(name);
  } else if ('value' in node && typeof node.value === 'string') {
    for (const [marked, found] of written) node.value = node.value.replaceAll(marked, found);
  }
}

/** Makes references to notes of what looks like them in a text of its own: its notes are defined elsewhere. */
export function referencesTransform(tree: Root): void {
  visit(tree, 'text', (node, index, parent) => {
    if (index === undefined || parent === undefined || !node.value.includes('[^')) return;
    const parts: PhrasingContent[] = [];
    let at = 0;
    const add = (end: number): void => {
      if (end > at) parts.push({ ...node, value: node.value.slice(at, end) });
    };
    for (const { 0: found, 1: name = '', index: start } of node.value.matchAll(label)) {
      add(start);
      const identifier = identifierOf(name);
      parts.push({ type: 'footnoteReference', identifier, label: name, position: node.position });
      at = start + found.length;
    }
    add(node.value.length);
    parent.children.splice(index, 1, ...(parts as never[]));
  });
}
