import type { Root } from 'mdast';
import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { VFile } from 'vfile';

import type { ParsedFile } from '../model/book.ts';
import type { SourceText } from '../model/figure.ts';
import type { Place } from '../model/report.ts';
import { citationsTransform } from './citations.ts';
import { directivesTransform } from './directives.ts';
import { headingsTransform } from './headings.ts';
import { isWithinLimits } from './limits.ts';
import { restrictionsTransform } from './restrictions.ts';

const processor = unified().use(remarkParse).use(remarkGfm).use(remarkDirective).freeze();

/** Parses one Markdown file into a tree with our own nodes; faults are messages on the file. */
export function parseFile(file: VFile): ParsedFile {
  return { file, tree: isWithinLimits(file) ? treeOf(file) : emptyTree() };
}

/**
 * Parses a text of a YAML file as Markdown. Messages go to `file`; all nodes get the text's own place.
 */
export function parseText(text: SourceText, file: VFile): Root {
  const inner = new VFile({ value: text.value, path: file.path });
  const tree = isWithinLimits(inner) ? treeOf(inner) : emptyTree();
  for (const message of inner.messages) {
    message.place = text.place;
    const point = 'start' in text.place ? text.place.start : text.place;
    message.line = point.line;
    message.column = point.column;
    file.messages.push(message);
  }
  visit(tree, (node) => {
    node.position = positionOf(text.place);
    if (node.type === 'citation') for (const cite of node.cites) cite.place = node.position;
  });
  return tree;
}

function positionOf(place: Place): Root['position'] {
  return 'start' in place ? place : { start: place, end: place };
}

// The order matters: directives restore text, which may hold citations; identifiers of headings are read last, when
// the text is what will be printed.
function treeOf(file: VFile): Root {
  const tree = processor.parse(file);
  restrictionsTransform(tree, file);
  directivesTransform(tree, file);
  citationsTransform(tree, file);
  headingsTransform(tree, file);
  return tree;
}

function emptyTree(): Root {
  return { type: 'root', children: [] };
}
