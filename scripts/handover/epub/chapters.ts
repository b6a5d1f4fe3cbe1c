import type { Element, ElementContent, Root } from 'hast';

import type { ResolvedDocument } from '../../model/book.ts';
import { hasClass, textOf } from '../fragment/tree.ts';
import type { Chapter, ChapterKind } from './publication.ts';
import { findElement } from './tree.ts';

interface Part {
  kind: ChapterKind;
  content: ElementContent[];
}

/**
 * The page as chapters of a book: the opening, the findings, the contents, each section of the first level, notes, references, and what
 * is told of authors and edition. A file for each, since reading systems begin one on a new page, load one at a time and count
 * what is left of one. Sections that open with a question are too short for that, and follow each other.
 */
export function chaptersOf(main: Root, { config }: ResolvedDocument): Chapter[] {
  const parts = joined(
    main.children.flatMap((child) => (child.type === 'element' ? partsOf(child) : [])),
  );
  const digits = String(parts.length).length;
  return parts.map(({ kind, content }, at) => {
    const path =
      kind === 'toc' ? 'nav.xhtml' : `${kind}-${String(at + 1).padStart(digits, '0')}.xhtml`;
    return { path, kind, title: titleOf(content) ?? config.title, content };
  });
}

function partsOf(element: Element): Part[] {
  if (hasClass(element, 'body')) return bodyParts(element);
  const kind = kindOf(element);
  return [{ kind, content: [element] }];
}

const kinds: Readonly<Record<string, ChapterKind>> = {
  opening: 'title',
  findings: 'findings',
  navigation: 'toc',
  notes: 'notes',
  references: 'references',
};

function kindOf(element: Element): ChapterKind {
  const name = Object.keys(kinds).find((each) => hasClass(element, each));
  return name === undefined ? 'about' : (kinds[name] ?? 'about');
}

function bodyParts({ children }: Element): Part[] {
  const parts: Part[] = [];
  for (const child of children) {
    const last = parts.at(-1);
    if (last === undefined || beginsPage(child)) parts.push({ kind: 'text', content: [child] });
    else last.content.push(child);
  }
  return parts.filter(({ content }) => content.some(({ type }) => type === 'element'));
}

function beginsPage(node: ElementContent): boolean {
  if (node.type !== 'element' || node.tagName !== 'section') return false;
  return !node.children.some((child) => hasClass(child, 'question'));
}

/** What is told of authors, the anthology and the edition is one chapter. */
function joined(parts: readonly Part[]): Part[] {
  const result: Part[] = [];
  for (const part of parts) {
    const last = result.at(-1);
    if (last?.kind === 'about' && part.kind === 'about') last.content.push(...part.content);
    else result.push(part);
  }
  return result;
}

function titleOf(content: readonly ElementContent[]): string | null {
  const root: Root = { type: 'root', children: [...content] };
  const heading = findElement(root, ({ tagName }) => /^h[1-6]$/.test(tagName));
  return heading === null ? null : textOf(heading).replaceAll(/\s+/g, ' ').trim();
}
