/**
 * The examples of the author's guide: every block of Markdown in `.github/docs` is built as it stands, so that the guide says
 * nothing that the tool does not do.
 */
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import type { Code, Root, RootContent } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { stringify } from 'yaml';

const guide = fileURLToPath(new URL('../../.github/docs', import.meta.url));
/** The report that the examples are added to. */
const guideBase = join(guide, 'exempel');

/** One example: a text, with the files that stand beside it in the guide. */
export interface GuideExample {
  /** Name of its document: the page and the example's place in it, such as `kallor-2`. */
  id: string;
  /** Where it stands: the guide's file, and the line (1-based). */
  place: { path: string; line: number };
  markdown: string;
  /** Name in `.github/pictures/guide`, without ending, of the picture that follows it, if one does. */
  picture: string | null;
}

/** The guide as a report: what is written beside the files of `guideBase`, by path. */
export interface GuideReport {
  examples: readonly GuideExample[];
  files: ReadonlyMap<string, string>;
}

/** Where a block of YAML belongs, as its first line says: `# figures/tab-priser.yaml`. */
const fileLine = /^# ((?:chapter|figures)\/[\w./-]+)\n/;
const pictureAddress = /^\.\.\/pictures\/guide\/([\w-]+)\.png$/;

/** Every example of the guide, in the order of the pages' names. */
export function guideReport(): GuideReport {
  const pages = readdirSync(guide).filter((name) => name.endsWith('.md'));
  const parsed = pages.sort().map((path) => ({ path, tree: parsedPage(path) }));
  const examples = parsed.flatMap(({ path, tree }) => examplesOf(path, tree));
  const base = readFileSync(join(guideBase, 'chapter/report.yaml'), 'utf8');
  const documents = examples.map(({ id, place }) => ({
    id,
    kind: 'chapter',
    title: `${place.path}:${place.line}`,
    folder: id,
    authors: ['ada-exempel'],
    description: 'Exempel.',
  }));
  return {
    examples,
    files: new Map([
      ['chapter/report.yaml', base.replace(/documents:\s*$/, stringify({ documents }))],
      ...parsed.flatMap(({ tree }) => filesOf(tree)),
      ...examples.map(({ id, markdown }) => [`chapter/${id}/01-text.md`, markdown] as const),
    ]),
  };
}

function parsedPage(path: string): Root {
  return unified()
    .use(remarkParse)
    .parse(readFileSync(join(guide, path), 'utf8'));
}

function examplesOf(path: string, tree: Root): GuideExample[] {
  const blocks = tree.children.flatMap((node, at) =>
    isCode(node, 'markdown') ? [{ node, next: tree.children[at + 1] }] : [],
  );
  return blocks.map(({ node, next }, at) => ({
    id: `${path.replace(/\.md$/, '')}-${at + 1}`,
    place: { path, line: node.position?.start.line ?? 1 },
    markdown: `${node.value}\n`,
    picture: pictureOf(next),
  }));
}

function isCode(node: RootContent, lang: string): node is Code {
  return node.type === 'code' && node.lang === lang;
}

function pictureOf(node: RootContent | undefined): string | null {
  if (node?.type !== 'paragraph') return null;
  const [image] = node.children;
  const [, name = null] = image?.type === 'image' ? (pictureAddress.exec(image.url) ?? []) : [];
  return name;
}

function filesOf(tree: Root): [string, string][] {
  return tree.children.flatMap((node): [string, string][] => {
    if (node.type !== 'code') return [];
    const [, path] = fileLine.exec(node.value) ?? [];
    return path === undefined ? [] : [[path, `${node.value}\n`]];
  });
}

/** Puts the guide's report into a folder, to be built there. */
export function writeGuide(root: string, files: GuideReport['files']): void {
  cpSync(guideBase, root, { recursive: true });
  for (const [path, text] of files) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}

/** Changes when a page shows another text: SHA-256 of it, hexadecimal. Its opening, its end and the look do not count. */
export function contentDigest(html: string): string {
  const [, text = ''] = html.split('<div class="body">');
  const [content = ''] = text.split('<section class="about');
  return createHash('sha256').update(content).digest('hex');
}
