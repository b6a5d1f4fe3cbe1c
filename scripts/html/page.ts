import type { Element, Root } from 'hast';
import { h } from 'hastscript';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';

import type { Book, ResolvedDocument } from '../model/book.ts';
import { termsOf } from '../model/terms.ts';
import type { FontFace, Theme } from '../model/theme.ts';
import { themeRules } from './colours.ts';
import { navigationOf } from './contents.ts';
import { pageTitleOf } from './edition.ts';
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
import { unbrokenTransform } from './unbroken.ts';

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
  const { lang, kind } = document.config;
  const title = pageTitleOf(document.config, termsOf(lang));
  const meta = headOf(document.config, book.config);
  return await screenPageOf(
    screenContent(document, book),
    { lang, title, kind, meta, css: '' },
    book.theme,
    reduce,
  );
}

/** What the page of a document shows, without the page around it; figures are `raw` nodes. */
export function screenContent(document: ResolvedDocument, book: Book): Root {
  return mainOf(document, book, 'screen');
}

/** What a page is, beside its content. */
export interface PageFacts {
  lang: string;
  title: string;
  /** Class of the page's body. */
  kind: string;
  /** More for the head. */
  meta: readonly Element[];
  /** Style rules after those of the theme. */
  css: string;
}

/** Any content as a self-contained page in the look of the theme. */
export async function screenPageOf(
  main: Root,
  { lang, title, kind, meta, css }: PageFacts,
  theme: Theme,
  reduce: ReduceFont = reduceFont,
): Promise<ScreenPage> {
  unbrokenTransform(main);
  const text = stringified(main);
  const faces = await subsetFaces(theme, text, reduce);
  const style = [fontFaceRules(faces), themeRules(theme), theme.templates.screenCss, css];
  const html = filled(theme.templates.page, {
    lang,
    title: escaped(title),
    meta: stringified({ type: 'root', children: [...meta] }),
    style: style.filter((part) => part !== '').join('\n'),
    kind,
    skip: termsOf(lang).skipLink,
    main: text,
  });
  return { html, faces };
}

/** The page that is printed: whole fonts (Chromium reduces them itself), soft hyphens, roles that become tags. */
export function renderPrintPage(document: ResolvedDocument, book: Book): string {
  const { lang, title, kind } = document.config;
  const main = mainOf(document, book, 'print');
  return printPageOf(main, { lang, title, kind, meta: [], css: '' }, book.theme);
}

/** Any content as a page to print. Changes the content: hyphens, and hooks for the tags. */
export function printPageOf(
  main: Root,
  { lang, title, kind, css }: PageFacts,
  theme: Theme,
): string {
  hyphenationTransform(main, lang);
  unbrokenTransform(main);
  printTagsTransform(main, lang, termsOf(lang));
  const style = [
    fontFaceRules(theme.fonts.faces),
    themeRules(theme),
    theme.templates.printCss,
    css,
  ];
  const head = [
    `<meta charset="utf-8"><title>${escaped(title)}</title>`,
    `<style>${style.filter((part) => part !== '').join('\n')}</style>`,
  ].join('');
  const body = `<body class="print ${kind}"><main>${stringified(main)}</main></body>`;
  return `<!doctype html><html lang="${lang}"><head>${head}</head>${body}</html>`;
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
