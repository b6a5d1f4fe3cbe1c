import type { Root } from 'mdast';
import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { VFile } from 'vfile';

import type { ParsedFile } from '../model/book.ts';
import type { SourceText } from '../model/figure.ts';
import { citationsTransform } from './citations.ts';
import { containersTransform } from './containers.ts';
import { directivesTransform } from './directives.ts';
import { frontMatterTransform } from './front-matter.ts';
import { headingsTransform } from './headings.ts';
import { labelAttributesTransform } from './label-attributes.ts';
import { leftoversTransform } from './leftovers.ts';
import { isWithinLimits } from './limits.ts';
import { listNumbersTransform } from './list-numbers.ts';
import { materialTransform } from './material.ts';
import { withWholeLabels } from './note-labels.ts';
import { referenceLinksTransform } from './reference-links.ts';
import { restrictionsTransform } from './restrictions.ts';
import { scriptsTransform } from './scripts.ts';
import { tableRowsTransform } from './table-rows.ts';
import { placesIn } from './text-places.ts';
import { unclosedTransform } from './unclosed.ts';

const processor = unified()
  .use(remarkParse)
  .use(remarkGfm, { singleTilde: false })
  .use(remarkDirective)
  .freeze();

/** Parses one Markdown file into a tree with our own nodes; faults are messages on the file. */
export function parseFile(file: VFile): ParsedFile {
  return { file, tree: isWithinLimits(file) ? treeOf(file) : emptyTree() };
}

/**
 * Parses a text of a YAML file as Markdown. Nodes and messages get their place in that file; a text that cannot be
 * followed into it gives them the place of the whole.
 */
export function parseText(text: SourceText, file: VFile): Root {
  const inner = new VFile({ value: text.value, path: file.path });
  const tree = isWithinLimits(inner) ? treeOf(inner) : emptyTree();
  const placed = placesIn(text, file);
  for (const message of inner.messages) file.messages.push(placed.message(message, inner));
  visit(tree, (node) => {
    node.position = placed.position(node.position);
    if (node.type === 'citation') {
      for (const cite of node.cites) cite.place = placed.position(cite.place);
    }
    if (node.type === 'materialMark') {
      for (const point of node.points) point.place = placed.position(point.place);
    }
    if (node.type === 'boundValue' || node.type === 'boundClaim') {
      const { words, expression } = node.places;
      node.places = {
        words: words && placed.position(words),
        expression: expression && placed.position(expression),
      };
    }
  });
  return tree;
}

// The order matters: directives restore text, which may hold citations; marks of the material go out of headings before
// their identifiers are read; identifiers of headings are read last, when
// the text is what will be printed, and after them what is left in it that is no text.
function treeOf(file: VFile): Root {
  const { text, restore } = withWholeLabels(String(file));
  const tree = processor.parse(text);
  restore(tree);
  frontMatterTransform(tree, file);
  unclosedTransform(tree, file);
  labelAttributesTransform(tree, file, (words) => processor.parse(words));
  restrictionsTransform(tree, file);
  referenceLinksTransform(tree);
  listNumbersTransform(tree, file);
  tableRowsTransform(tree, file);
  directivesTransform(tree, file);
  containersTransform(tree, file);
  materialTransform(tree, file);
  scriptsTransform(tree, file);
  citationsTransform(tree, file);
  headingsTransform(tree, file);
  leftoversTransform(tree, file);
  return tree;
}

function emptyTree(): Root {
  return { type: 'root', children: [] };
}
