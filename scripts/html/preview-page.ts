import type { Book, ResolvedDocument } from '../model/book.ts';
import type { Theme } from '../model/theme.ts';
import { fontFaceRules } from './fonts.ts';
import { factsOf, framed, screenStyle } from './page.ts';

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
  const open = { style: '{{style}}', main: '{{main}}' };
  const frame = framed(withoutPolicy(book.theme.templates.page), factsOf(document, book), open)
    .replace(
      /<style>\s*\{\{style\}\}\s*<\/style>/,
      () => '<style id="rapport-style">{{style}}</style>',
    )
    .replace(/<\/head>/, () => '{{script}}</head>');
  return { frame, style: screenStyle(fontRules(book.theme, fontUrl), book.theme) };
}

/** `@font-face` rules with the fonts by address. */
export function fontRules({ fonts }: Theme, fontUrl: FontUrl): string {
  return fontFaceRules(fonts.faces, ({ bytes }, index) => fontUrl(index, bytes.length));
}

function withoutPolicy(template: string): string {
  return template.replaceAll(/<meta[^>]*http-equiv="?Content-Security-Policy[^>]*>\s*/gi, '');
}
