import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';

import type { Book, ResolvedDocument } from '../model/book.ts';
import { termsOf } from '../model/terms.ts';
import type { Theme } from '../model/theme.ts';
import { themeRules } from './colours.ts';
import { pageTitleOf } from './edition.ts';
import { headOf } from './head.ts';
import { escaped, filled } from './page.ts';

const stringifier = unified().use(rehypeStringify).freeze();

/** Address of a face by its place in the theme, with its length so that another font is another address. */
export type FontUrl = (index: number, bytes: number) => string;

/** What a page in the preview is, but for its `main`. */
export interface PreviewShell {
  /** The page with `{{main}}`, `{{style}}` and `{{script}}` left open. */
  frame: string;
  /** Style sheet; fonts by address. */
  style: string;
}

/**
 * The frame of a document's page on the screen, for the preview: the same template, but with the fonts by address
 * (`fontUrl`), and without the template's own content security policy, since a script of ours belongs to the page.
 */
export function previewShell(
  document: ResolvedDocument,
  book: Book,
  fontUrl: FontUrl,
): PreviewShell {
  const { theme, config } = book;
  const head = headOf(document.config, config);
  const frame = filled(withoutPolicy(theme.templates.page), {
    lang: document.config.lang,
    title: escaped(pageTitleOf(document.config, termsOf(document.config.lang))),
    meta: stringifier.stringify({ type: 'root', children: head }),
    style: '{{style}}',
    kind: document.config.kind,
    skip: termsOf(document.config.lang).skipLink,
    main: '{{main}}',
  });
  return {
    frame: frame
      .replace(
        /<style>\s*\{\{style\}\}\s*<\/style>/,
        () => '<style id="rapport-style">{{style}}</style>',
      )
      .replace(/<\/head>/, () => '{{script}}</head>'),
    style: [fontRules(theme, fontUrl), themeRules(theme), theme.templates.screenCss].join('\n'),
  };
}

function withoutPolicy(template: string): string {
  return template.replaceAll(/<meta[^>]*http-equiv="?Content-Security-Policy[^>]*>\s*/gi, '');
}

/** `@font-face` rules with the fonts by address. */
export function fontRules({ fonts }: Theme, fontUrl: FontUrl): string {
  return fonts.faces
    .map((face, index) => {
      const { family, weight, style, unicodeRange } = face;
      const range = unicodeRange === '' ? '' : `unicode-range:${unicodeRange};`;
      return (
        `@font-face{font-family:"${family}";font-weight:${weight};font-style:${style};` +
        `${range}src:url(${fontUrl(index, face.bytes.length)}) format("woff2")}`
      );
    })
    .join('\n');
}
