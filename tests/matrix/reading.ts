import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';

import type { Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { getDocumentProxy } from 'unpdf';

/** The text of a page's main part, without its contents, and without code, where anything may stand. */
export function textOfPage(html: string, withCode = true): string {
  const main = /<main[\s>].*<\/main>/s.exec(html)?.[0] ?? '';
  const left = new Set(['nav', ...(withCode ? [] : ['code'])]);
  const text = (node: Nodes): string => {
    if (node.type === 'text') return node.value;
    if (node.type === 'element' && left.has(node.tagName)) return ' ';
    return 'children' in node ? node.children.map(text).join('') : '';
  };
  return text(fromHtml(main, { fragment: true })).replaceAll('\u00ad', '');
}

/** What pdf.js gives of a page's tags. */
interface TagNode {
  role?: string;
  type?: string;
  id?: string;
  children?: readonly TagNode[];
}

interface PageItem {
  type?: string;
  id?: string;
  str?: string;
}

interface Proxy {
  numPages: number;
  getPage(number: number): Promise<{
    getStructTree(): Promise<TagNode | null>;
    getTextContent(options: object): Promise<{ items: readonly PageItem[] }>;
  }>;
}

/** What pdf.js reads, page by page in the order of the tags, without contents and lists of figures. */
export async function textOfTags(bytes: Uint8Array): Promise<string> {
  const pdf = (await getDocumentProxy(new Uint8Array(bytes))) as unknown as Proxy;
  const read: string[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const [tree, { items }] = await Promise.all([
      page.getStructTree(),
      page.getTextContent({ includeMarkedContent: true }),
    ]);
    const texts = textsById(items);
    const visit = ({ role, id = '', children = [] }: TagNode): void => {
      if (role === 'TOC') return;
      if (children.length === 0) read.push(texts.get(id) ?? '');
      children.forEach(visit);
    };
    if (tree !== null) visit(tree);
  }
  return read.join(' ');
}

function textsById(items: readonly PageItem[]): Map<string, string> {
  const texts = new Map<string, string>();
  const open: string[] = [];
  for (const { type, id = '', str } of items) {
    if (type?.startsWith('beginMarkedContent') === true) open.push(id);
    else if (type === 'endMarkedContent') open.pop();
    const inside = open.findLast((each) => each !== '');
    if (str !== undefined && inside !== undefined) {
      texts.set(inside, (texts.get(inside) ?? '') + str);
    }
  }
  return texts;
}

/** What poppler finds on the pages; `null` where it is not on the machine. */
export function textOfPages(path: string, bytes: Uint8Array): string | null {
  writeFileSync(path, bytes);
  try {
    return execFileSync('pdftotext', ['-raw', path, '-'], {
      encoding: 'utf8',
      stdio: 'pipe',
      maxBuffer: 1e9,
    });
  } catch {
    return null;
  }
}

/** The small letters of the made-up words: no hyphens, soft or hard, and no space. */
export function lettersOf(text: string): string {
  return text.toLowerCase().replaceAll(/[^a-z]/g, '');
}

/** Whether a word is divided between two pages, with the foot of the one and the head of the other in between. */
export function isDivided(pages: string, word: string): boolean {
  const [before, after] = pages
    .split('\f')
    .map(lettersOf)
    .reduce<[string, string]>(
      ([heads, tails], page) => {
        return [`${heads} ${page.slice(-200)}`, `${tails} ${page.slice(0, 300)}`];
      },
      ['', ''],
    );
  return Array.from(word, (_, index) => index)
    .slice(2, -2)
    .some((at) => before.includes(word.slice(0, at)) && after.includes(word.slice(at)));
}
