import type { Element, ElementContent, Root } from 'hast';
import { toXast } from 'hast-util-to-xast';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';
import type { Root as XmlRoot } from 'xast';

import type { ResolvedDocument } from '../../model/book.ts';
import { forXml, xmlOf } from '../xml.ts';
import { type LinkTargets, linksTransform } from './links.ts';
import { landmarksOf } from './navigation.ts';
import type { BookFile, Chapter, ChapterKind } from './publication.ts';
import { epubTermsOf } from './terms.ts';
import { elementsIn } from './tree.ts';

const matter: Readonly<Record<ChapterKind, string>> = {
  cover: 'cover',
  title: 'frontmatter',
  findings: 'frontmatter',
  toc: 'frontmatter',
  text: 'bodymatter',
  notes: 'backmatter',
  references: 'backmatter',
  about: 'backmatter',
};

interface ChapterContext {
  document: ResolvedDocument;
  targets: LinkTargets;
}

/** A chapter as an XHTML file. */
export function chapterFile(
  chapter: Chapter,
  chapters: readonly Chapter[],
  { document, targets }: ChapterContext,
): BookFile {
  const { lang, kind, title } = document.config;
  const { landmarks } = epubTermsOf(lang);
  const content: ElementContent[] = structuredClone([...chapter.content]);
  linksTransform(content, chapter.path, targets);
  if (chapter.kind === 'toc') content.push(landmarksOf(chapters, landmarks));
  const name = chapter.title === title ? title : `${chapter.title} – ${title}`;
  const html = h('html', { lang, 'xmlns:epub': 'http://www.idpf.org/2007/ops' }, [
    h('head', [
      h('title', name),
      h('link', { rel: 'stylesheet', type: 'text/css', href: 'style.css' }),
    ]),
    h('body', { className: [kind], 'epub:type': matter[chapter.kind] }, content),
  ]);
  setLanguages(html);
  return {
    path: chapter.path,
    type: 'application/xhtml+xml',
    content: written(html),
    properties: [
      ...(chapter.kind === 'toc' ? ['nav'] : []),
      ...(holdsFormulas(html) ? ['mathml'] : []),
    ],
  };
}

/** Readers of XML know the language by `xml:lang`. */
function setLanguages(html: Element): void {
  for (const { properties } of elementsIn(html)) {
    const { lang } = properties;
    if (typeof lang === 'string') properties['xmlLang'] = lang;
  }
}

function holdsFormulas(html: Element): boolean {
  return elementsIn(html).some(({ tagName }) => tagName === 'math');
}

/** Elements that never hold anything (HTML, 13.1.2). */
const empty = new Set(['br', 'col', 'hr', 'img', 'input', 'link', 'source', 'wbr']);

/** Others that hold nothing have an end tag of their own, for reading systems that take the file for HTML. */
function written(html: Element): string {
  const page: Root = { type: 'root', children: [{ type: 'doctype' }, html] };
  const tree = toXast(page) as XmlRoot;
  visit(tree, 'text', (text) => {
    text.value = forXml(text.value);
  });
  visit(tree, 'element', (element) => {
    if (element.children.length === 0 && !empty.has(element.name))
      element.children.push({ type: 'text', value: '' });
  });
  return xmlOf(tree);
}
