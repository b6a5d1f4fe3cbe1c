import type { Element, Nodes, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { visit } from 'unist-util-visit';
import { describe, expect, test } from 'vitest';

import { type Fragment, fragmentOf } from '../../scripts/handover/fragment/fragment.ts';
import { serialised } from '../../scripts/handover/fragment/serialise.ts';
import { hasClass } from '../../scripts/handover/fragment/tree.ts';
import type { Handover } from '../../scripts/handover/handover.ts';
import { figureFileName, mediaOf } from '../../scripts/handover/media.ts';
import { screenContent } from '../../scripts/html/page.ts';
import { otherRoot, root } from '../repository.ts';
import { handoversOnce } from './handovers.ts';

const addressOf = (name: string): string => `https://example.se/wp-content/uploads/${name}`;
const fragment = (handover: Handover): Fragment => fragmentOf(handover, addressOf);

/** What the frame of the page says, and no part of the content: the site's title, menus, drawings whose numbers stand in a table. */
function isFrame(node: Nodes): boolean {
  if (node.type !== 'element') return false;
  if (['h1', 'svg', 'button', 'style', 'script'].includes(node.tagName)) return true;
  if (node.tagName === 'summary') return !node.children.some((child) => isHeading(child));
  return ['bar', 'permalink', 'menu', 'narrow', 'drawing'].some((name) => hasClass(node, name));
}

function isHeading(node: Nodes): boolean {
  return node.type === 'element' && /^h[2-6]$/.test(node.tagName);
}

const inline = new Set('a abbr b bdi code data del em i span strong sub sup time'.split(' '));

function words(node: Nodes): string[] {
  const parts: string[] = [];
  const read = (each: Nodes): void => {
    if (isFrame(each)) return;
    if (each.type === 'text') parts.push(each.value);
    else if (each.type === 'element' && each.tagName === 'math')
      parts.push(String(each.properties['dataText'] ?? each.properties['alttext'] ?? ''));
    else if (each.type === 'element' && each.tagName === 'figure') parts.push(' ');
    else if ('children' in each) {
      const gap = each.type === 'element' && inline.has(each.tagName) ? '' : ' ';
      parts.push(gap);
      each.children.forEach(read);
      parts.push(gap);
    }
  };
  read(node);
  const text = parts.join('').replaceAll(/[\u00ad\u200b\u2060]/g, '');
  return text.replaceAll('\u2011', '-').match(/[\p{L}\p{N}]+/gu) ?? [];
}

function figuresIn(tree: Root): Element[] {
  const found: Element[] = [];
  visit(tree, 'element', (element) => {
    if (element.tagName === 'figure') found.push(element);
  });
  return found;
}

/** The first word that does not follow in the same order. */
function firstLost(expected: readonly string[], actual: readonly string[]): string | null {
  let at = 0;
  for (const [index, word] of expected.entries()) {
    const found = actual.indexOf(word, at);
    if (found === -1) return expected.slice(Math.max(0, index - 5), index + 5).join(' ');
    at = found + 1;
  }
  return null;
}

function ownWords(figure: Element): string[] {
  return words({ type: 'root', children: figure.children });
}

/** As a browser reads it: the drawings of the build are HTML in the tree. */
function mainOf({ document, book }: Handover): Root {
  const content = screenContent(document, book, { beside: 'none' });
  return fromHtml(toHtml(content, { allowDangerousHtml: true }), { fragment: true });
}

const parsed = (html: string): Root => fromHtml(html, { fragment: true });

function attributes(tree: Root, name: string): string[] {
  const found: string[] = [];
  visit(tree, 'element', ({ properties }) => {
    const value = properties[name];
    if (typeof value === 'string') found.push(value);
    if (Array.isArray(value)) found.push(...value.map(String));
  });
  return found;
}

const reports = { 'the repository': root, 'another report': otherRoot };

describe.each(Object.entries(reports))('a page for WordPress: %s', (_, project) => {
  test('loses no word, in the text nor in a figure', async () => {
    for (const handover of await handoversOnce(project)) {
      const main = mainOf(handover);
      const { html, blocks } = fragment(handover);
      for (const page of [html, blocks].map(parsed)) {
        expect(firstLost(words(main), words(page))).toBe(null);
        const [before, after] = [figuresIn(main), figuresIn(page)];
        expect(after.length).toBe(before.length);
        for (const [index, figure] of before.entries()) {
          const left = after[index] === undefined ? [] : ownWords(after[index]);
          const lost = ownWords(figure).filter((word) => !left.includes(word));
          expect(lost).toEqual([]);
        }
      }
    }
  });

  test('has one identifier for each place, apart from the theme’s, and no link that leads nowhere', async () => {
    for (const handover of await handoversOnce(project)) {
      const page = parsed(fragment(handover).html);
      const ids = attributes(page, 'id');
      expect(ids.length).toBe(new Set(ids).size);
      expect(ids.filter((id) => !/^(?:r-|fig-|tab-|_|rapport-)/.test(id))).toEqual([]);
      const links = attributes(page, 'href');
      const within = links.filter((href) => href.startsWith('#')).map((href) => href.slice(1));
      expect(within.filter((id) => !ids.includes(decodeURIComponent(id)))).toEqual([]);
      expect(links.filter((href) => !/^(?:#|[a-z]+:)/.test(href))).toEqual([]);
      for (const name of ['headers', 'ariaLabelledBy', 'ariaDescribedBy'])
        for (const value of attributes(page, name).flatMap((each) => each.split(' ')))
          expect(ids).toContain(value);
    }
  });

  test('shows only pictures and files that are handed over, each with words in its place', async () => {
    for (const handover of await handoversOnce(project)) {
      const media = await mediaOf(handover);
      const { document } = handover;
      const names = media.map(({ name }) => name);
      const drawings = document.figures.map((placed) => figureFileName(document, placed, 'png'));
      const shown = [...names, ...drawings].map(addressOf); // a drawing is a picture only where a PDF is printed
      expect(names.filter((name) => !/^[a-z0-9-]+\.[a-z]+$/.test(name))).toEqual([]);
      expect(new Set(names).size).toBe(names.length);
      const page = parsed(fragment(handover).html);
      visit(page, 'element', ({ tagName, properties }) => {
        if (tagName !== 'img') return;
        const { src, alt, width, height } = properties;
        expect(shown).toContain(src);
        expect(typeof alt).toBe('string');
        expect(Number(width) * Number(height)).toBeGreaterThan(0);
      });
    }
  });

  test('writes the tables of figures with a caption and with heads that say what they head', async () => {
    for (const handover of await handoversOnce(project)) {
      for (const figure of figuresIn(parsed(fragment(handover).html)))
        visit(figure, 'element', (element) => {
          if (element.tagName === 'table') expect(toHtml(element)).toContain('<caption');
          if (element.tagName === 'th') expect(element.properties['scope']).toMatch(/^(?:col|row)/);
        });
    }
  });
});

test('lets a question be found by its address, and keeps it a heading', async () => {
  const faq = (await handoversOnce(root)).find(({ document }) => document.config.kind === 'faq');
  if (faq === undefined) throw new Error('The report has no FAQ');
  expect(fragment(faq).html).toMatch(
    /<details [^>]*id="r-[^"]+"[^>]*>\s*<summary><h2|<details id="r-/,
  );
});

const text = (value: string): string => serialised([{ type: 'text', value }]);

test('writes what WordPress would turn as signs that it leaves', () => {
  expect(text('2x3')).toBe('2&#120;3');
  expect(text('a -- b')).not.toContain('--');
  expect(text('Om Wordpress')).toBe('Om Word&#112;ress');
  expect(text('[galleri]')).toBe('&#091;galleri&#093;');
  expect(text('https://example.se/video')).toBe('https&#058;//example.se/video');
  expect(text('nej :) ja')).toBe('nej &#058;) ja');
});
