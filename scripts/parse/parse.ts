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
import { definitionListsTransform } from './definition-lists.ts';
import { definitionsFromMarkdown, definitionSyntax } from './definition-syntax.ts';
import { directivesTransform } from './directives.ts';
import { withFormulas } from './formula-nodes.ts';
import { displayedFormulasTransform, formulasTransform } from './formulas.ts';
import { frontMatterTransform } from './front-matter.ts';
import { headingsTransform } from './headings.ts';
import { labelAttributesTransform } from './label-attributes.ts';
import { leftoversTransform } from './leftovers.ts';
import { isWithinLimits } from './limits.ts';
import { listNumbersTransform } from './list-numbers.ts';
import { materialTransform } from './material.ts';
import { withWholeLabels } from './note-labels.ts';
import { picturesTransform } from './pictures.ts';
import { referenceLinksTransform } from './reference-links.ts';
import { restrictionsTransform } from './restrictions.ts';
import { scriptsTransform } from './scripts.ts';
import { tablesTransform } from './tables.ts';
import { placesIn } from './text-places.ts';
import { unclosedTransform } from './unclosed.ts';

const processor = unified()
  .data({
    micromarkExtensions: [definitionSyntax],
    fromMarkdownExtensions: [definitionsFromMarkdown],
  })
  .use(remarkParse)
  .use(remarkGfm, { singleTilde: false })
  .use(remarkDirective)
  .use(function readFormulas() {
    this.data(withFormulas(this.data()));
  })
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
  const tree = isWithinLimits(inner) ? treeOf(inner, true) : emptyTree();
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

/** What may be more than words. */
const markup = /[\\`*_[\]<>&~^:$@{}|]|www\./;

/** Parses a text of one line within a table: what would begin a list or a heading there does not. */
export function parseCell(text: SourceText, file: VFile): Root {
  const [only, ...others] = markup.test(text.value) ? processor.parse(text.value).children : [];
  if (only?.type === 'paragraph' && others.length === 0) return parseText(text, file);
  const { value } = text;
  const whole = {
    start: { line: 1, column: 1, offset: 0 },
    end: { line: 1, column: value.length + 1, offset: value.length },
  };
  const position = placesIn(text, file).position(whole);
  const words = { type: 'text' as const, value, position };
  return { type: 'root', children: [{ type: 'paragraph', children: [words], position }] };
}

// The order matters: captions and titles are there before what may stand in them is looked at, and may hold formulas; directives hold
// blocks of those, and restore text, which may hold citations; marks of the material go out of headings before their identifiers are
// read; identifiers of headings are read last, when the text is what will be printed, and after them what is left in it that is no text.
function treeOf(file: VFile, isInline = false): Root {
  const { text, restore } = withWholeLabels(String(file));
  const tree = processor.parse(text);
  restore(tree);
  frontMatterTransform(tree, file);
  unclosedTransform(tree, file);
  labelAttributesTransform(tree, file, parseCaption);
  picturesTransform(tree, file, { parseCaption, isInline });
  restrictionsTransform(tree, file);
  referenceLinksTransform(tree);
  definitionListsTransform(tree, file);
  listNumbersTransform(tree, file);
  tablesTransform(tree, file);
  formulasTransform(tree, file, isInline);
  if (!isInline) displayedFormulasTransform(tree);
  directivesTransform(tree, file);
  containersTransform(tree, file);
  materialTransform(tree, file);
  scriptsTransform(tree, file);
  citationsTransform(tree, file);
  headingsTransform(tree, file);
  leftoversTransform(tree, file);
  return tree;
}

function parseCaption(caption: string): Root {
  return processor.parse(caption);
}

function emptyTree(): Root {
  return { type: 'root', children: [] };
}
