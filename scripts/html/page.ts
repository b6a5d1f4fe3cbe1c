import type { Element, Root } from 'hast';
import { h } from 'hastscript';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';

import type { Book, ResolvedDocument } from '../model/book.ts';
import { termsOf } from '../model/terms.ts';
import type { FontFace } from '../model/theme.ts';
import { themeRules } from './colours.ts';
import { navigationOf } from './contents.ts';
import { figuresTransform } from './figure.ts';
import { fontFaceRules, reduceFont, type ReduceFont, subsetFaces } from './fonts.ts';
import { contentOf, type HandlerContext, type Medium } from './handlers.ts';
import { headOf } from './head.ts';
import { hyphenationTransform } from './hyphenate.ts';
import { inlineNotesTransform } from './inline-notes.ts';
import { aboutOf, notesOf, openingOf, referencesOf, tailHeadings } from './parts.ts';
import { sectionsOf } from './sections.ts';
import { printTagsTransform } from './tags.ts';
import { spacesTransform } from './typography.ts';

const stringifier = unified().use(rehypeStringify, { allowDangerousHtml: true }).freeze();

export interface ScreenPage {
  html: string;
  /** Fonts reduced to the characters of this document. */
  faces: readonly FontFace[];
}

/** The self-contained page of a document: style, fonts and drawings inside, no script, nothing from elsewhere. */
export async function renderScreenPage(
  document: ResolvedDocument,
  book: Book,
  reduce: ReduceFont = reduceFont,
): Promise<ScreenPage> {
  const { theme } = book;
  const main = mainOf(document, book, 'screen');
  const text = stringified(main);
  const faces = await subsetFaces(theme, text, reduce);
  const style = [fontFaceRules(faces), themeRules(theme), theme.templates.screenCss].join('\n');
  const html = filled(theme.templates.page, {
    lang: document.config.lang,
    title: escaped(titleOf(document)),
    meta: stringified({ type: 'root', children: headOf(document.config, book.config) }),
    style,
    kind: document.config.kind,
    skip: termsOf(document.config.lang).skipLink,
    main: text,
  });
  return { html, faces };
}

/** The page that is printed: whole fonts (Chromium reduces them itself), soft hyphens, roles that become tags. */
export function renderPrintPage(document: ResolvedDocument, book: Book): string {
  const { theme } = book;
  const main = mainOf(document, book, 'print');
  const { lang } = document.config;
  hyphenationTransform(main, lang);
  printTagsTransform(main, lang, termsOf(lang));
  const style = [fontFaceRules(theme.fonts.faces), themeRules(theme), theme.templates.printCss];
  const head = [
    `<meta charset="utf-8"><title>${escaped(titleOf(document))}</title>`,
    `<style>${style.join('\n')}</style>`,
  ].join('');
  const body = `<body class="print ${document.config.kind}"><main>${stringified(main)}</main></body>`;
  return `<!doctype html><html lang="${document.config.lang}"><head>${head}</head>${body}</html>`;
}

function mainOf(document: ResolvedDocument, book: Book, medium: Medium): Root {
  const { lang } = document.config;
  const context: HandlerContext = { medium, terms: termsOf(lang), lang };
  // In print each note stands at the foot of its page.
  const tail = [
    ...(medium === 'screen' ? notesOf(document, context) : []),
    ...referencesOf(document, context),
    ...aboutOf(document, book, context),
  ];
  const text = h('div.body', sectionsOf(contentOf(document.body, context)));
  const parts: Element[] = [
    openingOf(document, book, context),
    navigationOf(document, tailHeadings(tail), context),
    text,
    ...tail,
  ];
  const tree: Root = { type: 'root', children: parts };
  const placed = new Map(document.figures.map((figure) => [figure.spec.id, figure]));
  figuresTransform(tree, placed, book.figures, context);
  if (medium === 'print') inlineNotesTransform(tree, document.footnotes, context);
  spacesTransform(tree, lang);
  return tree;
}

function titleOf(document: ResolvedDocument): string {
  return document.config.title;
}

function stringified(tree: Root): string {
  return stringifier.stringify(tree);
}

/** Text for an element or an attribute in double quotes without any. */
export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

/** Replaces `{{name}}` in a template; a name that we do not know is our fault or the template's, so it throws. */
export function filled(template: string, slots: Readonly<Record<string, string>>): string {
  return template.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => {
    const value = slots[name];
    if (value === undefined) throw new Error(`Unknown slot \`{{${name}}}\` in templates/page.html`);
    return value;
  });
}
