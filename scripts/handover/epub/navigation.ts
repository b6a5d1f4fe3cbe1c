import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';

import { hasClass } from '../fragment/tree.ts';
import type { Chapter } from './publication.ts';
import { elementsIn, marked } from './tree.ts';

/**
 * The navigation document (EPUB 3.3, 7): the page's own lists of contents, figures and tables. It is a chapter as well, where
 * the page has it.
 */
export function navigationChapter(chapter: Chapter): Chapter {
  const lists = chapter.content.flatMap((node) => (node.type === 'element' ? navsIn(node) : []));
  return { ...chapter, content: lists };
}

function navsIn(navigation: Element): Element[] {
  return elementsIn(navigation)
    .filter(({ tagName }) => tagName === 'nav')
    .map((nav) => listedNav(nav));
}

function listedNav(nav: Element): Element {
  const children = nav.children.map((child) => plainList(child));
  return { ...nav, properties: { ...nav.properties, ...typeOf(nav) }, children };
}

function typeOf(nav: Element): Element['properties'] {
  if (hasClass(nav, 'contents')) return marked('toc', 'doc-toc');
  return marked(hasClass(nav, 'figure-list') ? 'loi' : 'lot', null);
}

/** Lists of a navigation document have numbers of their own and no role. */
function plainList(node: ElementContent): ElementContent {
  if (node.type !== 'element') return node;
  const { role: _, ...properties } = node.properties;
  return { ...node, properties, children: node.children.map((child) => plainList(child)) };
}

/** What readers are taken to by the menu of a reading system; not shown on the page. */
export function landmarksOf(
  chapters: readonly Chapter[],
  terms: Readonly<Record<Landmark | 'heading', string>>,
): Element {
  const first = (kind: Chapter['kind']) => chapters.find((chapter) => chapter.kind === kind)?.path;
  const entries = landmarks.flatMap(({ kind, type }) => {
    const href = first(kind);
    return href === undefined ? [] : [h('li', [h('a', { href, 'epub:type': type }, terms[type])])];
  });
  return h('nav', { 'epub:type': 'landmarks', hidden: true, ariaLabel: terms.heading }, [
    h('ol', entries),
  ]);
}

type Landmark = (typeof landmarks)[number]['type'];

const landmarks = [
  { kind: 'cover', type: 'cover' },
  { kind: 'title', type: 'titlepage' },
  { kind: 'toc', type: 'toc' },
  { kind: 'text', type: 'bodymatter' },
  { kind: 'notes', type: 'endnotes' },
  { kind: 'references', type: 'bibliography' },
] as const;
export type LandmarkTerms = Readonly<Record<Landmark | 'heading', string>>;
