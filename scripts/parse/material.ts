import type { Nodes, Parent, Root } from 'mdast';
import type { ContainerDirective, LeafDirective, TextDirective } from 'mdast-util-directive';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';

import type { MaterialMark } from '../model/nodes.ts';
import { report } from '../model/report.ts';
import { placeOfAttribute, pointAt } from './bindings.ts';

type Directive = ContainerDirective | LeafDirective | TextDirective;

/** `:material{of="F6.2.3 F6.2.4"}`; `null` when it names no point, or holds words that would not be printed. */
export function materialMarkOf(directive: Directive, source: string): MaterialMark | null {
  const of = directive.attributes?.['of'] ?? '';
  if (directive.type !== 'textDirective' || directive.children.length > 0) return null;
  const place = placeOfAttribute(directive, 'of', source);
  const written = place === null ? of : source.slice(place.start.offset, place.end.offset);
  const points = [...written.matchAll(/[^\s,]+/gu)].map(({ 0: id, index }) => {
    if (place === null) return { id, place: directive.position };
    const start = pointAt(place.start, written, index);
    return { id, place: { start, end: pointAt(place.start, written, index + id.length) } };
  });
  return of.trim() === '' || points.length === 0 ? null : { type: 'materialMark', points };
}

/**
 * Takes away the white space before each mark, so that nothing of it is seen in the text, and the marks that stand at no
 * sentence, with a message.
 */
export function materialTransform(tree: Root, file: VFile): void {
  visit(tree, (node, index, parent) => {
    if (node.type === 'heading' || isOnlyMarks(node)) {
      reportMarks(node, file);
      if (node.type === 'heading' || index === undefined || parent === undefined) return SKIP;
      (parent as Parent).children.splice(index, 1);
      return [SKIP, index];
    }
    if ('children' in node && node.children.some(isMark)) joinAround(node);
    return undefined;
  });
}

function isMark({ type }: Nodes): boolean {
  return type === 'materialMark';
}

function isUnseen(node: Nodes): boolean {
  return isMark(node) || (node.type === 'text' && node.value === '');
}

function isOnlyMarks(node: Nodes): boolean {
  if (node.type !== 'paragraph' || !node.children.some(isMark)) return false;
  return node.children.every((child) => isMark(child) || isSpace(child));
}

function isSpace(node: Nodes): boolean {
  return node.type === 'text' && node.value.trim() === '';
}

function reportMarks(node: Nodes, file: VFile): void {
  visit(node, 'materialMark', (mark, index, parent) => {
    const id = mark.points.map((point) => point.id).join(' ');
    report(file, 'material-after-words', { id }, { place: mark.position });
    if (index === undefined || parent === undefined) return undefined;
    (parent as Parent).children.splice(index, 1);
    return [SKIP, index];
  });
}

/** The text is what it would be without the marks; where one opens a block, the space after it goes too. */
function joinAround(node: Parent): void {
  const children: Nodes[] = [];
  for (const [index, child] of node.children.entries()) {
    const before = children.findLast((each) => !isMark(each));
    if (isMark(child) && before?.type === 'text') before.value = before.value.trimEnd();
    const isFirst = children.length > 0 && children.every(isUnseen);
    if (child.type === 'text' && isFirst) child.value = child.value.trimStart();
    const isLastBreak =
      child.type === 'break' && node.children.slice(index + 1).every((each) => isMark(each));
    if (!isLastBreak) children.push(child);
  }
  const kept = children.filter((child) => child.type !== 'text' || child.value !== '');
  node.children.splice(0, node.children.length, ...(kept as Parent['children']));
}
