import type { Element, Root } from 'hast';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';

import type { Book, ResolvedDocument } from '../model/book.ts';
import { nameOf } from '../model/person.ts';
import { termsOf } from '../model/terms.ts';
import type { FontFace, Theme } from '../model/theme.ts';
import { addressBreaksTransform } from './address-breaks.ts';
import { themeRules } from './colours.ts';
import { pageTitleOf } from './edition.ts';
import { facesFor, fontFaceRules, reduceFont, type ReduceFont, subsetFaces } from './fonts.ts';
import type { HandlerContext, Medium } from './handlers.ts';
import { headOf } from './head.ts';
import { hyphenationTransform } from './hyphenate.ts';
import { mainOf } from './main.ts';
import { printTagsTransform } from './tags.ts';
import { unbrokenTransform } from './unbroken.ts';
import { unseenTransform } from './unseen.ts';

const stringifier = unified().use(rehypeStringify, { allowDangerousHtml: true }).freeze();

export interface ScreenPage {
  html: string;
  /** Fonts reduced to the characters of this document. */
  faces: readonly FontFace[];
}

/** What lies beside a page. */
export type PageFiles = Pick<HandlerContext, 'beside' | 'shares'> & {
  /** What can be read in the document's own picture to share. */
  pictureAlt?: string;
};

/** The self-contained page of a document: style, fonts and drawings inside, no script, nothing from elsewhere. */
export async function renderScreenPage(
  document: ResolvedDocument,
  book: Book,
  reduce: ReduceFont = reduceFont,
  files: PageFiles = {},
): Promise<ScreenPage> {
  const { pictureAlt, ...beside } = files;
  const content = screenContent(document, book, beside);
  const facts = factsOf(document, book, pictureAlt);
  return await screenPageOf(content, facts, book.theme, reduce);
}

/** What the page of a document shows, without the page around it; figures are `raw` nodes. */
export function screenContent(document: ResolvedDocument, book: Book, files: PageFiles = {}): Root {
  return mainOf(document, book, { ...contextOf(document, 'screen'), ...files });
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
  /** What is printed outside the content, such as running heads: for the choice of fonts. */
  around?: string;
}

/** Any content as a self-contained page in the look of the theme. */
export async function screenPageOf(
  main: Root,
  facts: PageFacts,
  theme: Theme,
  reduce: ReduceFont = reduceFont,
): Promise<ScreenPage> {
  unseenTransform(main);
  addressBreaksTransform(main);
  unbrokenTransform(main);
  const text = stringified(main);
  const faces = await subsetFaces(theme, text, reduce);
  const style = screenStyle(fontFaceRules(faces), theme, facts.css);
  return { html: framed(theme.templates.page, facts, { style, main: text }), faces };
}

/** A page for screens: the template with what the page is, its style rules and its content. */
export function framed(
  template: string,
  { lang, title, kind, meta }: PageFacts,
  { style, main }: { style: string; main: string },
): string {
  return filled(template, {
    lang,
    title: escaped(title),
    meta: stringified({ type: 'root', children: [...meta] }),
    style,
    kind,
    skip: termsOf(lang).skipLink,
    main,
  });
}

/** Style rules of a page for screens. */
export function screenStyle(fontRules: string, theme: Theme, css = ''): string {
  const { designCss, screenCss } = theme.templates;
  const rules = [fontRules, themeRules(theme), designCss, screenCss, css];
  return rules.filter((part) => part !== '').join('\n');
}

/** What the page of a document is. */
export function factsOf(document: ResolvedDocument, book: Book, pictureAlt?: string): PageFacts {
  const { config } = document;
  const { lang, kind } = config;
  const title = pageTitleOf(config, termsOf(lang));
  return { lang, title, kind, meta: headOf(document, book.config, pictureAlt), css: '' };
}

function contextOf({ config: { lang } }: ResolvedDocument, medium: Medium): HandlerContext {
  return { medium, terms: termsOf(lang), lang };
}

/** The page that is printed: whole fonts (Chromium reduces them itself), soft hyphens, roles that become tags. */
export function renderPrintPage(document: ResolvedDocument, book: Book): string {
  const { lang, title, kind, number, shortTitle, authors } = document.config;
  const names = authors.map((author) => nameOf(author));
  const around = [book.config.anthology?.title, number, shortTitle, ...names].join(' ');
  const main = mainOf(document, book, contextOf(document, 'print'));
  return printPageOf(main, { lang, title, kind, meta: [], css: '', around }, book.theme);
}

/** Any content as a page to print. Changes the content: hyphens, and hooks for the tags. */
export function printPageOf(
  main: Root,
  { lang, title, kind, css, around = '' }: PageFacts,
  theme: Theme,
): string {
  unseenTransform(main);
  hyphenationTransform(main, lang);
  addressBreaksTransform(main);
  unbrokenTransform(main);
  printTagsTransform(main, lang, termsOf(lang));
  const text = stringified(main);
  const style = [
    fontFaceRules(facesFor(theme, text + title + around)),
    themeRules(theme),
    theme.templates.designCss,
    theme.templates.printCss,
    css,
  ];
  const head = [
    `<meta charset="utf-8"><title>${escaped(title)}</title>`,
    `<style>${style.filter((part) => part !== '').join('\n')}</style>`,
  ].join('');
  const body = `<body class="print ${kind}"><main>${text}</main></body>`;
  return `<!doctype html><html lang="${lang}"><head>${head}</head>${body}</html>`;
}

function stringified(tree: Root): string {
  return stringifier.stringify(tree);
}

/** Text for an element or an attribute in double quotes without any. */
function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

/** Replaces `{{name}}` in a template; a name that we do not know is our fault or the template's, so it throws. */
function filled(template: string, slots: Readonly<Record<string, string>>): string {
  return template.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => {
    const value = slots[name];
    if (value === undefined) throw new Error(`Unknown slot \`{{${name}}}\` in templates/page.html`);
    return value;
  });
}
