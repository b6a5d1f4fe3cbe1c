import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';

import type { Book, ResolvedDocument } from '../model/book.ts';
import { termsOf } from '../model/terms.ts';
import type { Theme } from '../model/theme.ts';
import { themeRules } from './colours.ts';
import { headOf } from './head.ts';
import { escaped, filled } from './page.ts';

const stringifier = unified().use(rehypeStringify).freeze();

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
  fontUrl: (index: number) => string,
): PreviewShell {
  const { theme, config } = book;
  const head = headOf(document.config, config);
  const frame = filled(withoutPolicy(theme.templates.page), {
    lang: document.config.lang,
    title: escaped(document.config.title),
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

function fontRules({ fonts }: Theme, fontUrl: (index: number) => string): string {
  return fonts.faces
    .map(({ family, weight, style, unicodeRange }, index) => {
      const range = unicodeRange === '' ? '' : `unicode-range:${unicodeRange};`;
      return (
        `@font-face{font-family:"${family}";font-weight:${weight};font-style:${style};` +
        `${range}src:url(${fontUrl(index)}) format("woff2")}`
      );
    })
    .join('\n');
}
