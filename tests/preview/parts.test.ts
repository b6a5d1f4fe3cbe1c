import { fromHtml } from 'hast-util-from-html';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { createCompiler } from '../../scripts/compile/compile.ts';
import { renderScreenPage } from '../../scripts/html/page.ts';
import { createPartMaker, htmlOfParts } from '../../scripts/html/preview-parts.ts';
import type { Book } from '../../scripts/model/book.ts';
import { type JobWorker, createWorker } from '../../scripts/workers/create-worker.ts';
import { drawInWorker } from '../../scripts/workers/draw-in-worker.ts';
import { root } from '../repository.ts';

let worker: JobWorker;
let book: Book;

beforeAll(async () => {
  worker = createWorker('drawFigures');
  const project = { root, out: root };
  const compiled = await createCompiler({ project, draw: drawInWorker(worker) })();
  if (compiled.book === null) throw new Error('The report has faults');
  book = compiled.book;
});
afterAll(() => worker.close());

/** What both pages must agree on: without places, and without spaces between blocks. */
function comparable(html: string): string {
  const tree = fromHtml(html, { fragment: true });
  visit(tree, (node, index, parent) => {
    if (node.type === 'element') delete node.properties['dataSource'];
    const isBetween = node.type === 'text' && node.value.trim() === '';
    if (!isBetween || parent === undefined || index === undefined) return undefined;
    const blocks = ['root', 'section', 'details', 'div', 'ol', 'ul', 'li', 'blockquote', 'figure'];
    const name = parent.type === 'element' ? parent.tagName : parent.type;
    if (!blocks.includes(name)) return undefined;
    parent.children.splice(index, 1);
    return index;
  });
  return unified().use(rehypeStringify).stringify(tree);
}

describe('the parts of a page', () => {
  test('are the main of the page that is published', async () => {
    for (const document of book.documents) {
      const page = await renderScreenPage(document, book, (face) => Promise.resolve(face.bytes));
      const main = /<main[^>]*>(.*)<\/main>/s.exec(page.html)?.[1] ?? '';
      const parts = htmlOfParts(createPartMaker().partsOf(document, book));
      expect(comparable(parts)).toBe(comparable(main));
    }
  });

  test('say where their blocks are written', () => {
    const [document] = book.documents;
    if (document === undefined) throw new Error('There is no document');
    const html = htmlOfParts(createPartMaker().partsOf(document, book));
    const paragraphs = html.match(/<(?:p|li|h[2-4])[^>]*data-source="[^"]+:\d+:\d+"/g) ?? [];
    expect(paragraphs.length).toBeGreaterThan(100);
    expect(html).not.toContain('\uE010');
    expect(html).toMatch(/<figure[^>]*data-source="figures\/fig-7-1\.yaml:\d+:\d+"/);
  });

  test('are the same objects when nothing has changed', () => {
    const maker = createPartMaker();
    const [document] = book.documents;
    if (document === undefined) throw new Error('There is no document');
    const leaves = () => maker.partsOf(document, book).flatMap(leavesOf);
    const first = new Set(leaves());
    const again = leaves();
    const anew = again.filter((leaf) => !first.has(leaf));
    expect(again.length).toBeGreaterThan(120);
    // Opening, navigation, headings of the lists and what is told of the author.
    expect(anew.length).toBeLessThan(10);
  });
});

function leavesOf(
  part: ReturnType<ReturnType<typeof createPartMaker>['partsOf']>[number],
): object[] {
  return part.kind === 'leaf' ? [part] : part.parts.flatMap(leavesOf);
}
